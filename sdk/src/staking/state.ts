// What the program's accounts mean: the numbers that stand for names become these, and the key that stands for none.
import type { PublicKey } from "@solana/web3.js";
import { decodeAccount, viewOf } from "../codec";
import { keyOrNone } from "../codec/key_or_none";
import { nameOf } from "../codec/name_of";
import * as raw from "../generated/staking/accounts";
import { ROLE_VALUES, type Role } from "../generated/staking/types";

/** The stake behind one node or role holder. */
export interface Pool extends Omit<raw.Pool, "role" | "rewardIndex"> {
  role: Role;
  /** Rewards of one share since the beginning, in 2^-64 units. */
  rewardIndex: bigint;
}

/** The active stake of one owner in one pool. */
export interface Delegation extends Omit<raw.Delegation, "rewardIndex"> {
  /** The pool's index up to which `rewards` is reckoned. */
  rewardIndex: bigint;
}

/** Says that an offence has been punished; never closed, so that no evidence is used twice. */
export interface Offence extends Omit<raw.Offence, "victim" | "routed"> {
  victim: PublicKey | undefined;
  /** Whether the proceeds have left for the treasury. */
  routed: boolean;
}

export const poolView = /* @__PURE__ */ viewOf(raw.poolAccount, poolOf);
export const delegationView = /* @__PURE__ */ viewOf(raw.delegationAccount, delegationOf);
export const offenceView = /* @__PURE__ */ viewOf(raw.offenceAccount, offenceOf);

export function decodePool(data: Uint8Array): Pool {
  return decodeAccount(poolView, data);
}

export function decodeDelegation(data: Uint8Array): Delegation {
  return decodeAccount(delegationView, data);
}

export function decodeOffence(data: Uint8Array): Offence {
  return decodeAccount(offenceView, data);
}

function poolOf(pool: raw.Pool): Pool {
  return { ...pool, role: nameOf("Pool", "role", ROLE_VALUES, pool.role), rewardIndex: littleEndian(pool.rewardIndex) };
}

function delegationOf(delegation: raw.Delegation): Delegation {
  return { ...delegation, rewardIndex: littleEndian(delegation.rewardIndex) };
}

function offenceOf({ victim, routed, ...rest }: raw.Offence): Offence {
  return { ...rest, victim: keyOrNone(victim), routed: routed !== 0 };
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

const VIRTUAL_SHARES = 1_000n;
const VIRTUAL_ASSETS = 1n;

type Shares = Pick<Pool, "assets" | "activeShares" | "leavingShares">;

/** What shares are worth, as the program rounds it: down, for whoever leaves. */
export function valueOfShares(pool: Shares, shares: bigint): bigint {
  return (shares * (pool.assets + VIRTUAL_ASSETS)) / (pool.activeShares + pool.leavingShares + VIRTUAL_SHARES);
}

/** The shares that an amount buys, as the program rounds it: down, for whoever joins. */
export function sharesForAmount(pool: Shares, amount: bigint): bigint {
  return (amount * (pool.activeShares + pool.leavingShares + VIRTUAL_SHARES)) / (pool.assets + VIRTUAL_ASSETS);
}
