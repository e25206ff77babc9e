import { mkdir } from "node:fs/promises";
import { AgentError } from "../errors";
import { bubblewrap } from "./bubblewrap";
import { findCgroupBase, type CgroupBase } from "./cgroup";
import { containers } from "./containers";
import { HOST_IMAGE, type Driver } from "./driver";
import type { Limits } from "./limits";
import { namespaces } from "./namespaces";
import { Sandbox, type Isolation, type Workload } from "./sandbox";

/** The strongest first. */
export const DRIVERS: readonly Driver[] = [
  containers("podman", "runsc"),
  containers("docker", "runsc"),
  containers("podman", "crun"),
  containers("podman", "runc"),
  containers("docker", "runc"),
  bubblewrap,
  namespaces,
];

/** One way to isolate a workload, and whether a workload that was really run in it behaved. */
export interface Candidate {
  driver: string;
  limits: "cgroup v1" | "cgroup v2" | "rlimits";
  guarantees: readonly string[];
  works: boolean;
  /** Why it does not work. */
  reason?: string;
}

const PROBE_LIMITS: Limits = {
  cpus: 1,
  memoryBytes: 64 * 2 ** 20,
  processes: 32,
  scratchBytes: 2 ** 20,
  wallSeconds: 10,
};

/** A user that is nobody's, for the probe only. */
const PROBE_UID = 599_999;

/** Tries every way to isolate a workload, strongest first. */
export async function probe(folder: string): Promise<{ candidates: Candidate[]; best: Isolation | undefined }> {
  const candidates: Candidate[] = [];
  let best: Isolation | undefined;
  for await (const { candidate, isolation } of trials(folder)) {
    candidates.push(candidate);
    if (candidate.works) best ??= isolation;
  }
  return { candidates, best };
}

/** The strongest way that works, with what was tried before it; nothing runs without one. */
export async function chooseIsolation(folder: string): Promise<{ candidates: Candidate[]; best: Isolation }> {
  const candidates: Candidate[] = [];
  for await (const { candidate, isolation } of trials(folder)) {
    candidates.push(candidate);
    if (candidate.works) return { candidates, best: isolation };
  }
  const reasons = candidates.map(({ driver, limits, reason }) => [`${driver}, ${limits}`, reason ?? ""] as const);
  throw new AgentError("SandboxUnavailable", Object.fromEntries(reasons));
}

async function* trials(folder: string): AsyncGenerator<{ candidate: Candidate; isolation: Isolation }> {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) throw new AgentError("SandboxNeedsRoot", { uid });
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const base = await findCgroupBase();
  const forEngines = await findCgroupBase(true);
  const engineBase = "whyNot" in forEngines ? undefined : forEngines;
  const limits: [Candidate["limits"], CgroupBase | undefined, string?][] =
    "whyNot" in base
      ? [["cgroup v2", undefined, base.whyNot], ["rlimits", undefined]]
      : [[`cgroup v${base.version}`, base], ["rlimits", undefined]];
  for (const [kind, cgroups, whyNot] of limits) {
    for (const driver of DRIVERS) {
      // An engine makes the container's cgroup below the job's.
      if (driver.usesEngine && kind === "rlimits") continue;
      const isolation = { driver, cgroups: driver.usesEngine ? engineBase : cgroups, folder };
      const reason = whyNot ?? (await flaw(isolation));
      const { name, guarantees } = driver;
      yield { isolation, candidate: { driver: name, limits: kind, guarantees, works: !reason, ...(reason && { reason }) } };
    }
  }
}

/** Throws unless a workload behind the chosen wall has a network that is limited. */
export async function tryNetwork(isolation: Isolation): Promise<void> {
  const reason = await flaw(isolation, { network: true });
  if (reason) throw new AgentError("NetworkUnavailable", { driver: isolation.driver.name, reason });
}

/** Runs a small workload and returns what was wrong with it, if anything. */
async function flaw(isolation: Isolation, more: Partial<Workload> = {}): Promise<string | undefined> {
  const script = 'test ! -e /root && test ! -e /etc/shadow && test ! -w / && echo "$PROBE" > /work/it && cat /work/it';
  const workload = {
    name: `probe-${process.pid}`,
    uid: PROBE_UID,
    image: HOST_IMAGE,
    command: ["/bin/sh", "-c", script],
    env: { PROBE: "inside" },
    limits: PROBE_LIMITS,
    ...more,
  };
  try {
    const sandbox = await Sandbox.create(isolation, workload);
    try {
      const { stdout, stderr, exited } = sandbox.start();
      const [said, complained, { code }] = await Promise.all([text(stdout), text(stderr), exited]);
      if (code !== 0 || said !== "inside\n") return `a trial run ended with ${code}: ${complained.trim() || said}`;
      await sandbox.confinement.cpuNanoseconds();
      return undefined;
    } finally {
      await sandbox.remove();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  let all = "";
  for await (const chunk of stream) all = (all + chunk.toString()).slice(0, 4_096);
  return all;
}
