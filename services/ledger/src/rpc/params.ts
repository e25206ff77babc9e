// The parameters of the methods, as schemas: what does not fit is refused before anything is done with it.
import { PublicKey } from "@solana/web3.js";
import { z } from "zod";
import { base58 } from "../base58";
import { invalidParams } from "../errors";

const MAX_FILTER_BYTES = 128;

export const address = z
  .string()
  .max(44)
  .transform((text, context) => {
    try {
      return new PublicKey(text);
    } catch {
      context.addIssue("not a public key");
      return z.NEVER;
    }
  });

const base58Text = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .transform((text, context) => {
      try {
        return base58.decode(text);
      } catch {
        context.addIssue("not base58");
        return z.NEVER;
      }
    });

export const signature = base58Text(88)
  .refine((bytes) => bytes.length === 64, "not a signature")
  .transform(base58.encode);
export const blockhash = base58Text(44).refine((bytes) => bytes.length === 32, "not a blockhash").transform(base58.encode);
export const size = z.int().min(0).max(10 * 1_024 * 1_024);
export const u64 = z.int().min(0);

const bytesInBase64 = z.base64().transform((text): Uint8Array => Buffer.from(text, "base64"));

/** Commitments are taken and mean the same: what landed is final. */
const commitment = z.enum(["processed", "confirmed", "finalized", "recent", "single", "singleGossip", "root", "max"]).nullish();
const context = { commitment, minContextSlot: u64.nullish() };

export const accountEncoding = z.enum(["binary", "base58", "base64", "jsonParsed"]).nullish();
export const dataSlice = z.object({ offset: size, length: size }).nullish();

/** An optional last parameter. */
export const config = <Shape extends z.ZodRawShape>(shape: Shape) => z.object({ ...context, ...shape }).nullish();
export const plainConfig = config({});
export const accountConfig = config({ encoding: accountEncoding, dataSlice });

const memcmp = z.union([
  z
    .object({ offset: size, bytes: bytesInBase64, encoding: z.literal("base64") })
    .transform(({ offset, bytes }) => ({ offset, bytes })),
  z
    .object({ offset: size, bytes: base58Text(175), encoding: z.literal("base58").nullish() })
    .transform(({ offset, bytes }) => ({ offset, bytes })),
  z.object({ offset: size, bytes: z.array(z.int().min(0).max(255)).transform((list) => Uint8Array.from(list)) }),
]);
const filter = z.union([
  z.object({ memcmp: memcmp.refine(({ bytes }) => bytes.length <= MAX_FILTER_BYTES, "too many bytes") }),
  z.object({ dataSize: size }),
  z.object({ tokenAccountState: z.null() }),
]);
export type Filter = z.infer<typeof filter>;
export const filters = z.array(filter).max(4).nullish();

export const mintOrProgram = z.union([z.object({ mint: address }), z.object({ programId: address })]);

const textEncoding = z.enum(["base58", "base64"]).nullish();
export const encodedTransaction = z.string().max(2_048);
export const sendConfig = config({
  encoding: textEncoding,
  skipPreflight: z.boolean().nullish(),
  preflightCommitment: commitment,
  maxRetries: u64.nullish(),
});
export const simulateConfig = config({
  encoding: textEncoding,
  sigVerify: z.boolean().nullish(),
  replaceRecentBlockhash: z.boolean().nullish(),
  innerInstructions: z.boolean().nullish(),
  accounts: z.object({ addresses: z.array(address).max(64), encoding: accountEncoding }).nullish(),
});

export function bytesOf(text: string, encoding: "base58" | "base64" | null | undefined): Uint8Array {
  if (encoding === "base64") {
    const bytes = Buffer.from(text, "base64");
    if (bytes.toString("base64") !== text) throw invalidParams("invalid base64 encoding");
    return bytes;
  }
  try {
    return base58.decode(text);
  } catch {
    throw invalidParams("invalid base58 encoding");
  }
}
