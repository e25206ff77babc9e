// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { DISPUTES_PROGRAM_ID } from "./pdas";
import * as t from "./types";

export interface Appealed {
  dispute: PublicKey;
  by: t.Party;
  openedAt: bigint;
  seats: number;
  seedSlot: bigint;
}

const appealedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Appealed>({
    dispute: c.publicKey,
    by: t.partyCodec(),
    openedAt: c.i64,
    seats: c.u32,
    seedSlot: c.u64,
  }),
);

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

export interface ConfigUpdated {
  parameters: t.Parameters;
}

const configUpdatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ConfigUpdated>({
    parameters: t.parametersCodec(),
  }),
);

export interface DepositAdded {
  guardian: PublicKey;
  amount: bigint;
}

const depositAddedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DepositAdded>({
    guardian: c.publicKey,
    amount: c.u64,
  }),
);

export interface DepositWithdrawn {
  guardian: PublicKey;
  amount: bigint;
}

const depositWithdrawnCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DepositWithdrawn>({
    guardian: c.publicKey,
    amount: c.u64,
  }),
);

export interface DisputeClosed {
  dispute: PublicKey;
}

const disputeClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DisputeClosed>({
    dispute: c.publicKey,
  }),
);

export interface DisputeOpened {
  dispute: PublicKey;
  task: PublicKey;
  by: t.Party;
  bond: bigint;
  parameters: t.Parameters;
  openedAt: bigint;
  seats: number;
  seedSlot: bigint;
}

const disputeOpenedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DisputeOpened>({
    dispute: c.publicKey,
    task: c.publicKey,
    by: t.partyCodec(),
    bond: c.u64,
    parameters: t.parametersCodec(),
    openedAt: c.i64,
    seats: c.u32,
    seedSlot: c.u64,
  }),
);

export interface GuardianDrawn {
  dispute: PublicKey;
  round: number;
  guardian: PublicKey;
  seat: number;
  number: number;
}

const guardianDrawnCodec = /* @__PURE__ */ c.once(() =>
  c.struct<GuardianDrawn>({
    dispute: c.publicKey,
    round: c.u8,
    guardian: c.publicKey,
    seat: c.u32,
    number: c.u32,
  }),
);

export interface GuardianSeated {
  guardian: PublicKey;
  seat: number;
  deposit: bigint;
  seatedAt: bigint;
}

const guardianSeatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<GuardianSeated>({
    guardian: c.publicKey,
    seat: c.u32,
    deposit: c.u64,
    seatedAt: c.i64,
  }),
);

export interface Initialized {
  authority: PublicKey;
  pauseAuthority: PublicKey;
  mint: PublicKey;
  feeVault: PublicKey;
  parameters: t.Parameters;
}

const initializedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Initialized>({
    authority: c.publicKey,
    pauseAuthority: c.publicKey,
    mint: c.publicKey,
    feeVault: c.publicKey,
    parameters: t.parametersCodec(),
  }),
);

export interface JurorSettled {
  dispute: PublicKey;
  guardian: PublicKey;
  earned: bigint;
  lost: bigint;
}

const jurorSettledCodec = /* @__PURE__ */ c.once(() =>
  c.struct<JurorSettled>({
    dispute: c.publicKey,
    guardian: c.publicKey,
    earned: c.u64,
    lost: c.u64,
  }),
);

export interface LeaveAnnounced {
  guardian: PublicKey;
  leavingAt: bigint;
  /** Whether somebody else announced it, because stake or deposit fell short. */
  evicted: boolean;
}

const leaveAnnouncedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<LeaveAnnounced>({
    guardian: c.publicKey,
    leavingAt: c.i64,
    evicted: c.bool,
  }),
);

export interface LossRecorded {
  dispute: PublicKey;
  node: PublicKey;
}

const lossRecordedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<LossRecorded>({
    dispute: c.publicKey,
    node: c.publicKey,
  }),
);

export interface NodeSlashed {
  dispute: PublicKey;
  pool: PublicKey;
  amount: bigint;
}

const nodeSlashedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<NodeSlashed>({
    dispute: c.publicKey,
    pool: c.publicKey,
    amount: c.u64,
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
  by: PublicKey;
}

const pausedSetCodec = /* @__PURE__ */ c.once(() =>
  c.struct<PausedSet>({
    paused: c.bool,
    by: c.publicKey,
  }),
);

export interface RoundConcluded {
  dispute: PublicKey;
  round: number;
  /** What this panel found. */
  found: t.Verdict | undefined;
  appealBy: bigint;
}

const roundConcludedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<RoundConcluded>({
    dispute: c.publicKey,
    round: c.u8,
    found: c.option(t.verdictCodec()),
    appealBy: c.i64,
  }),
);

/** The draw came upon a seat whose guardian cannot judge this dispute, or that is vacant. */
export interface SeatPassed {
  dispute: PublicKey;
  round: number;
  seat: number;
  number: number;
}

const seatPassedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SeatPassed>({
    dispute: c.publicKey,
    round: c.u8,
    seat: c.u32,
    number: c.u32,
  }),
);

export interface SeatVacated {
  guardian: PublicKey;
  seat: number;
}

const seatVacatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SeatVacated>({
    guardian: c.publicKey,
    seat: c.u32,
  }),
);

export interface SeedFixed {
  dispute: PublicKey;
  round: number;
  seed: Uint8Array;
}

const seedFixedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SeedFixed>({
    dispute: c.publicKey,
    round: c.u8,
    seed: c.fixedBytes(32),
  }),
);

/** Nobody fixed the seed while the chain still knew the slot's hash: it comes from a later slot. */
export interface SeedMissed {
  dispute: PublicKey;
  round: number;
  seedSlot: bigint;
}

const seedMissedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SeedMissed>({
    dispute: c.publicKey,
    round: c.u8,
    seedSlot: c.u64,
  }),
);

export interface TreasuryPaid {
  amount: bigint;
}

const treasuryPaidCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TreasuryPaid>({
    amount: c.u64,
  }),
);

export interface VerdictExecuted {
  dispute: PublicKey;
  /** Absent where no panel found one. */
  verdict: t.Verdict | undefined;
  /** False where the market had given the task up as undecided before. */
  taskSettled: boolean;
  fees: bigint;
  client: t.Payment;
  agent: t.Payment;
}

const verdictExecutedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<VerdictExecuted>({
    dispute: c.publicKey,
    verdict: c.option(t.verdictCodec()),
    taskSettled: c.bool,
    fees: c.u64,
    client: t.paymentCodec(),
    agent: t.paymentCodec(),
  }),
);

export interface VoteCommitted {
  dispute: PublicKey;
  guardian: PublicKey;
  commitment: Uint8Array;
}

const voteCommittedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<VoteCommitted>({
    dispute: c.publicKey,
    guardian: c.publicKey,
    commitment: c.fixedBytes(32),
  }),
);

export interface VoteRevealed {
  dispute: PublicKey;
  guardian: PublicKey;
  verdict: t.Verdict;
}

const voteRevealedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<VoteRevealed>({
    dispute: c.publicKey,
    guardian: c.publicKey,
    verdict: t.verdictCodec(),
  }),
);

export interface VotingOpened {
  dispute: PublicKey;
  round: number;
  commitBy: bigint;
  revealBy: bigint;
}

const votingOpenedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<VotingOpened>({
    dispute: c.publicKey,
    round: c.u8,
    commitBy: c.i64,
    revealBy: c.i64,
  }),
);

export interface WaitingClaimed {
  dispute: PublicKey;
  party: t.Party;
  amount: bigint;
}

const waitingClaimedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WaitingClaimed>({
    dispute: c.publicKey,
    party: t.partyCodec(),
    amount: c.u64,
  }),
);

export type DisputesEvent =
  | { program: "disputes"; name: "appealed"; data: Appealed }
  | { program: "disputes"; name: "authorityAccepted"; data: AuthorityAccepted }
  | { program: "disputes"; name: "authorityProposed"; data: AuthorityProposed }
  | { program: "disputes"; name: "configUpdated"; data: ConfigUpdated }
  | { program: "disputes"; name: "depositAdded"; data: DepositAdded }
  | { program: "disputes"; name: "depositWithdrawn"; data: DepositWithdrawn }
  | { program: "disputes"; name: "disputeClosed"; data: DisputeClosed }
  | { program: "disputes"; name: "disputeOpened"; data: DisputeOpened }
  | { program: "disputes"; name: "guardianDrawn"; data: GuardianDrawn }
  | { program: "disputes"; name: "guardianSeated"; data: GuardianSeated }
  | { program: "disputes"; name: "initialized"; data: Initialized }
  | { program: "disputes"; name: "jurorSettled"; data: JurorSettled }
  | { program: "disputes"; name: "leaveAnnounced"; data: LeaveAnnounced }
  | { program: "disputes"; name: "lossRecorded"; data: LossRecorded }
  | { program: "disputes"; name: "nodeSlashed"; data: NodeSlashed }
  | { program: "disputes"; name: "pauseAuthoritySet"; data: PauseAuthoritySet }
  | { program: "disputes"; name: "pausedSet"; data: PausedSet }
  | { program: "disputes"; name: "roundConcluded"; data: RoundConcluded }
  | { program: "disputes"; name: "seatPassed"; data: SeatPassed }
  | { program: "disputes"; name: "seatVacated"; data: SeatVacated }
  | { program: "disputes"; name: "seedFixed"; data: SeedFixed }
  | { program: "disputes"; name: "seedMissed"; data: SeedMissed }
  | { program: "disputes"; name: "treasuryPaid"; data: TreasuryPaid }
  | { program: "disputes"; name: "verdictExecuted"; data: VerdictExecuted }
  | { program: "disputes"; name: "voteCommitted"; data: VoteCommitted }
  | { program: "disputes"; name: "voteRevealed"; data: VoteRevealed }
  | { program: "disputes"; name: "votingOpened"; data: VotingOpened }
  | { program: "disputes"; name: "waitingClaimed"; data: WaitingClaimed };

export const disputesEventSource: c.EventSource = {
  name: "disputes",
  program: DISPUTES_PROGRAM_ID,
  events: [
    { name: "appealed", discriminator: /* @__PURE__ */ Uint8Array.of(197, 193, 2, 44, 175, 70, 16, 243), fields: appealedCodec },
    { name: "authorityAccepted", discriminator: /* @__PURE__ */ Uint8Array.of(166, 192, 219, 188, 41, 209, 195, 26), fields: authorityAcceptedCodec },
    { name: "authorityProposed", discriminator: /* @__PURE__ */ Uint8Array.of(244, 117, 94, 112, 53, 151, 35, 89), fields: authorityProposedCodec },
    { name: "configUpdated", discriminator: /* @__PURE__ */ Uint8Array.of(40, 241, 230, 122, 11, 19, 198, 194), fields: configUpdatedCodec },
    { name: "depositAdded", discriminator: /* @__PURE__ */ Uint8Array.of(138, 251, 20, 250, 99, 2, 44, 97), fields: depositAddedCodec },
    { name: "depositWithdrawn", discriminator: /* @__PURE__ */ Uint8Array.of(152, 139, 194, 204, 237, 235, 26, 134), fields: depositWithdrawnCodec },
    { name: "disputeClosed", discriminator: /* @__PURE__ */ Uint8Array.of(171, 46, 157, 35, 78, 224, 13, 173), fields: disputeClosedCodec },
    { name: "disputeOpened", discriminator: /* @__PURE__ */ Uint8Array.of(239, 222, 102, 235, 193, 85, 1, 214), fields: disputeOpenedCodec },
    { name: "guardianDrawn", discriminator: /* @__PURE__ */ Uint8Array.of(128, 78, 209, 13, 155, 164, 91, 224), fields: guardianDrawnCodec },
    { name: "guardianSeated", discriminator: /* @__PURE__ */ Uint8Array.of(178, 212, 162, 62, 116, 68, 6, 72), fields: guardianSeatedCodec },
    { name: "initialized", discriminator: /* @__PURE__ */ Uint8Array.of(208, 213, 115, 98, 115, 82, 201, 209), fields: initializedCodec },
    { name: "jurorSettled", discriminator: /* @__PURE__ */ Uint8Array.of(123, 53, 136, 211, 50, 249, 99, 66), fields: jurorSettledCodec },
    { name: "leaveAnnounced", discriminator: /* @__PURE__ */ Uint8Array.of(81, 55, 234, 74, 118, 196, 185, 36), fields: leaveAnnouncedCodec },
    { name: "lossRecorded", discriminator: /* @__PURE__ */ Uint8Array.of(206, 157, 36, 201, 68, 101, 194, 248), fields: lossRecordedCodec },
    { name: "nodeSlashed", discriminator: /* @__PURE__ */ Uint8Array.of(195, 114, 214, 16, 173, 73, 177, 87), fields: nodeSlashedCodec },
    { name: "pauseAuthoritySet", discriminator: /* @__PURE__ */ Uint8Array.of(177, 33, 27, 216, 181, 96, 84, 145), fields: pauseAuthoritySetCodec },
    { name: "pausedSet", discriminator: /* @__PURE__ */ Uint8Array.of(171, 125, 127, 156, 233, 81, 68, 66), fields: pausedSetCodec },
    { name: "roundConcluded", discriminator: /* @__PURE__ */ Uint8Array.of(253, 3, 254, 156, 25, 119, 156, 173), fields: roundConcludedCodec },
    { name: "seatPassed", discriminator: /* @__PURE__ */ Uint8Array.of(186, 193, 204, 43, 181, 251, 185, 88), fields: seatPassedCodec },
    { name: "seatVacated", discriminator: /* @__PURE__ */ Uint8Array.of(108, 154, 23, 221, 246, 222, 149, 137), fields: seatVacatedCodec },
    { name: "seedFixed", discriminator: /* @__PURE__ */ Uint8Array.of(11, 60, 6, 53, 76, 191, 121, 48), fields: seedFixedCodec },
    { name: "seedMissed", discriminator: /* @__PURE__ */ Uint8Array.of(127, 91, 101, 174, 195, 225, 73, 64), fields: seedMissedCodec },
    { name: "treasuryPaid", discriminator: /* @__PURE__ */ Uint8Array.of(203, 141, 198, 183, 132, 74, 239, 248), fields: treasuryPaidCodec },
    { name: "verdictExecuted", discriminator: /* @__PURE__ */ Uint8Array.of(96, 134, 166, 171, 83, 180, 166, 211), fields: verdictExecutedCodec },
    { name: "voteCommitted", discriminator: /* @__PURE__ */ Uint8Array.of(74, 67, 158, 48, 168, 230, 217, 77), fields: voteCommittedCodec },
    { name: "voteRevealed", discriminator: /* @__PURE__ */ Uint8Array.of(104, 162, 140, 194, 213, 217, 117, 179), fields: voteRevealedCodec },
    { name: "votingOpened", discriminator: /* @__PURE__ */ Uint8Array.of(216, 88, 4, 153, 2, 13, 221, 22), fields: votingOpenedCodec },
    { name: "waitingClaimed", discriminator: /* @__PURE__ */ Uint8Array.of(46, 88, 147, 74, 25, 232, 101, 159), fields: waitingClaimedCodec },
  ],
};

/** The events that the program itself emitted, in order, from a transaction's logs. */
export function parseDisputesEvents(logs: readonly string[]): DisputesEvent[] {
  return c.parseEvents<DisputesEvent>([disputesEventSource], logs);
}
