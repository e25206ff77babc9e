import { MarketError, type ErrorDetails, type ErrorValues } from "../errors";

/** What was wrong and what to do, by code. Codes that a program can return too are the program's error names. */
export const receiptErrors = {
  ReceiptLength: { summary: "A receipt is exactly 107 bytes", advice: "Ask for the bytes that were signed." },
  ReceiptDomain: {
    summary: "The bytes do not begin with the receipt domain; they were signed for something else",
    advice: "Ask for the receipt's bytes.",
  },
  ReceiptVersion: {
    summary: "The receipt's version is not known",
    advice: "Update the SDK, or ask the signer for version 1.",
  },
  ReceiptKind: {
    summary: "The kind is neither 1 (session receipt) nor 2 (ledger voucher)",
    advice: "Ask the signer for a valid receipt.",
  },
  ReceiptFlags: { summary: "A flag without meaning is set", advice: "Set no flag but bit 0, final." },
  ReceiptFinalVoucher: { summary: "A ledger voucher cannot be final", advice: "Clear the final flag." },
  ReceiptNumberZero: { summary: "The number is zero", advice: "Number receipts from 1." },
  ReceiptFieldLength: {
    summary: "A field has another length than 32 bytes",
    advice: "Pass all 32 bytes of accounts and hashes.",
  },
  ReceiptFieldRange: {
    summary: "The number does not fit 64 bits; nothing can be signed for it",
    advice: "Check the meter.",
  },

  KeyLength: { summary: "A public key is 32 bytes, a secret key 64", advice: "Pass the whole key." },
  SignatureLength: { summary: "A signature is 64 bytes", advice: "Pass the whole signature." },
  SmallOrderKey: {
    summary: "The key is of small order and has no secret",
    advice: "Use a key made by a key generator.",
  },
  SmallOrderSignature: {
    summary: "The first half of the signature is a point of small order; the runtime refuses it",
    advice: "Sign again.",
  },
  NonCanonicalSignature: {
    summary: "The second half of the signature is not reduced; the runtime refuses it",
    advice: "Sign again.",
  },
  WrongSignature: {
    summary: "The key did not sign these bytes",
    advice: "Check that key, signature and bytes belong together.",
  },
  SameKey: { summary: "Node and renter sign with the same key", advice: "Each side needs a key of its own." },

  ChainKind: { summary: "The receipt is of another kind than the chain", advice: "Check which account it belongs to." },
  ChainAccount: {
    summary: "The receipt belongs to another session or ledger than the chain",
    advice: "Check which account it belongs to.",
  },
  ChainNumber: {
    summary: "Numbers grow by one from 1; a receipt is missing, repeated or out of order",
    advice: "Ask for the receipts in between.",
  },
  ChainUnits: { summary: "Units are cumulative and never fall", advice: "Do not sign this receipt." },
  ChainIntervalEnd: { summary: "An interval never ends before the one before it", advice: "Do not sign this receipt." },
  ChainPrevious: {
    summary: "The receipt does not carry the hash of the one before it; it belongs to another history",
    advice: "Do not sign this receipt.",
  },
  ChainAfterFinal: { summary: "Nothing follows a final receipt", advice: "Do not sign this receipt." },

  EquivocationKind: {
    summary: "The receipts are of different kinds and do not contradict each other",
    advice: "Bring two of one kind.",
  },
  EquivocationAccount: {
    summary: "The receipts belong to different accounts and do not contradict each other",
    advice: "Bring two of one account.",
  },
  EquivocationNumber: {
    summary: "The receipts have different numbers and do not contradict each other",
    advice: "Bring two of one number.",
  },
  EquivocationIdentical: {
    summary: "The receipts are the same bytes; signing one receipt twice is no offence",
    advice: "Bring two that differ.",
  },

  MessageLength: { summary: "The message does not fit an Ed25519 instruction", advice: "Keep it below 65,536 bytes." },

  ChainUnacknowledged: {
    summary: "Too many receipts wait for the renter's signature",
    advice: "Stop serving until the renter acknowledges, or ask to close the session.",
  },
  NodeEquivocated: {
    summary: "The node signed two different receipts of one number",
    advice:
      "Sign nothing more. A renter brings the proof to staking; a node looks for the second user of its key, or a restored state.",
  },

  AcceptEarly: {
    summary: "The interval ends before the session began",
    advice: "Do not sign; ask the node to set its clock.",
  },
  AcceptFuture: { summary: "The interval ends in the future", advice: "Do not sign; ask the node to set its clock." },
  AcceptElapsed: {
    summary: "More units than the time since the receipt before allows",
    advice: "Do not sign; close the session.",
  },
  AcceptMaxUnits: {
    summary: "More units than the session allows",
    advice: "Do not sign; top the session up, or close it.",
  },
  AcceptFunds: {
    summary: "The units cost more than was locked",
    advice: "Do not sign; top the session up, or close it.",
  },

  StoreDamaged: {
    summary: "The stored chain was altered after it was written",
    advice: "Sign nothing from it; restore the newest copy, or take the receipts from the other side.",
  },
  StoreLocked: {
    summary: "Another process uses this stored chain",
    advice: "End the other process. If none runs, remove the lock file.",
  },
  StoreChanged: {
    summary: "Somebody else wrote to the stored chain",
    advice: "Open it again, and let one process alone use it.",
  },
  StoreFailed: {
    summary: "The chain could not be written, so nothing was signed",
    advice: "See to the disk, then open the chain again.",
  },

  StreamVersion: { summary: "The message is of a version that is not known", advice: "Update the older side." },
  StreamType: {
    summary: "The message is of a type that is not known here",
    advice: "Check that one side is the node, the other the renter.",
  },
  StreamSize: {
    summary: "The message has another size than its type",
    advice: "Use a transport that keeps messages whole.",
  },
} as const satisfies Record<string, Pick<ErrorDetails, "summary" | "advice">>;

export type ReceiptErrorCode = keyof typeof receiptErrors;

/** Any refusal of this module: a stable `code` to branch on, and the values that were wrong. */
export class ReceiptError extends MarketError {
  override readonly name: string = "ReceiptError";
  declare readonly code: ReceiptErrorCode;

  constructor(code: ReceiptErrorCode, values: ErrorValues = {}, cause?: unknown) {
    super(code, { ...receiptErrors[code], values, cause });
  }
}
