import { Ed25519Program } from "@solana/web3.js";
import { RECEIPT_LENGTH, type CosignedReceipt, type ReceiptKeys } from "../receipt";
import type { AuditedInstruction } from "./settlement";

const LENGTH = 222 + RECEIPT_LENGTH;

/** What the Ed25519 instruction before a settlement proved, laid out as docs/receipts.md says; the program took no other. */
export function proofOf(
  instruction: AuditedInstruction | undefined,
): (CosignedReceipt & { keys: ReceiptKeys }) | undefined {
  if (instruction?.program !== Ed25519Program.programId.toBase58() || instruction.data.length !== LENGTH)
    return undefined;
  const part = (from: number, to: number) => instruction.data.slice(from, to);
  return {
    keys: { node: part(30, 62), renter: part(62, 94) },
    nodeSignature: part(94, 158),
    renterSignature: part(158, 222),
    bytes: part(222, LENGTH),
  };
}
