import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { applyColdInstruction } from "../../generated/treasury/instructions";
import { snapshot, wantedToken } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { requireRoles } from "../roles";
import { requireTier } from "../tier";

/** Puts the proposed cold tier into force. The wallet is the authority. */
export async function applyCold(client: Client): Promise<PreparedTransaction> {
  const config = await requireAuthority(client);
  const { authority, mint, pendingCold, pendingColdDueAt: dueAt } = config;
  const { owner, vault: newColdVault } = pendingCold;
  required(dueAt !== 0n, "treasury", "NoColdProposed");
  const { token, now } = await snapshot(client, { token: wantedToken(newColdVault) });
  required(now >= dueAt, "treasury", "ColdNotDue", { now, dueAt });
  required(token?.owner.equals(owner) === true, "treasury", "NotProposedCold", { owner });
  requireTier(token, mint);
  requireRoles({ ...config, cold: pendingCold });
  return prepared(computeUnits.treasury.applyCold, applyColdInstruction({ authority, newColdVault }));
}
