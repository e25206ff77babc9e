export * from "../generated/market";
export * from "./actions";
export { findCapabilityAddress, findTaskAddress, findTaskVaultAddress, MARKET_CONFIG_ADDRESS, marketAuthorityAddress } from "./addresses";
export * from "./bids";
export * from "./completion";
export * from "./estimate";
export {
  fetchBid,
  fetchClient,
  fetchMarketConfig,
  fetchTask,
  fetchTasks,
  findBids,
  findTasks,
  type BidFilter,
  type TaskFilter,
} from "./fetch";
export * as marketInstructions from "./instructions";
export { awardInstruction, expireTaskInstruction, settleDisputeInstruction, type TaskBond, type TaskPayees } from "./instructions";
export { DEFAULT_MARKET_PARAMETERS, type MarketParameters } from "./parameters";
export type { TaskProof } from "./proofs";
export { decodeTask, isOver, TASK_STATUSES, taskOwes, type Task, type TaskStatus } from "./state";
