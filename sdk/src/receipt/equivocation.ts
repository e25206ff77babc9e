import { bytesToHex } from "@noble/hashes/utils";
import { decodeReceipt, equalBytes } from "./bytes";
import { ReceiptError } from "./errors";
import { verifySignature, type SignedReceipt } from "./sign";

/** Two different receipts of one account and one number, signed by one key. */
export interface EquivocationProof {
  signer: Uint8Array;
  first: SignedReceipt;
  second: SignedReceipt;
}

export type EquivocationResult = { proof: EquivocationProof } | { whyNot: ReceiptError };

/** Proves that a key signed two histories, or says why these two receipts do not prove it. */
export function detectEquivocation(
  signer: Uint8Array,
  first: SignedReceipt,
  second: SignedReceipt,
): EquivocationResult {
  try {
    contradict(first.bytes, second.bytes);
    verifySignature(first.bytes, first.signature, signer);
    verifySignature(second.bytes, second.signature, signer);
    return { proof: { signer, first, second } };
  } catch (error) {
    if (error instanceof ReceiptError) return { whyNot: error };
    throw error;
  }
}

function contradict(firstBytes: Uint8Array, secondBytes: Uint8Array): void {
  const first = decodeReceipt(firstBytes);
  const second = decodeReceipt(secondBytes);
  if (first.kind !== second.kind) {
    throw new ReceiptError("EquivocationKind", { first: first.kind, second: second.kind });
  }
  if (!equalBytes(first.account, second.account)) {
    throw new ReceiptError("EquivocationAccount", {
      first: bytesToHex(first.account),
      second: bytesToHex(second.account),
    });
  }
  if (first.number !== second.number) {
    throw new ReceiptError("EquivocationNumber", { first: first.number, second: second.number });
  }
  if (equalBytes(firstBytes, secondBytes)) throw new ReceiptError("EquivocationIdentical", { number: first.number });
}
