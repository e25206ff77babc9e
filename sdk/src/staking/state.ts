import { PublicKey } from "@solana/web3.js";
import { STAKING_ROLES, type StakingRole } from "./addresses";

/** The stake behind one node or role holder. */
export interface Pool {
  holder: PublicKey;
  operator: PublicKey;
  vault: PublicKey;
  exposure: PublicKey;
  assets: bigint;
  activeShares: bigint;
  leavingShares: bigint;
  bondShares: bigint;
  bondLeavingShares: bigint;
  survival: bigint;
  rewardsHeld: bigint;
  rewardsFunded: bigint;
  streamAmount: bigint;
  streamSeconds: bigint;
  accruedAt: bigint;
  /** Rewards of one share since the beginning, in 2^-64 units. */
  rewardIndex: bigint;
  rewardCarry: bigint;
  commissionOwed: bigint;
  nextCommissionAt: bigint;
  slashEpochAt: bigint;
  slashEpochAssets: bigint;
  slashEpochLoss: bigint;
  slashed: bigint;
  commissionBps: number;
  nextCommissionBps: number;
  role: StakingRole;
  /** What was slashed and has not been routed to the treasury yet. */
  proceeds: bigint;
}

/** The active stake of one owner in one pool. */
export interface Delegation {
  pool: PublicKey;
  owner: PublicKey;
  shares: bigint;
  lockedShares: bigint;
  rewards: bigint;
  rewardFraction: bigint;
  rewardIndex: bigint;
  nextNonce: bigint;
}

export interface Unbonding {
  pool: PublicKey;
  owner: PublicKey;
  shares: bigint;
  nonce: bigint;
  unlocksAt: bigint;
  isBond: boolean;
}

export interface Redelegation {
  fromPool: PublicKey;
  toPool: PublicKey;
  owner: PublicKey;
  shares: bigint;
  survival: bigint;
  nonce: bigint;
  maturesAt: bigint;
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

export function decodePool(data: Uint8Array): Pool {
  const read = new Reader(data);
  return {
    holder: read.key(),
    operator: read.key(),
    vault: read.key(),
    exposure: read.key(),
    assets: read.u64(),
    activeShares: read.u64(),
    leavingShares: read.u64(),
    bondShares: read.u64(),
    bondLeavingShares: read.u64(),
    survival: read.u64(),
    rewardsHeld: read.u64(),
    rewardsFunded: read.u64(),
    streamAmount: read.u64(),
    streamSeconds: read.u64(),
    accruedAt: read.i64(),
    rewardIndex: read.u128(),
    rewardCarry: read.u64(),
    commissionOwed: read.u64(),
    nextCommissionAt: read.i64(),
    slashEpochAt: read.i64(),
    slashEpochAssets: read.u64(),
    slashEpochLoss: read.u64(),
    slashed: read.u64(),
    commissionBps: read.u16(),
    nextCommissionBps: read.u16(),
    role: read.role(),
    proceeds: read.u64(),
  };
}

export function decodeDelegation(data: Uint8Array): Delegation {
  const read = new Reader(data);
  return {
    pool: read.key(),
    owner: read.key(),
    shares: read.u64(),
    lockedShares: read.u64(),
    rewards: read.u64(),
    rewardFraction: read.u64(),
    rewardIndex: read.u128(),
    nextNonce: read.u64(),
  };
}

export function decodeUnbonding(data: Uint8Array): Unbonding {
  const read = new Reader(data);
  return {
    pool: read.key(),
    owner: read.key(),
    shares: read.u64(),
    nonce: read.u64(),
    unlocksAt: read.i64(),
    isBond: read.u8() === 1,
  };
}

export function decodeRedelegation(data: Uint8Array): Redelegation {
  const read = new Reader(data);
  return {
    fromPool: read.key(),
    toPool: read.key(),
    owner: read.key(),
    shares: read.u64(),
    survival: read.u64(),
    nonce: read.u64(),
    maturesAt: read.i64(),
  };
}

/** Reads fields in order, after the account's discriminator. */
class Reader {
  private at = 8;
  private readonly view: DataView;

  constructor(private readonly data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.length);
  }

  private next(length: number): number {
    const at = this.at;
    this.at += length;
    return at;
  }

  /** With the bump and the padding after it. */
  role(): StakingRole {
    return STAKING_ROLES[this.view.getUint8(this.next(4))]!;
  }

  key(): PublicKey {
    const at = this.next(32);
    return new PublicKey(this.data.subarray(at, at + 32));
  }

  u8(): number {
    return this.view.getUint8(this.next(1));
  }

  u16(): number {
    return this.view.getUint16(this.next(2), true);
  }

  u64(): bigint {
    return this.view.getBigUint64(this.next(8), true);
  }

  i64(): bigint {
    return this.view.getBigInt64(this.next(8), true);
  }

  u128(): bigint {
    const low = this.u64();
    return low | (this.u64() << 64n);
  }
}
