import { SchedulerError } from "../errors";

/** The most addresses whose buckets are kept; then the one that asked longest ago goes. */
const ADDRESSES = 100_000;

/** A bucket of requests for each address, refilled steadily. */
export class RateLimit {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Throws when the address has asked too often. */
  take(address: string): void {
    const now = this.now();
    const bucket = this.buckets.get(address) ?? { left: this.perMinute, at: now };
    const perMillisecond = this.perMinute / 60_000;
    const left = Math.min(this.perMinute, bucket.left + (now - bucket.at) * perMillisecond);
    this.buckets.delete(address);
    this.buckets.set(address, { left: Math.max(left - 1, 0), at: now });
    if (this.buckets.size > ADDRESSES) this.buckets.delete(this.buckets.keys().next().value!);
    if (left < 1) throw new SchedulerError("TooManyRequests", { address, retryAfter: Math.ceil((1 - left) / perMillisecond / 1_000) });
  }
}
