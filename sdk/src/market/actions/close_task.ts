import { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { fetchComputeBonds } from "../../compute_bond/fetch";
import { computeUnits } from "../../generated/compute_units";
import { closeTaskInstruction } from "../../generated/market/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedTask } from "../fetch";
import { isOver, taskOwes } from "../state";

/** Returns the rent of a task that is over to its client. Anyone may send it. */
export async function closeTask(client: Client, params: { task: PublicKey }): Promise<PreparedTransaction> {
  const { task } = await snapshot(client, { task: wantedTask(params.task) });
  required(isOver(task), "market", "TaskNotOver", { status: task.status });
  required(taskOwes(task) === 0n, "market", "MoneyWaits", { waits: taskOwes(task) });
  // The default key where it was never awarded, at which there is no account.
  const [bond] = await fetchComputeBonds(client, task.bond.equals(PublicKey.default) ? [] : [task.bond]);
  const isLocked = bond?.status === "active" && bond.lockedToTask?.equals(task.address) === true;
  required(!isLocked, "market", "BondStillLocked", { bond: task.bond });
  const accounts = { task: task.address, client: task.client.owner, clientToken: task.client.token, bond: task.bond };
  return prepared(computeUnits.market.closeTask, closeTaskInstruction(accounts));
}
