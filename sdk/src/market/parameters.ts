import type { Parameters } from "../generated/market/types";

/** Everything that `update_config` changes. */
export type MarketParameters = Parameters;

/** What a cluster begins with. */
export const DEFAULT_MARKET_PARAMETERS: MarketParameters = {
  bidDeposit: 1_000_000n,
  minBiddingWindow: 300,
  awardWindow: 3_600,
  disputeWindow: 24 * 3_600,
  disputeTimeout: 5 * 24 * 3_600,
  disputeClientBps: 5_000,
};
