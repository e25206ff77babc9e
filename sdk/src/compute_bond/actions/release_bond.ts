import type { Client } from "../../client";
import { releaseBondInstruction } from "../../generated/compute_bond/instructions";
import { computeUnits } from "../../generated/compute_units";
import { fetchAccounts } from "../../ledger";
import { taskView } from "../../market/state";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { refund, requireDeliverable, type RefundParams } from "../refund";

/** The ends of a task that leave the winner its bond. */
const FREEING = ["released", "undecided"];

/** Returns the bond of a task that ended well. Anyone may send it. */
export async function releaseBond(client: Client, params: RefundParams): Promise<PreparedTransaction> {
  const { accounts, bond } = await refund(client, params);
  const { lockedToTask: task } = bond;
  required(task !== undefined, "compute_bond", "NotLockedToTask");
  const [state] = await fetchAccounts(client, taskView, [task]);
  required(FREEING.includes(state?.status ?? ""), "compute_bond", "TaskNotReleased", { task, status: state?.status ?? null });
  requireDeliverable(accounts);
  return prepared(computeUnits.compute_bond.releaseBond, releaseBondInstruction({ ...accounts.named, task }));
}
