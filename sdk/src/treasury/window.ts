import type { SpendWindow } from "../generated/treasury/accounts";
import type { SpendLimits } from "../generated/treasury/types";

/** What the hot tier may still spend at this time, as the program reckons it, before the limit of one transaction. */
export function windowLeft({ level, updatedAt }: Pick<SpendWindow, "level" | "updatedAt">, limits: SpendLimits, now: bigint): bigint {
  const { perWindow, windowSecs } = limits;
  const elapsed = now > updatedAt ? now - updatedAt : 0n;
  const decayed = perWindow * elapsed;
  const used = level > decayed ? level - decayed : 0n;
  const full = perWindow * windowSecs;
  return used >= full ? 0n : (full - used) / windowSecs;
}
