// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { STAKING_PROGRAM_ID } from "./pdas";
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
  pendingAuthority: PublicKey | undefined;
}

const authorityProposedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AuthorityProposed>({
    pendingAuthority: c.option(c.publicKey),
  }),
);

export interface CommissionAnnounced {
  pool: PublicKey;
  commissionBps: number;
  effectiveAt: bigint;
}

const commissionAnnouncedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<CommissionAnnounced>({
    pool: c.publicKey,
    commissionBps: c.u16,
    effectiveAt: c.i64,
  }),
);

export interface ConfigUpdated {
  parameters: t.Parameters;
}

const configUpdatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ConfigUpdated>({
    parameters: t.parametersCodec(),
  }),
);

export interface DelegationOpened {
  pool: PublicKey;
  owner: PublicKey;
}

const delegationOpenedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DelegationOpened>({
    pool: c.publicKey,
    owner: c.publicKey,
  }),
);

export interface DisputesApplied {
  disputes: t.DisputesProgram;
}

const disputesAppliedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DisputesApplied>({
    disputes: t.disputesProgramCodec(),
  }),
);

export interface DisputesProposed {
  disputes: t.DisputesProgram;
  dueAt: bigint;
}

const disputesProposedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DisputesProposed>({
    disputes: t.disputesProgramCodec(),
    dueAt: c.i64,
  }),
);

export interface Initialized {
  authority: PublicKey;
  pauseAuthority: PublicKey;
  mint: PublicKey;
  disputes: t.DisputesProgram;
  parameters: t.Parameters;
}

const initializedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Initialized>({
    authority: c.publicKey,
    pauseAuthority: c.publicKey,
    mint: c.publicKey,
    disputes: t.disputesProgramCodec(),
    parameters: t.parametersCodec(),
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

export interface PoolCreated {
  pool: PublicKey;
  role: number;
  holder: PublicKey;
  operator: PublicKey;
  commissionBps: number;
}

const poolCreatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<PoolCreated>({
    pool: c.publicKey,
    role: c.u8,
    holder: c.publicKey,
    operator: c.publicKey,
    commissionBps: c.u16,
  }),
);

/** The treasury's own event says who was paid. */
export interface ProceedsRouted {
  pool: PublicKey;
  offence: PublicKey;
}

const proceedsRoutedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ProceedsRouted>({
    pool: c.publicKey,
    offence: c.publicKey,
  }),
);

export interface ReceiptKeyRecorded {
  pool: PublicKey;
  receiptKey: PublicKey;
}

const receiptKeyRecordedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ReceiptKeyRecorded>({
    pool: c.publicKey,
    receiptKey: c.publicKey,
  }),
);

export interface Redelegated {
  fromPool: PublicKey;
  toPool: PublicKey;
  owner: PublicKey;
  nonce: bigint;
  sharesOut: bigint;
  amount: bigint;
  sharesIn: bigint;
  maturesAt: bigint;
}

const redelegatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Redelegated>({
    fromPool: c.publicKey,
    toPool: c.publicKey,
    owner: c.publicKey,
    nonce: c.u64,
    sharesOut: c.u64,
    amount: c.u64,
    sharesIn: c.u64,
    maturesAt: c.i64,
  }),
);

export interface RedelegationSettled {
  fromPool: PublicKey;
  toPool: PublicKey;
  owner: PublicKey;
  nonce: bigint;
  /** What slashes of the old pool cost, in shares of the new one and in assets. */
  sharesLost: bigint;
  amountLost: bigint;
  matured: boolean;
}

const redelegationSettledCodec = /* @__PURE__ */ c.once(() =>
  c.struct<RedelegationSettled>({
    fromPool: c.publicKey,
    toPool: c.publicKey,
    owner: c.publicKey,
    nonce: c.u64,
    sharesLost: c.u64,
    amountLost: c.u64,
    matured: c.bool,
  }),
);

export interface RewardsClaimed {
  pool: PublicKey;
  owner: PublicKey;
  amount: bigint;
}

const rewardsClaimedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<RewardsClaimed>({
    pool: c.publicKey,
    owner: c.publicKey,
    amount: c.u64,
  }),
);

export interface RewardsFunded {
  pool: PublicKey;
  funder: PublicKey;
  amount: bigint;
  streamAmount: bigint;
  streamSeconds: bigint;
}

const rewardsFundedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<RewardsFunded>({
    pool: c.publicKey,
    funder: c.publicKey,
    amount: c.u64,
    streamAmount: c.u64,
    streamSeconds: c.u64,
  }),
);

export interface Slashed {
  pool: PublicKey;
  offence: PublicKey;
  kind: t.OffenceKind;
  victim: PublicKey | undefined;
  bondLoss: bigint;
  delegatedLoss: bigint;
}

const slashedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Slashed>({
    pool: c.publicKey,
    offence: c.publicKey,
    kind: t.offenceKindCodec(),
    victim: c.option(c.publicKey),
    bondLoss: c.u64,
    delegatedLoss: c.u64,
  }),
);

/** Stake came in: the operator's or a delegator's, new or from rewards. */
export interface Staked {
  pool: PublicKey;
  owner: PublicKey;
  amount: bigint;
  shares: bigint;
}

const stakedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Staked>({
    pool: c.publicKey,
    owner: c.publicKey,
    amount: c.u64,
    shares: c.u64,
  }),
);

export interface UnstakeRequested {
  pool: PublicKey;
  owner: PublicKey;
  nonce: bigint;
  shares: bigint;
  unlocksAt: bigint;
}

const unstakeRequestedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<UnstakeRequested>({
    pool: c.publicKey,
    owner: c.publicKey,
    nonce: c.u64,
    shares: c.u64,
    unlocksAt: c.i64,
  }),
);

export interface Withdrawn {
  pool: PublicKey;
  owner: PublicKey;
  nonce: bigint;
  shares: bigint;
  amount: bigint;
}

const withdrawnCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Withdrawn>({
    pool: c.publicKey,
    owner: c.publicKey,
    nonce: c.u64,
    shares: c.u64,
    amount: c.u64,
  }),
);

export type StakingEvent =
  | { program: "staking"; name: "authorityAccepted"; data: AuthorityAccepted }
  | { program: "staking"; name: "authorityProposed"; data: AuthorityProposed }
  | { program: "staking"; name: "commissionAnnounced"; data: CommissionAnnounced }
  | { program: "staking"; name: "configUpdated"; data: ConfigUpdated }
  | { program: "staking"; name: "delegationOpened"; data: DelegationOpened }
  | { program: "staking"; name: "disputesApplied"; data: DisputesApplied }
  | { program: "staking"; name: "disputesProposed"; data: DisputesProposed }
  | { program: "staking"; name: "initialized"; data: Initialized }
  | { program: "staking"; name: "pauseAuthoritySet"; data: PauseAuthoritySet }
  | { program: "staking"; name: "pausedSet"; data: PausedSet }
  | { program: "staking"; name: "poolCreated"; data: PoolCreated }
  | { program: "staking"; name: "proceedsRouted"; data: ProceedsRouted }
  | { program: "staking"; name: "receiptKeyRecorded"; data: ReceiptKeyRecorded }
  | { program: "staking"; name: "redelegated"; data: Redelegated }
  | { program: "staking"; name: "redelegationSettled"; data: RedelegationSettled }
  | { program: "staking"; name: "rewardsClaimed"; data: RewardsClaimed }
  | { program: "staking"; name: "rewardsFunded"; data: RewardsFunded }
  | { program: "staking"; name: "slashed"; data: Slashed }
  | { program: "staking"; name: "staked"; data: Staked }
  | { program: "staking"; name: "unstakeRequested"; data: UnstakeRequested }
  | { program: "staking"; name: "withdrawn"; data: Withdrawn };

export const stakingEventSource: c.EventSource = {
  name: "staking",
  program: STAKING_PROGRAM_ID,
  events: [
    { name: "authorityAccepted", discriminator: /* @__PURE__ */ Uint8Array.of(166, 192, 219, 188, 41, 209, 195, 26), fields: authorityAcceptedCodec },
    { name: "authorityProposed", discriminator: /* @__PURE__ */ Uint8Array.of(244, 117, 94, 112, 53, 151, 35, 89), fields: authorityProposedCodec },
    { name: "commissionAnnounced", discriminator: /* @__PURE__ */ Uint8Array.of(108, 251, 114, 166, 124, 174, 105, 136), fields: commissionAnnouncedCodec },
    { name: "configUpdated", discriminator: /* @__PURE__ */ Uint8Array.of(40, 241, 230, 122, 11, 19, 198, 194), fields: configUpdatedCodec },
    { name: "delegationOpened", discriminator: /* @__PURE__ */ Uint8Array.of(189, 160, 198, 182, 31, 29, 36, 9), fields: delegationOpenedCodec },
    { name: "disputesApplied", discriminator: /* @__PURE__ */ Uint8Array.of(171, 156, 120, 211, 24, 254, 81, 112), fields: disputesAppliedCodec },
    { name: "disputesProposed", discriminator: /* @__PURE__ */ Uint8Array.of(25, 199, 64, 150, 237, 127, 208, 57), fields: disputesProposedCodec },
    { name: "initialized", discriminator: /* @__PURE__ */ Uint8Array.of(208, 213, 115, 98, 115, 82, 201, 209), fields: initializedCodec },
    { name: "pauseAuthoritySet", discriminator: /* @__PURE__ */ Uint8Array.of(177, 33, 27, 216, 181, 96, 84, 145), fields: pauseAuthoritySetCodec },
    { name: "pausedSet", discriminator: /* @__PURE__ */ Uint8Array.of(171, 125, 127, 156, 233, 81, 68, 66), fields: pausedSetCodec },
    { name: "poolCreated", discriminator: /* @__PURE__ */ Uint8Array.of(202, 44, 41, 88, 104, 220, 157, 82), fields: poolCreatedCodec },
    { name: "proceedsRouted", discriminator: /* @__PURE__ */ Uint8Array.of(46, 191, 116, 45, 207, 16, 71, 230), fields: proceedsRoutedCodec },
    { name: "receiptKeyRecorded", discriminator: /* @__PURE__ */ Uint8Array.of(2, 187, 147, 184, 164, 6, 46, 29), fields: receiptKeyRecordedCodec },
    { name: "redelegated", discriminator: /* @__PURE__ */ Uint8Array.of(253, 76, 88, 217, 78, 253, 121, 125), fields: redelegatedCodec },
    { name: "redelegationSettled", discriminator: /* @__PURE__ */ Uint8Array.of(72, 36, 218, 247, 22, 170, 115, 243), fields: redelegationSettledCodec },
    { name: "rewardsClaimed", discriminator: /* @__PURE__ */ Uint8Array.of(75, 98, 88, 18, 219, 112, 88, 121), fields: rewardsClaimedCodec },
    { name: "rewardsFunded", discriminator: /* @__PURE__ */ Uint8Array.of(84, 233, 245, 203, 228, 147, 165, 92), fields: rewardsFundedCodec },
    { name: "slashed", discriminator: /* @__PURE__ */ Uint8Array.of(98, 59, 249, 154, 233, 53, 98, 194), fields: slashedCodec },
    { name: "staked", discriminator: /* @__PURE__ */ Uint8Array.of(11, 146, 45, 205, 230, 58, 213, 240), fields: stakedCodec },
    { name: "unstakeRequested", discriminator: /* @__PURE__ */ Uint8Array.of(21, 253, 177, 85, 129, 206, 42, 152), fields: unstakeRequestedCodec },
    { name: "withdrawn", discriminator: /* @__PURE__ */ Uint8Array.of(20, 89, 223, 198, 194, 124, 219, 13), fields: withdrawnCodec },
  ],
};

/** The events that the program itself emitted, in order, from a transaction's logs. */
export function parseStakingEvents(logs: readonly string[]): StakingEvent[] {
  return c.parseEvents<StakingEvent>([stakingEventSource], logs);
}
