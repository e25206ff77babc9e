import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Limits } from "./limits";

export interface Incidents {
  /** How often the kernel ended a process for want of memory. */
  memoryKills: number;
  /** How often the kernel refused a new process. */
  processesRefused: number;
}

/** What the kernel holds a job to, and where it counts what the job used. */
export interface Confinement {
  readonly kind: string;
  /** The cgroup as an engine names it, where there is one. */
  readonly path: string | undefined;
  /** A process that writes its id into each of these files is in, and all of its children are. */
  readonly entrances: readonly string[];
  /** CPU time of the job since its start, of living and of ended processes. */
  cpuNanoseconds(): Promise<bigint>;
  incidents(): Promise<Incidents>;
  /** Kills every process of the job and returns when the last one is gone. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

const CLOCK_TICK_NS = 10_000_000n;

/**
 * Without cgroups: each job has a user id of its own, so the limit on a user's processes is the job's, and every process
 * of that user is the job's. Memory is limited per process, and as a whole by looking.
 */
export class UserConfinement implements Confinement {
  readonly kind = "rlimits";
  readonly path = undefined;
  readonly entrances: readonly string[] = [];
  readonly #watch: NodeJS.Timeout;
  #memoryKills = 0;
  #cpuNanoseconds = 0n;

  constructor(
    readonly uid: number,
    limits: Limits,
  ) {
    this.#watch = setInterval(() => void this.#enforce(limits.memoryBytes), 200).unref();
  }

  /** Never falls: what was seen of a process that nobody waited for stays counted. */
  async cpuNanoseconds(): Promise<bigint> {
    const used = (await this.#processes()).reduce((sum, each) => sum + each.cpuTicks, 0n) * CLOCK_TICK_NS;
    if (used > this.#cpuNanoseconds) this.#cpuNanoseconds = used;
    return this.#cpuNanoseconds;
  }

  async incidents(): Promise<Incidents> {
    return { memoryKills: this.#memoryKills, processesRefused: 0 };
  }

  async kill(): Promise<void> {
    await this.cpuNanoseconds();
    await allGone(async () => (await this.#processes()).map((each) => each.pid));
  }

  async remove(): Promise<void> {
    clearInterval(this.#watch);
    await this.kill();
  }

  async #enforce(memoryBytes: number): Promise<void> {
    const processes = await this.#processes();
    await this.cpuNanoseconds();
    if (processes.reduce((sum, each) => sum + each.residentBytes, 0) <= memoryBytes) return;
    this.#memoryKills += 1;
    await this.kill();
  }

  async #processes() {
    const entries = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    const found = await Promise.all(entries.map((pid) => processOf(Number(pid), this.uid).catch(() => undefined)));
    return found.filter((each) => each !== undefined);
  }
}

/** Kills what `list` finds until it finds nothing: a bomb makes new ones while the old ones are killed. */
export async function allGone(list: () => Promise<number[]>): Promise<void> {
  for (;;) {
    const pids = (await list()).filter((pid) => pid > 0);
    if (pids.length === 0) return;
    for (const pid of pids) {
      try {
        process.kill(pid, "SIGKILL");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
      }
    }
    await sleep(2);
  }
}

async function processOf(pid: number, uid: number) {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  if (!new RegExp(`^Uid:\\t${uid}\\t`, "m").test(status) || /^State:\tZ/m.test(status)) return undefined;
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name stands in parentheses and may hold anything, so the fields count from its end.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // Own time in user and in kernel mode, and that of the children it waited for.
  const cpuTicks = fields.slice(11, 15).reduce((sum, ticks) => sum + BigInt(ticks), 0n);
  const resident = /^VmRSS:\s+(\d+) kB$/m.exec(status);
  return { pid, cpuTicks, residentBytes: Number(resident?.[1] ?? 0) * 1024 };
}
