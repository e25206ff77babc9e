import { createHash } from "node:crypto";

/** Random numbers that a seed repeats. Prints the seed, so that a failure can be run again. */
export class Random {
  private block = Buffer.alloc(0);
  private counter = 0;

  constructor(private readonly seed: string) {
    console.log(`      seed: ${seed}`);
  }

  private u32(): number {
    if (this.block.length < 4) this.block = createHash("sha256").update(`${this.seed}:${this.counter++}`).digest();
    const value = this.block.readUInt32LE(0);
    this.block = this.block.subarray(4);
    return value;
  }

  /** A whole number, at least `low` and at most `high`. */
  int(low: number, high: number): number {
    return low + (this.u32() % (high - low + 1));
  }

  bigint(low: bigint, high: bigint): bigint {
    let value = 0n;
    for (let i = 0; i < 3; i++) value = (value << 32n) | BigInt(this.u32());
    return low + (value % (high - low + 1n));
  }

  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error("nothing to pick from");
    return items[this.int(0, items.length - 1)]!;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.int(0, 255));
  }
}
