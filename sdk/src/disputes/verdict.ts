import { sha256 } from "@noble/hashes/sha2";
import { concatBytes } from "@noble/hashes/utils";
import type { PublicKey } from "@solana/web3.js";
import type { Party, Verdict } from "../generated/disputes/types";

export type { Party } from "../generated/disputes/types";

const VOTE_DOMAIN = new TextEncoder().encode("dispute-vote".padEnd(16, "\0"));
const VERDICTS: readonly Verdict[] = ["forClient", "forAgent"];

/** What a guardian commits to. Keep the salt: without it the vote cannot be revealed, and counts as absent. */
export function voteCommitment(given: { dispute: PublicKey; guardian: PublicKey; verdict: Verdict; salt: Uint8Array }): Uint8Array {
  const { dispute, guardian, verdict, salt } = given;
  if (salt.length !== 32) throw new RangeError("a salt has 32 bytes");
  return sha256(concatBytes(VOTE_DOMAIN, dispute.toBytes(), guardian.toBytes(), Uint8Array.of(VERDICTS.indexOf(verdict)), salt));
}

/** What more than half of a panel voted for, the absent counted in. */
export function verdictOf(size: number, votes: readonly (Verdict | undefined)[]): Verdict | undefined {
  return VERDICTS.find((verdict) => votes.filter((vote) => vote === verdict).length > size >> 1);
}

/** The verdict of both panels: an appeal that finds none leaves the first one. */
export const finalVerdict = (first: Verdict | undefined, appeal: Verdict | undefined): Verdict | undefined => appeal ?? first;

/** What it costs to open a dispute about a task of this price, or to appeal. */
export function disputeBond(
  parameters: { guardianFee: bigint; panel: number; appealPanel: number; bondBps: number },
  price: bigint,
): bigint {
  const { guardianFee, panel, appealPanel, bondBps } = parameters;
  return guardianFee * BigInt(panel + appealPanel) + (price * BigInt(bondBps)) / 10_000n;
}

/** How the bonds of a dispute are shared: what the guardians do not earn is the winner's. */
export function shareBonds(given: {
  verdict: Verdict | undefined;
  bonds: Record<Party, bigint>;
  /** Who appealed, where no panel could be drawn to hear it: its bond comes back. */
  unheard?: { appellant: Party; bond: bigint };
  guardianFee: bigint;
  /** Every revealed vote, of both panels. */
  votes: readonly Verdict[];
}): { client: bigint; agent: bigint; guardians: bigint } {
  const { verdict, bonds, unheard, guardianFee, votes } = given;
  if (!verdict) return { ...bonds, guardians: 0n };
  const guardians = guardianFee * BigInt(votes.filter((vote) => vote === verdict).length);
  const shares = { client: 0n, agent: 0n, guardians };
  if (unheard) shares[unheard.appellant] = unheard.bond;
  shares[verdict === "forClient" ? "client" : "agent"] += bonds.client + bonds.agent - (unheard?.bond ?? 0n) - guardians;
  return shares;
}
