import type { GpuSample } from "./nvidia_smi";

/**
 * Adds up for how long a job held its GPUs, by the driver's own view: a device is held while the driver shows a process
 * with a compute context on it, and what a process did between two looks is taken from the driver's account of it, which
 * comes when it ends. The devices are the job's alone, so every process on them is the job's.
 */
export class GpuMeter {
  /** Milliseconds of all devices together. */
  #held = 0;
  #at: number;
  readonly #devices: Device[];

  /** From a moment at which none of the devices is in use; what the driver accounts for until then is somebody else's. */
  constructor(uuids: readonly string[], at: number, sample: GpuSample) {
    this.#at = at;
    this.#devices = uuids.map((uuid) => {
      const before = sample.accounted.filter((each) => each.uuid === uuid);
      return { uuid, living: new Set(), counted: new Map(before.map(({ pid, milliseconds }) => [pid, milliseconds])), unused: 0 };
    });
  }

  get milliseconds(): number {
    return this.#held;
  }

  /** Takes what the driver says at a later moment, in milliseconds of a clock that never goes back. */
  take(at: number, sample: GpuSample): void {
    const interval = at - this.#at;
    for (const device of this.#devices) this.#held += gain(device, interval, sample);
    this.#at = at;
  }
}

interface Device {
  uuid: string;
  /** Processes on it at the last look. */
  living: Set<number>;
  /** What is already counted of each process. */
  counted: Map<number, number>;
  /** What is left uncounted of the interval at whose end it was first seen in use: who was seen then may have held it before. */
  unused: number;
}

function gain(device: Device, interval: number, sample: GpuSample): number {
  const { uuid, living, counted } = device;
  const now = new Set(sample.running.filter((each) => each.uuid === uuid).map(({ pid }) => pid));
  const stayed = [...now].filter((pid) => living.has(pid));
  for (const pid of stayed) counted.set(pid, (counted.get(pid) ?? 0) + interval);
  let owed = 0;
  for (const { pid, milliseconds } of sample.accounted.filter((each) => each.uuid === uuid)) {
    const left = milliseconds - (counted.get(pid) ?? 0);
    if (left <= 0) continue;
    owed += left;
    counted.set(pid, milliseconds);
  }
  device.living = now;
  if (stayed.length > 0) return interval;
  // Two processes at once are one device held: never more than the time there was.
  const time = interval + (living.size > 0 ? device.unused : 0);
  const held = Math.min(owed, time);
  device.unused = Math.min(interval, time - held);
  return held;
}
