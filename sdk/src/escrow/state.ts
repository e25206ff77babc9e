import { PublicKey } from "@solana/web3.js";
import type { Rates } from "./metering";

const UNIT_KINDS = ["gpuSecond", "cpuSecond", "request"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const SESSION_STATES = ["proposed", "active", "closing", "settled"] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** Whom a vault pays, where, and what waits there for it. */
export interface Payee {
  owner: PublicKey;
  token: PublicKey;
  owed: bigint;
}

/** What a session and a ledger have in common. */
export interface Deal {
  renter: Payee;
  operator: Payee;
  treasury: Payee;
  node: PublicKey;
  vault: PublicKey;
  sessionKey: PublicKey;
  receiptKey: PublicKey;
  instance: Uint8Array;
  nonce: bigint;
  rates: Rates;
  funds: bigint;
  number: bigint;
  units: bigint;
  earned: { gross: bigint; renterFee: bigint; providerFee: bigint };
}

export interface Session extends Deal {
  maxUnits: bigint;
  acceptedUnits: bigint;
  acceptedUntil: bigint;
  bond: bigint;
  acceptBy: bigint;
  expiresAt: bigint;
  activeAt: bigint;
  closeAt: bigint;
  challengeWindow: number;
  silenceLimit: number;
  sshKeyHash: Uint8Array;
  jobSpecHash: Uint8Array;
  state: SessionState;
}

export interface Ledger extends Deal {
  withdrawal: bigint;
  withdrawAt: bigint;
  withdrawDelay: number;
}

export interface Exposure {
  node: PublicKey;
  liveSessions: bigint;
  bondRequired: bigint;
}

/** Byte offsets in a session's or ledger's data, for `memcmp` filters. */
export const DEAL_OFFSETS = {
  renter: 8,
  renterToken: 40,
  renterOwed: 72,
  operator: 80,
  operatorToken: 112,
  operatorOwed: 144,
  treasury: 152,
  feeVault: 184,
  treasuryOwed: 216,
  node: 224,
  vault: 256,
  sessionKey: 288,
  receiptKey: 320,
  instance: 352,
  nonce: 384,
  price: 392,
  renterFeeBps: 400,
  providerFeeBps: 402,
  unitKind: 404,
  funds: 408,
  number: 416,
  units: 424,
  gross: 432,
  renterFee: 440,
  providerFee: 448,
} as const;

export const SESSION_OFFSETS = {
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
} as const;

export const LEDGER_OFFSETS = { withdrawal: 464, withdrawAt: 472, withdrawDelay: 480 } as const;

export const EXPOSURE_OFFSETS = { node: 8, liveSessions: 40, bondRequired: 48 } as const;

export function decodeSession(data: Uint8Array): Session {
  const view = reader(data);
  const at = SESSION_OFFSETS;
  return {
    ...decodeDeal(data),
    maxUnits: view.u64(at.maxUnits),
    acceptedUnits: view.u64(at.acceptedUnits),
    acceptedUntil: view.i64(at.acceptedUntil),
    bond: view.u64(at.bond),
    acceptBy: view.i64(at.acceptBy),
    expiresAt: view.i64(at.expiresAt),
    activeAt: view.i64(at.activeAt),
    closeAt: view.i64(at.closeAt),
    challengeWindow: view.u32(at.challengeWindow),
    silenceLimit: view.u32(at.silenceLimit),
    sshKeyHash: view.bytes(at.sshKeyHash),
    jobSpecHash: view.bytes(at.jobSpecHash),
    state: named(SESSION_STATES, view.u8(at.state) - 1),
  };
}

export function decodeLedger(data: Uint8Array): Ledger {
  const view = reader(data);
  const at = LEDGER_OFFSETS;
  return {
    ...decodeDeal(data),
    withdrawal: view.u64(at.withdrawal),
    withdrawAt: view.i64(at.withdrawAt),
    withdrawDelay: view.u32(at.withdrawDelay),
  };
}

export function decodeExposure(data: Uint8Array): Exposure {
  const view = reader(data);
  const at = EXPOSURE_OFFSETS;
  return { node: view.key(at.node), liveSessions: view.u64(at.liveSessions), bondRequired: view.u64(at.bondRequired) };
}

export function decodeDeal(data: Uint8Array): Deal {
  const view = reader(data);
  const at = DEAL_OFFSETS;
  const payee = (owner: number, token: number, owed: number): Payee => ({
    owner: view.key(owner),
    token: view.key(token),
    owed: view.u64(owed),
  });
  return {
    renter: payee(at.renter, at.renterToken, at.renterOwed),
    operator: payee(at.operator, at.operatorToken, at.operatorOwed),
    treasury: payee(at.treasury, at.feeVault, at.treasuryOwed),
    node: view.key(at.node),
    vault: view.key(at.vault),
    sessionKey: view.key(at.sessionKey),
    receiptKey: view.key(at.receiptKey),
    instance: view.bytes(at.instance),
    nonce: view.u64(at.nonce),
    rates: {
      price: view.u64(at.price),
      unitKind: named(UNIT_KINDS, view.u8(at.unitKind)),
      renterFeeBps: view.u16(at.renterFeeBps),
      providerFeeBps: view.u16(at.providerFeeBps),
    },
    funds: view.u64(at.funds),
    number: view.u64(at.number),
    units: view.u64(at.units),
    earned: { gross: view.u64(at.gross), renterFee: view.u64(at.renterFee), providerFee: view.u64(at.providerFee) },
  };
}

/** What the vault must hold. */
export function owes(deal: Deal): bigint {
  const { funds, earned, renter, operator, treasury } = deal;
  return funds - earned.gross - earned.renterFee + renter.owed + operator.owed + treasury.owed;
}

function named<T extends string>(names: readonly T[], index: number): T {
  const name = names[index];
  if (name === undefined) throw new RangeError(`no name for ${index} among ${names.join(", ")}`);
  return name;
}

function reader(data: Uint8Array) {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return {
    u8: (at: number) => view.getUint8(at),
    u16: (at: number) => view.getUint16(at, true),
    u32: (at: number) => view.getUint32(at, true),
    u64: (at: number) => view.getBigUint64(at, true),
    i64: (at: number) => view.getBigInt64(at, true),
    key: (at: number) => new PublicKey(data.subarray(at, at + 32)),
    bytes: (at: number) => Uint8Array.from(data.subarray(at, at + 32)),
  };
}
