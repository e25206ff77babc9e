// Ed25519 (RFC 8032) where there is no `node:crypto`: bundlers take this file in place of ed25519.node.ts for browsers.
import { ed25519 } from "@noble/curves/ed25519";
import { sha512 } from "@noble/hashes/sha2";
import { bytesToNumberLE, concatBytes } from "@noble/curves/utils";
import { equalBytes } from "./bytes";
import { Recent } from "./recent";

const { Point } = ed25519;
const ORDER = ed25519.CURVE.n;
/** Multiples kept of each key: four times the verifications a second for 8 ms once. */
const WINDOW = 4;

/** The inverse of a key; undefined for bytes that are no point. */
const inverses = new Recent<InstanceType<typeof Point> | undefined>(16);

export function sign(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return ed25519.sign(message, secretKey.subarray(0, 32));
}

/** noble's own `verify` multiplies by the cofactor, and would accept what the runtime refuses. */
export function verify(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  const inverse = inverses.of(key, inverseOf);
  if (!inverse) return false;
  const point = signature.subarray(0, 32);
  const scalar = bytesToNumberLE(signature.subarray(32));
  const challenge = bytesToNumberLE(sha512(concatBytes(point, key, message))) % ORDER;
  const expected = Point.BASE.multiplyUnsafe(scalar).add(inverse.multiplyUnsafe(challenge));
  return equalBytes(expected.toBytes(), point);
}

function inverseOf(key: Uint8Array) {
  try {
    return Point.fromBytes(Uint8Array.from(key), true).negate().precompute(WINDOW);
  } catch {
    return undefined;
  }
}
