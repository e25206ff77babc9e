import { getBase58Decoder } from "@solana/codecs";
import type { Transaction } from "@solana/web3.js";
import { ClientError } from "../errors";

/** What a packet takes. */
const MAXIMUM_BYTES = 1_232;
const SIGNATURE_BYTES = 64;

/** A signed transaction's bytes, once it is certain that a ledger would take them. */
export function wireBytes(transaction: Transaction): Uint8Array {
  const missing = transaction.signatures.find(({ signature }) => signature === null);
  if (missing || !transaction.signature) {
    throw new ClientError("SignatureMissing", { signer: missing?.publicKey ?? transaction.feePayer ?? null });
  }
  const length = 1 + SIGNATURE_BYTES * transaction.signatures.length + messageLength(transaction);
  if (length > MAXIMUM_BYTES) throw new ClientError("TransactionTooLarge", { length, maximum: MAXIMUM_BYTES });
  return transaction.serialize();
}

/** By which the ledger knows the transaction. */
export function signatureOf(transaction: Transaction): string {
  return getBase58Decoder().decode(transaction.signature!);
}

function messageLength(transaction: Transaction): number {
  try {
    return transaction.serializeMessage().length;
  } catch (error) {
    // web3.js writes into a buffer of a packet's size, and a message beyond it is out of range.
    if (error instanceof RangeError) return Infinity;
    throw error;
  }
}
