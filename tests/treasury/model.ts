/** What the random walk believes of the treasury, in plain arithmetic that shares nothing with the program. */
import { USDC, type Parameters } from "./fixture";

const max = (a: bigint, b: bigint) => (a > b ? a : b);
const min = (a: bigint, b: bigint) => (a < b ? a : b);
const ceilDiv = (a: bigint, b: bigint) => (a + b - 1n) / b;

/**
 * The window as a point in time: when everything that was spent will have decayed. A spend moves the point on by
 * `amount * window / limit` seconds, and may not move it further than one window ahead. Times are kept multiplied by
 * the limit, so that they are whole numbers.
 */
export class WindowModel {
  private emptyAt: bigint;

  constructor(
    private limits: Pick<Parameters, "perWindow" | "windowSecs">,
    private seen: bigint,
  ) {
    this.emptyAt = seen * limits.perWindow;
  }

  spend(amount: bigint, now: bigint): boolean {
    const { perWindow, windowSecs } = this.limits;
    const time = max(now, this.seen);
    const emptyAt = max(this.emptyAt, time * perWindow) + amount * windowSecs;
    if (emptyAt > (time + windowSecs) * perWindow) return false;
    this.emptyAt = emptyAt;
    this.seen = time;
    return true;
  }

  /** What may still be spent at once. */
  left(now: bigint): bigint {
    const { perWindow, windowSecs } = this.limits;
    const time = max(now, this.seen);
    return ((time + windowSecs) * perWindow - max(this.emptyAt, time * perWindow)) / windowSecs;
  }

  change(next: Pick<Parameters, "perWindow" | "windowSecs">, now: bigint): void {
    const time = max(now, this.seen);
    const ahead = max(0n, this.emptyAt - time * this.limits.perWindow);
    const spent = min(ceilDiv(ahead, this.limits.windowSecs), next.perWindow);
    this.limits = next;
    this.emptyAt = time * next.perWindow + spent * next.windowSecs;
    this.seen = time;
  }

  /** The program's own record of the same. */
  get record(): { level: bigint; updatedAt: bigint } {
    return { level: this.emptyAt - this.seen * this.limits.perWindow, updatedAt: this.seen };
  }
}

export const tiers = ["hot", "warm", "cold"] as const;
export type Tier = (typeof tiers)[number];
export type Purse = Tier | "fee" | "claims" | "source" | "victim" | "finder" | "supplier";

const share = (amount: bigint, bps: number) => (amount * BigInt(bps)) / 10_000n;

/** Each action returns the name of the error it expects, or null where it must go through. */
export class TreasuryModel {
  readonly purses: Record<Purse, bigint> = {
    hot: 0n,
    warm: 0n,
    cold: 0n,
    fee: 0n,
    claims: 0n,
    source: 0n,
    victim: 0n,
    finder: 0n,
    supplier: 0n,
  };
  readonly held: Record<Tier, bigint> = { hot: 0n, warm: 0n, cold: 0n };
  readonly frozen = new Set<Purse>();
  readonly window: WindowModel;
  claim = 0n;
  paused = false;

  constructor(
    public parameters: Parameters,
    now: bigint,
  ) {
    this.window = new WindowModel(parameters, now);
  }

  get supply(): bigint {
    return Object.values(this.purses).reduce((sum, amount) => sum + amount);
  }

  private move(from: Purse, to: Purse, amount: bigint): void {
    this.purses[from] -= amount;
    this.purses[to] += amount;
  }

  spend(amount: bigint, now: bigint): string | null {
    if (this.paused) return "Paused";
    if (amount === 0n) return "ZeroAmount";
    if (amount > this.parameters.perTransaction) return "AboveTransactionLimit";
    if (amount > this.window.left(now)) return "AboveWindowLimit";
    if (this.frozen.has("hot")) return "VaultFrozen";
    if (amount > this.purses.hot) return "BalanceTooLow";
    if (!this.window.spend(amount, now)) throw new Error("the model contradicts itself");
    this.move("hot", "supplier", amount);
    return null;
  }

  refill(amount: bigint): string | null {
    if (this.paused) return "Paused";
    if (this.frozen.has("hot")) return "DestinationFrozen";
    if (amount === 0n) return "ZeroAmount";
    if (this.frozen.has("warm")) return "VaultFrozen";
    if (amount > this.purses.warm) return "BalanceTooLow";
    this.move("warm", "hot", amount);
    return null;
  }

  sweep(): string | null {
    const free = this.purses.fee - tiers.reduce((sum, tier) => sum + this.held[tier], 0n);
    const due = tiers.map(
      (tier, index) => this.held[tier] + (free < USDC / 100n ? 0n : share(free, this.parameters.sweep[index]!)),
    );
    if (tiers.every((tier, index) => due[index] === 0n || this.frozen.has(tier))) return "NothingToSweep";
    tiers.forEach((tier, index) => {
      this.held[tier] = this.frozen.has(tier) ? due[index]! : 0n;
      if (!this.frozen.has(tier)) this.move("fee", tier, due[index]!);
    });
    return null;
  }

  slash(amount: bigint, withVictim: boolean, withFinder: boolean): string | null {
    if (amount > this.purses.source) return "BalanceTooLow";
    const [victimBps, finderBps] = this.parameters.slash;
    const victim = withVictim ? share(amount, victimBps) : 0n;
    const finder = withFinder && !this.frozen.has("finder") ? share(amount, finderBps) : 0n;
    if (this.frozen.has("victim")) this.claim += victim;
    this.move("source", this.frozen.has("victim") ? "claims" : "victim", victim);
    this.move("source", "finder", finder);
    this.move("source", "fee", amount - victim - finder);
    return null;
  }

  payClaim(): string | null {
    if (this.frozen.has("victim")) return "PayeeCannotReceive";
    if (this.claim === 0n) return "NothingToClaim";
    this.move("claims", "victim", this.claim);
    this.claim = 0n;
    return null;
  }

  update(next: Parameters, now: bigint): void {
    this.window.change(next, now);
    this.parameters = next;
  }
}
