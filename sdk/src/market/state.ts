// What the program's accounts mean: the numbers that stand for names become these.
import { decodeAccount, viewOf } from "../codec";
import { nameOf } from "../codec/name_of";
import * as raw from "../generated/market/accounts";
import { PAYOUT_MODE_VALUES, type PayoutMode, type RankedBid } from "../generated/market/types";

/** In the order of the program's numbers, which begin at one. */
export const TASK_STATUSES = ["bidding", "bookClosed", "awarded", "disputed", "released", "undecided", "expired", "lost", "cancelled"] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export interface Task extends Omit<raw.Task, "status" | "payoutMode" | "ranked" | "ranking"> {
  status: TaskStatus;
  payoutMode: PayoutMode;
  /** The best bids that were revealed, the best first. */
  ranking: RankedBid[];
}

export const taskView = /* @__PURE__ */ viewOf(raw.taskAccount, taskOf);

export function decodeTask(data: Uint8Array): Task {
  return decodeAccount(taskView, data);
}

function taskOf({ status, payoutMode, ranked, ranking, ...rest }: raw.Task): Task {
  return {
    ...rest,
    status: nameOf("Task", "status", TASK_STATUSES, status - 1),
    payoutMode: nameOf("Task", "payoutMode", PAYOUT_MODE_VALUES, payoutMode),
    ranking: ranking.slice(0, ranked),
  };
}

/** What a task's vault must hold. */
export function taskOwes(task: Task): bigint {
  if (isOver(task)) return task.client.owed + task.provider.owed + task.treasury.owed;
  return task.reward + task.bidDeposit * BigInt(task.commits - task.reveals);
}

/** Whether nothing but what waits is left to do for the task. */
export function isOver({ status }: Pick<Task, "status">): boolean {
  return TASK_STATUSES.indexOf(status) >= TASK_STATUSES.indexOf("released");
}
