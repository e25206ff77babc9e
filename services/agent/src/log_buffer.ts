/** The last part of what a workload said. Kept in memory only: it is the renter's, and gone with the job. */
export class LogBuffer {
  #chunks: Buffer[] = [];
  #kept = 0;
  #total = 0;

  constructor(private readonly limit: number) {}

  /** How much was said in all. */
  get total(): number {
    return this.#total;
  }

  append(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#kept += chunk.length;
    this.#total += chunk.length;
    while (this.#kept - this.#chunks[0]!.length >= this.limit) this.#kept -= this.#chunks.shift()!.length;
  }

  /** From an offset in all that was said; `start` is later where the beginning is no longer kept. */
  read(offset: number): { start: number; bytes: Buffer } {
    const all = Buffer.concat(this.#chunks);
    const first = this.#total - Math.min(all.length, this.limit);
    const start = Math.min(Math.max(offset, first), this.#total);
    return { start, bytes: all.subarray(all.length - (this.#total - start)) };
  }
}
