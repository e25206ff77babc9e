import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { withdrawInstruction } from "../../generated/escrow/instructions";
import { snapshot } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedLedger } from "../fetch";
import { createOwnToken } from "../paying";

/** Returns to the renter what was asked for and is still unspent. Anyone may send it, after the delay. */
export async function withdraw(client: Client, params: { ledger: PublicKey }): Promise<PreparedTransaction> {
  const { ledger, now } = await snapshot(client, { ledger: wantedLedger(params.ledger) });
  const { withdrawal, withdrawAt } = ledger;
  required(withdrawal > 0n, "escrow", "NoWithdrawalRequested");
  required(now >= withdrawAt, "escrow", "WithdrawalTooEarly", { now, withdrawAt });
  const creating = await createOwnToken(client, ledger, "renter");
  const units = computeUnits.escrow.withdraw + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, withdrawInstruction(dealAccounts(ledger.address, ledger)));
}
