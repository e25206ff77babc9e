import type { Parameters } from "../generated/treasury/types";
import { required } from "../transaction";

// What no authority can go beyond; in the words of the program's constants.
const MIN_WINDOW_SECS = 24n * 3_600n;
const MAX_WINDOW_SECS = 30n * 24n * 3_600n;
const MIN_WINDOW_LIMIT = 1_000_000n;
const MAX_WINDOW_LIMIT = 250_000_000_000n;
const MAX_HOT_SWEEP_BPS = 5_000;
const MIN_COLD_SWEEP_BPS = 1_000;
const MAX_VICTIM_SLASH_BPS = 5_000;
const MAX_FINDER_SLASH_BPS = 2_000;

/** The hard bounds, which hold for the authority too. */
export function requireParameters({ limits, sweep, slash }: Parameters): void {
  const { perTransaction, perWindow, windowSecs } = limits;
  const isWindow = windowSecs >= MIN_WINDOW_SECS && windowSecs <= MAX_WINDOW_SECS;
  required(isWindow, "treasury", "WindowOutOfBounds", { windowSecs });
  const isLimit = perWindow >= MIN_WINDOW_LIMIT && perWindow <= MAX_WINDOW_LIMIT;
  required(isLimit, "treasury", "WindowLimitOutOfBounds", { perWindow });
  const fits = perTransaction >= 1n && perTransaction <= perWindow;
  required(fits, "treasury", "TransactionLimitOutOfBounds", { perTransaction, perWindow });
  const { hotBps, warmBps, coldBps } = sweep;
  requireWhole(hotBps + warmBps + coldBps);
  const isSwept = hotBps <= MAX_HOT_SWEEP_BPS && coldBps >= MIN_COLD_SWEEP_BPS;
  required(isSwept, "treasury", "SweepShareOutOfBounds", { hotBps, coldBps });
  const { victimBps, finderBps, treasuryBps } = slash;
  requireWhole(victimBps + finderBps + treasuryBps);
  const isSlashed = victimBps <= MAX_VICTIM_SLASH_BPS && finderBps <= MAX_FINDER_SLASH_BPS;
  required(isSlashed, "treasury", "SlashShareOutOfBounds", { victimBps, finderBps });
}

function requireWhole(sum: number): void {
  required(sum === 10_000, "treasury", "SharesMustSum", { sum });
}
