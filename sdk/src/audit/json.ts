// What an RPC node answered, piece by piece. Nothing in it is trusted to be well-formed.
import { getBase58Encoder } from "@solana/codecs";
import { PublicKey } from "@solana/web3.js";
import { AuditError } from "./errors";

export type Fields = Record<string, unknown>;

/** What `getAccountInfo` answered in base64, whole or only its value. */
export function accountData(json: unknown, program: PublicKey, name: string): Uint8Array {
  const given = fields(json, name);
  const { data, owner } = "value" in given ? fields(given["value"], name) : given;
  if (owner !== program.toBase58()) {
    throw new AuditError("SettlementMalformed", { where: `${name}.owner`, expected: program, found: String(owner) });
  }
  const [bytes, encoding] = list(data, `${name}.data`);
  if (typeof bytes !== "string" || encoding !== "base64") throw malformed(`${name}.data`, "it is not in base64");
  return fromBase64(bytes);
}

export const fromBase58 = (text: string): Uint8Array => Uint8Array.from(getBase58Encoder().encode(text));
export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
export const present = (value: unknown): boolean => value !== undefined && value !== null;

export function publicKey(value: unknown, name: string): PublicKey {
  if (typeof value !== "string") throw malformed(name, "it is no address in base58");
  return read(name, () => new PublicKey(value));
}

export function fields(value: unknown, name: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw malformed(name, "it is no object");
  return value as Fields;
}

export function list(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw malformed(name, "it is no list");
  return value;
}

export function read<T>(name: string, reading: () => T): T {
  try {
    return reading();
  } catch (error) {
    if (error instanceof AuditError) throw error;
    throw new AuditError("SettlementMalformed", { where: name, reason: (error as Error).message }, error);
  }
}

export function malformed(where: string, reason: string): AuditError {
  return new AuditError("SettlementMalformed", { where, reason });
}
