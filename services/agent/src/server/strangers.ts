import { isIPv6 } from "node:net";
import { AgentError } from "../errors";

/** So many at once, and so many a second. */
export interface Rate {
  burst: number;
  perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

const MOST_ADDRESSES = 10_000;

/**
 * Limits what those may cost who have not shown who they are: each look at the ledger for a session that nobody knows yet
 * is taken from its address's allowance, and from that of all together, which no number of addresses can exceed.
 */
export class Strangers {
  readonly #addresses = new Map<string, Bucket>();
  readonly #all: Bucket;

  constructor(
    private readonly each: Rate = { burst: 30, perSecond: 2 },
    private readonly together: Rate = { burst: 100, perSecond: 20 },
    private readonly now: () => number = () => performance.now() / 1_000,
  ) {
    this.#all = { left: together.burst, at: now() };
  }

  /** Throws if the address, or all together, have used up what they may. */
  admit(address: string): void {
    const network = networkOf(address);
    const bucket = this.#addresses.get(network) ?? { left: this.each.burst, at: this.now() };
    // The one that was seen last goes to the end; the first is the one to forget.
    this.#addresses.delete(network);
    this.#addresses.set(network, bucket);
    if (this.#addresses.size > MOST_ADDRESSES) this.#addresses.delete(this.#addresses.keys().next().value!);
    const now = this.now();
    for (const [each, rate] of [[bucket, this.each], [this.#all, this.together]] as const) {
      each.left = Math.min(rate.burst, each.left + (now - each.at) * rate.perSecond);
      each.at = now;
    }
    if (bucket.left < 1 || this.#all.left < 1) throw new AgentError("TooManyStrangers", { address });
    bucket.left -= 1;
    this.#all.left -= 1;
  }
}

/** Whoever has one IPv6 address has the 2^64 beside it. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address;
  const [before = "", after = ""] = address.split("::");
  const [front, back] = [before, after].map((half) => half.split(":").filter(Boolean));
  const zeros = Array.from({ length: address.includes("::") ? 8 - front!.length - back!.length : 0 }, () => "0");
  return [...front!, ...zeros, ...back!].slice(0, 4).join(":");
}
