import type { Parameters } from "../generated/disputes/types";

/** Everything that `update_config` changes. */
export type DisputesParameters = Parameters;

const HOUR = 3_600;

/** Four days and a half at most, within the market's five. */
export const DEFAULT_DISPUTES_PARAMETERS: DisputesParameters = {
  guardianFee: 2_000_000n,
  seatDeposit: 50_000_000n,
  absencePenalty: 5_000_000n,
  drawSeconds: 6 * HOUR,
  commitSeconds: 24 * HOUR,
  revealSeconds: 12 * HOUR,
  appealSeconds: 12 * HOUR,
  bondBps: 200,
  nodeSlashBps: 500,
  panel: 3,
  appealPanel: 7,
};
