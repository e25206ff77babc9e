import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from "node:fs";

/** Where the ring begins: before it stands how much was said in all. */
const HEADER = 8;

/** The last part of what a workload said, in a file that outlives the agent's process: a ring, written as it comes. */
export class LogFile {
  readonly #file: number;
  #total: number;

  constructor(
    path: string,
    private readonly limit: number,
  ) {
    this.#file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    const header = Buffer.alloc(HEADER);
    if (fstatSync(this.#file).size >= HEADER) readSync(this.#file, header, 0, HEADER, 0);
    this.#total = Number(header.readBigUInt64LE());
  }

  /** How much was said in all. */
  get total(): number {
    return this.#total;
  }

  append(chunk: Buffer): void {
    const kept = chunk.subarray(Math.max(0, chunk.length - this.limit));
    const at = (this.#total + chunk.length - kept.length) % this.limit;
    const first = Math.min(kept.length, this.limit - at);
    writeSync(this.#file, kept, 0, first, HEADER + at);
    writeSync(this.#file, kept, first, kept.length - first, HEADER);
    this.#total += chunk.length;
    const header = Buffer.alloc(HEADER);
    header.writeBigUInt64LE(BigInt(this.#total));
    writeSync(this.#file, header, 0, HEADER, 0);
  }

  /** From an offset in all that was said; `start` is later where the beginning is no longer kept. */
  read(offset: number): { start: number; bytes: Buffer } {
    const first = Math.max(0, this.#total - this.limit);
    const start = Math.min(Math.max(offset, first), this.#total);
    const bytes = Buffer.alloc(this.#total - start);
    const at = start % this.limit;
    const before = Math.min(bytes.length, this.limit - at);
    readSync(this.#file, bytes, 0, before, HEADER + at);
    readSync(this.#file, bytes, before, bytes.length - before, HEADER);
    return { start, bytes };
  }

  close(): void {
    closeSync(this.#file);
  }
}
