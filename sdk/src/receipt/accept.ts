import { amounts, type Rates } from "../escrow/metering";
import type { Receipt } from "./bytes";
import { ReceiptError } from "./errors";

/** What a renter agreed to, and what time allows: it signs nothing beyond. */
export interface AcceptPolicy {
  rates: Rates;
  /** The session's, top-ups included. */
  maxUnits: bigint;
  /** What the renter locked. */
  funds: bigint;
  /** When the session was accepted, in unix seconds. */
  startedAt: bigint;
  /** How many units a second may bring: 1 for a machine. */
  unitsPerSecond: bigint;
  /** How far the two clocks may differ, in seconds. */
  clockTolerance: bigint;
  /** The renter's clock, in unix seconds. */
  now(): bigint;
}

/** Throws unless the policy allows the receipt after `before`, the last one that the renter signed. */
export function checkAcceptable(policy: AcceptPolicy, before: Receipt | undefined, receipt: Receipt): void {
  const { maxUnits, funds, startedAt, clockTolerance } = policy;
  const { number, units, intervalEnd } = receipt;
  if (units > maxUnits) throw new ReceiptError("AcceptMaxUnits", { number, units, maxUnits });
  const cost = amounts(policy.rates, units).total;
  if (cost > funds) throw new ReceiptError("AcceptFunds", { number, units, cost, funds });

  const latest = policy.now() + clockTolerance;
  if (intervalEnd > latest) throw new ReceiptError("AcceptFuture", { number, intervalEnd, latest });
  if (intervalEnd < startedAt) throw new ReceiptError("AcceptEarly", { number, intervalEnd, startedAt });
  // From receipt to receipt: time that was not used is not made up for later.
  const added = units - (before?.units ?? 0n);
  const allowed = (intervalEnd - (before?.intervalEnd ?? startedAt)) * policy.unitsPerSecond;
  if (added > allowed) throw new ReceiptError("AcceptElapsed", { number, added, allowed });
}
