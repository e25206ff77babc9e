import type { PublicKey } from "@solana/web3.js";
import { parseProgramEvents, type ProgramEvent } from "../generated/programs";
import type { Reputation } from "../generated/registry/accounts";
import { Findings, type Finding, type Verdict } from "./findings";
import type { AuditedTransaction } from "./settlement";

export type Counters = Omit<Reputation, "node" | "bump" | "reserved">;

const U64_MAX = 2n ** 64n - 1n;
const SERVED = { gpuSecond: "gpuSecondsServed", cpuSecond: "cpuSecondsServed", request: "requestsServed" } as const;
const FAULTS = { abandoned: "faultsAbandoned", equivocated: "faultsEquivocated" } as const;
/** Ends that a node is credited for. */
const SETTLED: ReadonlySet<string> = new Set(["final", "closed"]);

/**
 * What a node's reputation must be by the transactions alone: every ended session that served something, every fault
 * and every lost dispute. Give every transaction of its sessions, from their opening on, in order.
 */
export function recomputeReputation(node: PublicKey, transactions: readonly Pick<AuditedTransaction, "hasFailed" | "logs">[]): Counters {
  const counters: Counters = {
    sessionsSettled: 0n,
    gpuSecondsServed: 0n,
    cpuSecondsServed: 0n,
    requestsServed: 0n,
    faultsAbandoned: 0n,
    faultsEquivocated: 0n,
    disputesLost: 0n,
  };
  const add = (counter: keyof Counters, amount: bigint) => {
    const sum = counters[counter] + amount;
    counters[counter] = sum > U64_MAX ? U64_MAX : sum;
  };
  const sessions = new Map<string, keyof typeof SERVED>();
  for (const { hasFailed, logs } of transactions) {
    // What a failed transaction logged did not happen.
    if (!hasFailed) for (const event of parseProgramEvents(logs)) follow(event, node, sessions, add);
  }
  return counters;
}

function follow(
  event: ProgramEvent,
  node: PublicKey,
  sessions: Map<string, keyof typeof SERVED>,
  add: (counter: keyof Counters, amount: bigint) => void,
): void {
  if (event.program === "escrow" && event.name === "sessionOpened") {
    if (event.data.node.equals(node)) sessions.set(event.data.session.toBase58(), event.data.unitKind);
  } else if (event.program === "escrow" && event.name === "sessionEnded") {
    const kind = sessions.get(event.data.session.toBase58());
    if (!kind || event.data.units === 0n || !SETTLED.has(event.data.outcome)) return;
    add("sessionsSettled", 1n);
    add(SERVED[kind], event.data.units);
  } else if (event.program === "registry" && event.name === "faultRecorded") {
    if (event.data.node.equals(node)) add(FAULTS[event.data.kind], 1n);
  } else if (event.program === "registry" && event.name === "disputeLostRecorded") {
    if (event.data.node.equals(node)) add("disputesLost", 1n);
  }
}

/** Compares a node's account with what its transactions add up to. */
export function auditReputation(
  account: Reputation,
  transactions: readonly Pick<AuditedTransaction, "hasFailed" | "logs">[],
): { verdict: Verdict; expected: Counters; findings: Finding[] } {
  const expected = recomputeReputation(account.node, transactions);
  const findings = new Findings();
  for (const counter of Object.keys(expected) as (keyof Counters)[]) {
    findings.same("ReputationDiffers", `${counter} ${expected[counter]}`, `${counter} ${account[counter]}`);
  }
  return { verdict: findings.verdict(), expected, findings: findings.all };
}
