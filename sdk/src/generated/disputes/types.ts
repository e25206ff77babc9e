// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

/** A guardian on a panel. */
export interface Juror {
  guardian: PublicKey;
  seat: number;
  mark: number;
  settled: number;
  padding: Uint8Array;
}

export const jurorCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Juror>({
    guardian: c.publicKey,
    seat: c.u32,
    mark: c.u8,
    settled: c.u8,
    padding: c.fixedBytes(2),
  }),
);

export type Party = (typeof PARTY_VALUES)[number];

/** In the order of the program's numbers. */
export const PARTY_VALUES = ["client", "agent"] as const;

export const partyCodec = /* @__PURE__ */ c.once(() => c.enumeration(PARTY_VALUES));

/** What a side gets now, and what then waits for it. */
export interface Payment {
  paid: bigint;
  owed: bigint;
}

export const paymentCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Payment>({
    paid: c.u64,
    owed: c.u64,
  }),
);

/** One panel and its votes: the first, or the appeal's. */
export interface Round {
  /** The draw sees the roster as it was now. */
  openedAt: bigint;
  drawBy: bigint;
  /** Zero until the panel is complete. */
  commitBy: bigint;
  revealBy: bigint;
  /** The first slot whose hash can be the seed. */
  seedSlot: bigint;
  /** Zero until it is fixed. */
  seed: Uint8Array;
  /** Seats at the opening. */
  seats: number;
  /** Numbers that the draw has used up. */
  draws: number;
  panel: Juror[];
  /** How many of the panel are to be drawn, and how many are. */
  size: number;
  drawn: number;
  padding: Uint8Array;
}

export const roundCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Round>({
    openedAt: c.i64,
    drawBy: c.i64,
    commitBy: c.i64,
    revealBy: c.i64,
    seedSlot: c.u64,
    seed: c.fixedBytes(32),
    seats: c.u32,
    draws: c.u32,
    panel: c.array(jurorCodec(), 15),
    size: c.u8,
    drawn: c.u8,
    padding: c.fixedBytes(6),
  }),
);

/** One of the two who disagree. */
export interface Side {
  owner: PublicKey;
  /** Where it is paid. */
  token: PublicKey;
  /** What it put down. */
  bonds: bigint;
  /** What could not be delivered and waits in the vault. */
  owed: bigint;
}

export const sideCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Side>({
    owner: c.publicKey,
    token: c.publicKey,
    bonds: c.u64,
    owed: c.u64,
  }),
);

export type Verdict = (typeof VERDICT_VALUES)[number];

/** In the order of the program's numbers. */
export const VERDICT_VALUES = ["forClient", "forAgent"] as const;

export const verdictCodec = /* @__PURE__ */ c.once(() => c.enumeration(VERDICT_VALUES));

/** Everything `update_config` changes. A dispute keeps those that held when it was opened. */
export interface Parameters {
  /** What a guardian earns by a vote with the verdict. */
  guardianFee: bigint;
  /** What a guardian puts down to take a seat. */
  seatDeposit: bigint;
  /** What a guardian loses of it by not voting, or by not revealing. */
  absencePenalty: bigint;
  /** How long a panel may take to be drawn. */
  drawSeconds: number;
  commitSeconds: number;
  revealSeconds: number;
  appealSeconds: number;
  /** The share of the reward that a bond is more than the guardians' fees. */
  bondBps: number;
  /** What a lost dispute costs the node's stake, of all that its pool holds; zero spares it. */
  nodeSlashBps: number;
  panel: number;
  appealPanel: number;
}

export const parametersCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Parameters>({
    guardianFee: c.u64,
    seatDeposit: c.u64,
    absencePenalty: c.u64,
    drawSeconds: c.u32,
    commitSeconds: c.u32,
    revealSeconds: c.u32,
    appealSeconds: c.u32,
    bondBps: c.u16,
    nodeSlashBps: c.u16,
    panel: c.u16,
    appealPanel: c.u16,
  }),
);
