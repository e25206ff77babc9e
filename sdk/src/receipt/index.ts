export {
  decodeReceipt,
  encodeReceipt,
  RECEIPT_DOMAIN,
  RECEIPT_LENGTH,
  RECEIPT_VERSION,
  type Receipt,
  type ReceiptKind,
} from "./bytes";
export {
  hashReceipt,
  nextReceipt,
  receiptAnchor,
  verifyChain,
  verifyLink,
  type Metered,
  type ReceiptSubject,
} from "./chain";
export { detectEquivocation, type EquivocationProof, type EquivocationResult } from "./equivocation";
export { ReceiptError, type ReceiptErrorCode } from "./errors";
export {
  isSmallOrder,
  signReceipt,
  useVerifier,
  verifyCosigned,
  verifySignature,
  type CosignedReceipt,
  type ReceiptKeys,
  type SignedReceipt,
  type Verifier,
} from "./sign";
