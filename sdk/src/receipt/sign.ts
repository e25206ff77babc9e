import { bytesToHex, hexToBytes } from "@noble/hashes/utils";
import nacl from "tweetnacl";
import { decodeReceipt, equalBytes, type Receipt } from "./bytes";
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

/** The order of the curve's large subgroup. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

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
  return nacl.sign.detached(bytes, secretKey);
}

/** Throws unless the runtime's strict verification would accept the signature. */
export function verifySignature(message: Uint8Array, signature: Uint8Array, key: Uint8Array): void {
  if (key.length !== 32) throw new ReceiptError("KeyLength", { length: key.length });
  if (signature.length !== 64) throw new ReceiptError("SignatureLength", { length: signature.length });
  // tweetnacl accepts these three; the runtime does not.
  if (isSmallOrder(key)) throw new ReceiptError("SmallOrderKey", { key: bytesToHex(key) });
  const point = signature.subarray(0, 32);
  if (isSmallOrder(point)) throw new ReceiptError("SmallOrderSignature", { point: bytesToHex(point) });
  const scalar = littleEndian(signature.subarray(32));
  if (scalar >= ORDER) throw new ReceiptError("NonCanonicalSignature", { scalar });
  if (!nacl.sign.detached.verify(message, signature, key)) {
    throw new ReceiptError("WrongSignature", { key: bytesToHex(key), signature: bytesToHex(signature) });
  }
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
  const y = Uint8Array.from(key);
  y[31]! &= 0x7f;
  return SMALL_ORDER.some((point) => equalBytes(point, y));
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(Uint8Array.from(bytes).reverse())}`);
}
