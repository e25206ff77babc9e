import type { Client } from "../../client";
import { expireBondInstruction } from "../../generated/compute_bond/instructions";
import { computeUnits } from "../../generated/compute_units";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { refund, requireDeliverable, type RefundParams } from "../refund";

/** Returns a bond that is locked to no task, once it cannot be slashed any more. Anyone may send it. */
export async function expireBond(client: Client, params: RefundParams): Promise<PreparedTransaction> {
  const { accounts, bond, now } = await refund(client, params);
  const { lockedToTask, slashableUntil } = bond;
  required(!lockedToTask, "compute_bond", "BondLocked", { lockedToTask: lockedToTask ?? null });
  required(now > slashableUntil, "compute_bond", "SlashWindowOpen", { now, slashableUntil });
  requireDeliverable(accounts);
  return prepared(computeUnits.compute_bond.expireBond, expireBondInstruction(accounts.named));
}
