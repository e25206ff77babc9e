import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { POSTED_AT_TOLERANCE_SECS } from "../../generated/compute_bond/constants";
import { closeBondInstruction } from "../../generated/compute_bond/instructions";
import { computeUnits } from "../../generated/compute_units";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchBondAccounts, wantedBond } from "../fetch";

/** Returns the rent of a bond that is over to whoever posted it. Anyone may send it. */
export async function closeBond(client: Client, params: { bond: PublicKey }): Promise<PreparedTransaction> {
  const accounts = await fetchBondAccounts(client, params.bond);
  const { bond, now } = await snapshot(client, { bond: wantedBond(params.bond) });
  const { status, postedAt, expiresAt } = bond;
  required(status !== "active", "compute_bond", "BondStillActive");
  const isDue = now >= expiresAt && now > postedAt + POSTED_AT_TOLERANCE_SECS;
  required(isDue, "compute_bond", "TooEarlyToClose", { now, expiresAt, postedAt });
  return prepared(computeUnits.compute_bond.closeBond, closeBondInstruction(accounts));
}
