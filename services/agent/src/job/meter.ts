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
 * What a receipt says at a moment: whole CPU-seconds that the kernel counted, never more than the renter has to accept.
 * What is cut off here is counted by the next receipt.
 */
export function reading(
  cpuNanoseconds: bigint,
  now: bigint,
  before: Pick<receipts.Receipt, "units" | "intervalEnd"> | undefined,
  { activeAt, maxUnits, unitsPerSecond }: Bounds,
): { units: bigint; intervalEnd: bigint } {
  const start = before?.intervalEnd ?? activeAt;
  const intervalEnd = now > start ? now : start;
  const counted = before?.units ?? 0n;
  const most = smaller(counted + (intervalEnd - start) * unitsPerSecond, maxUnits);
  const used = smaller(cpuNanoseconds / NANOSECONDS, most);
  return { units: used > counted ? used : counted, intervalEnd };
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
