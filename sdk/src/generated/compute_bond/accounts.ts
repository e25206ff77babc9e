// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { COMPUTE_BOND_PROGRAM_ID } from "./pdas";
import * as t from "./types";

/**
 * `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
 * Zero-copy, because every lock and slash reads it.
 */
export interface BondGlobal {
  authority: PublicKey;
  /** The default key while no handover is under way. */
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  /** The only money of bonds. */
  mint: PublicKey;
  /** The cluster's genesis hash, which attestations name. */
  instance: Uint8Array;
  /** Signs attestations. */
  brokerKey: PublicKey;
  /** The default key before the first rotation. */
  previousBrokerKey: PublicKey;
  rotatedAt: bigint;
  market: t.Caller;
  disputes: t.Caller;
  paused: number;
  bump: number;
  reserved: Uint8Array;
}

export const BOND_GLOBAL_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(22, 8, 63, 212, 109, 151, 162, 10);
/** Of every such account, with its discriminator. */
export const BOND_GLOBAL_SIZE = 496;
/** Where fields begin, for filters. */
export const BOND_GLOBAL_OFFSETS = {
  authority: 8,
  pendingAuthority: 40,
  pauseAuthority: 72,
  mint: 104,
  instance: 136,
  brokerKey: 168,
  previousBrokerKey: 200,
  rotatedAt: 232,
  market: 240,
  "market.program": 240,
  "market.authority": 272,
  disputes: 304,
  "disputes.program": 304,
  "disputes.authority": 336,
  paused: 368,
  bump: 369,
  reserved: 370,
} as const;

/** How `BondGlobal` is laid out, for whatever works on any account. */
export const bondGlobalAccount: c.AccountLayout<BondGlobal> = {
  name: "BondGlobal",
  program: COMPUTE_BOND_PROGRAM_ID,
  discriminator: BOND_GLOBAL_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<BondGlobal>({
      authority: c.publicKey,
      pendingAuthority: c.publicKey,
      pauseAuthority: c.publicKey,
      mint: c.publicKey,
      instance: c.fixedBytes(32),
      brokerKey: c.publicKey,
      previousBrokerKey: c.publicKey,
      rotatedAt: c.i64,
      market: t.callerCodec(),
      disputes: t.callerCodec(),
      paused: c.u8,
      bump: c.u8,
      reserved: c.fixedBytes(126),
    }),
  ),
};

export function decodeBondGlobal(data: Uint8Array): BondGlobal {
  return c.decodeAccount(bondGlobalAccount, data);
}

export function encodeBondGlobal(value: BondGlobal): Uint8Array {
  return c.encodeAccount(bondGlobalAccount, value);
}

/** `[b"compute_bond", agent_did, posted_at]`. Zero-copy, because every lock, slash and bid reads it. */
export interface ComputeBond {
  agentDid: Uint8Array;
  /** As in [`ComputeProvider`]. */
  provider: number;
  /** The provider's handle of the lease, hashed. */
  leaseId: Uint8Array;
  bondMint: PublicKey;
  /** Micro-units of the mint, which are micro-USD. */
  bondAmount: bigint;
  /** Attested by the broker. */
  gpuHoursReserved: number;
  /** The capabilities that this bond covers. */
  capabilityBits: bigint;
  postedAt: bigint;
  expiresAt: bigint;
  /** The end of the slash window; an unlocked bond returns to the agent after it. */
  slashableUntil: bigint;
  /** The default key while no task has it. */
  lockedToTask: PublicKey;
  /** Ed25519 signature by the broker over the lease as it is now. */
  brokerAttestation: Uint8Array;
  /** As in [`BondStatus`]. */
  status: number;
  bump: number;
  escrowBump: number;
}

export const COMPUTE_BOND_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(151, 49, 11, 28, 3, 105, 143, 255);
/** Of every such account, with its discriminator. */
export const COMPUTE_BOND_SIZE = 256;
/** Where fields begin, for filters. */
export const COMPUTE_BOND_OFFSETS = {
  agentDid: 8,
  provider: 40,
  leaseId: 41,
  bondMint: 73,
  bondAmount: 105,
  gpuHoursReserved: 113,
  capabilityBits: 117,
  postedAt: 133,
  expiresAt: 141,
  slashableUntil: 149,
  lockedToTask: 157,
  brokerAttestation: 189,
  status: 253,
  bump: 254,
  escrowBump: 255,
} as const;

/** How `ComputeBond` is laid out, for whatever works on any account. */
export const computeBondAccount: c.AccountLayout<ComputeBond> = {
  name: "ComputeBond",
  program: COMPUTE_BOND_PROGRAM_ID,
  discriminator: COMPUTE_BOND_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<ComputeBond>({
      agentDid: c.fixedBytes(32),
      provider: c.u8,
      leaseId: c.fixedBytes(32),
      bondMint: c.publicKey,
      bondAmount: c.u64,
      gpuHoursReserved: c.u32,
      capabilityBits: c.u128,
      postedAt: c.i64,
      expiresAt: c.i64,
      slashableUntil: c.i64,
      lockedToTask: c.publicKey,
      brokerAttestation: c.fixedBytes(64),
      status: c.u8,
      bump: c.u8,
      escrowBump: c.u8,
    }),
  ),
};

export function decodeComputeBond(data: Uint8Array): ComputeBond {
  return c.decodeAccount(computeBondAccount, data);
}

export function encodeComputeBond(value: ComputeBond): Uint8Array {
  return c.encodeAccount(computeBondAccount, value);
}

/**
 * `[b"lease", provider, lease_id]`: the one bond that a lease backs. While it exists, no attestation of the lease counts
 * for another bond, whoever's. It also keeps what the bond has no field for.
 */
export interface Lease {
  bond: PublicKey;
  /** Who posted the bond: the money and the rent return here, whoever holds the agent later. */
  operator: PublicKey;
  /** Fixed at posting, so that who cranks a refund chooses nothing. */
  refundToken: PublicKey;
  /** The market that locked the bond. It settles the lock, even where another one is pinned meanwhile. */
  market: t.Caller;
  bump: number;
  reserved: Uint8Array;
}

export const LEASE_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(14, 103, 218, 61, 248, 234, 105, 84);
/** Of every such account, with its discriminator. */
export const LEASE_SIZE = 201;
/** Where fields begin, for filters. */
export const LEASE_OFFSETS = {
  bond: 8,
  operator: 40,
  refundToken: 72,
  market: 104,
  "market.program": 104,
  "market.authority": 136,
  bump: 168,
  reserved: 169,
} as const;

/** How `Lease` is laid out, for whatever works on any account. */
export const leaseAccount: c.AccountLayout<Lease> = {
  name: "Lease",
  program: COMPUTE_BOND_PROGRAM_ID,
  discriminator: LEASE_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Lease>({
      bond: c.publicKey,
      operator: c.publicKey,
      refundToken: c.publicKey,
      market: t.callerCodec(),
      bump: c.u8,
      reserved: c.fixedBytes(32),
    }),
  ),
};

export function decodeLease(data: Uint8Array): Lease {
  return c.decodeAccount(leaseAccount, data);
}

export function encodeLease(value: Lease): Uint8Array {
  return c.encodeAccount(leaseAccount, value);
}
