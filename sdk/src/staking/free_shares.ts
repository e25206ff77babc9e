import { required } from "../transaction";
import type { Delegation } from "./state";

/** Shares that came from another pool stay until its slashes can no longer follow them. */
export function requireFree({ shares: held, lockedShares }: Delegation, shares: bigint): void {
  required(shares > 0n, "staking", "AmountZero");
  required(held >= shares, "staking", "NotEnoughShares", { shares, held });
  required(held - lockedShares >= shares, "staking", "SharesLocked", { shares, lockedShares });
}
