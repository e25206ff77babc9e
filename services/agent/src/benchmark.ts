import { createHash } from "node:crypto";

/** What this process can do on one core. A claim in the registry, which anyone who rents can check. */
export interface Benchmark {
  /** MiB of SHA-256 a second of CPU time. */
  hashMiBPerSecond: number;
  /** MiB copied a second. */
  copyMiBPerSecond: number;
  /** What the registry shows: the hashing rate, which fewer things than a clock can disturb. */
  score: number;
}

const BLOCK = 2 ** 20;

/** Hashes and copies the same bytes for a while. */
export function benchmark(secondsEach = 0.25): Benchmark {
  const block = Buffer.alloc(BLOCK, "compute-market benchmark");
  const copy = Buffer.alloc(64 * BLOCK);
  const other = Buffer.alloc(64 * BLOCK);
  const hashMiBPerSecond = rate(secondsEach, 1, () => void createHash("sha256").update(block).digest());
  const copyMiBPerSecond = rate(secondsEach, 64, () => void copy.copy(other));
  return { hashMiBPerSecond, copyMiBPerSecond, score: hashMiBPerSecond };
}

/** By the process's own CPU time, so that a busy machine does not look slower than it is. */
function rate(seconds: number, mebibytes: number, work: () => void): number {
  const start = process.cpuUsage();
  let done = 0;
  let microseconds = 0;
  while (microseconds < seconds * 1e6) {
    work();
    done += mebibytes;
    const { user, system } = process.cpuUsage(start);
    microseconds = user + system;
  }
  return Math.round((done * 1e6) / microseconds);
}
