/** The whole of staking in plain numbers, written from the documentation: no code of the program or the SDK in it. */

const WHOLE = 2n ** 63n;
const ONE = 2n ** 64n;
const U64 = 2n ** 64n - 1n;

export interface Rules {
  minimum: bigint;
  unbondingSeconds: bigint;
  epochSeconds: bigint;
  streamSeconds: bigint;
  noticeSeconds: bigint;
  maxCommission: bigint;
  maxCommissionChange: bigint;
  equivocation: bigint;
  verdict: bigint;
  epochCap: bigint;
}

class Refused extends Error {}

function refuseUnless(condition: boolean, error: string): void {
  if (!condition) throw new Refused(error);
}

export class Stake {
  shares = 0n;
  locked = 0n;
  rewards = 0n;
  fraction = 0n;
  index = 0n;
  nonce = 0n;
}

export interface Leaving {
  pool: number;
  owner: number;
  nonce: bigint;
  shares: bigint;
  unlocksAt: bigint;
}

export interface Move {
  from: number;
  to: number;
  owner: number;
  nonce: bigint;
  shares: bigint;
  survival: bigint;
  maturesAt: bigint;
}

export class ModelPool {
  assets = 0n;
  active = 0n;
  leaving = 0n;
  bondLeaving = 0n;
  survival = WHOLE;
  proceeds = 0n;
  held = 0n;
  stream = 0n;
  streamSeconds = 0n;
  index = 0n;
  carry = 0n;
  commissionOwed = 0n;
  commission = 0n;
  nextCommission = 0n;
  nextCommissionAt = 0n;
  epochAt = 0n;
  epochAssets = 0n;
  epochLoss = 0n;
  readonly stakes = new Map<number, Stake>();

  constructor(
    readonly operator: number,
    public accruedAt: bigint,
  ) {}

  stake(owner: number): Stake {
    const stake = this.stakes.get(owner) ?? new Stake();
    if (!this.stakes.has(owner)) stake.index = this.index;
    this.stakes.set(owner, stake);
    return stake;
  }

  copy(): ModelPool {
    const pool = Object.assign(new ModelPool(this.operator, this.accruedAt), this, { stakes: new Map<number, Stake>() });
    for (const [owner, stake] of this.stakes) pool.stakes.set(owner, Object.assign(new Stake(), stake));
    return pool;
  }

  get bondShares(): bigint {
    return this.stake(this.operator).shares;
  }

  value(shares: bigint): bigint {
    return (shares * (this.assets + 1n)) / (this.active + this.leaving + 1_000n);
  }

  accrue(now: bigint): void {
    if (this.nextCommission !== this.commission && this.nextCommissionAt <= now) {
      this.streamUntil(this.nextCommissionAt);
      this.commission = this.nextCommission;
    }
    this.streamUntil(now);
  }

  private streamUntil(time: bigint): void {
    const elapsed = time > this.accruedAt ? time - this.accruedAt : 0n;
    this.accruedAt += elapsed;
    if (elapsed === 0n || this.active === 0n) return;
    const streamed = elapsed >= this.streamSeconds ? this.stream : (this.stream * elapsed) / this.streamSeconds;
    this.streamSeconds = elapsed >= this.streamSeconds ? 0n : this.streamSeconds - elapsed;
    this.stream -= streamed;
    const commission = (streamed * this.commission) / 10_000n;
    this.commissionOwed += commission;
    const parts = (streamed - commission) * ONE + this.carry;
    if (streamed > 0n) {
      this.index += parts / this.active;
      this.carry = parts % this.active;
    }
  }

  settle(owner: number, now: bigint): Stake {
    this.accrue(now);
    const stake = this.stake(owner);
    const earned = stake.shares * (this.index - stake.index) + stake.fraction;
    stake.index = this.index;
    stake.rewards += earned / ONE;
    stake.fraction = earned % ONE;
    if (owner === this.operator) {
      stake.rewards += this.commissionOwed;
      this.commissionOwed = 0n;
    }
    return stake;
  }

  join(owner: number, amount: bigint, now: bigint): bigint {
    refuseUnless(amount > 0n, "AmountZero");
    const stake = this.settle(owner, now);
    const shares = (amount * (this.active + this.leaving + 1_000n)) / (this.assets + 1n);
    refuseUnless(shares <= U64, "PoolExhausted");
    refuseUnless(shares > 0n, "AmountTooSmall");
    refuseUnless(this.active + this.leaving + shares + 1_000n <= U64, "PoolExhausted");
    this.assets += amount;
    this.active += shares;
    stake.shares += shares;
    return shares;
  }

  release(owner: number, shares: bigint, now: bigint): Stake {
    refuseUnless(shares > 0n, "AmountZero");
    const stake = this.settle(owner, now);
    refuseUnless(stake.shares >= shares, "NotEnoughShares");
    refuseUnless(stake.shares - shares >= stake.locked, "SharesLocked");
    stake.shares -= shares;
    this.active -= shares;
    return stake;
  }

  /** Assets of shares that have been taken out of `active` already. */
  takeOut(shares: bigint): bigint {
    const amount = (shares * (this.assets + 1n)) / (this.active + shares + this.leaving + 1_000n);
    this.assets -= amount;
    return amount;
  }
}

export class Model {
  pools: ModelPool[] = [];
  readonly leavings: Leaving[] = [];
  readonly moves: Move[] = [];
  /** What has left for good: to whom it belongs, to the treasury, to finders. */
  readonly wallets = new Map<number, bigint>();
  treasury = 0n;

  constructor(
    private readonly rules: Rules,
    public now: bigint,
  ) {}

  /** Runs a step whole or not at all, as a transaction does; returns the refusal's name. */
  attempt(step: () => void): string {
    const before = this.pools.map((pool) => pool.copy());
    try {
      step();
      return "done";
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.pools = before;
      return error.message;
    }
  }

  private pay(owner: number, amount: bigint): void {
    this.wallets.set(owner, (this.wallets.get(owner) ?? 0n) + amount);
  }

  pool(index: number): ModelPool {
    return this.pools[index]!;
  }

  private requireBonded(pool: ModelPool, error: string): void {
    refuseUnless(pool.value(pool.bondShares) >= this.rules.minimum, error);
  }

  stake(index: number, amount: bigint): void {
    const pool = this.pool(index);
    pool.join(pool.operator, amount, this.now);
    this.requireBonded(pool, "BondBelowMinimum");
    this.pay(pool.operator, -amount);
  }

  delegate(index: number, owner: number, amount: bigint): void {
    const pool = this.pool(index);
    this.requireBonded(pool, "OperatorNotBonded");
    pool.join(owner, amount, this.now);
    this.pay(owner, -amount);
  }

  requestUnstake(index: number, owner: number, shares: bigint): void {
    const pool = this.pool(index);
    const stake = pool.release(owner, shares, this.now);
    pool.leaving += shares;
    if (owner === pool.operator) {
      pool.bondLeaving += shares;
      this.requireBonded(pool, "BondBelowMinimum");
    }
    const unlocksAt = this.now + this.rules.unbondingSeconds;
    this.leavings.push({ pool: index, owner, nonce: stake.nonce++, shares, unlocksAt });
  }

  withdraw(leaving: Leaving): void {
    refuseUnless(this.now >= leaving.unlocksAt, "StillUnbonding");
    const pool = this.pool(leaving.pool);
    const amount = pool.value(leaving.shares);
    pool.leaving -= leaving.shares;
    pool.assets -= amount;
    if (leaving.owner === pool.operator) pool.bondLeaving -= leaving.shares;
    this.pay(leaving.owner, amount);
    this.leavings.splice(this.leavings.indexOf(leaving), 1);
  }

  redelegate(fromIndex: number, toIndex: number, owner: number, shares: bigint): void {
    const from = this.pool(fromIndex);
    const to = this.pool(toIndex);
    refuseUnless(owner !== from.operator && owner !== to.operator, "BondCannotMove");
    this.requireBonded(to, "OperatorNotBonded");
    const stake = from.release(owner, shares, this.now);
    const amount = from.takeOut(shares);
    const received = to.join(owner, amount, this.now);
    to.stake(owner).locked += received;
    const maturesAt = this.now + this.rules.unbondingSeconds;
    this.moves.push({ from: fromIndex, to: toIndex, owner, nonce: stake.nonce++, shares: received, survival: from.survival, maturesAt });
  }

  settleMove(move: Move): void {
    const from = this.pool(move.from);
    const to = this.pool(move.to);
    const matured = this.now >= move.maturesAt;
    const kept = (move.shares * from.survival) / move.survival;
    const lost = move.shares - kept;
    refuseUnless(matured || lost > 0n, "NothingToSettle");
    move.shares = kept;
    move.survival = from.survival;
    if (lost > 0n) {
      to.stake(move.owner).locked -= lost;
      to.release(move.owner, lost, this.now);
      this.treasury += to.takeOut(lost);
    }
    if (matured) {
      to.stake(move.owner).locked -= kept;
      this.moves.splice(this.moves.indexOf(move), 1);
    }
  }

  fund(index: number, funder: number, amount: bigint): void {
    const pool = this.pool(index);
    pool.accrue(this.now);
    const all = pool.stream + amount;
    const mean = (pool.stream * pool.streamSeconds + amount * this.rules.streamSeconds) / all;
    pool.streamSeconds = mean > 0n ? mean : 1n;
    pool.stream = all;
    pool.held += amount;
    this.pay(funder, -amount);
  }

  private takeRewards(pool: ModelPool, owner: number): bigint {
    const stake = pool.settle(owner, this.now);
    const { rewards } = stake;
    refuseUnless(rewards > 0n, "NothingToClaim");
    stake.rewards = 0n;
    pool.held -= rewards;
    return rewards;
  }

  claim(index: number, owner: number): void {
    this.pay(owner, this.takeRewards(this.pool(index), owner));
  }

  compound(index: number, owner: number): void {
    const pool = this.pool(index);
    pool.join(owner, this.takeRewards(pool, owner), this.now);
  }

  announceCommission(index: number, commission: bigint): void {
    const pool = this.pool(index);
    pool.accrue(this.now);
    refuseUnless(pool.nextCommission === pool.commission, "CommissionChangePending");
    refuseUnless(commission <= this.rules.maxCommission, "CommissionTooHigh");
    const change = commission > pool.commission ? commission - pool.commission : pool.commission - commission;
    refuseUnless(change <= this.rules.maxCommissionChange, "CommissionChangeTooLarge");
    pool.nextCommission = commission;
    pool.nextCommissionAt = this.now + this.rules.noticeSeconds;
  }

  equivocate(index: number): bigint {
    return this.slash(index, (this.pool(index).assets * this.rules.equivocation) / 10_000n);
  }

  verdict(index: number, amount: bigint): bigint {
    refuseUnless(amount <= (this.pool(index).assets * this.rules.verdict) / 10_000n, "AboveOffenceCap");
    return this.slash(index, amount);
  }

  /** Returns what it cost the operator, of which victim and finder are paid. */
  private slash(index: number, loss: bigint): bigint {
    const pool = this.pool(index);
    refuseUnless(loss > 0n, "NothingToSlash");
    if (pool.epochAssets === 0n || this.now >= pool.epochAt + this.rules.epochSeconds) {
      pool.epochAt = this.now;
      pool.epochAssets = pool.assets;
      pool.epochLoss = 0n;
    }
    refuseUnless(pool.epochLoss + loss <= (pool.epochAssets * this.rules.epochCap) / 10_000n, "EpochCapReached");
    const shares = pool.active + pool.leaving;
    refuseUnless(shares > 0n, "NothingToSlash");
    const bond = (loss * (pool.bondShares + pool.bondLeaving)) / shares;
    pool.survival = (pool.survival * (pool.assets - loss)) / pool.assets;
    pool.assets -= loss;
    pool.epochLoss += loss;
    pool.proceeds += loss;
    return bond;
  }

  route(index: number, loss: bigint, bond: bigint, finder: number, finderBps: bigint): void {
    const found = (bond * finderBps) / 10_000n;
    this.pool(index).proceeds -= loss;
    this.pay(finder, found);
    this.treasury += loss - found;
  }
}
