import { mkdir, readdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allGone, type Confinement, type Incidents } from "./confinement";
import type { Limits } from "./limits";

/** Where this process may make cgroups: the folder of each controller in version 1, one folder in version 2. */
export type CgroupBase =
  | {
      version: 1;
      folders: Record<(typeof CONTROLLERS)[number], string>;
      /** Those of all hierarchies: an engine makes a group in each. */
      all: readonly string[];
      /** The same folder in each hierarchy, as an engine names it. */
      path: string;
    }
  | { version: 2; folder: string; path: string };

const CONTROLLERS = ["cpu", "cpuacct", "memory", "pids"] as const;
const PERIOD_US = 100_000;

/**
 * Finds where this process may make cgroups, or says why nowhere. An engine knows one path for all hierarchies, which
 * the own groups need not have in common: for an engine it is their root.
 */
export async function findCgroupBase(usesEngine = false): Promise<CgroupBase | { whyNot: string }> {
  const mounts = cgroupMounts(await readFile("/proc/self/mountinfo", "utf8"));
  const own = ownGroups(await readFile("/proc/self/cgroup", "utf8"));
  const version1 = CONTROLLERS.map((name) => [name, mounts.find((mount) => mount.controllers.includes(name))] as const);
  if (version1.every(([, mount]) => mount)) {
    const folders = Object.fromEntries(version1.map(([name, mount]) => [name, within(mount!, usesEngine ? "/" : own.get(name))]));
    const all = mounts.map((mount) => within(mount, "/"));
    return { version: 1, folders: folders as Record<(typeof CONTROLLERS)[number], string>, all: usesEngine ? all : [], path: "/" };
  }
  const unified = mounts.find((mount) => mount.version === 2);
  if (!unified) return { whyNot: "no cgroup file system is mounted" };
  const folder = within(unified, own.get(""));
  const offered = (await readFile(join(folder, "cgroup.controllers"), "utf8")).split(/\s+/);
  const missing = ["cpu", "memory", "pids"].filter((name) => !offered.includes(name));
  if (missing.length > 0) return { whyNot: `the kernel delegates no ${missing.join(", ")} controller to ${folder}` };
  return { version: 2, folder, path: own.get("") ?? "/" };
}

/** Makes a job's cgroup with its limits. What a job of this name left behind keeps counting. */
export async function createCgroup(base: CgroupBase, name: string, limits: Limits): Promise<Confinement> {
  const cgroup = openCgroup(base, name);
  if (base.version === 2) await delegate(base.folder);
  for (const folder of cgroup.folders) await mkdir(folder, { recursive: true });
  for (const [file, value] of cgroup.settings(limits)) await writeFile(file, value);
  return cgroup;
}

/** The names of all cgroups where jobs' are made, whoever made them. */
export async function cgroupsNamed(base: CgroupBase): Promise<string[]> {
  const folders = base.version === 1 ? [...Object.values(base.folders), ...base.all] : [base.folder];
  const lists = await Promise.all(folders.map((folder) => readdir(folder, { withFileTypes: true })));
  return [...new Set(lists.flat().filter((entry) => entry.isDirectory()).map(({ name }) => name))];
}

/** A job's cgroup as it is, for whoever cleans up after an agent that was killed. */
export function openCgroup(base: CgroupBase, name: string): Cgroup {
  return base.version === 1 ? new CgroupV1(base, name) : new CgroupV2(base, name);
}

abstract class Cgroup implements Confinement {
  abstract readonly kind: string;
  abstract readonly path: string;
  abstract readonly folders: readonly string[];
  /** What an engine may have made beside them. */
  protected readonly others: readonly string[] = [];
  abstract settings(limits: Limits): [file: string, value: string][];
  abstract cpuNanoseconds(): Promise<bigint>;
  abstract incidents(): Promise<Incidents>;

  get entrances(): readonly string[] {
    return this.folders.map((folder) => join(folder, "cgroup.procs"));
  }

  async kill(): Promise<void> {
    await allGone(async () => {
      const groups = await groupsIn(this.folders.at(-1)!).catch((error: NodeJS.ErrnoException) => (ifGone(error), []));
      const lists = await Promise.all(groups.map((group) => readFile(join(group, "cgroup.procs"), "utf8").catch(ifGone)));
      return lists.flatMap((list) => list.split("\n").filter(Boolean).map(Number));
    });
  }

  async remove(): Promise<void> {
    await this.kill();
    for (const folder of [...this.folders, ...this.others]) await removeGroup(folder);
  }
}

class CgroupV1 extends Cgroup {
  readonly kind = "cgroup v1";
  readonly #of: (controller: (typeof CONTROLLERS)[number], file: string) => string;
  readonly folders: readonly string[];

  readonly path: string;
  protected override readonly others: readonly string[];

  constructor({ folders, all, path }: CgroupBase & { version: 1 }, name: string) {
    super();
    this.path = join(path, name);
    this.#of = (controller, file) => join(folders[controller], name, file);
    this.folders = [...new Set(CONTROLLERS.map((controller) => join(folders[controller], name)))];
    this.others = all.map((folder) => join(folder, name)).filter((folder) => !this.folders.includes(folder));
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
      memoryKills: (await counter(this.#of("memory", "memory.oom_control"), "oom_kill")) || (await this.#engineKills()),
      processesRefused: await counter(this.#of("pids", "pids.events"), "max"),
    };
  }

  /** Version 1 counts an end in the group of who was ended, which goes with its container; what stays is that the limit was met. */
  async #engineKills(): Promise<number> {
    return this.others.length > 0 ? Number(await readFile(this.#of("memory", "memory.failcnt"), "utf8")) : 0;
  }
}

class CgroupV2 extends Cgroup {
  readonly kind = "cgroup v2";
  readonly path: string;
  readonly folders: readonly string[];

  constructor({ folder, path }: CgroupBase & { version: 2 }, name: string) {
    super();
    this.path = join(path, name);
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

/** A group and all below it, the deepest first. */
async function groupsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
  // An engine removes its own groups at the same time.
  const groups = await Promise.all(below.map((group) => groupsIn(group).catch((error: NodeJS.ErrnoException) => (ifGone(error), []))));
  return [...groups.flat(), folder];
}

async function removeGroup(folder: string): Promise<void> {
  for (const group of await groupsIn(folder).catch((error: NodeJS.ErrnoException) => (ifGone(error), []))) await rmdir(group).catch(ifGone);
}

/** The empty text for what is not there any more. */
function ifGone(error: NodeJS.ErrnoException): string {
  if (error.code !== "ENOENT" && error.code !== "ENODEV") throw error;
  return "";
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
