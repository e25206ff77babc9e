import { concatBytes } from "@noble/hashes/utils";
import { Ed25519Program, TransactionInstruction } from "@solana/web3.js";
import { ReceiptError, RECEIPT_LENGTH, type CosignedReceipt, type EquivocationProof, type ReceiptKeys } from "./receipt";

/** Where one signature, its key and its message lie in the instruction's data. */
interface Offsets {
  signature: number;
  key: number;
  message: number;
  size: number;
}

/** The instruction that must come directly before one that settles: node and renter signed one receipt. */
export function cosignedInstruction(signed: CosignedReceipt, keys: ReceiptKeys): TransactionInstruction {
  return instruction(
    [
      { signature: 94, key: 30, message: 222, size: RECEIPT_LENGTH },
      { signature: 158, key: 62, message: 222, size: RECEIPT_LENGTH },
    ],
    [
      publicKey(keys.node),
      publicKey(keys.renter),
      signature(signed.nodeSignature),
      signature(signed.renterSignature),
      receipt(signed.bytes),
    ],
  );
}

/** The instruction that must come directly before one that punishes: one key signed two receipts. */
export function conflictingInstruction({ signer, first, second }: EquivocationProof): TransactionInstruction {
  return instruction(
    [
      { signature: 62, key: 30, message: 190, size: RECEIPT_LENGTH },
      { signature: 126, key: 30, message: 297, size: RECEIPT_LENGTH },
    ],
    [
      publicKey(signer),
      signature(first.signature),
      signature(second.signature),
      receipt(first.bytes),
      receipt(second.bytes),
    ],
  );
}

/** The instruction that proves one signature over a message of any length. */
export function singleInstruction(signed: {
  signer: Uint8Array;
  signature: Uint8Array;
  message: Uint8Array;
}): TransactionInstruction {
  const { message } = signed;
  if (message.length > 0xffff) throw new ReceiptError("MessageLength", { length: message.length });
  return instruction(
    [{ signature: 48, key: 16, message: 112, size: message.length }],
    [publicKey(signed.signer), signature(signed.signature), message],
  );
}

function instruction(offsets: Offsets[], parts: Uint8Array[]): TransactionInstruction {
  const here = 0xffff;
  const words = offsets.flatMap((at) => [at.signature, here, at.key, here, at.message, at.size, here]);
  const header = words.flatMap((word) => [word & 0xff, word >> 8]);
  const data = concatBytes(Uint8Array.of(offsets.length, 0, ...header), ...parts);
  // web3.js names Buffer in its types, and reads any bytes.
  return new TransactionInstruction({ programId: Ed25519Program.programId, keys: [], data: data as Buffer });
}

function publicKey(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 32) throw new ReceiptError("KeyLength", { length: bytes.length });
  return bytes;
}

function signature(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 64) throw new ReceiptError("SignatureLength", { length: bytes.length });
  return bytes;
}

function receipt(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== RECEIPT_LENGTH) throw new ReceiptError("ReceiptLength", { length: bytes.length });
  return bytes;
}
