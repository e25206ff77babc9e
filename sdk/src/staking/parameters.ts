import type { Parameters } from "../generated/staking/types";
import { required } from "../transaction";

const DAY = 86_400;

/** 100 USDC for a node; 10, 100 and 1,000 for user, provider and guardian. */
export const DEFAULT_STAKING_PARAMETERS = {
  minimums: [100_000_000n, 10_000_000n, 100_000_000n, 1_000_000_000n] as [bigint, bigint, bigint, bigint],
  unbondingSeconds: 14 * DAY,
  epochSeconds: DAY,
  streamSeconds: 7 * DAY,
  commissionNoticeSeconds: 7 * DAY,
  maxCommissionBps: 3_000,
  maxCommissionChangeBps: 500,
  equivocationBps: 2_000,
  abandonmentBps: 500,
  verdictBps: 3_000,
  epochBps: 5_000,
} satisfies Parameters;

// What no authority can go beyond; in the words of the program's constants.
const MAX_MINIMUM = 1_000_000_000_000n;
const MIN_UNBONDING_SECONDS = DAY;
const MAX_UNBONDING_SECONDS = 60 * DAY;
const MIN_EPOCH_SECONDS = 3_600;
const EPOCHS_PER_UNBONDING = 2;
const MIN_STREAM_SECONDS = 3_600;
const MAX_STREAM_SECONDS = 365 * DAY;
const MAX_NOTICE_SECONDS = 60 * DAY;
const MAX_COMMISSION_BPS = 5_000;
const MAX_COMMISSION_CHANGE_BPS = 1_000;
const MAX_EPOCH_SLASH_BPS = 5_000;

/** The hard bounds, which hold for the authority too. */
export function requireParameters(parameters: Parameters): void {
  const { minimums, unbondingSeconds, epochSeconds, streamSeconds, commissionNoticeSeconds } = parameters;
  const areMinimums = minimums.every((minimum) => minimum >= 1n && minimum <= MAX_MINIMUM);
  required(areMinimums, "staking", "MinimumOutOfBounds");
  const longestEpoch = Math.floor(unbondingSeconds / EPOCHS_PER_UNBONDING);
  const isUnbonding = isWithin(unbondingSeconds, MIN_UNBONDING_SECONDS, MAX_UNBONDING_SECONDS);
  required(isUnbonding, "staking", "UnbondingOutOfBounds", { unbondingSeconds });
  required(isWithin(epochSeconds, MIN_EPOCH_SECONDS, longestEpoch), "staking", "EpochOutOfBounds", { epochSeconds, longestEpoch });
  const isStream = isWithin(streamSeconds, MIN_STREAM_SECONDS, MAX_STREAM_SECONDS);
  required(isStream, "staking", "StreamOutOfBounds", { streamSeconds });
  const isNotice = isWithin(commissionNoticeSeconds, epochSeconds, MAX_NOTICE_SECONDS);
  required(isNotice, "staking", "NoticeOutOfBounds", { commissionNoticeSeconds, epochSeconds });
  const { maxCommissionBps, maxCommissionChangeBps, equivocationBps, abandonmentBps, verdictBps, epochBps } = parameters;
  const isCommission = maxCommissionBps <= MAX_COMMISSION_BPS && isWithin(maxCommissionChangeBps, 1, MAX_COMMISSION_CHANGE_BPS);
  required(isCommission, "staking", "CommissionOutOfBounds", { maxCommissionBps, maxCommissionChangeBps });
  required(isWithin(epochBps, 1, MAX_EPOCH_SLASH_BPS), "staking", "SlashOutOfBounds", { epochBps });
  const areOffences = [equivocationBps, abandonmentBps, verdictBps].every((offence) => isWithin(offence, 1, epochBps));
  required(areOffences, "staking", "SlashOutOfBounds", { equivocationBps, abandonmentBps, verdictBps, epochBps });
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
