import type { PublicKey } from "@solana/web3.js";
import { escrowConfigAccount, exposureAccount, sessionAccount, type Session } from "../../../../sdk/src/generated/escrow/accounts";
import { CONFIG_ADDRESS as ESCROW_CONFIG } from "../../../../sdk/src/generated/escrow/pdas";
import { capabilityAccount, nodeAccount, reputationAccount, type Reputation } from "../../../../sdk/src/generated/registry/accounts";
import { poolAccount, POOL_OFFSETS, stakingConfigAccount } from "../../../../sdk/src/generated/staking/accounts";
import { CONFIG_ADDRESS as STAKING_CONFIG } from "../../../../sdk/src/generated/staking/pdas";
import { ROLE_VALUES } from "../../../../sdk/src/generated/staking/types";
import { CLOCK_ADDRESS, fetchAccount, findAccounts, type Ledger, type Located } from "../../../../sdk/src/ledger";
import { valueOfShares } from "../../../../sdk/src/staking/state";
import type { MarketFacts, NodeFacts, SessionFacts } from "../core/facts";

/** What the chain shows, as the core takes it. */
export interface Snapshot {
  slot: number;
  market: MarketFacts;
  nodes: NodeFacts[];
  sessions: SessionFacts[];
}

/** In the order of escrow's numbers, from 1. */
const SESSION_STATES = ["proposed", "active", "closing", "settled"] as const;
const NODE_ROLE = ROLE_VALUES.indexOf("node");

/** Reads everything that matching depends on; sessions only if there are jobs that may have one. */
export async function readChain(ledger: Ledger, withSessions: boolean): Promise<Snapshot> {
  const reader = { ledger };
  // The slot first: what is read after it is at least as new.
  const slot = await readSlot(ledger);
  const [escrow, staking, capabilities, nodes, reputations, pools, exposures, sessions] = await Promise.all([
    fetchAccount(reader, escrowConfigAccount, ESCROW_CONFIG),
    fetchAccount(reader, stakingConfigAccount, STAKING_CONFIG),
    findAccounts(reader, capabilityAccount, []),
    findAccounts(reader, nodeAccount, []),
    findAccounts(reader, reputationAccount, []),
    findAccounts(reader, poolAccount, [{ offset: POOL_OFFSETS.role, bytes: Uint8Array.of(NODE_ROLE) }]),
    findAccounts(reader, exposureAccount, []),
    withSessions ? findAccounts(reader, sessionAccount, []) : [],
  ]);
  const market: MarketFacts = {
    minimumBond: staking.parameters.minimums[NODE_ROLE]!,
    sessionBondBps: escrow.parameters.sessionBondBps,
    capabilityBonds: Object.fromEntries(capabilities.map(({ bit, minBondUsd }) => [`${bit}`, minBondUsd])),
  };
  const reputationOf = byKey(reputations, ({ node }) => node);
  const poolOf = byKey(pools, ({ holder }) => holder);
  const exposureOf = byKey(exposures, ({ node }) => node);
  return {
    slot,
    market,
    nodes: nodes.map(({ address, operator, status, class: kind, profile }): NodeFacts => {
      const node = address.toBase58();
      const pool = poolOf.get(node);
      return {
        node,
        operator: operator.toBase58(),
        status,
        class: kind,
        region: text(profile.region),
        floorPrice: profile.floorPrice,
        capabilities: profile.capabilityBits,
        benchmarkScore: profile.benchmarkScore,
        endpointHash: hex(profile.endpointHash),
        reputation: counts(reputationOf.get(node)),
        bond: pool ? valueOfShares(pool, pool.bondShares) : 0n,
        bondRequired: exposureOf.get(node)?.bondRequired ?? 0n,
      };
    }),
    sessions: sessions.map(sessionFacts),
  };
}

function sessionFacts({ address, deal, ...session }: Located<Session>): SessionFacts {
  return {
    session: address.toBase58(),
    renter: deal.renter.owner.toBase58(),
    node: deal.node.toBase58(),
    specHash: hex(session.jobSpecHash),
    state: SESSION_STATES[session.state - 1]!,
    acceptBy: Number(session.acceptBy),
    activeAt: Number(session.activeAt),
    expiresAt: Number(session.expiresAt),
    silenceLimit: session.silenceLimit,
  };
}

const counts = (reputation: Reputation | undefined): NodeFacts["reputation"] => ({
  settled: reputation?.sessionsSettled ?? 0n,
  abandoned: reputation?.faultsAbandoned ?? 0n,
  equivocated: reputation?.faultsEquivocated ?? 0n,
  disputesLost: reputation?.disputesLost ?? 0n,
});

/** The clock sysvar begins with its slot. */
async function readSlot(ledger: Ledger): Promise<number> {
  const [clock] = await ledger.accounts([CLOCK_ADDRESS]);
  if (!clock) throw new Error("the ledger has no clock");
  return Number(Buffer.from(clock.data).readBigUInt64LE(0));
}

const byKey = <Item>(items: Item[], keyOf: (item: Item) => PublicKey): Map<string, Item> =>
  new Map(items.map((item) => [keyOf(item).toBase58(), item]));

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** A label is padded with zeros. */
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1").replace(/\0+$/, "");
