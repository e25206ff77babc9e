import { PublicKey } from "@solana/web3.js";
import { ClientError } from "../errors";
import type { Codec } from "./codec";
import { Malformed } from "./malformed";

/** The program's own address for these seeds. */
export function findAddress(program: PublicKey, ...seeds: Uint8Array[]): PublicKey {
  return PublicKey.findProgramAddressSync(seeds, program)[0];
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A seed that is no address. */
export function seed<T>(name: string, codec: Codec<T>, value: T): Uint8Array {
  try {
    return codec.encode(value) as Uint8Array;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new ClientError("SeedField", { seed: name, reason: error.reason });
  }
}
