import type { receipts } from "@compute-market/sdk";

const NANOSECONDS = 1_000_000_000n;

/** What bounds a reading, whatever the counter says. */
export interface Bounds {
  /** When the session became active, by the chain's clock. */
  activeAt: bigint;
  maxUnits: bigint;
  /** How many units a second can bring. */
  unitsPerSecond: bigint;
}

/**
 * What a receipt says at a moment: whole seconds that the kernel or the driver counted, never more than the renter has to accept.
 * What is cut off here is counted by the next receipt.
 */
export function reading(
  nanoseconds: bigint,
  now: bigint,
  before: Pick<receipts.Receipt, "units" | "intervalEnd"> | undefined,
  { activeAt, maxUnits, unitsPerSecond }: Bounds,
): { units: bigint; intervalEnd: bigint; /** Whether a later receipt could say more of what was used. */ isCut: boolean } {
  const start = before?.intervalEnd ?? activeAt;
  const intervalEnd = now > start ? now : start;
  const counted = before?.units ?? 0n;
  const used = smaller(nanoseconds / NANOSECONDS, maxUnits);
  const units = smaller(used, counted + (intervalEnd - start) * unitsPerSecond);
  return { units: units > counted ? units : counted, intervalEnd, isCut: units < used };
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
