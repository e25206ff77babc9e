import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { AgentError } from "../errors";

/** A GPU as its driver names it. */
export interface Gpu {
  uuid: string;
  model: string;
  memoryMiB: number;
  /** Why the driver does not count what runs on it, if it does not. */
  unmetered: string | undefined;
}

/** What the driver says of its devices' processes at one moment. */
export interface GpuSample {
  /** Processes that have a compute context on a device now. */
  running: { uuid: string; pid: number }[];
  /** Processes that had one, and for how long; one that has not ended shows zero. */
  accounted: { uuid: string; pid: number; milliseconds: number }[];
}

const TIMEOUT_MS = 10_000;
const UUID = /^GPU-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * NVIDIA's driver, asked through its own tool. Every field but the model is checked for its form: the tool prints
 * `[N/A]`, `[Not Supported]` and whole sentences where a number is expected, and no such thing may turn into money.
 */
export class NvidiaSmi {
  constructor(private readonly command = "nvidia-smi") {}

  /** The machine's GPUs; none where there is no driver. */
  async gpus(): Promise<Gpu[]> {
    try {
      return parseGpus(await this.#query("gpu", "uuid,accounting.mode,mig.mode.current,memory.total,name"));
    } catch (error) {
      if (error instanceof AgentError && (error.cause as NodeJS.ErrnoException | undefined)?.code === "ENOENT") return [];
      throw error;
    }
  }

  /** Lets the driver count from here on; it forgets this when it is unloaded. */
  async startAccounting(uuid: string): Promise<void> {
    await this.#run(["-i", uuid, "--accounting-mode=1"]);
  }

  async sample(): Promise<GpuSample> {
    const [running, accounted] = await Promise.all([
      this.#query("compute-apps", "gpu_uuid,pid"),
      this.#query("accounted-apps", "gpu_uuid,pid,time"),
    ]);
    return { running: parseRunning(running), accounted: parseAccounted(accounted) };
  }

  #query(what: string, fields: string): Promise<string> {
    return this.#run([`--query-${what}=${fields}`, "--format=csv,noheader,nounits"]);
  }

  async #run(args: string[]): Promise<string> {
    try {
      return (await promisify(execFile)(this.command, args, { timeout: TIMEOUT_MS })).stdout;
    } catch (error) {
      throw new AgentError("GpuDriverFailed", { command: `${this.command} ${args.join(" ")}` }, error);
    }
  }
}

export function parseGpus(csv: string): Gpu[] {
  return rows(csv, 5).map(([uuid, accounting, mig, memory, model]) => {
    const unmetered = mig === "Enabled"
      ? "it is split by MIG, which has no accounting"
      : accounting === "Enabled" ? undefined : `its accounting mode is ${accounting}`;
    return { uuid: uuidOf(uuid!), model: model!, memoryMiB: numberOf(memory!), unmetered };
  });
}

export function parseRunning(csv: string): GpuSample["running"] {
  return rows(csv, 2).map(([uuid, pid]) => ({ uuid: uuidOf(uuid!), pid: numberOf(pid!) }));
}

export function parseAccounted(csv: string): GpuSample["accounted"] {
  return rows(csv, 3).map(([uuid, pid, time]) => ({ uuid: uuidOf(uuid!), pid: numberOf(pid!), milliseconds: numberOf(time!) }));
}

/** Lines of so many fields; the last one may hold commas. */
function rows(csv: string, fields: number): string[][] {
  return csv.split("\n").map((line) => line.trim()).filter(Boolean).map((line) => {
    const parts = line.split(", ");
    if (parts.length < fields) throw unreadable(line);
    return [...parts.slice(0, fields - 1), parts.slice(fields - 1).join(", ")];
  });
}

function uuidOf(text: string): string {
  if (!UUID.test(text)) throw unreadable(text);
  return text;
}

function numberOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw unreadable(text);
  return Number(text);
}

function unreadable(text: string): AgentError {
  return new AgentError("GpuDriverUnreadable", { text: JSON.stringify(text.slice(0, 100)) });
}
