import type { Parameters } from "../generated/disputes/types";
import { MAX_DISPUTE_TIMEOUT } from "../generated/market/constants";
import { required } from "../transaction";

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

/** What is left for executing a verdict before the market gives the task up as undecided. */
const EXECUTION_SECS = 12 * HOUR;

/** The longest that a dispute can take until its verdict is executed, both rounds whole. */
export function longestDispute({ drawSeconds, commitSeconds, revealSeconds, appealSeconds }: Parameters): number {
  return 2 * (drawSeconds + commitSeconds + revealSeconds) + appealSeconds + EXECUTION_SECS;
}

// What no authority can go beyond; in the words of the program's constants.
const MIN_PHASE_SECS = HOUR;
const MAX_PHASE_SECS = 48 * HOUR;
const MAX_DRAW_SECS = 24 * HOUR;
const MIN_GUARDIAN_FEE = 10_000n;
const MAX_GUARDIAN_FEE = 1_000_000_000n;
const MAX_SEAT_DEPOSIT = 100_000_000_000n;
const MAX_BOND_BPS = 1_000;
const MAX_NODE_SLASH_BPS = 3_000;
const MIN_PANEL = 3;
const MAX_PANEL = 15;

/** The hard bounds, which hold for the authority too. */
export function requireParameters(parameters: Parameters): void {
  const { guardianFee, seatDeposit, absencePenalty, drawSeconds, commitSeconds, revealSeconds, appealSeconds } = parameters;
  const isFee = guardianFee >= MIN_GUARDIAN_FEE && guardianFee <= MAX_GUARDIAN_FEE;
  required(isFee, "disputes", "FeeOutOfBounds", { guardianFee });
  const isDeposit = guardianFee <= absencePenalty && absencePenalty <= seatDeposit && seatDeposit <= MAX_SEAT_DEPOSIT;
  required(isDeposit, "disputes", "DepositOutOfBounds", { guardianFee, absencePenalty, seatDeposit });
  const phases = [commitSeconds, revealSeconds, appealSeconds];
  const arePhases = phases.every((phase) => phase >= MIN_PHASE_SECS && phase <= MAX_PHASE_SECS);
  const isDraw = drawSeconds >= MIN_PHASE_SECS && drawSeconds <= MAX_DRAW_SECS;
  required(arePhases && isDraw, "disputes", "PhaseOutOfBounds", { drawSeconds, commitSeconds, revealSeconds, appealSeconds });
  const longest = longestDispute(parameters);
  required(longest <= MAX_DISPUTE_TIMEOUT, "disputes", "PhasesTooLong", { longest });
  const { bondBps, nodeSlashBps, panel, appealPanel } = parameters;
  const areShares = bondBps <= MAX_BOND_BPS && nodeSlashBps <= MAX_NODE_SLASH_BPS;
  required(areShares, "disputes", "ShareOutOfBounds", { bondBps, nodeSlashBps });
  const arePanels = MIN_PANEL <= panel && panel < appealPanel && appealPanel <= MAX_PANEL;
  required(arePanels, "disputes", "PanelOutOfBounds", { panel, appealPanel });
  required(panel % 2 === 1 && appealPanel % 2 === 1, "disputes", "PanelEven", { panel, appealPanel });
}
