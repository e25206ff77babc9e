import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { escrowConfigAccount } from "../../generated/escrow/accounts";
import { depositInstruction } from "../../generated/escrow/instructions";
import { CONFIG_ADDRESS } from "../../generated/escrow/pdas";
import { snapshot, wanted, wantedToken } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedLedger } from "../fetch";
import { requireSum } from "../opening";
import { requireMoney } from "../paying";

export interface DepositParams {
  ledger: PublicKey;
  amount: bigint;
}

/** Pays into a ledger. The wallet is the renter. */
export async function deposit(client: Client, params: DepositParams): Promise<PreparedTransaction> {
  const { amount } = params;
  const { config, ledger } = await snapshot(client, {
    config: wanted(escrowConfigAccount, CONFIG_ADDRESS),
    ledger: wantedLedger(params.ledger),
  });
  const { owner: renter, token: renterToken } = ledger.renter;
  required(client.wallet.publicKey.equals(renter), "escrow", "NotRenter", { renter });
  required(config.paused === 0, "escrow", "Paused");
  required(amount > 0n, "escrow", "ZeroAmount", { amount });
  requireSum(ledger.funds + amount);
  const { token } = await snapshot(client, { token: wantedToken(renterToken) });
  requireMoney(token, renterToken, amount);
  return prepared(computeUnits.escrow.deposit, depositInstruction(dealAccounts(ledger.address, ledger), { amount }));
}
