import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedTask } from "../fetch";
import { expireTaskInstruction } from "../instructions";
import { fetchTaskBond, payees } from "../payees";

/** Refunds the client of a task that nobody proved in time, and slashes the winner's bond to it. Anyone may send it. */
export async function expireTask(client: Client, params: { task: PublicKey }): Promise<PreparedTransaction> {
  const { task, now } = await snapshot(client, { task: wantedTask(params.task) });
  required(task.status === "awarded", "market", "NotAwarded", { status: task.status });
  required(now >= task.settleBy, "market", "SettlementOpen", { now, settleBy: task.settleBy });
  const accounts = { ...payees(task), ...(await fetchTaskBond(client, task)) };
  return prepared(computeUnits.market.expireTask, expireTaskInstruction(accounts));
}
