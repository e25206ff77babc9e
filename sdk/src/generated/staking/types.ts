// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

/** Both keys are the default while none is pinned; nobody signs for that one. */
export interface DisputesProgram {
  program: PublicKey;
  /** The program's `[b"authority"]` PDA, derived once when it is proposed. */
  authority: PublicKey;
}

export const disputesProgramCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DisputesProgram>({
    program: c.publicKey,
    authority: c.publicKey,
  }),
);

/** How a slash fell on the pool. */
export interface Loss {
  /** What the operator's own stake lost. */
  bond: bigint;
  /** What the delegators' stake lost. */
  delegated: bigint;
}

export const lossCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Loss>({
    bond: c.u64,
    delegated: c.u64,
  }),
);

export type OffenceKind = (typeof OFFENCE_KIND_VALUES)[number];

/** In the order of the program's numbers. */
export const OFFENCE_KIND_VALUES = ["equivocation", "abandonment", "verdict"] as const;

export const offenceKindCodec = /* @__PURE__ */ c.once(() => c.enumeration(OFFENCE_KIND_VALUES));

/** Everything `update_config` changes. */
export interface Parameters {
  /** The least bond of each role. */
  minimums: bigint[];
  unbondingSeconds: number;
  /** What `epoch_bps` is counted over. */
  epochSeconds: number;
  streamSeconds: number;
  commissionNoticeSeconds: number;
  maxCommissionBps: number;
  maxCommissionChangeBps: number;
  /** What one offence costs a pool, of all that it holds. */
  equivocationBps: number;
  abandonmentBps: number;
  /** The most that one verdict may cost. */
  verdictBps: number;
  /** The most that all offences of an epoch may cost. */
  epochBps: number;
}

export const parametersCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Parameters>({
    minimums: c.array(c.u64, 4),
    unbondingSeconds: c.u32,
    epochSeconds: c.u32,
    streamSeconds: c.u32,
    commissionNoticeSeconds: c.u32,
    maxCommissionBps: c.u16,
    maxCommissionChangeBps: c.u16,
    equivocationBps: c.u16,
    abandonmentBps: c.u16,
    verdictBps: c.u16,
    epochBps: c.u16,
  }),
);

/** The disputes program to come. */
export interface PendingDisputes {
  disputes: DisputesProgram;
  /** Zero while none is announced. */
  dueAt: bigint;
}

export const pendingDisputesCodec = /* @__PURE__ */ c.once(() =>
  c.struct<PendingDisputes>({
    disputes: disputesProgramCodec(),
    dueAt: c.i64,
  }),
);

/** Who may hold a pool. */
export type Role = (typeof ROLE_VALUES)[number];

/** In the order of the program's numbers. */
export const ROLE_VALUES = ["node", "user", "provider", "guardian"] as const;

export const roleCodec = /* @__PURE__ */ c.once(() => c.enumeration(ROLE_VALUES));
