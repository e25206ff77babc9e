// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { ESCROW_PROGRAM_ID } from "./pdas";
import * as t from "./types";

export interface Abandoned {
  session: PublicKey;
  fault: PublicKey;
  node: PublicKey;
  bond: bigint;
}

const abandonedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Abandoned>({
    session: c.publicKey,
    fault: c.publicKey,
    node: c.publicKey,
    bond: c.u64,
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

export interface CloseRequested {
  session: PublicKey;
  by: PublicKey;
  closeAt: bigint;
}

const closeRequestedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<CloseRequested>({
    session: c.publicKey,
    by: c.publicKey,
    closeAt: c.i64,
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

export interface Deposited {
  ledger: PublicKey;
  amount: bigint;
  /** Everything put in and not taken out again. */
  funds: bigint;
}

const depositedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Deposited>({
    ledger: c.publicKey,
    amount: c.u64,
    funds: c.u64,
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

export interface LedgerClosed {
  ledger: PublicKey;
  /** Donations. */
  paid: bigint;
}

const ledgerClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<LedgerClosed>({
    ledger: c.publicKey,
    paid: c.u64,
  }),
);

export interface LedgerOpened {
  ledger: PublicKey;
  renter: PublicKey;
  renterToken: PublicKey;
  node: PublicKey;
  unitKind: t.UnitKind;
  price: bigint;
  operatorToken: PublicKey;
}

const ledgerOpenedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<LedgerOpened>({
    ledger: c.publicKey,
    renter: c.publicKey,
    renterToken: c.publicKey,
    node: c.publicKey,
    unitKind: t.unitKindCodec(),
    price: c.u64,
    operatorToken: c.publicKey,
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

export interface SessionAccepted {
  session: PublicKey;
  operatorToken: PublicKey;
  bond: bigint;
}

const sessionAcceptedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SessionAccepted>({
    session: c.publicKey,
    operatorToken: c.publicKey,
    bond: c.u64,
  }),
);

/** After the last claim: what else was in the vault, if anything, went to the renter. */
export interface SessionCleared {
  session: PublicKey;
  renter: t.Payment;
}

const sessionClearedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SessionCleared>({
    session: c.publicKey,
    renter: t.paymentCodec(),
  }),
);

/** The vault holds exactly what is still owed to the three; if that is nothing, vault and session are gone. */
export interface SessionEnded {
  session: PublicKey;
  outcome: t.Outcome;
  number: bigint;
  units: bigint;
  renter: t.Payment;
  operator: t.Payment;
  treasury: t.Payment;
}

const sessionEndedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SessionEnded>({
    session: c.publicKey,
    outcome: t.outcomeCodec(),
    number: c.u64,
    units: c.u64,
    renter: t.paymentCodec(),
    operator: t.paymentCodec(),
    treasury: t.paymentCodec(),
  }),
);

export interface SessionExtended {
  session: PublicKey;
  expiresAt: bigint;
}

const sessionExtendedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SessionExtended>({
    session: c.publicKey,
    expiresAt: c.i64,
  }),
);

export interface SessionOpened {
  session: PublicKey;
  renter: PublicKey;
  renterToken: PublicKey;
  node: PublicKey;
  unitKind: t.UnitKind;
  price: bigint;
  maxUnits: bigint;
  funds: bigint;
}

const sessionOpenedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SessionOpened>({
    session: c.publicKey,
    renter: c.publicKey,
    renterToken: c.publicKey,
    node: c.publicKey,
    unitKind: t.unitKindCodec(),
    price: c.u64,
    maxUnits: c.u64,
    funds: c.u64,
  }),
);

export interface SessionToppedUp {
  session: PublicKey;
  maxUnits: bigint;
  funds: bigint;
}

const sessionToppedUpCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SessionToppedUp>({
    session: c.publicKey,
    maxUnits: c.u64,
    funds: c.u64,
  }),
);

/** Of a session or a ledger. What was earned since the receipt before is what was paid and what is owed more than then. */
export interface Settled {
  deal: PublicKey;
  number: bigint;
  units: bigint;
  operator: t.Payment;
  treasury: t.Payment;
}

const settledCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Settled>({
    deal: c.publicKey,
    number: c.u64,
    units: c.u64,
    operator: t.paymentCodec(),
    treasury: t.paymentCodec(),
  }),
);

/** What waited for a payee in a deal has left. */
export interface WaitingClaimed {
  deal: PublicKey;
  payee: t.PayeeRole;
  token: PublicKey;
  paid: bigint;
}

const waitingClaimedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WaitingClaimed>({
    deal: c.publicKey,
    payee: t.payeeRoleCodec(),
    token: c.publicKey,
    paid: c.u64,
  }),
);

export interface WithdrawalRequested {
  ledger: PublicKey;
  amount: bigint;
  withdrawAt: bigint;
}

const withdrawalRequestedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WithdrawalRequested>({
    ledger: c.publicKey,
    amount: c.u64,
    withdrawAt: c.i64,
  }),
);

export interface Withdrawn {
  ledger: PublicKey;
  renter: t.Payment;
  funds: bigint;
}

const withdrawnCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Withdrawn>({
    ledger: c.publicKey,
    renter: t.paymentCodec(),
    funds: c.u64,
  }),
);

export type EscrowEvent =
  | { program: "escrow"; name: "abandoned"; data: Abandoned }
  | { program: "escrow"; name: "authorityAccepted"; data: AuthorityAccepted }
  | { program: "escrow"; name: "authorityProposed"; data: AuthorityProposed }
  | { program: "escrow"; name: "closeRequested"; data: CloseRequested }
  | { program: "escrow"; name: "configUpdated"; data: ConfigUpdated }
  | { program: "escrow"; name: "deposited"; data: Deposited }
  | { program: "escrow"; name: "initialized"; data: Initialized }
  | { program: "escrow"; name: "ledgerClosed"; data: LedgerClosed }
  | { program: "escrow"; name: "ledgerOpened"; data: LedgerOpened }
  | { program: "escrow"; name: "pauseAuthoritySet"; data: PauseAuthoritySet }
  | { program: "escrow"; name: "pausedSet"; data: PausedSet }
  | { program: "escrow"; name: "sessionAccepted"; data: SessionAccepted }
  | { program: "escrow"; name: "sessionCleared"; data: SessionCleared }
  | { program: "escrow"; name: "sessionEnded"; data: SessionEnded }
  | { program: "escrow"; name: "sessionExtended"; data: SessionExtended }
  | { program: "escrow"; name: "sessionOpened"; data: SessionOpened }
  | { program: "escrow"; name: "sessionToppedUp"; data: SessionToppedUp }
  | { program: "escrow"; name: "settled"; data: Settled }
  | { program: "escrow"; name: "waitingClaimed"; data: WaitingClaimed }
  | { program: "escrow"; name: "withdrawalRequested"; data: WithdrawalRequested }
  | { program: "escrow"; name: "withdrawn"; data: Withdrawn };

export const escrowEventSource: c.EventSource = {
  name: "escrow",
  program: ESCROW_PROGRAM_ID,
  events: [
    { name: "abandoned", discriminator: /* @__PURE__ */ Uint8Array.of(144, 22, 126, 220, 164, 236, 57, 168), fields: abandonedCodec },
    { name: "authorityAccepted", discriminator: /* @__PURE__ */ Uint8Array.of(166, 192, 219, 188, 41, 209, 195, 26), fields: authorityAcceptedCodec },
    { name: "authorityProposed", discriminator: /* @__PURE__ */ Uint8Array.of(244, 117, 94, 112, 53, 151, 35, 89), fields: authorityProposedCodec },
    { name: "closeRequested", discriminator: /* @__PURE__ */ Uint8Array.of(136, 120, 170, 78, 168, 236, 47, 118), fields: closeRequestedCodec },
    { name: "configUpdated", discriminator: /* @__PURE__ */ Uint8Array.of(40, 241, 230, 122, 11, 19, 198, 194), fields: configUpdatedCodec },
    { name: "deposited", discriminator: /* @__PURE__ */ Uint8Array.of(111, 141, 26, 45, 161, 35, 100, 57), fields: depositedCodec },
    { name: "initialized", discriminator: /* @__PURE__ */ Uint8Array.of(208, 213, 115, 98, 115, 82, 201, 209), fields: initializedCodec },
    { name: "ledgerClosed", discriminator: /* @__PURE__ */ Uint8Array.of(22, 212, 40, 108, 223, 155, 10, 194), fields: ledgerClosedCodec },
    { name: "ledgerOpened", discriminator: /* @__PURE__ */ Uint8Array.of(115, 6, 103, 111, 89, 54, 170, 69), fields: ledgerOpenedCodec },
    { name: "pauseAuthoritySet", discriminator: /* @__PURE__ */ Uint8Array.of(177, 33, 27, 216, 181, 96, 84, 145), fields: pauseAuthoritySetCodec },
    { name: "pausedSet", discriminator: /* @__PURE__ */ Uint8Array.of(171, 125, 127, 156, 233, 81, 68, 66), fields: pausedSetCodec },
    { name: "sessionAccepted", discriminator: /* @__PURE__ */ Uint8Array.of(243, 71, 68, 66, 126, 9, 207, 22), fields: sessionAcceptedCodec },
    { name: "sessionCleared", discriminator: /* @__PURE__ */ Uint8Array.of(13, 37, 224, 206, 57, 52, 138, 32), fields: sessionClearedCodec },
    { name: "sessionEnded", discriminator: /* @__PURE__ */ Uint8Array.of(58, 51, 229, 78, 240, 232, 236, 18), fields: sessionEndedCodec },
    { name: "sessionExtended", discriminator: /* @__PURE__ */ Uint8Array.of(233, 52, 6, 150, 6, 177, 42, 43), fields: sessionExtendedCodec },
    { name: "sessionOpened", discriminator: /* @__PURE__ */ Uint8Array.of(34, 79, 77, 95, 195, 207, 104, 223), fields: sessionOpenedCodec },
    { name: "sessionToppedUp", discriminator: /* @__PURE__ */ Uint8Array.of(3, 83, 18, 81, 116, 179, 58, 150), fields: sessionToppedUpCodec },
    { name: "settled", discriminator: /* @__PURE__ */ Uint8Array.of(232, 210, 40, 17, 142, 124, 145, 238), fields: settledCodec },
    { name: "waitingClaimed", discriminator: /* @__PURE__ */ Uint8Array.of(46, 88, 147, 74, 25, 232, 101, 159), fields: waitingClaimedCodec },
    { name: "withdrawalRequested", discriminator: /* @__PURE__ */ Uint8Array.of(75, 207, 21, 12, 160, 102, 150, 55), fields: withdrawalRequestedCodec },
    { name: "withdrawn", discriminator: /* @__PURE__ */ Uint8Array.of(20, 89, 223, 198, 194, 124, 219, 13), fields: withdrawnCodec },
  ],
};

/** The events that the program itself emitted, in order, from a transaction's logs. */
export function parseEscrowEvents(logs: readonly string[]): EscrowEvent[] {
  return c.parseEvents<EscrowEvent>([escrowEventSource], logs);
}
