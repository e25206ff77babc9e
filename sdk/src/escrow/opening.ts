// What the program asks of an opening and of its config, in its order.
import { ed25519 } from "@noble/curves/ed25519";
import type { PublicKey } from "@solana/web3.js";
import type { EscrowConfig } from "../generated/escrow/accounts";
import type { Offer, Parameters } from "../generated/escrow/types";
import type { Node } from "../generated/registry/accounts";
import { isSmallOrder } from "../receipt";
import { required } from "../transaction";

const U64_MAX = 2n ** 64n - 1n;
const DAY = 86_400;

export function requireOffer({ paused, parameters }: EscrowConfig, node: Node, offer: Offer): void {
  const { price, unitKind, renterFeeBps, sessionKey } = offer;
  required(!paused, "escrow", "Paused");
  required(node.status === "available", "escrow", "NodeNotAvailable", { status: node.status });
  if (unitKind === "request") required(price > 0n, "escrow", "PriceBelowFloor", { price });
  else {
    const served = unitKind === (node.class === "gpu" ? "gpuSecond" : "cpuSecond");
    required(served, "escrow", "UnitKindNotServed", { unitKind, class: node.class });
    const { floorPrice } = node.profile;
    required(price >= floorPrice, "escrow", "PriceBelowFloor", { price, floorPrice });
  }
  const fee = parameters.renterFeeBps;
  required(renterFeeBps === fee, "escrow", "FeeChanged", { renterFeeBps, now: fee });
  const key = sessionKey.toBytes();
  required(!isSmallOrder(key), "escrow", "SessionKeySmallOrder", { sessionKey });
  required(isPoint(sessionKey), "escrow", "SessionKeyInvalid", { sessionKey });
  required(!sessionKey.equals(node.receiptKey), "escrow", "SameKeyTwice", { sessionKey });
}

export function requireWindow(seconds: number, { minWindow, maxWindow }: Parameters): void {
  required(minWindow <= seconds && seconds <= maxWindow, "escrow", "WindowOutOfBounds", { seconds, minWindow, maxWindow });
}

export function requireSum(amount: bigint): void {
  required(amount <= U64_MAX, "escrow", "AmountOverflow", { amount });
}

/** As the program decompresses it, which is more lenient than signing is. */
function isPoint(key: PublicKey): boolean {
  try {
    ed25519.ExtendedPoint.fromHex(key.toBytes(), true);
    return true;
  } catch {
    return false;
  }
}

/** The hard bounds, which hold for the authority too. */
export function requireParameters(parameters: Parameters): void {
  const { renterFeeBps, providerFeeBps, sessionBondBps, minWindow, maxWindow, maxDuration } = parameters;
  required(renterFeeBps <= 1_000 && providerFeeBps <= 1_000, "escrow", "FeeOutOfBounds", { renterFeeBps, providerFeeBps });
  required(sessionBondBps <= 10_000, "escrow", "SessionBondOutOfBounds", { sessionBondBps });
  const areWindows = 60 <= minWindow && minWindow <= maxWindow && maxWindow <= 30 * DAY;
  required(areWindows, "escrow", "WindowBoundsOutOfBounds", { minWindow, maxWindow });
  required(3_600 <= maxDuration && maxDuration <= 366 * DAY, "escrow", "DurationOutOfBounds", { maxDuration });
}
