import {
  MAX_AWARD_WINDOW,
  MAX_BID_DEPOSIT,
  MAX_BIDDING_WINDOW,
  MAX_DISPUTE_TIMEOUT,
  MAX_DISPUTE_WINDOW,
  MIN_AWARD_WINDOW,
  MIN_BID_DEPOSIT,
  MIN_BIDDING_WINDOW,
  MIN_DISPUTE_TIMEOUT,
  MIN_DISPUTE_WINDOW,
} from "../generated/market/constants";
import type { Parameters } from "../generated/market/types";
import { required } from "../transaction";

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

/** The hard bounds, which hold for the authority too. */
export function requireParameters(parameters: Parameters): void {
  const { bidDeposit, minBiddingWindow, awardWindow, disputeWindow, disputeTimeout, disputeClientBps } = parameters;
  const isDeposit = bidDeposit >= MIN_BID_DEPOSIT && bidDeposit <= MAX_BID_DEPOSIT;
  required(isDeposit, "market", "BidDepositOutOfBounds", { bidDeposit });
  const isBidding = minBiddingWindow >= MIN_BIDDING_WINDOW && minBiddingWindow <= MAX_BIDDING_WINDOW;
  required(isBidding, "market", "BiddingWindowOutOfBounds", { minBiddingWindow });
  const isAward = awardWindow >= MIN_AWARD_WINDOW && awardWindow <= MAX_AWARD_WINDOW;
  required(isAward, "market", "AwardWindowOutOfBounds", { awardWindow });
  const isWindow = disputeWindow >= MIN_DISPUTE_WINDOW && disputeWindow <= MAX_DISPUTE_WINDOW;
  required(isWindow, "market", "DisputeWindowOutOfBounds", { disputeWindow });
  const isTimeout = disputeTimeout >= MIN_DISPUTE_TIMEOUT && disputeTimeout <= MAX_DISPUTE_TIMEOUT;
  required(isTimeout, "market", "DisputeTimeoutOutOfBounds", { disputeTimeout });
  required(disputeClientBps <= 10_000, "market", "SlashShareOutOfBounds", { disputeClientBps });
}
