import { readFileSync } from "node:fs";
import { Keypair } from "@solana/web3.js";
import { MigrationError } from "./errors";

/** Reads a keypair file as the Solana CLI writes it. What is in it never reaches a message, not even of a broken file. */
export function readKeypair(file: string): Keypair {
  const refuse = (wrong: string) =>
    new MigrationError("BAD_KEYPAIR", wrong, file, "Give a file that `solana-keygen new` wrote");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw refuse("The keypair file cannot be read");
  }
  try {
    return Keypair.fromSecretKey(Uint8Array.from(JSON.parse(text) as number[]));
  } catch {
    throw refuse("The keypair file does not hold a keypair");
  }
}
