import { AgentError } from "../errors";
import { GpuMeter } from "./meter";
import type { Gpu, NvidiaSmi } from "./nvidia_smi";

/** GPUs that one job has for itself, and what it has used of them. */
export interface HeldGpus {
  uuids: readonly string[];
  /** How long they were held, as the driver said when it was asked last. */
  readonly nanoseconds: bigint;
  /** Asks once more, and gives them back; once, however often it is called. */
  release(): Promise<void>;
}

const LOOK_MS = 1_000;

/** The GPUs that this node rents out, each to one job at a time. */
export class GpuPool {
  readonly #held = new Set<string>();

  private constructor(
    private readonly driver: NvidiaSmi,
    /** How many jobs may have together. */
    readonly size: number,
    private readonly onLost: (error: unknown) => void,
  ) {}

  /** Throws unless the driver counts what runs on that many GPUs of this machine. */
  static async open(driver: NvidiaSmi, size: number, onLost: (error: unknown) => void): Promise<GpuPool> {
    if (size > 0) {
      for (const { uuid, unmetered } of await driver.gpus()) {
        if (unmetered) await driver.startAccounting(uuid).catch(onLost);
      }
      const all = await driver.gpus();
      const metered = all.filter(({ unmetered }) => !unmetered);
      if (metered.length < size) throw unmetered(size, all);
    }
    return new GpuPool(driver, size, onLost);
  }

  get free(): number {
    return this.size - this.#held.size;
  }

  /** Takes GPUs that nobody uses, and meters them from here on. */
  async take(count: number): Promise<HeldGpus> {
    const all = await this.driver.gpus();
    const sample = await this.driver.sample();
    const metered = all.filter(({ unmetered }) => !unmetered);
    if (metered.length < count) throw unmetered(count, all);
    const idle = metered.filter(({ uuid }) => !this.#held.has(uuid) && !sample.running.some((each) => each.uuid === uuid));
    if (Math.min(idle.length, this.free) < count) throw new AgentError("NoRoom", { what: "gpus", needed: count, left: idle.length });
    const uuids = idle.slice(0, count).map(({ uuid }) => uuid);
    for (const uuid of uuids) this.#held.add(uuid);
    return this.#metered(uuids, new GpuMeter(uuids, performance.now(), sample));
  }

  #metered(uuids: string[], meter: GpuMeter): HeldGpus {
    const look = async () => {
      const sample = await this.driver.sample();
      meter.take(performance.now(), sample);
    };
    // One look at a time; one that fails costs nothing, because the next covers its time too.
    let looking: Promise<void> = Promise.resolve();
    const next = () => (looking = looking.then(look).catch(this.onLost));
    const timer = setInterval(() => void next(), LOOK_MS).unref();
    const giveBack = async () => {
      clearInterval(timer);
      await next();
      for (const uuid of uuids) this.#held.delete(uuid);
    };
    let released: Promise<void> | undefined;
    return {
      uuids,
      get nanoseconds() {
        return BigInt(Math.floor(meter.milliseconds)) * 1_000_000n;
      },
      release: () => (released ??= giveBack()),
    };
  }
}

function unmetered(needed: number, all: readonly Gpu[]): AgentError {
  const reasons = all.flatMap(({ uuid, unmetered }) => (unmetered ? [[uuid, unmetered] as const] : []));
  return new AgentError("GpuUnmetered", { needed, metered: all.length - reasons.length, ...Object.fromEntries(reasons) });
}
