// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { MARKET_PROGRAM_ID } from "./pdas";
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

/** `task.bid_book_closed`. */
export interface BidBookClosed {
  task: PublicKey;
  winner: PublicKey | undefined;
  price: bigint;
  commits: number;
  reveals: number;
  /** Deposits of bids that were never revealed, which the client gets. */
  forfeited: bigint;
}

const bidBookClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BidBookClosed>({
    task: c.publicKey,
    winner: c.option(c.publicKey),
    price: c.u64,
    commits: c.u32,
    reveals: c.u32,
    forfeited: c.u64,
  }),
);

export interface BidClosed {
  bid: PublicKey;
}

const bidClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BidClosed>({
    bid: c.publicKey,
  }),
);

export interface BidCommitted {
  task: PublicKey;
  bid: PublicKey;
  bond: PublicKey;
  bidder: PublicKey;
  number: number;
  deposit: bigint;
}

const bidCommittedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BidCommitted>({
    task: c.publicKey,
    bid: c.publicKey,
    bond: c.publicKey,
    bidder: c.publicKey,
    number: c.u32,
    deposit: c.u64,
  }),
);

export interface BidPassedOver {
  task: PublicKey;
  bid: PublicKey;
  next: PublicKey | undefined;
}

const bidPassedOverCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BidPassedOver>({
    task: c.publicKey,
    bid: c.publicKey,
    next: c.option(c.publicKey),
  }),
);

export interface BidRevealed {
  task: PublicKey;
  bid: PublicKey;
  price: bigint;
}

const bidRevealedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<BidRevealed>({
    task: c.publicKey,
    bid: c.publicKey,
    price: c.u64,
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

export interface DisputeSettled {
  task: PublicKey;
  verdict: t.Verdict;
  slashed: bigint;
  provider: t.Payment;
  treasury: t.Payment;
  client: t.Payment;
}

const disputeSettledCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DisputeSettled>({
    task: c.publicKey,
    verdict: t.verdictCodec(),
    slashed: c.u64,
    provider: t.paymentCodec(),
    treasury: t.paymentCodec(),
    client: t.paymentCodec(),
  }),
);

export interface DisputeUndecided {
  task: PublicKey;
  client: t.Payment;
}

const disputeUndecidedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DisputeUndecided>({
    task: c.publicKey,
    client: t.paymentCodec(),
  }),
);

export interface DisputesPinned {
  disputes: PublicKey;
}

const disputesPinnedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DisputesPinned>({
    disputes: c.publicKey,
  }),
);

export interface Initialized {
  authority: PublicKey;
  pauseAuthority: PublicKey;
  mint: PublicKey;
  feeVault: PublicKey;
  instance: Uint8Array;
  parameters: t.Parameters;
}

const initializedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Initialized>({
    authority: c.publicKey,
    pauseAuthority: c.publicKey,
    mint: c.publicKey,
    feeVault: c.publicKey,
    instance: c.fixedBytes(32),
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

export interface TaskAwarded {
  task: PublicKey;
  bid: PublicKey;
  bond: PublicKey;
  agentDid: Uint8Array;
  price: bigint;
}

const taskAwardedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TaskAwarded>({
    task: c.publicKey,
    bid: c.publicKey,
    bond: c.publicKey,
    agentDid: c.fixedBytes(32),
    price: c.u64,
  }),
);

export interface TaskCancelled {
  task: PublicKey;
  client: t.Payment;
}

const taskCancelledCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TaskCancelled>({
    task: c.publicKey,
    client: t.paymentCodec(),
  }),
);

export interface TaskClosed {
  task: PublicKey;
  /** Donations, which go to the client. */
  surplus: bigint;
}

const taskClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TaskClosed>({
    task: c.publicKey,
    surplus: c.u64,
  }),
);

export interface TaskExpired {
  task: PublicKey;
  slashed: bigint;
  client: t.Payment;
}

const taskExpiredCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TaskExpired>({
    task: c.publicKey,
    slashed: c.u64,
    client: t.paymentCodec(),
  }),
);

export interface TaskFrozen {
  task: PublicKey;
  until: bigint;
}

const taskFrozenCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TaskFrozen>({
    task: c.publicKey,
    until: c.i64,
  }),
);

export interface TaskPosted {
  task: PublicKey;
  client: PublicKey;
  capabilityBit: number;
  reward: bigint;
  requiredBond: bigint;
  payoutMode: t.PayoutMode;
  specHash: Uint8Array;
  commitBy: bigint;
  revealBy: bigint;
  awardBy: bigint;
  deadline: bigint;
}

const taskPostedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TaskPosted>({
    task: c.publicKey,
    client: c.publicKey,
    capabilityBit: c.u8,
    reward: c.u64,
    requiredBond: c.u64,
    payoutMode: t.payoutModeCodec(),
    specHash: c.fixedBytes(32),
    commitBy: c.i64,
    revealBy: c.i64,
    awardBy: c.i64,
    deadline: c.i64,
  }),
);

export interface TaskReleased {
  task: PublicKey;
  /** Absent where a verdict released it. */
  proof: t.Proof | undefined;
  resultHash: Uint8Array;
  compute: bigint;
  gasSubsidy: bigint;
  treasuryFee: bigint;
  provider: t.Payment;
  treasury: t.Payment;
  client: t.Payment;
}

const taskReleasedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TaskReleased>({
    task: c.publicKey,
    proof: c.option(t.proofCodec()),
    resultHash: c.fixedBytes(32),
    compute: c.u64,
    gasSubsidy: c.u64,
    treasuryFee: c.u64,
    provider: t.paymentCodec(),
    treasury: t.paymentCodec(),
    client: t.paymentCodec(),
  }),
);

export interface VerifierRegistered {
  key: PublicKey;
}

const verifierRegisteredCodec = /* @__PURE__ */ c.once(() =>
  c.struct<VerifierRegistered>({
    key: c.publicKey,
  }),
);

export interface VerifierRemoved {
  key: PublicKey;
}

const verifierRemovedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<VerifierRemoved>({
    key: c.publicKey,
  }),
);

export interface WaitingClaimed {
  task: PublicKey;
  payee: t.PayeeRole;
  token: PublicKey;
  paid: bigint;
}

const waitingClaimedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WaitingClaimed>({
    task: c.publicKey,
    payee: t.payeeRoleCodec(),
    token: c.publicKey,
    paid: c.u64,
  }),
);

export type MarketEvent =
  | { program: "market"; name: "authorityAccepted"; data: AuthorityAccepted }
  | { program: "market"; name: "authorityProposed"; data: AuthorityProposed }
  | { program: "market"; name: "bidBookClosed"; data: BidBookClosed }
  | { program: "market"; name: "bidClosed"; data: BidClosed }
  | { program: "market"; name: "bidCommitted"; data: BidCommitted }
  | { program: "market"; name: "bidPassedOver"; data: BidPassedOver }
  | { program: "market"; name: "bidRevealed"; data: BidRevealed }
  | { program: "market"; name: "configUpdated"; data: ConfigUpdated }
  | { program: "market"; name: "disputeSettled"; data: DisputeSettled }
  | { program: "market"; name: "disputeUndecided"; data: DisputeUndecided }
  | { program: "market"; name: "disputesPinned"; data: DisputesPinned }
  | { program: "market"; name: "initialized"; data: Initialized }
  | { program: "market"; name: "pauseAuthoritySet"; data: PauseAuthoritySet }
  | { program: "market"; name: "pausedSet"; data: PausedSet }
  | { program: "market"; name: "taskAwarded"; data: TaskAwarded }
  | { program: "market"; name: "taskCancelled"; data: TaskCancelled }
  | { program: "market"; name: "taskClosed"; data: TaskClosed }
  | { program: "market"; name: "taskExpired"; data: TaskExpired }
  | { program: "market"; name: "taskFrozen"; data: TaskFrozen }
  | { program: "market"; name: "taskPosted"; data: TaskPosted }
  | { program: "market"; name: "taskReleased"; data: TaskReleased }
  | { program: "market"; name: "verifierRegistered"; data: VerifierRegistered }
  | { program: "market"; name: "verifierRemoved"; data: VerifierRemoved }
  | { program: "market"; name: "waitingClaimed"; data: WaitingClaimed };

export const marketEventSource: c.EventSource = {
  name: "market",
  program: MARKET_PROGRAM_ID,
  events: [
    { name: "authorityAccepted", discriminator: /* @__PURE__ */ Uint8Array.of(166, 192, 219, 188, 41, 209, 195, 26), fields: authorityAcceptedCodec },
    { name: "authorityProposed", discriminator: /* @__PURE__ */ Uint8Array.of(244, 117, 94, 112, 53, 151, 35, 89), fields: authorityProposedCodec },
    { name: "bidBookClosed", discriminator: /* @__PURE__ */ Uint8Array.of(81, 79, 65, 122, 112, 64, 146, 208), fields: bidBookClosedCodec },
    { name: "bidClosed", discriminator: /* @__PURE__ */ Uint8Array.of(34, 163, 44, 172, 23, 66, 254, 237), fields: bidClosedCodec },
    { name: "bidCommitted", discriminator: /* @__PURE__ */ Uint8Array.of(81, 13, 193, 139, 0, 168, 82, 55), fields: bidCommittedCodec },
    { name: "bidPassedOver", discriminator: /* @__PURE__ */ Uint8Array.of(215, 102, 216, 185, 41, 19, 147, 242), fields: bidPassedOverCodec },
    { name: "bidRevealed", discriminator: /* @__PURE__ */ Uint8Array.of(227, 144, 125, 229, 28, 109, 18, 209), fields: bidRevealedCodec },
    { name: "configUpdated", discriminator: /* @__PURE__ */ Uint8Array.of(40, 241, 230, 122, 11, 19, 198, 194), fields: configUpdatedCodec },
    { name: "disputeSettled", discriminator: /* @__PURE__ */ Uint8Array.of(254, 31, 147, 164, 50, 13, 223, 158), fields: disputeSettledCodec },
    { name: "disputeUndecided", discriminator: /* @__PURE__ */ Uint8Array.of(55, 102, 0, 5, 89, 182, 100, 69), fields: disputeUndecidedCodec },
    { name: "disputesPinned", discriminator: /* @__PURE__ */ Uint8Array.of(66, 29, 233, 72, 52, 63, 176, 174), fields: disputesPinnedCodec },
    { name: "initialized", discriminator: /* @__PURE__ */ Uint8Array.of(208, 213, 115, 98, 115, 82, 201, 209), fields: initializedCodec },
    { name: "pauseAuthoritySet", discriminator: /* @__PURE__ */ Uint8Array.of(177, 33, 27, 216, 181, 96, 84, 145), fields: pauseAuthoritySetCodec },
    { name: "pausedSet", discriminator: /* @__PURE__ */ Uint8Array.of(171, 125, 127, 156, 233, 81, 68, 66), fields: pausedSetCodec },
    { name: "taskAwarded", discriminator: /* @__PURE__ */ Uint8Array.of(33, 77, 169, 121, 176, 63, 133, 118), fields: taskAwardedCodec },
    { name: "taskCancelled", discriminator: /* @__PURE__ */ Uint8Array.of(158, 101, 220, 187, 16, 141, 141, 64), fields: taskCancelledCodec },
    { name: "taskClosed", discriminator: /* @__PURE__ */ Uint8Array.of(158, 183, 233, 176, 74, 66, 243, 77), fields: taskClosedCodec },
    { name: "taskExpired", discriminator: /* @__PURE__ */ Uint8Array.of(36, 130, 189, 154, 110, 249, 231, 45), fields: taskExpiredCodec },
    { name: "taskFrozen", discriminator: /* @__PURE__ */ Uint8Array.of(222, 59, 187, 32, 40, 51, 41, 90), fields: taskFrozenCodec },
    { name: "taskPosted", discriminator: /* @__PURE__ */ Uint8Array.of(152, 102, 197, 165, 115, 29, 250, 3), fields: taskPostedCodec },
    { name: "taskReleased", discriminator: /* @__PURE__ */ Uint8Array.of(206, 87, 144, 39, 45, 254, 186, 247), fields: taskReleasedCodec },
    { name: "verifierRegistered", discriminator: /* @__PURE__ */ Uint8Array.of(203, 97, 26, 57, 161, 104, 177, 144), fields: verifierRegisteredCodec },
    { name: "verifierRemoved", discriminator: /* @__PURE__ */ Uint8Array.of(87, 0, 8, 47, 151, 131, 51, 99), fields: verifierRemovedCodec },
    { name: "waitingClaimed", discriminator: /* @__PURE__ */ Uint8Array.of(46, 88, 147, 74, 25, 232, 101, 159), fields: waitingClaimedCodec },
  ],
};

/** The events that the program itself emitted, in order, from a transaction's logs. */
export function parseMarketEvents(logs: readonly string[]): MarketEvent[] {
  return c.parseEvents<MarketEvent>([marketEventSource], logs);
}
