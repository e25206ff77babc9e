import type { Parameters } from "../generated/staking/types";

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
