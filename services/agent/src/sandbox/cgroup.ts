import { mkdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allGone, type Confinement, type Incidents } from "./confinement";
import type { Limits } from "./limits";

/** Where this process may make cgroups: the folder of each controller in version 1, one folder in version 2. */
export type CgroupBase =
  | { version: 1; folders: Record<(typeof CONTROLLERS)[number], string> }
  | { version: 2; folder: string };

const CONTROLLERS = ["cpu", "cpuacct", "memory", "pids"] as const;
const PERIOD_US = 100_000;

/** Finds where this process may make cgroups, or says why nowhere. */
export async function findCgroupBase(): Promise<CgroupBase | { whyNot: string }> {
  const mounts = cgroupMounts(await readFile("/proc/self/mountinfo", "utf8"));
  const own = ownGroups(await readFile("/proc/self/cgroup", "utf8"));
  const version1 = CONTROLLERS.map((name) => [name, mounts.find((mount) => mount.controllers.includes(name))] as const);
  if (version1.every(([, mount]) => mount)) {
    const folders = Object.fromEntries(version1.map(([name, mount]) => [name, within(mount!, own.get(name))]));
    return { version: 1, folders: folders as Record<(typeof CONTROLLERS)[number], string> };
  }
  const unified = mounts.find((mount) => mount.version === 2);
  if (!unified) return { whyNot: "no cgroup file system is mounted" };
  const folder = within(unified, own.get(""));
  const offered = (await readFile(join(folder, "cgroup.controllers"), "utf8")).split(/\s+/);
  const missing = ["cpu", "memory", "pids"].filter((name) => !offered.includes(name));
  if (missing.length > 0) return { whyNot: `the kernel delegates no ${missing.join(", ")} controller to ${folder}` };
  return { version: 2, folder };
}

/** Makes a job's cgroup with its limits. What a job of this name left behind keeps counting. */
export async function createCgroup(base: CgroupBase, name: string, limits: Limits): Promise<Confinement> {
  const cgroup = openCgroup(base, name);
  if (base.version === 2) await delegate(base.folder);
  for (const folder of cgroup.folders) await mkdir(folder, { recursive: true });
  for (const [file, value] of cgroup.settings(limits)) await writeFile(file, value);
  return cgroup;
}

/** A job's cgroup as it is, for whoever cleans up after an agent that was killed. */
export function openCgroup(base: CgroupBase, name: string): Cgroup {
  return base.version === 1 ? new CgroupV1(base.folders, name) : new CgroupV2(base.folder, name);
}

abstract class Cgroup implements Confinement {
  abstract readonly kind: string;
  abstract readonly folders: readonly string[];
  abstract settings(limits: Limits): [file: string, value: string][];
  abstract cpuNanoseconds(): Promise<bigint>;
  abstract incidents(): Promise<Incidents>;

  get entrances(): readonly string[] {
    return this.folders.map((folder) => join(folder, "cgroup.procs"));
  }

  async kill(): Promise<void> {
    await allGone(async () => (await readFile(this.entrances.at(-1)!, "utf8")).split("\n").filter(Boolean).map(Number));
  }

  async remove(): Promise<void> {
    await this.kill();
    for (const folder of this.folders) await rmdir(folder);
  }
}

class CgroupV1 extends Cgroup {
  readonly kind = "cgroup v1";
  readonly #of: (controller: (typeof CONTROLLERS)[number], file: string) => string;
  readonly folders: readonly string[];

  constructor(folders: Record<(typeof CONTROLLERS)[number], string>, name: string) {
    super();
    this.#of = (controller, file) => join(folders[controller], name, file);
    this.folders = [...new Set(CONTROLLERS.map((controller) => join(folders[controller], name)))];
  }

  settings(limits: Limits): [string, string][] {
    return [
      [this.#of("cpu", "cpu.cfs_period_us"), String(PERIOD_US)],
      [this.#of("cpu", "cpu.cfs_quota_us"), String(limits.cpus * PERIOD_US)],
      [this.#of("memory", "memory.limit_in_bytes"), String(limits.memoryBytes)],
      [this.#of("memory", "memory.swappiness"), "0"],
      [this.#of("pids", "pids.max"), String(limits.processes)],
    ];
  }

  async cpuNanoseconds(): Promise<bigint> {
    return BigInt((await readFile(this.#of("cpuacct", "cpuacct.usage"), "utf8")).trim());
  }

  async incidents(): Promise<Incidents> {
    return {
      memoryKills: await counter(this.#of("memory", "memory.oom_control"), "oom_kill"),
      processesRefused: await counter(this.#of("pids", "pids.events"), "max"),
    };
  }
}

class CgroupV2 extends Cgroup {
  readonly kind = "cgroup v2";
  readonly folders: readonly string[];

  constructor(folder: string, name: string) {
    super();
    this.folders = [join(folder, name)];
  }

  settings(limits: Limits): [string, string][] {
    return [
      [this.#file("cpu.max"), `${limits.cpus * PERIOD_US} ${PERIOD_US}`],
      [this.#file("memory.max"), String(limits.memoryBytes)],
      [this.#file("memory.swap.max"), "0"],
      [this.#file("memory.oom.group"), "1"],
      [this.#file("pids.max"), String(limits.processes)],
    ];
  }

  async cpuNanoseconds(): Promise<bigint> {
    return BigInt(await counter(this.#file("cpu.stat"), "usage_usec")) * 1_000n;
  }

  async incidents(): Promise<Incidents> {
    return {
      memoryKills: await counter(this.#file("memory.events"), "oom_kill"),
      processesRefused: await counter(this.#file("pids.events"), "max"),
    };
  }

  #file(name: string): string {
    return join(this.folders[0]!, name);
  }
}

/** Version 2 gives controllers only to a group without processes, so the agent steps into a group of its own. */
async function delegate(folder: string): Promise<void> {
  const enabled = await readFile(join(folder, "cgroup.subtree_control"), "utf8");
  if (["cpu", "memory", "pids"].every((name) => enabled.split(/\s+/).includes(name))) return;
  await mkdir(join(folder, "agent"), { recursive: true });
  await writeFile(join(folder, "agent", "cgroup.procs"), String(process.pid));
  await writeFile(join(folder, "cgroup.subtree_control"), "+cpu +memory +pids");
}

async function counter(file: string, name: string): Promise<number> {
  const line = (await readFile(file, "utf8")).split("\n").find((candidate) => candidate.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}

interface CgroupMount {
  version: 1 | 2;
  controllers: string[];
  root: string;
  folder: string;
}

function cgroupMounts(mountinfo: string): CgroupMount[] {
  return mountinfo.split("\n").flatMap((line) => {
    const [mount, origin] = line.split(" - ").map((half) => half.split(" "));
    const type = origin?.[0];
    if (type !== "cgroup" && type !== "cgroup2") return [];
    const place = { root: mount![3]!, folder: mount![4]! };
    return [{ ...place, version: type === "cgroup" ? 1 : 2, controllers: origin![2]!.split(",") } as const];
  });
}

/** The group this process is in, by controller; version 2's has the empty name. */
function ownGroups(cgroups: string): Map<string, string> {
  const groups = new Map<string, string>();
  for (const line of cgroups.split("\n").filter(Boolean)) {
    const [, controllers, ...path] = line.split(":");
    for (const controller of controllers!.split(",")) groups.set(controller, path.join(":"));
  }
  return groups;
}

/** The own group's folder, so that limits set on the agent hold for its jobs too. */
function within(mount: CgroupMount, group = "/"): string {
  const relative = group.startsWith(mount.root) ? group.slice(mount.root.length) : "";
  return join(mount.folder, relative);
}
