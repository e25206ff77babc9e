// The programs' development keys. They are public on purpose: derived from the program's name, so that every clone has
// the same addresses and nothing secret is committed. `migrations deploy` refuses them on a public cluster; there, put
// keypairs of your own into target/deploy and run `anchor keys sync`.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Keypair } from "@solana/web3.js";
import { programs } from "./programs";

export function developmentKeypair(program: string): Keypair {
  return Keypair.fromSeed(createHash("sha256").update(`compute-market development key: ${program}`).digest());
}

/** Puts a development keypair where the Anchor CLI looks for one, unless the developer has put their own there. */
export function ensureKeypairs(deployFolder: string): void {
  mkdirSync(deployFolder, { recursive: true });
  for (const program of programs) {
    const file = join(deployFolder, `${program}-keypair.json`);
    if (!existsSync(file)) writeFileSync(file, JSON.stringify([...developmentKeypair(program).secretKey]), { mode: 0o600 });
  }
}
