import { PublicKey } from "@solana/web3.js";
import { z } from "zod";

const decimal = (bits: bigint) =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,38})$/, "a decimal number in a string")
    .transform(BigInt)
    .refine((value) => value < 1n << bits, `below 2^${bits}`);

function isAddress(text: string): boolean {
  try {
    return new PublicKey(text) instanceof PublicKey;
  } catch {
    return false;
  }
}

/** 32 bytes in base58. */
export const address = z.string().min(32).max(44).refine(isAddress, "a public key in base58");
/** Micro-USDC. */
export const amount = decimal(64n);
/** A set of capability bits. */
export const bits = decimal(128n);
export const hash = z.string().regex(/^[0-9a-f]{64}$/, "32 bytes in lower-case hexadecimal");
/** As the registry has it: lower-case letters, digits, and hyphens between them. */
export const label = z.string().max(16).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a label such as eu-west-1");
export const natural = z.int().min(0);
/** Unix time or a duration, in whole seconds. */
export const seconds = natural;
