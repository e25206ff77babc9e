import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from "node:crypto";
import { PublicKey } from "@solana/web3.js";
import { isSignedBy as isSignedByKey } from "../../../sdk/src/signed_by";

const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const KEY_BYTES = 32;

/** Signs texts. Never money: nothing here can sign a transaction, because no transaction begins like our texts. */
export interface SigningKey {
  readonly publicKey: string;
  sign(text: string): string;
}

export function signingKey(secretKey: Uint8Array): SigningKey {
  const key: KeyObject = createPrivateKey({
    key: Buffer.concat([PKCS8, secretKey.subarray(0, 32)]),
    format: "der",
    type: "pkcs8",
  });
  const raw = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-KEY_BYTES);
  return {
    publicKey: new PublicKey(raw).toBase58(),
    sign: (text) => sign(null, Buffer.from(text), key).toString("hex"),
  };
}

export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  return isSignedByKey(new PublicKey(publicKey), Buffer.from(text), Buffer.from(signature, "hex"));
}

export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
