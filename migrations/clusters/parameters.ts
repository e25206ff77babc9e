import type { Cluster } from "../cluster";

const USDC = 1_000_000n;
const HOUR = 3_600;
const DAY = 24 * HOUR;

/** What every cluster begins with. */
export const treasuryParameters: Cluster["treasury"]["parameters"] = {
  limits: { perTransaction: 1_000n * USDC, perWindow: 5_000n * USDC, windowSecs: BigInt(DAY) },
  sweep: { hotBps: 2_000, warmBps: 5_000, coldBps: 3_000 },
  slash: { victimBps: 5_000, finderBps: 1_000, treasuryBps: 4_000 },
};

export const stakingPlan: Cluster["staking"] = {
  parameters: {
    // A node bonds as a provider does; user : provider : guardian is 0.01 : 0.1 : 1.
    minimums: [100n * USDC, 10n * USDC, 100n * USDC, 1_000n * USDC],
    unbondingSeconds: 14 * DAY,
    epochSeconds: DAY,
    streamSeconds: 7 * DAY,
    commissionNoticeSeconds: 7 * DAY,
    maxCommissionBps: 2_000,
    maxCommissionChangeBps: 100,
    equivocationBps: 2_000,
    abandonmentBps: 500,
    verdictBps: 2_000,
    epochBps: 3_000,
  },
};

export const escrowPlan: Cluster["escrow"] = {
  parameters: {
    renterFeeBps: 250,
    providerFeeBps: 250,
    sessionBondBps: 1_000,
    minWindow: 5 * 60,
    maxWindow: 7 * DAY,
    maxDuration: 90 * DAY,
  },
};

export const marketPlan: Cluster["market"] = {
  parameters: {
    bidDeposit: USDC,
    minBiddingWindow: 10 * 60,
    awardWindow: DAY,
    disputeWindow: 2 * DAY,
    disputeTimeout: 5 * DAY,
    disputeClientBps: 5_000,
  },
};

export const disputesPlan: Cluster["disputes"] = {
  parameters: {
    guardianFee: 5n * USDC,
    seatDeposit: 100n * USDC,
    absencePenalty: 10n * USDC,
    // Two whole rounds, an appeal and the execution take the market's five days.
    drawSeconds: 12 * HOUR,
    commitSeconds: 18 * HOUR,
    revealSeconds: 12 * HOUR,
    appealSeconds: DAY,
    bondBps: 500,
    nodeSlashBps: 1_000,
    panel: 3,
    appealPanel: 7,
  },
};
