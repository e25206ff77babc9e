export { checkAcceptable, type AcceptPolicy } from "./accept";
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
export { decodeMessage, encodeMessage, type StreamMessage } from "./messages";
export { NodeEquivocated, ReceiptChain, type ChainEntry } from "./receipt_chain";
export { MemoryStorage, type ChainStorage } from "./storage";
export { acknowledgeReceipts, serveReceipts, type NodeOptions, type StreamOptions, type Transport } from "./streaming";
export { ReceiptError, receiptErrors, type ReceiptErrorCode } from "./errors";
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
