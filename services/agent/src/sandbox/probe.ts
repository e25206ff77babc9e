import { mkdir } from "node:fs/promises";
import { AgentError } from "../errors";
import { bubblewrap } from "./bubblewrap";
import { findCgroupBase, type CgroupBase } from "./cgroup";
import { containers } from "./containers";
import { HOST_IMAGE, type Driver } from "./driver";
import type { Limits } from "./limits";
import { namespaces } from "./namespaces";
import { Sandbox, scratchFolder, type Isolation, type Workload } from "./sandbox";
import { createScratch, hasSwap } from "./scratch";

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

const PROBE = `probe-${process.pid}`;
/** A user for this process's probe only: without cgroups all processes of a user are ended, and another agent may try at the same time. */
const PROBE_UID = 500_000 + (process.pid % 100_000);

/** Where scratches can be. */
export interface Places {
  /** Where they are mounted. */
  folder: string;
  /** Where the images of encrypted ones may lie, if the operator gives jobs any disk. */
  disk: string | undefined;
}

/** What jobs' scratches are on this machine. */
export interface ScratchKind {
  kind: "encrypted disk" | "memory";
  /** Why they are not on an encrypted disk. */
  reason?: string;
}

export interface Probed {
  scratch: ScratchKind;
  candidates: Candidate[];
}

/** Tries every way to isolate a workload, strongest first. */
export async function probe(places: Places): Promise<Probed & { best: Isolation | undefined }> {
  const scratch = await chooseScratch(places);
  const candidates: Candidate[] = [];
  let best: Isolation | undefined;
  for await (const { candidate, isolation } of trials(places, scratch)) {
    candidates.push(candidate);
    if (candidate.works) best ??= isolation;
  }
  return { scratch, candidates, best };
}

/** The strongest way that works, with what was tried before it; nothing runs without one. */
export async function chooseIsolation(places: Places): Promise<Probed & { best: Isolation }> {
  const scratch = await chooseScratch(places);
  const candidates: Candidate[] = [];
  for await (const { candidate, isolation } of trials(places, scratch)) {
    candidates.push(candidate);
    if (candidate.works) return { scratch, candidates, best: isolation };
  }
  const reasons = candidates.map(({ driver, limits, reason }) => [`${driver}, ${limits}`, reason ?? ""] as const);
  throw new AgentError("SandboxUnavailable", Object.fromEntries(reasons));
}

/** On disk, where it can be encrypted; else in memory. */
export async function chooseScratch({ folder, disk }: Places): Promise<ScratchKind> {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) throw new AgentError("SandboxNeedsRoot", { uid });
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const reason = await diskFlaw(folder, disk);
  return reason === undefined ? { kind: "encrypted disk" } : { kind: "memory", reason };
}

async function diskFlaw(folder: string, disk: string | undefined): Promise<string | undefined> {
  if (disk === undefined) return "the operator gives jobs no disk";
  if (await hasSwap()) return "there is swap space, where a key could come to lie";
  try {
    const given = { uid: PROBE_UID, bytes: PROBE_LIMITS.scratchBytes, cpus: 1, disk };
    const scratch = await createScratch(scratchFolder({ folder }, PROBE), given);
    await scratch.wipe();
    return undefined;
  } catch (error) {
    return error instanceof AgentError ? String(error.values["reason"]) : String(error);
  }
}

async function* trials({ folder, disk }: Places, { kind }: ScratchKind): AsyncGenerator<{ candidate: Candidate; isolation: Isolation }> {
  const base = await findCgroupBase();
  const forEngines = await findCgroupBase(true);
  const engineBase = "whyNot" in forEngines ? undefined : forEngines;
  const limits: [Candidate["limits"], CgroupBase | undefined, string?][] =
    "whyNot" in base
      ? [["cgroup v2", undefined, base.whyNot], ["rlimits", undefined]]
      : [[`cgroup v${base.version}`, base], ["rlimits", undefined]];
  for (const [limitedBy, cgroups, whyNot] of limits) {
    for (const driver of DRIVERS) {
      // An engine makes the container's cgroup below the job's.
      if (driver.usesEngine && limitedBy === "rlimits") continue;
      const place = kind === "memory" ? { folder } : { folder, disk: disk! };
      const isolation = { driver, cgroups: driver.usesEngine ? engineBase : cgroups, ...place };
      const reason = whyNot ?? (await flaw(isolation));
      const { name, guarantees } = driver;
      yield { isolation, candidate: { driver: name, limits: limitedBy, guarantees, works: !reason, ...(reason && { reason }) } };
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
    name: PROBE,
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
