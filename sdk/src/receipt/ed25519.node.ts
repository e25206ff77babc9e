// Ed25519 by libsodium where its build loads, else by OpenSSL: the same answers as ed25519.ts, many times as many a second.
import { createPrivateKey, createPublicKey, sign as signWith, verify as verifyWith, type KeyObject } from "node:crypto";
import { concatBytes, hexToBytes } from "@noble/hashes/utils";
import { Recent } from "./recent";

/** What comes before the raw 32 bytes in DER. */
const SPKI = hexToBytes("302a300506032b6570032100");
const PKCS8 = hexToBytes("302e020100300506032b657004220420");

const publicKeys = new Recent<KeyObject>(64);

type Verify = (message: Uint8Array, signature: Uint8Array, key: Uint8Array) => boolean;

/** Twice as fast as OpenSSL. An optional dependency: its builds do not cover every machine. Loaded at the first use. */
function libsodium(): Verify | undefined {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- there may be nothing to import
    const sodium = require("sodium-native") as { crypto_sign_verify_detached: Verify };
    return (message, signature, key) => sodium.crypto_sign_verify_detached(signature, message, key);
  } catch {
    return undefined;
  }
}

let chosen: Verify | undefined;

export function sign(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  const der = Buffer.from(concatBytes(PKCS8, secretKey.subarray(0, 32)));
  return Uint8Array.from(signWith(null, message, createPrivateKey({ key: der, format: "der", type: "pkcs8" })));
}

export function verify(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  chosen ??= libsodium() ?? verifyByOpenssl;
  return chosen(message, signature, key);
}

export function verifyByOpenssl(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  return verifyWith(null, message, publicKeys.of(key, publicKey), signature);
}

function publicKey(key: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(concatBytes(SPKI, key)), format: "der", type: "spki" });
}
