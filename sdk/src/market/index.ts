export { decodeBid, decodeClient, decodeMarketConfig, decodeVerifier, type Bid, type MarketConfig } from "../generated/market/accounts";
export type { PayeeRole, PayoutMode, Proof, RankedBid, TaskTerms, Verdict } from "../generated/market/types";
export { parseMarketEvents, type MarketEvent } from "../generated/market/events";
export * from "./actions";
export * from "./addresses";
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
export type { TaskBond, TaskPayees } from "./instructions";
export * from "./parameters";
export type { TaskProof } from "./proofs";
export * from "./state";
