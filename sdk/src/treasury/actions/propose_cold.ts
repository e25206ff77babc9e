import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { proposeColdInstruction } from "../../generated/treasury/instructions";
import { snapshot, wantedToken } from "../../ledger";
import { prepared, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { requireTier } from "../tier";

/** Names a new account for the cold tier, which `applyCold` puts into force a week later. The wallet is the authority. */
export async function proposeCold(client: Client, params: { newColdVault: PublicKey }): Promise<PreparedTransaction> {
  const { authority, mint } = await requireAuthority(client);
  const { newColdVault } = params;
  const { cold } = await snapshot(client, { cold: wantedToken(newColdVault) });
  requireTier(cold, mint);
  return prepared(computeUnits.treasury.proposeCold, proposeColdInstruction({ authority, newColdVault }));
}
