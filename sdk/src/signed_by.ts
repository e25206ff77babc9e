import type { PublicKey } from "@solana/web3.js";
import { ReceiptError, verifySignature } from "./receipt";

/** Whether the runtime would find the signature right. */
export function isSignedBy(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    verifySignature(message, signature, key.toBytes());
    return true;
  } catch (error) {
    if (error instanceof ReceiptError) return false;
    throw error;
  }
}
