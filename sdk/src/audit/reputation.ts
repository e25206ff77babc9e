import type { PublicKey } from "@solana/web3.js";
import { parseProgramEvents, type ProgramEvent } from "../generated/programs";
import type { UnitKind } from "../generated/escrow/types";
import { decodeReputation, type Reputation } from "../generated/registry/accounts";
import { REGISTRY_PROGRAM_ID } from "../generated/registry/pdas";
import { Findings, type Finding, type Verdict } from "./findings";
import { accountData, fields, list, read } from "./json";
import { readTransaction, type AuditedTransaction } from "./settlement";

export type Counters = Omit<Reputation, "node" | "bump" | "reserved">;

const U64_MAX = 2n ** 64n - 1n;
const SERVED = { gpuSecond: "gpuSecondsServed", cpuSecond: "cpuSecondsServed", request: "requestsServed" } as const;
const FAULTS = { abandoned: "faultsAbandoned", equivocated: "faultsEquivocated" } as const;
/** Ends that a node is credited for. */
const SETTLED: ReadonlySet<string> = new Set(["final", "closed"]);

/** A node's reputation, and every transaction that says how it came to be. */
export interface ReputationRecord {
  account: Reputation;
  transactions: AuditedTransaction[];
}

/** Of the JSON described in docs/audit.md. */
export function readReputation(json: unknown): ReputationRecord {
  const { account, transactions } = fields(json, "the record");
  return {
    account: read("account", () => decodeReputation(accountData(account, REGISTRY_PROGRAM_ID, "account"))),
    transactions: list(transactions, "transactions").map((one, at) => readTransaction(one, `transactions[${at}]`)),
  };
}

/**
 * What a node's reputation must be by the transactions alone: every ended session that served something, every fault
 * and every lost dispute. Give every transaction of its sessions, in any order.
 */
export function recomputeReputation(node: PublicKey, transactions: readonly AuditedTransaction[]): Counters {
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
  // What a failed transaction logged did not happen.
  const events = transactions.flatMap(({ hasFailed, logs }) => (hasFailed ? [] : parseProgramEvents(logs)));
  const sessions = sessionsOf(node, events);
  for (const event of events) follow(event, node, sessions, add);
  return counters;
}

/** What the node's sessions were metered in. */
function sessionsOf(node: PublicKey, events: readonly ProgramEvent[]): Map<string, UnitKind> {
  const opened = events.flatMap((event) =>
    event.program === "escrow" && event.name === "sessionOpened" ? [event.data] : [],
  );
  return new Map(
    opened.filter((data) => data.node.equals(node)).map(({ session, unitKind }) => [session.toBase58(), unitKind]),
  );
}

function follow(
  event: ProgramEvent,
  node: PublicKey,
  sessions: ReadonlyMap<string, UnitKind>,
  add: (counter: keyof Counters, amount: bigint) => void,
): void {
  if (event.program === "escrow" && event.name === "sessionEnded") {
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

export interface ReputationAudit {
  verdict: Verdict;
  node: string;
  expected: Counters;
  findings: Finding[];
}

/** Compares a node's account with what its transactions add up to. */
export function auditReputation({ account, transactions }: ReputationRecord): ReputationAudit {
  const expected = recomputeReputation(account.node, transactions);
  const findings = new Findings();
  for (const counter of Object.keys(expected) as (keyof Counters)[]) {
    findings.same("ReputationDiffers", `${counter} ${expected[counter]}`, `${counter} ${account[counter]}`);
  }
  return { verdict: findings.verdict(), node: account.node.toBase58(), expected, findings: findings.all };
}
