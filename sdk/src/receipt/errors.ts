/** What was wrong and what to do, by code. Codes that a program can return too are the program's error names. */
const explanations = {
  ReceiptLength: "A receipt is exactly 107 bytes; ask for the bytes that were signed.",
  ReceiptDomain: "The bytes do not begin with the receipt domain; they were signed for something else.",
  ReceiptVersion: "The receipt's version is not known; update the SDK, or ask the signer for version 1.",
  ReceiptKind: "The kind is neither 1 (session receipt) nor 2 (ledger voucher); ask the signer for a valid receipt.",
  ReceiptFlags: "A flag without meaning is set; only bit 0 (final) may be.",
  ReceiptFinalVoucher: "A ledger voucher cannot be final; clear the final flag.",
  ReceiptNumberZero: "The first receipt is number 1; number it again.",
  ReceiptFieldLength: "Accounts and hashes are 32 bytes; pass all of them.",
  ReceiptFieldRange: "The number does not fit 64 bits; nothing can be signed for it.",

  KeyLength: "A public key is 32 bytes, a secret key 64; pass the whole key.",
  SignatureLength: "A signature is 64 bytes; pass the whole signature.",
  SmallOrderKey: "The key is of small order and has no secret; use a key made by a key generator.",
  SmallOrderSignature: "The first half of the signature is a point of small order; the runtime refuses it. Sign again.",
  NonCanonicalSignature: "The second half of the signature is not reduced; the runtime refuses it. Sign again.",
  WrongSignature: "The key did not sign these bytes; check that key, signature and bytes belong together.",
  SameKey: "Node and renter sign with the same key; each side needs a key of its own.",

  ChainKind: "The receipt is of another kind than the chain.",
  ChainAccount: "The receipt belongs to another session or ledger than the chain.",
  ChainNumber: "Numbers grow by one from 1; a receipt is missing, repeated or out of order.",
  ChainUnits: "Units are cumulative and never fall; do not sign this receipt.",
  ChainIntervalEnd: "An interval never ends before the one before it; do not sign this receipt.",
  ChainPrevious: "The receipt does not carry the hash of the one before it; it belongs to another history.",
  ChainAfterFinal: "Nothing follows a final receipt; do not sign this receipt.",

  EquivocationKind: "The receipts are of different kinds and do not contradict each other.",
  EquivocationAccount: "The receipts belong to different accounts and do not contradict each other.",
  EquivocationNumber: "The receipts have different numbers and do not contradict each other.",
  EquivocationIdentical: "The receipts are the same bytes; signing one receipt twice is no offence.",

  MessageLength: "The message does not fit an Ed25519 instruction; its size must fit 16 bits.",
} as const;

export type ReceiptErrorCode = keyof typeof explanations;

/** Any refusal of this module: a stable `code` to branch on, and the values that were wrong. */
export class ReceiptError extends Error {
  override readonly name = "ReceiptError";

  constructor(
    readonly code: ReceiptErrorCode,
    readonly values: Readonly<Record<string, string | number | bigint>> = {},
  ) {
    const listed = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
    super([`${code}: ${explanations[code]}`, ...listed].join("\n  "));
  }
}
