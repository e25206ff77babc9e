import { createHash } from "node:crypto";
import { Keypair } from "@solana/web3.js";

const known = new Map<string, Keypair>();

/** The same keypair for the same name in every run, so that addresses, bumps and compute units do not move. */
export function named(name: string): Keypair {
  const keypair = known.get(name) ?? made(name);
  known.set(name, keypair);
  return keypair;
}

function made(name: string): Keypair {
  const keypair = Keypair.fromSeed(createHash("sha256").update(`test key: ${name}`).digest());
  // As it is it makes a new address each time that it is asked for it.
  return Object.defineProperty(keypair, "publicKey", { value: keypair.publicKey });
}
