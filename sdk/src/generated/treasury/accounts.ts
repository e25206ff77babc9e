// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { TREASURY_PROGRAM_ID } from "./pdas";
import * as t from "./types";

/** `[b"claim", payee]`. What a slash owes a victim whose token account could not be paid; covered by the claim vault. */
export interface Claim {
  payee: PublicKey;
  /** Who opened the claim and gets its rent back. */
  opener: PublicKey;
  amount: bigint;
  bump: number;
}

export const CLAIM_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(155, 70, 22, 176, 123, 215, 246, 102);
/** Of every such account, with its discriminator. */
export const CLAIM_SIZE = 81;
/** Where fields begin, for filters. */
export const CLAIM_OFFSETS = {
  payee: 8,
  opener: 40,
  amount: 72,
  bump: 80,
} as const;

/** How `Claim` is laid out, for whatever works on any account. */
export const claimAccount: c.AccountLayout<Claim> = {
  name: "Claim",
  program: TREASURY_PROGRAM_ID,
  discriminator: CLAIM_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Claim>({
      payee: c.publicKey,
      opener: c.publicKey,
      amount: c.u64,
      bump: c.u8,
    }),
  ),
};

export function decodeClaim(data: Uint8Array): Claim {
  return c.decodeAccount(claimAccount, data);
}

export function encodeClaim(value: Claim): Uint8Array {
  return c.encodeAccount(claimAccount, value);
}

/**
 * `[b"held"]`, created by `initialize` alone, as the config is.
 *
 * The shares of the fee vault that belong to a tier whose token account could not receive them.
 * Without this record, repeated sweeps would hand one tier's share to the others.
 */
export interface Held {
  hot: bigint;
  warm: bigint;
  cold: bigint;
  bump: number;
}

export const HELD_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(148, 98, 241, 105, 69, 94, 144, 149);
/** Of every such account, with its discriminator. */
export const HELD_SIZE = 33;
/** Where fields begin, for filters. */
export const HELD_OFFSETS = {
  hot: 8,
  warm: 16,
  cold: 24,
  bump: 32,
} as const;

/** How `Held` is laid out, for whatever works on any account. */
export const heldAccount: c.AccountLayout<Held> = {
  name: "Held",
  program: TREASURY_PROGRAM_ID,
  discriminator: HELD_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Held>({
      hot: c.u64,
      warm: c.u64,
      cold: c.u64,
      bump: c.u8,
    }),
  ),
};

export function decodeHeld(data: Uint8Array): Held {
  return c.decodeAccount(heldAccount, data);
}

export function encodeHeld(value: Held): Uint8Array {
  return c.encodeAccount(heldAccount, value);
}

/**
 * `[b"window"]`, created by `initialize` alone, as the config is.
 *
 * A leaky bucket: what was spent decays linearly, from the limit to zero in one window.
 *
 * The level is kept in unit-seconds (amount x window length) and so loses exactly the limit every second. Nothing is
 * divided: many tiny spends age exactly as one large spend does, and no rounding can be farmed.
 * In any span of `t` seconds at most `limit * (1 + t / window)` leaves.
 */
export interface SpendWindow {
  level: bigint;
  updatedAt: bigint;
  bump: number;
}

export const SPEND_WINDOW_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(142, 182, 133, 115, 97, 190, 239, 19);
/** Of every such account, with its discriminator. */
export const SPEND_WINDOW_SIZE = 33;
/** Where fields begin, for filters. */
export const SPEND_WINDOW_OFFSETS = {
  level: 8,
  updatedAt: 24,
  bump: 32,
} as const;

/** How `SpendWindow` is laid out, for whatever works on any account. */
export const spendWindowAccount: c.AccountLayout<SpendWindow> = {
  name: "SpendWindow",
  program: TREASURY_PROGRAM_ID,
  discriminator: SPEND_WINDOW_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<SpendWindow>({
      level: c.u128,
      updatedAt: c.i64,
      bump: c.u8,
    }),
  ),
};

export function decodeSpendWindow(data: Uint8Array): SpendWindow {
  return c.decodeAccount(spendWindowAccount, data);
}

export function encodeSpendWindow(value: SpendWindow): Uint8Array {
  return c.encodeAccount(spendWindowAccount, value);
}

/**
 * `[b"config"]`, created by `initialize` alone. There can be only one, so `spend_hot` and `sweep` take its type for
 * its identity and save deriving its address. Zero-copy, because every spend, sweep and slash reads it.
 */
export interface TreasuryConfig {
  /**
   * The warm tier: the vault of a Squads multisig. It refills hot, sets parameters and names every other role.
   * The warm tier: the vault of a Squads multisig. It refills hot, sets parameters and names every other role.
   */
  authority: PublicKey;
  /** The default key while no handover is under way. */
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  /** The hot tier's only spender. */
  operationalKey: PublicKey;
  mint: PublicKey;
  feeVault: PublicKey;
  hotVault: PublicKey;
  /** Holds what victims of slashes wait for. */
  claimVault: PublicKey;
  /** The authority's token account. */
  warmVault: PublicKey;
  cold: t.Cold;
  pendingCold: t.Cold;
  /** When the pending cold address may come into force; zero while none is proposed. */
  pendingColdDueAt: bigint;
  staking: t.SlashCaller;
  computeBond: t.SlashCaller;
  disputes: t.SlashCaller;
  limits: t.SpendLimits;
  sweep: t.SweepShares;
  slash: t.SlashShares;
  paused: number;
  bump: number;
  feeVaultBump: number;
  hotVaultBump: number;
  claimVaultBump: number;
  reserved: Uint8Array;
}

export const TREASURY_CONFIG_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(124, 54, 212, 227, 213, 189, 168, 41);
/** Of every such account, with its discriminator. */
export const TREASURY_CONFIG_SIZE = 792;
/** Where fields begin, for filters. */
export const TREASURY_CONFIG_OFFSETS = {
  authority: 8,
  pendingAuthority: 40,
  pauseAuthority: 72,
  operationalKey: 104,
  mint: 136,
  feeVault: 168,
  hotVault: 200,
  claimVault: 232,
  warmVault: 264,
  cold: 296,
  "cold.owner": 296,
  "cold.vault": 328,
  pendingCold: 360,
  "pendingCold.owner": 360,
  "pendingCold.vault": 392,
  pendingColdDueAt: 424,
  staking: 432,
  "staking.program": 432,
  "staking.authority": 464,
  computeBond: 496,
  "computeBond.program": 496,
  "computeBond.authority": 528,
  disputes: 560,
  "disputes.program": 560,
  "disputes.authority": 592,
  limits: 624,
  "limits.perTransaction": 624,
  "limits.perWindow": 632,
  "limits.windowSecs": 640,
  sweep: 648,
  "sweep.hotBps": 648,
  "sweep.warmBps": 650,
  "sweep.coldBps": 652,
  slash: 654,
  "slash.victimBps": 654,
  "slash.finderBps": 656,
  "slash.treasuryBps": 658,
  paused: 660,
  bump: 661,
  feeVaultBump: 662,
  hotVaultBump: 663,
  claimVaultBump: 664,
  reserved: 665,
} as const;

/** How `TreasuryConfig` is laid out, for whatever works on any account. */
export const treasuryConfigAccount: c.AccountLayout<TreasuryConfig> = {
  name: "TreasuryConfig",
  program: TREASURY_PROGRAM_ID,
  discriminator: TREASURY_CONFIG_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<TreasuryConfig>({
      authority: c.publicKey,
      pendingAuthority: c.publicKey,
      pauseAuthority: c.publicKey,
      operationalKey: c.publicKey,
      mint: c.publicKey,
      feeVault: c.publicKey,
      hotVault: c.publicKey,
      claimVault: c.publicKey,
      warmVault: c.publicKey,
      cold: t.coldCodec(),
      pendingCold: t.coldCodec(),
      pendingColdDueAt: c.i64,
      staking: t.slashCallerCodec(),
      computeBond: t.slashCallerCodec(),
      disputes: t.slashCallerCodec(),
      limits: t.spendLimitsCodec(),
      sweep: t.sweepSharesCodec(),
      slash: t.slashSharesCodec(),
      paused: c.u8,
      bump: c.u8,
      feeVaultBump: c.u8,
      hotVaultBump: c.u8,
      claimVaultBump: c.u8,
      reserved: c.fixedBytes(127),
    }),
  ),
};

export function decodeTreasuryConfig(data: Uint8Array): TreasuryConfig {
  return c.decodeAccount(treasuryConfigAccount, data);
}

export function encodeTreasuryConfig(value: TreasuryConfig): Uint8Array {
  return c.encodeAccount(treasuryConfigAccount, value);
}
