import { existsSync } from "node:fs";
import { arch, cpus, totalmem } from "node:os";
import { NvidiaSmi } from "./gpu/nvidia_smi";

/** What the machine has, as it says itself: a claim, not a proof. */
export interface Hardware {
  cpu: { model: string; cores: number; architecture: string };
  memoryMiB: number;
  gpus: { model: string; memoryMiB: number; /** Whether the driver counts what runs on it. */ metered: boolean }[];
  /** Trusted hardware that is there; nothing is attested by this. */
  tee: ("tdx" | "sev")[];
}

export async function detectHardware(): Promise<Hardware> {
  const all = cpus();
  return {
    cpu: { model: all[0]?.model ?? "unknown", cores: all.length, architecture: arch() },
    memoryMiB: Math.floor(totalmem() / 2 ** 20),
    gpus: (await new NvidiaSmi().gpus()).map(({ model, memoryMiB, unmetered }) => ({ model, memoryMiB, metered: !unmetered })),
    tee: [...(existsSync("/dev/tdx_guest") ? (["tdx"] as const) : []), ...(existsSync("/dev/sev-guest") ? (["sev"] as const) : [])],
  };
}
