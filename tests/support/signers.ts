import type { Signer } from "@solana/web3.js";

/** Each signer once: web3.js wants no key twice. */
export function uniqueSigners(signers: Signer[]): Signer[] {
  return [...new Map(signers.map((signer) => [signer.publicKey.toBase58(), signer])).values()];
}
