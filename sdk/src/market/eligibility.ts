// What the program asks of a bond behind a bid, in its order.
import type { ComputeBond } from "../compute_bond/state";
import { MarketError } from "../errors";
import type { Located } from "../ledger";
import { required } from "../transaction";
import type { Task } from "./state";

/** Throws unless the bond could be locked to the task now. */
export function requireEligible(bond: ComputeBond, task: Located<Task>, now: bigint): void {
  const { status, expiresAt, capabilityBits, bondAmount, lockedToTask } = bond;
  const { capabilityBit, requiredBond, deadline } = task;
  required(status === "active", "market", "BondNotActive", { status });
  required(now < expiresAt, "market", "BondExpired", { now, expiresAt });
  required((capabilityBits & (1n << BigInt(capabilityBit))) !== 0n, "market", "CapabilityNotCovered", { capabilityBit });
  required(bondAmount >= requiredBond, "market", "BondTooSmall", { bondAmount, requiredBond });
  const isFree = !lockedToTask || lockedToTask.equals(task.address);
  required(isFree, "market", "BondLockedElsewhere", { lockedToTask: lockedToTask ?? null });
  required(expiresAt >= deadline, "market", "BondEndsBeforeDeadline", { expiresAt, deadline });
}

export function isEligible(bond: ComputeBond | undefined, task: Located<Task>, now: bigint): boolean {
  try {
    if (bond) requireEligible(bond, task, now);
    return bond !== undefined;
  } catch (error) {
    if (error instanceof MarketError) return false;
    throw error;
  }
}
