import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { closeLedgerInstruction } from "../../generated/escrow/instructions";
import { findVaultAddress } from "../../generated/escrow/pdas";
import { snapshot, wantedToken } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS, canReceive } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedLedger } from "../fetch";
import { createOwnToken } from "../paying";
import { unspent } from "../state";

/** Closes an empty ledger and returns its rent. The wallet is the renter. */
export async function closeLedger(client: Client, params: { ledger: PublicKey }): Promise<PreparedTransaction> {
  const { ledger, vault } = await snapshot(client, {
    ledger: wantedLedger(params.ledger),
    vault: wantedToken(findVaultAddress(params.ledger)),
  });
  const { renter, operator, treasury } = ledger;
  required(client.wallet.publicKey.equals(renter.owner), "escrow", "NotRenter", { renter: renter.owner });
  required(unspent(ledger) === 0n, "escrow", "LedgerNotEmpty", { unspent: unspent(ledger) });
  const owed = renter.owed + operator.owed + treasury.owed;
  required(owed === 0n, "escrow", "MoneyWaits", { owed });
  const creating = await createOwnToken(client, ledger, "renter");
  const { token } = await snapshot(client, { token: wantedToken(renter.token) });
  // Only a donation would need it.
  const isUsable = vault?.amount === 0n || creating.length > 0 || canReceive(token, vault!.mint, renter.owner);
  required(isUsable, "escrow", "RenterTokenUnusable", { renterToken: renter.token });
  const units = computeUnits.escrow.closeLedger + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, closeLedgerInstruction(dealAccounts(ledger.address, ledger)));
}
