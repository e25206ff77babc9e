import { getBase58Codec } from "@solana/codecs";

const codec = getBase58Codec();

export const base58 = {
  encode: (bytes: Uint8Array): string => codec.decode(bytes),
  /** Throws on a character that is none of the alphabet's. */
  decode: (text: string): Uint8Array => Uint8Array.from(codec.encode(text)),
};
