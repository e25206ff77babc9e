import { z } from "zod";
import { address, amount, bits, hash, label, natural, seconds } from "../schema";

/** What the registry counts of a node. */
export const reputation = z.strictObject({
  settled: amount,
  abandoned: amount,
  equivocated: amount,
  disputesLost: amount,
});

/** What the chain says of a node. */
export const nodeFacts = z.strictObject({
  node: address,
  operator: address,
  status: z.enum(["available", "draining", "retired"]),
  class: z.enum(["gpu", "cpu"]),
  region: label,
  /** Micro-USDC an hour. */
  floorPrice: amount,
  capabilities: bits,
  benchmarkScore: natural,
  endpointHash: hash,
  reputation,
  /** What the operator has at stake and not on the way out. */
  bond: amount,
  /** What the node's live sessions require of it. */
  bondRequired: amount,
});

/** What the chain says of all nodes. */
export const marketFacts = z.strictObject({
  /** The least that an operator must have at stake for a node. */
  minimumBond: amount,
  /** The share of a session's price that the bond must cover while it runs, in basis points. */
  sessionBondBps: natural.max(10_000),
  /** By bit: what a node that claims the capability must have at stake. */
  capabilityBonds: z.record(z.string().regex(/^[0-9]{1,3}$/), amount),
});

/** What the chain says of a session between a job's renter and its node. */
export const sessionFacts = z.strictObject({
  session: address,
  renter: address,
  node: address,
  specHash: hash,
  state: z.enum(["proposed", "active", "closing", "settled"]),
  acceptBy: seconds,
  activeAt: seconds,
  expiresAt: seconds,
  silenceLimit: seconds,
});

export type NodeFacts = z.infer<typeof nodeFacts>;
export type Reputation = z.infer<typeof reputation>;
export type MarketFacts = z.infer<typeof marketFacts>;
export type SessionFacts = z.infer<typeof sessionFacts>;

/**
 * Out of 10,000: the share of a node's sessions that ended well, beginning at one of two. An abandoned session weighs
 * ten, a lost dispute ten, a double signature fifty.
 */
export function reputationScore({ settled, abandoned, equivocated, disputesLost }: Reputation): number {
  const faults = 10n * (abandoned + disputesLost) + 50n * equivocated;
  return Number((10_000n * (settled + 1n)) / (settled + faults + 2n));
}

const HOUR = 3_600n;
const WHOLE = 10_000n;

/** What a session of this length asks of the node's bond, rounded as the escrow does. */
export function sessionBond(rate: bigint, duration: number, bps: number): bigint {
  const gross = (BigInt(duration) * rate) / HOUR;
  return (gross * BigInt(bps)) / WHOLE;
}

/** The longest session, in seconds, whose bond is within `free`. */
export function longestSession(rate: bigint, free: bigint, bps: number): number {
  if (free < 0n) return -1;
  if (rate === 0n || bps === 0) return Infinity;
  const gross = ceil((free + 1n) * WHOLE, BigInt(bps)) - 1n;
  return Number(ceil((gross + 1n) * HOUR, rate) - 1n);
}

const ceil = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
