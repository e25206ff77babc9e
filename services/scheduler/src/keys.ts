import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { PublicKey } from "@solana/web3.js";
import { isSmallOrder } from "../../../sdk/src/receipt/sign";

const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

/** Signs texts. Never money: nothing here can sign a transaction, because no transaction begins like our texts. */
export interface SigningKey {
  readonly publicKey: string;
  sign(text: string): string;
}

/** OpenSSL's Ed25519: a node's heartbeat is checked in a fifth of a millisecond, tweetnacl would take ten times that. */
export function signingKey(secretKey: Uint8Array): SigningKey {
  const key: KeyObject = createPrivateKey({
    key: Buffer.concat([PKCS8, secretKey.subarray(0, 32)]),
    format: "der",
    type: "pkcs8",
  });
  const raw = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(SPKI.length);
  return {
    publicKey: new PublicKey(raw).toBase58(),
    sign: (text) => sign(null, Buffer.from(text), key).toString("hex"),
  };
}

export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const raw = new PublicKey(publicKey).toBytes();
  // For a key of small order anyone can make a signature that holds.
  if (isSmallOrder(raw)) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: "der", type: "spki" });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, "hex"));
}

export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
