import { BN, BorshAccountsCoder, type Idl } from "@coral-xyz/anchor";
import { PublicKey } from "@solana/web3.js";

/** Decodes accounts of an IDL into plain values: bigint, bytes, `null`, and enums as their variant's name. */
export function accountDecoder(idl: Idl) {
  const coder = new BorshAccountsCoder(idl);
  return <T>(account: string, data: Uint8Array): T => plain(coder.decode(account, Buffer.from(data))) as T;
}

function plain(value: unknown): unknown {
  if (BN.isBN(value)) return BigInt(value.toString());
  if (value === null || typeof value !== "object" || value instanceof PublicKey) return value;
  if (Array.isArray(value)) return value.every((item) => typeof item === "number") ? Uint8Array.from(value) : value.map(plain);
  const entries = Object.entries(value);
  const [only] = entries;
  const isVariant = entries.length === 1 && typeof only![1] === "object" && Object.keys(only![1] as object).length === 0;
  return isVariant ? only![0] : Object.fromEntries(entries.map(([key, field]) => [key, plain(field)]));
}
