// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { STAKING_PROGRAM_ID } from "./pdas";
import * as t from "./types";

/**
 * The active stake of one owner in one pool; the operator's is the bond. Never closed: `next_nonce` makes the address
 * of each Unbonding and Redelegation unrepeatable.
 */
export interface Delegation {
  pool: PublicKey;
  owner: PublicKey;
  shares: bigint;
  /** The part of `shares` that came from another pool and can still be slashed for it. */
  lockedShares: bigint;
  rewards: bigint;
  /** The part of a unit that was earned beyond `rewards`, in 2^-64 units. */
  rewardFraction: bigint;
  /** The pool's index up to which `rewards` is reckoned. */
  rewardIndex: Uint8Array;
  nextNonce: bigint;
  bump: number;
  padding: Uint8Array;
}

export const DELEGATION_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(237, 90, 140, 159, 124, 255, 243, 80);
/** Of every such account, with its discriminator. */
export const DELEGATION_SIZE = 136;
/** Where fields begin, for filters. */
export const DELEGATION_OFFSETS = {
  pool: 8,
  owner: 40,
  shares: 72,
  lockedShares: 80,
  rewards: 88,
  rewardFraction: 96,
  rewardIndex: 104,
  nextNonce: 120,
  bump: 128,
  padding: 129,
} as const;

/** How `Delegation` is laid out, for whatever works on any account. */
export const delegationAccount: c.AccountLayout<Delegation> = {
  name: "Delegation",
  program: STAKING_PROGRAM_ID,
  discriminator: DELEGATION_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Delegation>({
      pool: c.publicKey,
      owner: c.publicKey,
      shares: c.u64,
      lockedShares: c.u64,
      rewards: c.u64,
      rewardFraction: c.u64,
      rewardIndex: c.fixedBytes(16),
      nextNonce: c.u64,
      bump: c.u8,
      padding: c.fixedBytes(7),
    }),
  ),
};

export function decodeDelegation(data: Uint8Array): Delegation {
  return c.decodeAccount(delegationAccount, data);
}

export function encodeDelegation(value: Delegation): Uint8Array {
  return c.encodeAccount(delegationAccount, value);
}

/**
 * Says that an offence has been punished. Its address is derived from what the offence is, not from how it was proven,
 * and it is never closed: no evidence is used twice.
 */
export interface Offence {
  pool: PublicKey;
  at: bigint;
  loss: t.Loss;
  /** The default key where there is none. */
  victim: PublicKey;
  /** Where the finder's share goes: fixed here, so that whoever routes the proceeds cannot change it. */
  finderToken: PublicKey;
  /** Whether the proceeds have left for the treasury. */
  routed: number;
}

export const OFFENCE_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(37, 84, 81, 186, 93, 228, 236, 116);
/** Of every such account, with its discriminator. */
export const OFFENCE_SIZE = 129;
/** Where fields begin, for filters. */
export const OFFENCE_OFFSETS = {
  pool: 8,
  at: 40,
  loss: 48,
  "loss.bond": 48,
  "loss.delegated": 56,
  victim: 64,
  finderToken: 96,
  routed: 128,
} as const;

/** How `Offence` is laid out, for whatever works on any account. */
export const offenceAccount: c.AccountLayout<Offence> = {
  name: "Offence",
  program: STAKING_PROGRAM_ID,
  discriminator: OFFENCE_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Offence>({
      pool: c.publicKey,
      at: c.i64,
      loss: t.lossCodec(),
      victim: c.publicKey,
      finderToken: c.publicKey,
      routed: c.u8,
    }),
  ),
};

export function decodeOffence(data: Uint8Array): Offence {
  return c.decodeAccount(offenceAccount, data);
}

export function encodeOffence(value: Offence): Uint8Array {
  return c.encodeAccount(offenceAccount, value);
}

/**
 * The stake behind one node or one role holder.
 *
 * Active and leaving stake are shares of the same assets, so a slash is one subtraction and falls on every share alike,
 * however many hold them. Assets never grow without shares: rewards run by an index beside them.
 */
export interface Pool {
  /** The registry's Node, or the wallet of a role holder. */
  holder: PublicKey;
  /** Whose bond it is, and who earns the commission. */
  operator: PublicKey;
  vault: PublicKey;
  /** Where escrow records what the node's live sessions require; the default key in a role holder's pool. */
  exposure: PublicKey;
  /** What all shares together are worth. `crates/bond` reads from here to `bond_shares` by offset. */
  assets: bigint;
  activeShares: bigint;
  /** Shares of stake that is leaving: they earn nothing and can still be slashed. */
  leavingShares: bigint;
  /** The operator's part of `active_shares`. */
  bondShares: bigint;
  /** The operator's part of `leaving_shares`. */
  bondLeavingShares: bigint;
  /** What all slashes so far left of `WHOLE`: how stake that was redelegated away follows them. */
  survival: bigint;
  /** Rewards in the vault: not yet streamed, or streamed and not yet claimed. */
  rewardsHeld: bigint;
  /** Rewards ever funded. That this fits 64 bits is what keeps every product with the index within 128. */
  rewardsFunded: bigint;
  streamAmount: bigint;
  streamSeconds: bigint;
  accruedAt: bigint;
  /** Rewards of one share since the beginning, in 2^-64 units (u128, little-endian: the account is aligned to 8 bytes). */
  rewardIndex: Uint8Array;
  /** What did not divide by the shares, in 2^-64 units; the next accrual hands it out. */
  rewardCarry: bigint;
  commissionOwed: bigint;
  nextCommissionAt: bigint;
  slashEpochAt: bigint;
  /** Assets at the first slash of the epoch, of which the cap is a part. */
  slashEpochAssets: bigint;
  slashEpochLoss: bigint;
  slashed: bigint;
  commissionBps: number;
  /** Equal to `commission_bps` unless a change is announced. */
  nextCommissionBps: number;
  role: number;
  bump: number;
  padding: Uint8Array;
  /** What was slashed and has not been routed to the treasury yet. */
  proceeds: bigint;
  reserved: Uint8Array;
}

export const POOL_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(241, 154, 109, 4, 17, 177, 109, 188);
/** Of every such account, with its discriminator. */
export const POOL_SIZE = 368;
/** Where fields begin, for filters. */
export const POOL_OFFSETS = {
  holder: 8,
  operator: 40,
  vault: 72,
  exposure: 104,
  assets: 136,
  activeShares: 144,
  leavingShares: 152,
  bondShares: 160,
  bondLeavingShares: 168,
  survival: 176,
  rewardsHeld: 184,
  rewardsFunded: 192,
  streamAmount: 200,
  streamSeconds: 208,
  accruedAt: 216,
  rewardIndex: 224,
  rewardCarry: 240,
  commissionOwed: 248,
  nextCommissionAt: 256,
  slashEpochAt: 264,
  slashEpochAssets: 272,
  slashEpochLoss: 280,
  slashed: 288,
  commissionBps: 296,
  nextCommissionBps: 298,
  role: 300,
  bump: 301,
  padding: 302,
  proceeds: 304,
  reserved: 312,
} as const;

/** How `Pool` is laid out, for whatever works on any account. */
export const poolAccount: c.AccountLayout<Pool> = {
  name: "Pool",
  program: STAKING_PROGRAM_ID,
  discriminator: POOL_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Pool>({
      holder: c.publicKey,
      operator: c.publicKey,
      vault: c.publicKey,
      exposure: c.publicKey,
      assets: c.u64,
      activeShares: c.u64,
      leavingShares: c.u64,
      bondShares: c.u64,
      bondLeavingShares: c.u64,
      survival: c.u64,
      rewardsHeld: c.u64,
      rewardsFunded: c.u64,
      streamAmount: c.u64,
      streamSeconds: c.u64,
      accruedAt: c.i64,
      rewardIndex: c.fixedBytes(16),
      rewardCarry: c.u64,
      commissionOwed: c.u64,
      nextCommissionAt: c.i64,
      slashEpochAt: c.i64,
      slashEpochAssets: c.u64,
      slashEpochLoss: c.u64,
      slashed: c.u64,
      commissionBps: c.u16,
      nextCommissionBps: c.u16,
      role: c.u8,
      bump: c.u8,
      padding: c.fixedBytes(2),
      proceeds: c.u64,
      reserved: c.fixedBytes(56),
    }),
  ),
};

export function decodePool(data: Uint8Array): Pool {
  return c.decodeAccount(poolAccount, data);
}

export function encodePool(value: Pool): Uint8Array {
  return c.encodeAccount(poolAccount, value);
}

/** Says that a key once signed for the pool's node, so that rotating the key does not undo what was signed with it. */
export interface ReceiptKey {
  pool: PublicKey;
  receiptKey: PublicKey;
}

export const RECEIPT_KEY_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(226, 151, 40, 13, 221, 247, 64, 237);
/** Of every such account, with its discriminator. */
export const RECEIPT_KEY_SIZE = 72;
/** Where fields begin, for filters. */
export const RECEIPT_KEY_OFFSETS = {
  pool: 8,
  receiptKey: 40,
} as const;

/** How `ReceiptKey` is laid out, for whatever works on any account. */
export const receiptKeyAccount: c.AccountLayout<ReceiptKey> = {
  name: "ReceiptKey",
  program: STAKING_PROGRAM_ID,
  discriminator: RECEIPT_KEY_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<ReceiptKey>({
      pool: c.publicKey,
      receiptKey: c.publicKey,
    }),
  ),
};

export function decodeReceiptKey(data: Uint8Array): ReceiptKey {
  return c.decodeAccount(receiptKeyAccount, data);
}

export function encodeReceiptKey(value: ReceiptKey): Uint8Array {
  return c.encodeAccount(receiptKeyAccount, value);
}

/** Stake that moved from one pool to another at once, and follows the slashes of the old one for the unbonding time. */
export interface Redelegation {
  fromPool: PublicKey;
  toPool: PublicKey;
  owner: PublicKey;
  /** Locked shares of the new pool. */
  shares: bigint;
  /** The old pool's `survival` up to which its slashes are accounted for. */
  survival: bigint;
  nonce: bigint;
  maturesAt: bigint;
  bump: number;
}

export const REDELEGATION_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(250, 199, 208, 220, 185, 30, 229, 203);
/** Of every such account, with its discriminator. */
export const REDELEGATION_SIZE = 137;
/** Where fields begin, for filters. */
export const REDELEGATION_OFFSETS = {
  fromPool: 8,
  toPool: 40,
  owner: 72,
  shares: 104,
  survival: 112,
  nonce: 120,
  maturesAt: 128,
  bump: 136,
} as const;

/** How `Redelegation` is laid out, for whatever works on any account. */
export const redelegationAccount: c.AccountLayout<Redelegation> = {
  name: "Redelegation",
  program: STAKING_PROGRAM_ID,
  discriminator: REDELEGATION_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Redelegation>({
      fromPool: c.publicKey,
      toPool: c.publicKey,
      owner: c.publicKey,
      shares: c.u64,
      survival: c.u64,
      nonce: c.u64,
      maturesAt: c.i64,
      bump: c.u8,
    }),
  ),
};

export function decodeRedelegation(data: Uint8Array): Redelegation {
  return c.decodeAccount(redelegationAccount, data);
}

export function encodeRedelegation(value: Redelegation): Uint8Array {
  return c.encodeAccount(redelegationAccount, value);
}

/**
 * `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
 * Read in place, because every instruction needs a field or two of it.
 */
export interface StakingConfig {
  authority: PublicKey;
  pauseAuthority: PublicKey;
  mint: PublicKey;
  /** Owns the vault of every pool, and signs what this program asks of others. */
  vaultAuthority: PublicKey;
  /** Begins with the minimums, which `crates/bond` reads by offset. */
  parameters: t.Parameters;
  /** Whose verdicts slash. */
  disputes: t.DisputesProgram;
  paused: number;
  bump: number;
  vaultAuthorityBump: number;
  /** The default key while no handover is under way. */
  pendingAuthority: PublicKey;
  pendingDisputes: t.PendingDisputes;
  reserved: Uint8Array;
}

export const STAKING_CONFIG_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(45, 134, 252, 82, 37, 57, 84, 25);
/** Of every such account, with its discriminator. */
export const STAKING_CONFIG_SIZE = 495;
/** Where fields begin, for filters. */
export const STAKING_CONFIG_OFFSETS = {
  authority: 8,
  pauseAuthority: 40,
  mint: 72,
  vaultAuthority: 104,
  parameters: 136,
  "parameters.minimums": 136,
  "parameters.unbondingSeconds": 168,
  "parameters.epochSeconds": 172,
  "parameters.streamSeconds": 176,
  "parameters.commissionNoticeSeconds": 180,
  "parameters.maxCommissionBps": 184,
  "parameters.maxCommissionChangeBps": 186,
  "parameters.equivocationBps": 188,
  "parameters.abandonmentBps": 190,
  "parameters.verdictBps": 192,
  "parameters.epochBps": 194,
  disputes: 196,
  "disputes.program": 196,
  "disputes.authority": 228,
  paused: 260,
  bump: 261,
  vaultAuthorityBump: 262,
  pendingAuthority: 263,
  pendingDisputes: 295,
  "pendingDisputes.disputes": 295,
  "pendingDisputes.disputes.program": 295,
  "pendingDisputes.disputes.authority": 327,
  "pendingDisputes.dueAt": 359,
  reserved: 367,
} as const;

/** How `StakingConfig` is laid out, for whatever works on any account. */
export const stakingConfigAccount: c.AccountLayout<StakingConfig> = {
  name: "StakingConfig",
  program: STAKING_PROGRAM_ID,
  discriminator: STAKING_CONFIG_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<StakingConfig>({
      authority: c.publicKey,
      pauseAuthority: c.publicKey,
      mint: c.publicKey,
      vaultAuthority: c.publicKey,
      parameters: t.parametersCodec(),
      disputes: t.disputesProgramCodec(),
      paused: c.u8,
      bump: c.u8,
      vaultAuthorityBump: c.u8,
      pendingAuthority: c.publicKey,
      pendingDisputes: t.pendingDisputesCodec(),
      reserved: c.fixedBytes(128),
    }),
  ),
};

export function decodeStakingConfig(data: Uint8Array): StakingConfig {
  return c.decodeAccount(stakingConfigAccount, data);
}

export function encodeStakingConfig(value: StakingConfig): Uint8Array {
  return c.encodeAccount(stakingConfigAccount, value);
}

/** Stake that is leaving. It keeps its shares of the pool, and so its part of every slash, until it is withdrawn. */
export interface Unbonding {
  pool: PublicKey;
  owner: PublicKey;
  shares: bigint;
  nonce: bigint;
  unlocksAt: bigint;
  /** Whether it left the operator's bond. */
  isBond: boolean;
  bump: number;
}

export const UNBONDING_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(95, 230, 238, 186, 158, 104, 194, 88);
/** Of every such account, with its discriminator. */
export const UNBONDING_SIZE = 98;
/** Where fields begin, for filters. */
export const UNBONDING_OFFSETS = {
  pool: 8,
  owner: 40,
  shares: 72,
  nonce: 80,
  unlocksAt: 88,
  isBond: 96,
  bump: 97,
} as const;

/** How `Unbonding` is laid out, for whatever works on any account. */
export const unbondingAccount: c.AccountLayout<Unbonding> = {
  name: "Unbonding",
  program: STAKING_PROGRAM_ID,
  discriminator: UNBONDING_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Unbonding>({
      pool: c.publicKey,
      owner: c.publicKey,
      shares: c.u64,
      nonce: c.u64,
      unlocksAt: c.i64,
      isBond: c.bool,
      bump: c.u8,
    }),
  ),
};

export function decodeUnbonding(data: Uint8Array): Unbonding {
  return c.decodeAccount(unbondingAccount, data);
}

export function encodeUnbonding(value: Unbonding): Uint8Array {
  return c.encodeAccount(unbondingAccount, value);
}
