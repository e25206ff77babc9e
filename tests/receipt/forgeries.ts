// Signatures that a lax verifier accepts and the runtime's strict one refuses. Standard Ed25519 arithmetic (RFC 8032).
import { sha512 } from "@noble/hashes/sha2";
import { concatBytes } from "@noble/hashes/utils";
import nacl from "tweetnacl";

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The neutral element: small order. As a key, nobody's and everybody's. */
export const identity = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0));

/** Fits the identity as key, over any message whatever: R = sB, S = s. */
export function ofAnything(seed: Uint8Array): Uint8Array {
  return concatBytes(nacl.sign.keyPair.fromSeed(seed).publicKey, encode(secretScalar(seed) % ORDER));
}

/** Signs with a point of small order as R: S = ka. */
export function withSmallOrderPoint(message: Uint8Array, seed: Uint8Array): Uint8Array {
  const key = nacl.sign.keyPair.fromSeed(seed).publicKey;
  const challenge = decode(sha512(concatBytes(identity, key, message)));
  return concatBytes(identity, encode((challenge * secretScalar(seed)) % ORDER));
}

/** Turns a good signature into a second one by adding the group's order to S. */
export function unreduced(signature: Uint8Array): Uint8Array {
  return concatBytes(signature.subarray(0, 32), encode(decode(signature.subarray(32)) + ORDER));
}

function secretScalar(seed: Uint8Array): bigint {
  const low = sha512(seed).slice(0, 32);
  low[0]! &= 248;
  low[31]! &= 127;
  low[31]! |= 64;
  return decode(low);
}

function decode(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function encode(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn));
}
