import { createHash } from "node:crypto";
import { Keypair } from "@solana/web3.js";

/** The same keypair for the same name in every run, so that addresses, bumps and compute units do not move. */
export function named(name: string): Keypair {
  return Keypair.fromSeed(createHash("sha256").update(`test key: ${name}`).digest());
}
