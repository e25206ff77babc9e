// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { COMPUTE_BOND_PROGRAM_ID } from "./pdas";
import * as t from "./types";

export interface AuthorityAccepted {
  authority: PublicKey;
}

const authorityAcceptedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AuthorityAccepted>({
    authority: c.publicKey,
  }),
);

export interface AuthorityProposed {
  /** The default key withdraws the proposal. */
  pendingAuthority: PublicKey;
}

const authorityProposedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AuthorityProposed>({
    pendingAuthority: c.publicKey,
  }),
);

export interface BondClosed {
  bond: PublicKey;
}

const bondClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BondClosed>({
    bond: c.publicKey,
  }),
);

export interface BondExpired {
  bond: PublicKey;
  amount: bigint;
  token: PublicKey;
}

const bondExpiredCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BondExpired>({
    bond: c.publicKey,
    amount: c.u64,
    token: c.publicKey,
  }),
);

export interface BondLocked {
  bond: PublicKey;
  task: PublicKey;
}

const bondLockedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BondLocked>({
    bond: c.publicKey,
    task: c.publicKey,
  }),
);

export interface BondPosted {
  bond: PublicKey;
  agentDid: Uint8Array;
  operator: PublicKey;
  provider: t.ComputeProvider;
  leaseId: Uint8Array;
  amount: bigint;
  gpuHours: number;
  capabilityBits: bigint;
  expiresAt: bigint;
}

const bondPostedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BondPosted>({
    bond: c.publicKey,
    agentDid: c.fixedBytes(32),
    operator: c.publicKey,
    provider: t.computeProviderCodec(),
    leaseId: c.fixedBytes(32),
    amount: c.u64,
    gpuHours: c.u32,
    capabilityBits: c.u128,
    expiresAt: c.i64,
  }),
);

export interface BondReleased {
  bond: PublicKey;
  task: PublicKey;
  amount: bigint;
  token: PublicKey;
}

const bondReleasedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BondReleased>({
    bond: c.publicKey,
    task: c.publicKey,
    amount: c.u64,
    token: c.publicKey,
  }),
);

export interface BondRenewed {
  bond: PublicKey;
  gpuHours: number;
  expiresAt: bigint;
}

const bondRenewedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BondRenewed>({
    bond: c.publicKey,
    gpuHours: c.u32,
    expiresAt: c.i64,
  }),
);

export interface BondSlashed {
  bond: PublicKey;
  task: PublicKey;
  caller: PublicKey;
  amount: bigint;
  destination: PublicKey;
  /** For the broker, who takes the lease back. */
  leaseId: Uint8Array;
}

const bondSlashedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BondSlashed>({
    bond: c.publicKey,
    task: c.publicKey,
    caller: c.publicKey,
    amount: c.u64,
    destination: c.publicKey,
    leaseId: c.fixedBytes(32),
  }),
);

export interface BrokerKeyRotated {
  brokerKey: PublicKey;
  previousBrokerKey: PublicKey;
}

const brokerKeyRotatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BrokerKeyRotated>({
    brokerKey: c.publicKey,
    previousBrokerKey: c.publicKey,
  }),
);

export interface CallersPinned {
  market: PublicKey;
  disputes: PublicKey;
}

const callersPinnedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<CallersPinned>({
    market: c.publicKey,
    disputes: c.publicKey,
  }),
);

export interface Initialized {
  authority: PublicKey;
  pauseAuthority: PublicKey;
  mint: PublicKey;
  instance: Uint8Array;
  brokerKey: PublicKey;
}

const initializedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Initialized>({
    authority: c.publicKey,
    pauseAuthority: c.publicKey,
    mint: c.publicKey,
    instance: c.fixedBytes(32),
    brokerKey: c.publicKey,
  }),
);

export interface PauseAuthoritySet {
  pauseAuthority: PublicKey;
}

const pauseAuthoritySetCodec = /* @__PURE__ */ c.once(() =>
  c.struct<PauseAuthoritySet>({
    pauseAuthority: c.publicKey,
  }),
);

export interface PausedSet {
  paused: boolean;
}

const pausedSetCodec = /* @__PURE__ */ c.once(() =>
  c.struct<PausedSet>({
    paused: c.bool,
  }),
);

export type ComputeBondEvent =
  | { program: "compute_bond"; name: "authorityAccepted"; data: AuthorityAccepted }
  | { program: "compute_bond"; name: "authorityProposed"; data: AuthorityProposed }
  | { program: "compute_bond"; name: "bondClosed"; data: BondClosed }
  | { program: "compute_bond"; name: "bondExpired"; data: BondExpired }
  | { program: "compute_bond"; name: "bondLocked"; data: BondLocked }
  | { program: "compute_bond"; name: "bondPosted"; data: BondPosted }
  | { program: "compute_bond"; name: "bondReleased"; data: BondReleased }
  | { program: "compute_bond"; name: "bondRenewed"; data: BondRenewed }
  | { program: "compute_bond"; name: "bondSlashed"; data: BondSlashed }
  | { program: "compute_bond"; name: "brokerKeyRotated"; data: BrokerKeyRotated }
  | { program: "compute_bond"; name: "callersPinned"; data: CallersPinned }
  | { program: "compute_bond"; name: "initialized"; data: Initialized }
  | { program: "compute_bond"; name: "pauseAuthoritySet"; data: PauseAuthoritySet }
  | { program: "compute_bond"; name: "pausedSet"; data: PausedSet };

export const computeBondEventSource: c.EventSource = {
  name: "compute_bond",
  program: COMPUTE_BOND_PROGRAM_ID,
  events: [
    { name: "authorityAccepted", discriminator: /* @__PURE__ */ Uint8Array.of(166, 192, 219, 188, 41, 209, 195, 26), fields: authorityAcceptedCodec },
    { name: "authorityProposed", discriminator: /* @__PURE__ */ Uint8Array.of(244, 117, 94, 112, 53, 151, 35, 89), fields: authorityProposedCodec },
    { name: "bondClosed", discriminator: /* @__PURE__ */ Uint8Array.of(227, 55, 88, 183, 234, 17, 203, 66), fields: bondClosedCodec },
    { name: "bondExpired", discriminator: /* @__PURE__ */ Uint8Array.of(53, 250, 94, 244, 245, 139, 101, 103), fields: bondExpiredCodec },
    { name: "bondLocked", discriminator: /* @__PURE__ */ Uint8Array.of(89, 45, 139, 7, 22, 105, 232, 59), fields: bondLockedCodec },
    { name: "bondPosted", discriminator: /* @__PURE__ */ Uint8Array.of(39, 196, 2, 142, 202, 74, 107, 205), fields: bondPostedCodec },
    { name: "bondReleased", discriminator: /* @__PURE__ */ Uint8Array.of(191, 161, 250, 29, 188, 146, 120, 251), fields: bondReleasedCodec },
    { name: "bondRenewed", discriminator: /* @__PURE__ */ Uint8Array.of(194, 48, 200, 43, 164, 56, 0, 41), fields: bondRenewedCodec },
    { name: "bondSlashed", discriminator: /* @__PURE__ */ Uint8Array.of(59, 7, 252, 195, 234, 156, 42, 54), fields: bondSlashedCodec },
    { name: "brokerKeyRotated", discriminator: /* @__PURE__ */ Uint8Array.of(35, 187, 56, 248, 42, 15, 164, 102), fields: brokerKeyRotatedCodec },
    { name: "callersPinned", discriminator: /* @__PURE__ */ Uint8Array.of(216, 129, 17, 161, 71, 13, 31, 202), fields: callersPinnedCodec },
    { name: "initialized", discriminator: /* @__PURE__ */ Uint8Array.of(208, 213, 115, 98, 115, 82, 201, 209), fields: initializedCodec },
    { name: "pauseAuthoritySet", discriminator: /* @__PURE__ */ Uint8Array.of(177, 33, 27, 216, 181, 96, 84, 145), fields: pauseAuthoritySetCodec },
    { name: "pausedSet", discriminator: /* @__PURE__ */ Uint8Array.of(171, 125, 127, 156, 233, 81, 68, 66), fields: pausedSetCodec },
  ],
};

/** The events that the program itself emitted, in order, from a transaction's logs. */
export function parseComputeBondEvents(logs: readonly string[]): ComputeBondEvent[] {
  return c.parseEvents<ComputeBondEvent>([computeBondEventSource], logs);
}
