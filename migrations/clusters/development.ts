import { PublicKey } from "@solana/web3.js";
import { developmentKeypair } from "../../scripts/keys";
import { programs } from "../../scripts/programs";
import { LOCAL, type Cluster } from "../cluster";
import { MigrationError } from "../errors";
import { programId } from "../programs/ids";

/** The keys of a local ceremony. Public like the programs' development keys, and worth as little. */
export const developmentNames = [
  "deployer",
  "mint",
  "operational key",
  "broker key",
  "cold owner",
  "council create key",
  "council member 1",
  "council member 2",
  "council member 3",
  "guard create key",
  "guard member 1",
  "guard member 2",
] as const;

export const developmentKey = (name: (typeof developmentNames)[number]): PublicKey =>
  developmentKeypair(name).publicKey;

/** Refuses a public cluster on which a key that anyone can derive would hold something. */
export function refuseDevelopmentKeys(cluster: Cluster, payers: PublicKey[]): void {
  if (cluster.genesisHash === LOCAL) return;
  const derivable = new Map(
    [...programs, ...developmentNames].map((name) => [developmentKeypair(name).publicKey.toBase58(), name]),
  );
  const used = [...programs.map(programId), ...keysOf(cluster), ...payers];
  const found = used.filter((key) => derivable.has(key.toBase58()));
  if (found.length === 0) return;
  throw new MigrationError(
    "DEVELOPMENT_KEY",
    `${cluster.name} would use keys that anyone can derive`,
    [...new Set(found.map((key) => `${key.toBase58()} (${derivable.get(key.toBase58())})`))].join(", "),
    "Make keypairs of your own: docs/operations.md says how, under `Before`",
  );
}

function keysOf(value: unknown): PublicKey[] {
  if (value instanceof PublicKey) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(keysOf);
}
