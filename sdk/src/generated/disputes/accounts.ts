// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { DISPUTES_PROGRAM_ID } from "./pdas";
import * as t from "./types";

/** `[b"court"]`, one of its type as the config is: how many seats there are, and what the vault owes to guardians, parties and treasury together. */
export interface Court {
  /** Seats ever made; their numbers are below. */
  seats: number;
  /** Of these, how many nobody sits on. They are taken before another is made, so that draws rarely meet them. */
  vacant: number;
  /** Every deposit, bond and fee in the vault. */
  owed: bigint;
  /** The part of it that waits for the treasury. */
  treasury: bigint;
  bump: number;
  reserved: Uint8Array;
}

export const COURT_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(244, 219, 220, 213, 46, 117, 241, 14);
/** Of every such account, with its discriminator. */
export const COURT_SIZE = 65;
/** Where fields begin, for filters. */
export const COURT_OFFSETS = {
  seats: 8,
  vacant: 12,
  owed: 16,
  treasury: 24,
  bump: 32,
  reserved: 33,
} as const;

/** How `Court` is laid out, for whatever works on any account. */
export const courtAccount: c.AccountLayout<Court> = {
  name: "Court",
  program: DISPUTES_PROGRAM_ID,
  discriminator: COURT_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Court>({
      seats: c.u32,
      vacant: c.u32,
      owed: c.u64,
      treasury: c.u64,
      bump: c.u8,
      reserved: c.fixedBytes(32),
    }),
  ),
};

export function decodeCourt(data: Uint8Array): Court {
  return c.decodeAccount(courtAccount, data);
}

export function encodeCourt(value: Court): Uint8Array {
  return c.encodeAccount(courtAccount, value);
}

/** `[b"dispute", task]`. */
export interface Dispute {
  task: PublicKey;
  /** Whose work it is about: its reputation and its stake answer for it. */
  node: PublicKey;
  client: t.Side;
  agent: t.Side;
  /** Who pays the account's rent, and gets it back. */
  opener: PublicKey;
  parameters: t.Parameters;
  /** What each side puts down that opens or appeals. */
  bond: bigint;
  /** What the vault holds for this dispute and has not yet given to guardians or treasury. */
  held: bigint;
  /** While the state is `Decided`: until when one side may appeal, then when the verdict may be executed. */
  appealBy: bigint;
  executedAt: bigint;
  /** The first panel and the appeal's. */
  rounds: t.Round[];
  /** The round under way. */
  round: number;
  state: number;
  /** A `Verdict` plus one; zero while there is none. */
  verdict: number;
  /** Whether the loss is in the node's reputation, and whether its stake has been slashed. */
  recorded: number;
  nodeSlashed: number;
  /** Jurors that are not settled. */
  unsettled: number;
  /** A `Party` plus one; zero while nobody has appealed. */
  appellant: number;
  bump: number;
  reserved: Uint8Array;
}

export const DISPUTE_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(36, 49, 241, 67, 40, 36, 241, 74);
/** Of every such account, with its discriminator. */
export const DISPUTE_SIZE = 1792;
/** Where fields begin, for filters. */
export const DISPUTE_OFFSETS = {
  task: 8,
  node: 40,
  client: 72,
  "client.owner": 72,
  "client.token": 104,
  "client.bonds": 136,
  "client.owed": 144,
  agent: 152,
  "agent.owner": 152,
  "agent.token": 184,
  "agent.bonds": 216,
  "agent.owed": 224,
  opener: 232,
  parameters: 264,
  "parameters.guardianFee": 264,
  "parameters.seatDeposit": 272,
  "parameters.absencePenalty": 280,
  "parameters.drawSeconds": 288,
  "parameters.commitSeconds": 292,
  "parameters.revealSeconds": 296,
  "parameters.appealSeconds": 300,
  "parameters.bondBps": 304,
  "parameters.nodeSlashBps": 306,
  "parameters.panel": 308,
  "parameters.appealPanel": 310,
  bond: 312,
  held: 320,
  appealBy: 328,
  executedAt: 336,
  rounds: 344,
  round: 1720,
  state: 1721,
  verdict: 1722,
  recorded: 1723,
  nodeSlashed: 1724,
  unsettled: 1725,
  appellant: 1726,
  bump: 1727,
  reserved: 1728,
} as const;

/** How `Dispute` is laid out, for whatever works on any account. */
export const disputeAccount: c.AccountLayout<Dispute> = {
  name: "Dispute",
  program: DISPUTES_PROGRAM_ID,
  discriminator: DISPUTE_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Dispute>({
      task: c.publicKey,
      node: c.publicKey,
      client: t.sideCodec(),
      agent: t.sideCodec(),
      opener: c.publicKey,
      parameters: t.parametersCodec(),
      bond: c.u64,
      held: c.u64,
      appealBy: c.i64,
      executedAt: c.i64,
      rounds: c.array(t.roundCodec(), 2),
      round: c.u8,
      state: c.u8,
      verdict: c.u8,
      recorded: c.u8,
      nodeSlashed: c.u8,
      unsettled: c.u8,
      appellant: c.u8,
      bump: c.u8,
      reserved: c.fixedBytes(64),
    }),
  ),
};

export function decodeDispute(data: Uint8Array): Dispute {
  return c.decodeAccount(disputeAccount, data);
}

export function encodeDispute(value: Dispute): Uint8Array {
  return c.encodeAccount(disputeAccount, value);
}

/**
 * `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
 * Read in place, because most instructions need a field or two of it.
 */
export interface DisputesConfig {
  authority: PublicKey;
  /** The default key while no handover is under way. */
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  /** The only money of bonds, deposits and fees. */
  mint: PublicKey;
  /** The treasury's vault, fixed for good, as in escrow. */
  feeVault: PublicKey;
  feeVaultOwner: PublicKey;
  parameters: t.Parameters;
  paused: number;
  bump: number;
  vaultBump: number;
  /** Of `[b"authority"]`, which signs for this program in the market, staking and the registry. */
  authorityBump: number;
  reserved: Uint8Array;
}

export const DISPUTES_CONFIG_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(88, 43, 122, 131, 110, 249, 110, 147);
/** Of every such account, with its discriminator. */
export const DISPUTES_CONFIG_SIZE = 380;
/** Where fields begin, for filters. */
export const DISPUTES_CONFIG_OFFSETS = {
  authority: 8,
  pendingAuthority: 40,
  pauseAuthority: 72,
  mint: 104,
  feeVault: 136,
  feeVaultOwner: 168,
  parameters: 200,
  "parameters.guardianFee": 200,
  "parameters.seatDeposit": 208,
  "parameters.absencePenalty": 216,
  "parameters.drawSeconds": 224,
  "parameters.commitSeconds": 228,
  "parameters.revealSeconds": 232,
  "parameters.appealSeconds": 236,
  "parameters.bondBps": 240,
  "parameters.nodeSlashBps": 242,
  "parameters.panel": 244,
  "parameters.appealPanel": 246,
  paused: 248,
  bump: 249,
  vaultBump: 250,
  authorityBump: 251,
  reserved: 252,
} as const;

/** How `DisputesConfig` is laid out, for whatever works on any account. */
export const disputesConfigAccount: c.AccountLayout<DisputesConfig> = {
  name: "DisputesConfig",
  program: DISPUTES_PROGRAM_ID,
  discriminator: DISPUTES_CONFIG_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<DisputesConfig>({
      authority: c.publicKey,
      pendingAuthority: c.publicKey,
      pauseAuthority: c.publicKey,
      mint: c.publicKey,
      feeVault: c.publicKey,
      feeVaultOwner: c.publicKey,
      parameters: t.parametersCodec(),
      paused: c.u8,
      bump: c.u8,
      vaultBump: c.u8,
      authorityBump: c.u8,
      reserved: c.fixedBytes(128),
    }),
  ),
};

export function decodeDisputesConfig(data: Uint8Array): DisputesConfig {
  return c.decodeAccount(disputesConfigAccount, data);
}

export function encodeDisputesConfig(value: DisputesConfig): Uint8Array {
  return c.encodeAccount(disputesConfigAccount, value);
}

/** `[b"guardian", wallet]`: one wallet with a guardian's stake has one seat. */
export interface Guardian {
  wallet: PublicKey;
  /** The wallet's pool in staking, in the guardian's role. */
  pool: PublicKey;
  /** What it put down and what it earned, less what it lost. */
  deposit: bigint;
  seatedAt: bigint;
  /** When it gave notice, or was given it; zero before. */
  leavingAt: bigint;
  seat: number;
  /** Panels that it was drawn for and that are not settled: it cannot leave before. */
  openCases: number;
  /** Whether the seat is still its own; afterwards only the deposit waits here. */
  seated: number;
  bump: number;
  reserved: Uint8Array;
}

export const GUARDIAN_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(57, 234, 122, 214, 12, 246, 9, 45);
/** Of every such account, with its discriminator. */
export const GUARDIAN_SIZE = 138;
/** Where fields begin, for filters. */
export const GUARDIAN_OFFSETS = {
  wallet: 8,
  pool: 40,
  deposit: 72,
  seatedAt: 80,
  leavingAt: 88,
  seat: 96,
  openCases: 100,
  seated: 104,
  bump: 105,
  reserved: 106,
} as const;

/** How `Guardian` is laid out, for whatever works on any account. */
export const guardianAccount: c.AccountLayout<Guardian> = {
  name: "Guardian",
  program: DISPUTES_PROGRAM_ID,
  discriminator: GUARDIAN_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Guardian>({
      wallet: c.publicKey,
      pool: c.publicKey,
      deposit: c.u64,
      seatedAt: c.i64,
      leavingAt: c.i64,
      seat: c.u32,
      openCases: c.u32,
      seated: c.u8,
      bump: c.u8,
      reserved: c.fixedBytes(32),
    }),
  ),
};

export function decodeGuardian(data: Uint8Array): Guardian {
  return c.decodeAccount(guardianAccount, data);
}

export function encodeGuardian(value: Guardian): Uint8Array {
  return c.encodeAccount(guardianAccount, value);
}

/** `[b"seat", number]`. What a draw picks; never closed, so that a draw can be shown that nobody sits there. */
export interface Seat {
  /** The default key while the seat is vacant. */
  guardian: PublicKey;
  number: number;
  bump: number;
}

export const SEAT_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(90, 228, 22, 90, 162, 86, 173, 26);
/** Of every such account, with its discriminator. */
export const SEAT_SIZE = 45;
/** Where fields begin, for filters. */
export const SEAT_OFFSETS = {
  guardian: 8,
  number: 40,
  bump: 44,
} as const;

/** How `Seat` is laid out, for whatever works on any account. */
export const seatAccount: c.AccountLayout<Seat> = {
  name: "Seat",
  program: DISPUTES_PROGRAM_ID,
  discriminator: SEAT_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Seat>({
      guardian: c.publicKey,
      number: c.u32,
      bump: c.u8,
    }),
  ),
};

export function decodeSeat(data: Uint8Array): Seat {
  return c.decodeAccount(seatAccount, data);
}

export function encodeSeat(value: Seat): Uint8Array {
  return c.encodeAccount(seatAccount, value);
}

/** `[b"vote", dispute, guardian]`. Nobody sits on both panels of a dispute, so it is one of a kind. */
export interface Vote {
  dispute: PublicKey;
  guardian: PublicKey;
  commitment: Uint8Array;
  bump: number;
}

export const VOTE_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(96, 91, 104, 57, 145, 35, 172, 155);
/** Of every such account, with its discriminator. */
export const VOTE_SIZE = 105;
/** Where fields begin, for filters. */
export const VOTE_OFFSETS = {
  dispute: 8,
  guardian: 40,
  commitment: 72,
  bump: 104,
} as const;

/** How `Vote` is laid out, for whatever works on any account. */
export const voteAccount: c.AccountLayout<Vote> = {
  name: "Vote",
  program: DISPUTES_PROGRAM_ID,
  discriminator: VOTE_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Vote>({
      dispute: c.publicKey,
      guardian: c.publicKey,
      commitment: c.fixedBytes(32),
      bump: c.u8,
    }),
  ),
};

export function decodeVote(data: Uint8Array): Vote {
  return c.decodeAccount(voteAccount, data);
}

export function encodeVote(value: Vote): Uint8Array {
  return c.encodeAccount(voteAccount, value);
}
