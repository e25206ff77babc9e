import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { cancelTaskInstruction } from "../../generated/market/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedTask } from "../fetch";

/** Refunds a task that was not awarded: the client, or anyone once it cannot be awarded any more. */
export async function cancelTask(client: Client, params: { task: PublicKey }): Promise<PreparedTransaction> {
  const caller = client.wallet.publicKey;
  const { task, now } = await snapshot(client, { task: wantedTask(params.task) });
  const isClient = caller.equals(task.client.owner);
  if (task.status === "bidding") {
    required(isClient, "market", "NotClient", { client: task.client.owner });
    required(task.commits === 0, "market", "BidsCommitted", { commits: task.commits });
  } else {
    required(task.status === "bookClosed", "market", "NotCancellable", { status: task.status });
    const isOver = task.ranking.length === 0 || now >= task.awardBy;
    required(isClient || isOver, "market", "NotClient", { client: task.client.owner, now, awardBy: task.awardBy });
  }
  const accounts = { caller, task: task.address, clientToken: task.client.token };
  return prepared(computeUnits.market.cancelTask, cancelTaskInstruction(accounts));
}
