import { blake2b } from "@noble/hashes/blake2b";
import { concatBytes } from "@noble/hashes/utils";
import nacl from "tweetnacl";

const KEY_LENGTH = 32;

/** Encrypts for whoever holds the X25519 key's secret; the sender cannot open it either. libsodium's `crypto_box_seal`. */
export function seal(message: Uint8Array, recipient: Uint8Array): Uint8Array {
  const once = nacl.box.keyPair();
  const sealed = nacl.box(message, nonce(once.publicKey, recipient), recipient, once.secretKey);
  once.secretKey.fill(0);
  return concatBytes(once.publicKey, sealed);
}

/** What was sealed for this key pair, or nothing if it was not, or was changed. */
export function unseal(sealed: Uint8Array, keys: nacl.BoxKeyPair): Uint8Array | undefined {
  if (sealed.length < KEY_LENGTH + nacl.box.overheadLength) return undefined;
  const sender = sealed.subarray(0, KEY_LENGTH);
  const box = sealed.subarray(KEY_LENGTH);
  return nacl.box.open(box, nonce(sender, keys.publicKey), sender, keys.secretKey) ?? undefined;
}

function nonce(sender: Uint8Array, recipient: Uint8Array): Uint8Array {
  return blake2b(concatBytes(sender, recipient), { dkLen: nacl.box.nonceLength });
}
