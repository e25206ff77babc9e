// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { ESCROW_PROGRAM_ID } from "./pdas";
import * as t from "./types";

/**
 * `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
 * Read in place, because most instructions need a field or two of it.
 */
export interface EscrowConfig {
  authority: PublicKey;
  /** The default key while no handover is under way. */
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  /** The only money of this escrow. */
  mint: PublicKey;
  /** The treasury's vault, fixed for good: no authority can turn the fees of running sessions elsewhere. */
  feeVault: PublicKey;
  feeVaultOwner: PublicKey;
  /** The cluster's genesis hash: addresses, and so receipts, differ between clusters. */
  instance: Uint8Array;
  parameters: t.Parameters;
  paused: number;
  bump: number;
  /** Of `[b"authority"]`, which signs for this program in the registry. */
  authorityBump: number;
  reserved: Uint8Array;
}

export const ESCROW_CONFIG_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(138, 174, 227, 187, 239, 148, 1, 44);
/** Of every such account, with its discriminator. */
export const ESCROW_CONFIG_SIZE = 317;
/** Where fields begin, for filters. */
export const ESCROW_CONFIG_OFFSETS = {
  authority: 8,
  pendingAuthority: 40,
  pauseAuthority: 72,
  mint: 104,
  feeVault: 136,
  feeVaultOwner: 168,
  instance: 200,
  parameters: 232,
  "parameters.renterFeeBps": 232,
  "parameters.providerFeeBps": 234,
  "parameters.sessionBondBps": 236,
  "parameters.minWindow": 238,
  "parameters.maxWindow": 242,
  "parameters.maxDuration": 246,
  paused: 250,
  bump: 251,
  authorityBump: 252,
  reserved: 253,
} as const;

/** How `EscrowConfig` is laid out, for whatever works on any account. */
export const escrowConfigAccount: c.AccountLayout<EscrowConfig> = {
  name: "EscrowConfig",
  program: ESCROW_PROGRAM_ID,
  discriminator: ESCROW_CONFIG_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<EscrowConfig>({
      authority: c.publicKey,
      pendingAuthority: c.publicKey,
      pauseAuthority: c.publicKey,
      mint: c.publicKey,
      feeVault: c.publicKey,
      feeVaultOwner: c.publicKey,
      instance: c.fixedBytes(32),
      parameters: t.parametersCodec(),
      paused: c.u8,
      bump: c.u8,
      authorityBump: c.u8,
      reserved: c.fixedBytes(64),
    }),
  ),
};

export function decodeEscrowConfig(data: Uint8Array): EscrowConfig {
  return c.decodeAccount(escrowConfigAccount, data);
}

export function encodeEscrowConfig(value: EscrowConfig): Uint8Array {
  return c.encodeAccount(escrowConfigAccount, value);
}

/** `[b"exposure", node]`: what runs on a node's bond. Staking reads it before it lets a bond leave. Never closed. */
export interface Exposure {
  node: PublicKey;
  liveSessions: bigint;
  /** The sum of what the live sessions ask for. */
  bondRequired: bigint;
  bump: number;
  padding: Uint8Array;
}

export const EXPOSURE_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(248, 75, 204, 21, 92, 251, 197, 147);
/** Of every such account, with its discriminator. */
export const EXPOSURE_SIZE = 64;
/** Where fields begin, for filters. */
export const EXPOSURE_OFFSETS = {
  node: 8,
  liveSessions: 40,
  bondRequired: 48,
  bump: 56,
  padding: 57,
} as const;

/** How `Exposure` is laid out, for whatever works on any account. */
export const exposureAccount: c.AccountLayout<Exposure> = {
  name: "Exposure",
  program: ESCROW_PROGRAM_ID,
  discriminator: EXPOSURE_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Exposure>({
      node: c.publicKey,
      liveSessions: c.u64,
      bondRequired: c.u64,
      bump: c.u8,
      padding: c.fixedBytes(7),
    }),
  ),
};

export function decodeExposure(data: Uint8Array): Exposure {
  return c.decodeAccount(exposureAccount, data);
}

export function encodeExposure(value: Exposure): Uint8Array {
  return c.encodeAccount(exposureAccount, value);
}

/** `[b"fault", session]`: proof for staking. Never closed, so that one session is one fault. */
export interface Fault {
  session: PublicKey;
  node: PublicKey;
  operator: PublicKey;
  /** The victim, and where it is paid. */
  renter: PublicKey;
  renterToken: PublicKey;
  /** What the session asked of the node's bond. */
  bond: bigint;
  at: bigint;
  kind: t.FaultKind;
  bump: number;
}

export const FAULT_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(102, 125, 167, 181, 93, 167, 251, 127);
/** Of every such account, with its discriminator. */
export const FAULT_SIZE = 186;
/** Where fields begin, for filters. */
export const FAULT_OFFSETS = {
  session: 8,
  node: 40,
  operator: 72,
  renter: 104,
  renterToken: 136,
  bond: 168,
  at: 176,
  kind: 184,
  bump: 185,
} as const;

/** How `Fault` is laid out, for whatever works on any account. */
export const faultAccount: c.AccountLayout<Fault> = {
  name: "Fault",
  program: ESCROW_PROGRAM_ID,
  discriminator: FAULT_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Fault>({
      session: c.publicKey,
      node: c.publicKey,
      operator: c.publicKey,
      renter: c.publicKey,
      renterToken: c.publicKey,
      bond: c.u64,
      at: c.i64,
      kind: t.faultKindCodec(),
      bump: c.u8,
    }),
  ),
};

export function decodeFault(data: Uint8Array): Fault {
  return c.decodeAccount(faultAccount, data);
}

export function encodeFault(value: Fault): Uint8Array {
  return c.encodeAccount(faultAccount, value);
}

/** `[b"ledger", instance, renter, nonce]`: money prepaid to one node for work by the request. */
export interface Ledger {
  deal: t.Deal;
  /** What the renter asked to take out; vouchers may still spend it until then. */
  withdrawal: bigint;
  /** When it may leave; zero while nothing was asked for. */
  withdrawAt: bigint;
  /** Seconds between asking and taking. */
  withdrawDelay: number;
  padding: Uint8Array;
}

export const LEDGER_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(43, 41, 21, 213, 180, 176, 95, 32);
/** Of every such account, with its discriminator. */
export const LEDGER_SIZE = 488;
/** Where fields begin, for filters. */
export const LEDGER_OFFSETS = {
  deal: 8,
  "deal.renter": 8,
  "deal.renter.owner": 8,
  "deal.renter.token": 40,
  "deal.renter.owed": 72,
  "deal.operator": 80,
  "deal.operator.owner": 80,
  "deal.operator.token": 112,
  "deal.operator.owed": 144,
  "deal.treasury": 152,
  "deal.treasury.owner": 152,
  "deal.treasury.token": 184,
  "deal.treasury.owed": 216,
  "deal.node": 224,
  "deal.vault": 256,
  "deal.sessionKey": 288,
  "deal.receiptKey": 320,
  "deal.instance": 352,
  "deal.nonce": 384,
  "deal.rates": 392,
  "deal.rates.price": 392,
  "deal.rates.renterFeeBps": 400,
  "deal.rates.providerFeeBps": 402,
  "deal.rates.unitKind": 404,
  "deal.rates.padding": 405,
  "deal.funds": 408,
  "deal.number": 416,
  "deal.units": 424,
  "deal.earned": 432,
  "deal.earned.gross": 432,
  "deal.earned.renterFee": 440,
  "deal.earned.providerFee": 448,
  "deal.bump": 456,
  "deal.authorityBump": 457,
  "deal.padding": 458,
  withdrawal: 464,
  withdrawAt: 472,
  withdrawDelay: 480,
  padding: 484,
} as const;

/** How `Ledger` is laid out, for whatever works on any account. */
export const ledgerAccount: c.AccountLayout<Ledger> = {
  name: "Ledger",
  program: ESCROW_PROGRAM_ID,
  discriminator: LEDGER_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Ledger>({
      deal: t.dealCodec(),
      withdrawal: c.u64,
      withdrawAt: c.i64,
      withdrawDelay: c.u32,
      padding: c.fixedBytes(4),
    }),
  ),
};

export function decodeLedger(data: Uint8Array): Ledger {
  return c.decodeAccount(ledgerAccount, data);
}

export function encodeLedger(value: Ledger): Uint8Array {
  return c.encodeAccount(ledgerAccount, value);
}

/** `[b"renter", wallet]`. Never closed: its count is what keeps every session's and ledger's address from repeating. */
export interface Renter {
  wallet: PublicKey;
  /** The nonce of the next session or ledger. */
  nextNonce: bigint;
  bump: number;
}

export const RENTER_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(153, 33, 77, 9, 98, 95, 174, 89);
/** Of every such account, with its discriminator. */
export const RENTER_SIZE = 49;
/** Where fields begin, for filters. */
export const RENTER_OFFSETS = {
  wallet: 8,
  nextNonce: 40,
  bump: 48,
} as const;

/** How `Renter` is laid out, for whatever works on any account. */
export const renterAccount: c.AccountLayout<Renter> = {
  name: "Renter",
  program: ESCROW_PROGRAM_ID,
  discriminator: RENTER_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Renter>({
      wallet: c.publicKey,
      nextNonce: c.u64,
      bump: c.u8,
    }),
  ),
};

export function decodeRenter(data: Uint8Array): Renter {
  return c.decodeAccount(renterAccount, data);
}

export function encodeRenter(value: Renter): Uint8Array {
  return c.encodeAccount(renterAccount, value);
}

/** `[b"session", instance, renter, nonce]`: one rental of one node. */
export interface Session {
  deal: t.Deal;
  maxUnits: bigint;
  /**
   * The part of `max_units` and of the time until `expires_at` that the operator accepted. What the renter adds later
   * obliges nobody: not serving it is no fault.
   */
  acceptedUnits: bigint;
  acceptedUntil: bigint;
  /** The bond that the node must have while this session runs. */
  bond: bigint;
  acceptBy: bigint;
  expiresAt: bigint;
  /** When the session was accepted or last settled. */
  activeAt: bigint;
  /** When anyone may end a closing session; zero before. */
  closeAt: bigint;
  /** For how long a higher receipt may be brought after a close was asked for. */
  challengeWindow: number;
  /** For how long a node may settle nothing before the renter may call it gone. */
  silenceLimit: number;
  /** Zero for none. */
  sshKeyHash: Uint8Array;
  /** Zero for none. */
  jobSpecHash: Uint8Array;
  /** As in [`SessionState`]. */
  state: number;
  padding: Uint8Array;
}

export const SESSION_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(243, 81, 72, 115, 214, 188, 72, 144);
/** Of every such account, with its discriminator. */
export const SESSION_SIZE = 608;
/** Where fields begin, for filters. */
export const SESSION_OFFSETS = {
  deal: 8,
  "deal.renter": 8,
  "deal.renter.owner": 8,
  "deal.renter.token": 40,
  "deal.renter.owed": 72,
  "deal.operator": 80,
  "deal.operator.owner": 80,
  "deal.operator.token": 112,
  "deal.operator.owed": 144,
  "deal.treasury": 152,
  "deal.treasury.owner": 152,
  "deal.treasury.token": 184,
  "deal.treasury.owed": 216,
  "deal.node": 224,
  "deal.vault": 256,
  "deal.sessionKey": 288,
  "deal.receiptKey": 320,
  "deal.instance": 352,
  "deal.nonce": 384,
  "deal.rates": 392,
  "deal.rates.price": 392,
  "deal.rates.renterFeeBps": 400,
  "deal.rates.providerFeeBps": 402,
  "deal.rates.unitKind": 404,
  "deal.rates.padding": 405,
  "deal.funds": 408,
  "deal.number": 416,
  "deal.units": 424,
  "deal.earned": 432,
  "deal.earned.gross": 432,
  "deal.earned.renterFee": 440,
  "deal.earned.providerFee": 448,
  "deal.bump": 456,
  "deal.authorityBump": 457,
  "deal.padding": 458,
  maxUnits: 464,
  acceptedUnits: 472,
  acceptedUntil: 480,
  bond: 488,
  acceptBy: 496,
  expiresAt: 504,
  activeAt: 512,
  closeAt: 520,
  challengeWindow: 528,
  silenceLimit: 532,
  sshKeyHash: 536,
  jobSpecHash: 568,
  state: 600,
  padding: 601,
} as const;

/** How `Session` is laid out, for whatever works on any account. */
export const sessionAccount: c.AccountLayout<Session> = {
  name: "Session",
  program: ESCROW_PROGRAM_ID,
  discriminator: SESSION_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Session>({
      deal: t.dealCodec(),
      maxUnits: c.u64,
      acceptedUnits: c.u64,
      acceptedUntil: c.i64,
      bond: c.u64,
      acceptBy: c.i64,
      expiresAt: c.i64,
      activeAt: c.i64,
      closeAt: c.i64,
      challengeWindow: c.u32,
      silenceLimit: c.u32,
      sshKeyHash: c.fixedBytes(32),
      jobSpecHash: c.fixedBytes(32),
      state: c.u8,
      padding: c.fixedBytes(7),
    }),
  ),
};

export function decodeSession(data: Uint8Array): Session {
  return c.decodeAccount(sessionAccount, data);
}

export function encodeSession(value: Session): Uint8Array {
  return c.encodeAccount(sessionAccount, value);
}
