import { PublicKey } from "@solana/web3.js";

/** The key in an account that is read in place, where the default key stands for none. */
export function keyOrNone(key: PublicKey): PublicKey | undefined {
  return key.equals(PublicKey.default) ? undefined : key;
}
