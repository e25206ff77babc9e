import { execFile } from "node:child_process";
import { arch, cpus, totalmem } from "node:os";
import { promisify } from "node:util";
import { existsSync } from "node:fs";

/** What the machine has, as it says itself: a claim, not a proof. */
export interface Hardware {
  cpu: { model: string; cores: number; architecture: string };
  memoryMiB: number;
  gpus: { model: string; memoryMiB: number }[];
  /** Trusted hardware that is there; nothing is attested by this. */
  tee: ("tdx" | "sev")[];
}

export async function detectHardware(): Promise<Hardware> {
  const all = cpus();
  return {
    cpu: { model: all[0]?.model ?? "unknown", cores: all.length, architecture: arch() },
    memoryMiB: Math.floor(totalmem() / 2 ** 20),
    gpus: await gpus(),
    tee: [...(existsSync("/dev/tdx_guest") ? (["tdx"] as const) : []), ...(existsSync("/dev/sev-guest") ? (["sev"] as const) : [])],
  };
}

async function gpus(): Promise<Hardware["gpus"]> {
  try {
    const query = ["--query-gpu=name,memory.total", "--format=csv,noheader,nounits"];
    const { stdout } = await promisify(execFile)("nvidia-smi", query, { timeout: 10_000 });
    return stdout.trim().split("\n").map((line) => {
      const [model, memory] = line.split(", ");
      return { model: model!, memoryMiB: Number(memory) };
    });
  } catch (error) {
    // No driver, no GPUs that could be rented.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
