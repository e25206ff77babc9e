import type { PublicKey } from "@solana/web3.js";
import { accountDecoder } from "../compute_bond/decode";
import { marketIdl } from "../generated";

const TASK_STATUSES = ["bidding", "bookClosed", "awarded", "disputed", "released", "undecided", "expired", "lost", "cancelled"] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

const PAYOUT_MODES = ["acknowledged", "verified", "metered"] as const;
export type PayoutMode = (typeof PAYOUT_MODES)[number];

export interface TaskPayee {
  owner: PublicKey;
  token: PublicKey;
  owed: bigint;
}

export interface RankedBid {
  bid: PublicKey;
  price: bigint;
  number: bigint;
}

interface Raw {
  client: TaskPayee;
  provider: TaskPayee;
  treasury: TaskPayee;
  capabilityBit: number;
  clientKey: PublicKey;
  verifier: PublicKey;
  specHash: Uint8Array;
  resultHash: Uint8Array;
  reward: bigint;
  price: bigint;
  requiredBond: bigint;
  bidDeposit: bigint;
  commits: number;
  reveals: number;
  commitBy: bigint;
  revealBy: bigint;
  awardBy: bigint;
  deadline: bigint;
  settleBy: bigint;
  frozenUntil: bigint;
  bond: PublicKey;
  agentDid: Uint8Array;
  node: PublicKey;
  receiptKey: PublicKey;
  ranking: RankedBid[];
}

export interface Task extends Raw {
  status: TaskStatus;
  payoutMode: PayoutMode;
}

export interface Bid {
  task: PublicKey;
  bond: PublicKey;
  bidder: PublicKey;
  providerToken: PublicKey;
  node: PublicKey;
  number: number;
  price: bigint;
  revealed: boolean;
}

const decode = accountDecoder(marketIdl);

export function decodeTask(data: Uint8Array): Task {
  const raw = decode<Raw & { status: number; payoutMode: number; ranked: number }>("task", data);
  const status = TASK_STATUSES[raw.status - 1]!;
  return { ...raw, status, payoutMode: PAYOUT_MODES[raw.payoutMode]!, ranking: raw.ranking.slice(0, raw.ranked) };
}

export const decodeBid = (data: Uint8Array): Bid => decode("bid", data);
export const decodeClient = (data: Uint8Array): { nextNonce: bigint } => decode("client", data);

/** What a task's vault must hold. */
export function taskOwes(task: Task): bigint {
  const isOver = TASK_STATUSES.indexOf(task.status) >= TASK_STATUSES.indexOf("released");
  if (isOver) return task.client.owed + task.provider.owed + task.treasury.owed;
  return task.reward + task.bidDeposit * BigInt(task.commits - task.reveals);
}
