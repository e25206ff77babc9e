import { sha256 } from "@noble/hashes/sha2";
import { concatBytes } from "@noble/hashes/utils";
import type { PublicKey } from "@solana/web3.js";

const BID_DOMAIN = new TextEncoder().encode("compute-bid\0\0\0\0\0");

/** What `commit_bid` takes. The salt must be 32 random bytes that nobody else sees before the reveal. */
export function bidCommitment(bid: { task: PublicKey; bond: PublicKey; price: bigint; salt: Uint8Array }): Uint8Array {
  const price = new Uint8Array(8);
  new DataView(price.buffer).setBigUint64(0, bid.price, true);
  return sha256(concatBytes(BID_DOMAIN, bid.task.toBytes(), bid.bond.toBytes(), price, bid.salt));
}

/** Revealed bids, the winner first: the lowest price, and the earlier commitment between equal ones. */
export function rankBids<B extends { price: bigint; number: number }>(revealed: readonly B[]): B[] {
  return [...revealed].sort((a, b) => (a.price === b.price ? a.number - b.number : a.price < b.price ? -1 : 1));
}
