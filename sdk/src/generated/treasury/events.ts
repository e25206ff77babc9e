// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { TREASURY_PROGRAM_ID } from "./pdas";
import * as t from "./types";

export interface AuthorityAccepted {
  authority: PublicKey;
  warmVault: PublicKey;
}

const authorityAcceptedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AuthorityAccepted>({
    authority: c.publicKey,
    warmVault: c.publicKey,
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

export interface ClaimOpened {
  payee: PublicKey;
  opener: PublicKey;
}

const claimOpenedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ClaimOpened>({
    payee: c.publicKey,
    opener: c.publicKey,
  }),
);

export interface ClaimPaid {
  payee: PublicKey;
  destination: PublicKey;
  amount: bigint;
}

const claimPaidCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ClaimPaid>({
    payee: c.publicKey,
    destination: c.publicKey,
    amount: c.u64,
  }),
);

export interface ColdApplied {
  cold: t.Cold;
}

const coldAppliedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ColdApplied>({
    cold: t.coldCodec(),
  }),
);

export interface ColdCancelled {
  cold: t.Cold;
}

const coldCancelledCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ColdCancelled>({
    cold: t.coldCodec(),
  }),
);

export interface ColdProposed {
  cold: t.Cold;
  dueAt: bigint;
}

const coldProposedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ColdProposed>({
    cold: t.coldCodec(),
    dueAt: c.i64,
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

export interface HotRefilled {
  amount: bigint;
}

const hotRefilledCodec = /* @__PURE__ */ c.once(() =>
  c.struct<HotRefilled>({
    amount: c.u64,
  }),
);

export interface HotSpent {
  destination: PublicKey;
  amount: bigint;
}

const hotSpentCodec = /* @__PURE__ */ c.once(() =>
  c.struct<HotSpent>({
    destination: c.publicKey,
    amount: c.u64,
  }),
);

export interface Initialized {
  authority: PublicKey;
  pauseAuthority: PublicKey;
  operationalKey: PublicKey;
  mint: PublicKey;
  warmVault: PublicKey;
  cold: t.Cold;
  parameters: t.Parameters;
}

const initializedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Initialized>({
    authority: c.publicKey,
    pauseAuthority: c.publicKey,
    operationalKey: c.publicKey,
    mint: c.publicKey,
    warmVault: c.publicKey,
    cold: t.coldCodec(),
    parameters: t.parametersCodec(),
  }),
);

export interface OperationalKeyRotated {
  operationalKey: PublicKey;
}

const operationalKeyRotatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<OperationalKeyRotated>({
    operationalKey: c.publicKey,
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

export interface SlashCallersPinned {
  staking: PublicKey;
  computeBond: PublicKey;
  disputes: PublicKey;
}

const slashCallersPinnedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SlashCallersPinned>({
    staking: c.publicKey,
    computeBond: c.publicKey,
    disputes: c.publicKey,
  }),
);

export interface SlashRouted {
  caller: PublicKey;
  source: PublicKey;
  victim: PublicKey | undefined;
  victimPaid: bigint;
  /** What the victim's claim grew by. */
  victimClaimed: bigint;
  finderToken: PublicKey | undefined;
  finderPaid: bigint;
  treasury: bigint;
}

const slashRoutedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<SlashRouted>({
    caller: c.publicKey,
    source: c.publicKey,
    victim: c.option(c.publicKey),
    victimPaid: c.u64,
    victimClaimed: c.u64,
    finderToken: c.option(c.publicKey),
    finderPaid: c.u64,
    treasury: c.u64,
  }),
);

/** What each tier received, and what the fee vault holds for it from now on. */
export interface Swept {
  hot: bigint;
  warm: bigint;
  cold: bigint;
  heldHot: bigint;
  heldWarm: bigint;
  heldCold: bigint;
}

const sweptCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Swept>({
    hot: c.u64,
    warm: c.u64,
    cold: c.u64,
    heldHot: c.u64,
    heldWarm: c.u64,
    heldCold: c.u64,
  }),
);

export type TreasuryEvent =
  | { program: "treasury"; name: "authorityAccepted"; data: AuthorityAccepted }
  | { program: "treasury"; name: "authorityProposed"; data: AuthorityProposed }
  | { program: "treasury"; name: "claimOpened"; data: ClaimOpened }
  | { program: "treasury"; name: "claimPaid"; data: ClaimPaid }
  | { program: "treasury"; name: "coldApplied"; data: ColdApplied }
  | { program: "treasury"; name: "coldCancelled"; data: ColdCancelled }
  | { program: "treasury"; name: "coldProposed"; data: ColdProposed }
  | { program: "treasury"; name: "configUpdated"; data: ConfigUpdated }
  | { program: "treasury"; name: "hotRefilled"; data: HotRefilled }
  | { program: "treasury"; name: "hotSpent"; data: HotSpent }
  | { program: "treasury"; name: "initialized"; data: Initialized }
  | { program: "treasury"; name: "operationalKeyRotated"; data: OperationalKeyRotated }
  | { program: "treasury"; name: "pauseAuthoritySet"; data: PauseAuthoritySet }
  | { program: "treasury"; name: "pausedSet"; data: PausedSet }
  | { program: "treasury"; name: "slashCallersPinned"; data: SlashCallersPinned }
  | { program: "treasury"; name: "slashRouted"; data: SlashRouted }
  | { program: "treasury"; name: "swept"; data: Swept };

export const treasuryEventSource: c.EventSource = {
  name: "treasury",
  program: TREASURY_PROGRAM_ID,
  events: [
    { name: "authorityAccepted", discriminator: /* @__PURE__ */ Uint8Array.of(166, 192, 219, 188, 41, 209, 195, 26), fields: authorityAcceptedCodec },
    { name: "authorityProposed", discriminator: /* @__PURE__ */ Uint8Array.of(244, 117, 94, 112, 53, 151, 35, 89), fields: authorityProposedCodec },
    { name: "claimOpened", discriminator: /* @__PURE__ */ Uint8Array.of(149, 209, 22, 4, 147, 156, 128, 152), fields: claimOpenedCodec },
    { name: "claimPaid", discriminator: /* @__PURE__ */ Uint8Array.of(212, 155, 88, 118, 128, 99, 132, 42), fields: claimPaidCodec },
    { name: "coldApplied", discriminator: /* @__PURE__ */ Uint8Array.of(71, 94, 11, 62, 240, 120, 89, 150), fields: coldAppliedCodec },
    { name: "coldCancelled", discriminator: /* @__PURE__ */ Uint8Array.of(59, 227, 170, 177, 9, 137, 237, 204), fields: coldCancelledCodec },
    { name: "coldProposed", discriminator: /* @__PURE__ */ Uint8Array.of(116, 157, 41, 115, 113, 7, 244, 85), fields: coldProposedCodec },
    { name: "configUpdated", discriminator: /* @__PURE__ */ Uint8Array.of(40, 241, 230, 122, 11, 19, 198, 194), fields: configUpdatedCodec },
    { name: "hotRefilled", discriminator: /* @__PURE__ */ Uint8Array.of(95, 114, 79, 223, 16, 247, 167, 206), fields: hotRefilledCodec },
    { name: "hotSpent", discriminator: /* @__PURE__ */ Uint8Array.of(26, 42, 118, 230, 146, 237, 220, 57), fields: hotSpentCodec },
    { name: "initialized", discriminator: /* @__PURE__ */ Uint8Array.of(208, 213, 115, 98, 115, 82, 201, 209), fields: initializedCodec },
    { name: "operationalKeyRotated", discriminator: /* @__PURE__ */ Uint8Array.of(89, 121, 185, 180, 152, 115, 77, 217), fields: operationalKeyRotatedCodec },
    { name: "pauseAuthoritySet", discriminator: /* @__PURE__ */ Uint8Array.of(177, 33, 27, 216, 181, 96, 84, 145), fields: pauseAuthoritySetCodec },
    { name: "pausedSet", discriminator: /* @__PURE__ */ Uint8Array.of(171, 125, 127, 156, 233, 81, 68, 66), fields: pausedSetCodec },
    { name: "slashCallersPinned", discriminator: /* @__PURE__ */ Uint8Array.of(147, 100, 184, 175, 255, 211, 151, 9), fields: slashCallersPinnedCodec },
    { name: "slashRouted", discriminator: /* @__PURE__ */ Uint8Array.of(115, 157, 40, 92, 64, 218, 98, 172), fields: slashRoutedCodec },
    { name: "swept", discriminator: /* @__PURE__ */ Uint8Array.of(254, 138, 9, 198, 192, 61, 165, 135), fields: sweptCodec },
  ],
};

/** The events that the program itself emitted, in order, from a transaction's logs. */
export function parseTreasuryEvents(logs: readonly string[]): TreasuryEvent[] {
  return c.parseEvents<TreasuryEvent>([treasuryEventSource], logs);
}
