import { PublicKey } from "@solana/web3.js";
import { MigrationError } from "./errors";
import type { ComputeBondPlan } from "./programs/compute_bond";
import type { DisputesPlan } from "./programs/disputes";
import type { EscrowPlan } from "./programs/escrow";
import type { MarketPlan } from "./programs/market";
import type { StakingPlan } from "./programs/staking";
import type { TreasuryPlan } from "./programs/treasury";

export const clusterNames = ["localnet", "devnet", "mainnet"] as const;
export type ClusterName = (typeof clusterNames)[number];

/** What a member of a multisig may do. */
export type Right = "initiate" | "vote" | "execute";

/** `council` holds every config and upgrade authority; `guard` can pause, without a time lock. */
export const multisigNames = ["council", "guard"] as const;
export type MultisigName = (typeof multisigNames)[number];

/** An address that somebody still has to choose. No command runs while a cluster file holds one. */
export class Placeholder {
  constructor(readonly meaning: string) {}
}

export interface MultisigPlan<Key = PublicKey> {
  /** Fixes the multisig's address, and signs its creation. Worth nothing afterwards. */
  createKey: Key;
  members: { key: Key; may: readonly Right[] }[];
  threshold: number;
  timeLockSeconds: number;
  /** Which of the multisig's vaults holds the authority. */
  vault: number;
}

/** How a cluster should be. Everything that a command writes comes from here. */
export interface Cluster<Key = PublicKey> {
  name: ClusterName;
  /** `local`: any ledger that is none of the public clusters. */
  genesisHash: string;
  rpc: string;
  /** The money, a classic SPL mint. */
  mint: Key;
  multisigs: Record<MultisigName, MultisigPlan<Key>>;
  treasury: TreasuryPlan<Key>;
  staking: StakingPlan;
  escrow: EscrowPlan;
  computeBond: ComputeBondPlan<Key>;
  market: MarketPlan;
  disputes: DisputesPlan;
}

/** A cluster as its file writes it. */
export type ClusterFile = Cluster<PublicKey | Placeholder>;

export const LOCAL = "local";

export const genesisHashes = {
  devnet: "EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG",
  mainnet: "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d",
  testnet: "4uhcVJyU9pJkvQyS88uRDiswHXSCkY3zQawwpjk2NsNY",
};

/** Refuses a chain that is not the one the file is about. */
export function requireCluster(cluster: Cluster, genesisHash: string): void {
  const isPublic = Object.values(genesisHashes).includes(genesisHash);
  if (cluster.genesisHash === LOCAL ? !isPublic : cluster.genesisHash === genesisHash) return;
  throw new MigrationError(
    "WRONG_CLUSTER",
    `The chain is not ${cluster.name}: its genesis hash is another`,
    genesisHash,
    "Give the --rpc of the cluster you mean, or the --cluster that the RPC serves",
  );
}

/** A cluster file in which every address is chosen and every rule of a multisig holds. */
export function resolve(file: ClusterFile): Cluster {
  const missing = placeholders(file, file.name);
  if (missing.length > 0) {
    throw new MigrationError(
      "PLACEHOLDER",
      `${missing.length} addresses of ${file.name} are not chosen yet`,
      missing.join("; "),
      `Put real addresses into migrations/clusters/${file.name}.ts`,
    );
  }
  const cluster = file as Cluster;
  for (const name of multisigNames) requireSound(name, cluster.multisigs[name]);
  if (cluster.multisigs.council.createKey.equals(cluster.multisigs.guard.createKey)) {
    throw invalid("The council and the guard share a create key", cluster.multisigs.council.createKey.toBase58());
  }
  if (cluster.multisigs.guard.timeLockSeconds !== 0) {
    throw invalid("A pause cannot wait, yet the guard has a time lock", `${cluster.multisigs.guard.timeLockSeconds} s`);
  }
  return cluster;
}

function placeholders(value: unknown, path: string): string[] {
  if (value instanceof Placeholder) return [`${path} (${value.meaning})`];
  if (value instanceof PublicKey) return value.equals(PublicKey.default) ? [`${path} (the default key)`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placeholders(inner, `${path}.${key}`));
}

function requireSound(name: MultisigName, { members, threshold, vault, timeLockSeconds }: MultisigPlan): void {
  const keys = new Set(members.map(({ key }) => key.toBase58()));
  if (keys.size !== members.length) throw invalid(`The ${name} names a member twice`, [...keys].join(", "));
  const having = (right: Right) => members.filter(({ may }) => may.includes(right)).length;
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > having("vote")) {
    throw invalid(`The ${name}'s threshold must be between 1 and the number of its voters`, `${threshold}`);
  }
  if (having("initiate") === 0 || having("execute") === 0) {
    throw invalid(`Nobody in the ${name} may initiate, or nobody may execute`, [...keys].join(", "));
  }
  // Squads' own bound.
  if (!Number.isInteger(timeLockSeconds) || timeLockSeconds < 0 || timeLockSeconds > 90 * 24 * 3_600) {
    throw invalid(`The ${name}'s time lock must be between 0 and 90 days`, `${timeLockSeconds} s`);
  }
  if (!Number.isInteger(vault) || vault < 0 || vault > 255) throw invalid(`The ${name} has no such vault`, `${vault}`);
}

function invalid(wrong: string, value: string): MigrationError {
  return new MigrationError("INVALID_CLUSTER", wrong, value, "Correct the cluster's file under migrations/clusters");
}
