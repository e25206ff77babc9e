import { createHash } from "node:crypto";
import { PublicKey } from "@solana/web3.js";

/** `PublicKey.createWithSeed` without a promise, so that a pure planner can use it. */
export function withSeed(base: PublicKey, seed: string, owner: PublicKey): PublicKey {
  return new PublicKey(createHash("sha256").update(base.toBuffer()).update(seed).update(owner.toBuffer()).digest());
}
