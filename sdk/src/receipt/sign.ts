import { bytesToHex, hexToBytes } from "@noble/hashes/utils";
import { decodeReceipt, equalBytes, type Receipt } from "./bytes";
import * as ed25519 from "./ed25519.node";
import { ReceiptError } from "./errors";

/** A receipt's bytes and one side's signature over them. */
export interface SignedReceipt {
  bytes: Uint8Array;
  signature: Uint8Array;
}

/** A receipt's bytes and both sides' signatures over them. */
export interface CosignedReceipt {
  bytes: Uint8Array;
  nodeSignature: Uint8Array;
  renterSignature: Uint8Array;
}

/** The node's receipt key and the renter's session key. */
export interface ReceiptKeys {
  node: Uint8Array;
  renter: Uint8Array;
}

/** Whether Ed25519's equation holds. What is refused before it is called need not be refused again. */
export type Verifier = (message: Uint8Array, signature: Uint8Array, key: Uint8Array) => boolean;

/** The order of the curve's large subgroup, little-endian. */
const ORDER = hexToBytes("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

/** The y coordinates, sign bit cleared, of the points of order 1, 2, 4 and 8, and their non-canonical encodings. */
const SMALL_ORDER = [
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
].map((hex) => hexToBytes(hex));

/** Signs a receipt with a 64-byte secret key. Signs nothing else: the key's one use is receipts. */
export function signReceipt(bytes: Uint8Array, secretKey: Uint8Array): Uint8Array {
  decodeReceipt(bytes);
  if (secretKey.length !== 64) throw new ReceiptError("KeyLength", { length: secretKey.length });
  return ed25519.sign(bytes, secretKey);
}

/** Throws unless the runtime's strict verification would accept the signature. */
export function verifySignature(message: Uint8Array, signature: Uint8Array, key: Uint8Array): void {
  if (key.length !== 32) throw new ReceiptError("KeyLength", { length: key.length });
  if (signature.length !== 64) throw new ReceiptError("SignatureLength", { length: signature.length });
  // Libraries differ in what they accept of these three; the runtime accepts none.
  if (isSmallOrder(key)) throw new ReceiptError("SmallOrderKey", { key: bytesToHex(key) });
  const point = signature.subarray(0, 32);
  if (isSmallOrder(point)) throw new ReceiptError("SmallOrderSignature", { point: bytesToHex(point) });
  const scalar = signature.subarray(32);
  if (!isReduced(scalar)) throw new ReceiptError("NonCanonicalSignature", { scalar: bytesToHex(scalar) });
  if (!holds(message, signature, key)) {
    throw new ReceiptError("WrongSignature", { key: bytesToHex(key), signature: bytesToHex(signature) });
  }
}

let holds: Verifier = ed25519.verify;

/** Lets a faster library do the arithmetic, for this process; with no argument, the built-in one again. */
export function useVerifier(verifier: Verifier = ed25519.verify): void {
  holds = verifier;
}

/** Throws unless both sides signed the receipt, each with its own key; returns the receipt. */
export function verifyCosigned(signed: CosignedReceipt, keys: ReceiptKeys): Receipt {
  const receipt = decodeReceipt(signed.bytes);
  if (equalBytes(keys.node, keys.renter)) throw new ReceiptError("SameKey", { key: bytesToHex(keys.node) });
  verifySignature(signed.bytes, signed.nodeSignature, keys.node);
  verifySignature(signed.bytes, signed.renterSignature, keys.renter);
  return receipt;
}

/** Whether a key encodes, canonically or not, a point of small order. */
export function isSmallOrder(key: Uint8Array): boolean {
  return SMALL_ORDER.some(
    (y) => y[0] === key[0] && y[31] === (key[31]! & 0x7f) && y.every((byte, at) => at === 31 || byte === key[at]),
  );
}

/** Whether a scalar is below the group's order. */
function isReduced(scalar: Uint8Array): boolean {
  for (let at = 31; at >= 0; at--) {
    if (scalar[at] !== ORDER[at]) return scalar[at]! < ORDER[at]!;
  }
  return false;
}
