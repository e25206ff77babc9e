import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import type { Readable, Writable } from "node:stream";
import { AgentError } from "../errors";
import { createCgroup, type CgroupBase } from "./cgroup";
import { UserConfinement, type Confinement } from "./confinement";
import { checkGpus, fetchImage, type Driver } from "./driver";
import type { Limits } from "./limits";
import { JobNetwork, type NetworkTerms } from "./network";
import { createScratch, type Scratch } from "./scratch";

/** Why a workload was ended from outside. */
export type StopReason =
  | "timeLimit"
  /** The renter asked. */
  | "renterStopped"
  /** The renter signed no receipt for longer than the node waits. */
  | "unacknowledged"
  /** The units that the session paid for are used up. */
  | "unitsSpent"
  /** The session expired, or somebody asked on chain to close it. */
  | "sessionOver"
  /** Receipts can no longer be stored. */
  | "storeFailed"
  /** The agent was told to stop. */
  | "agentStopped"
  /** The agent died under it. */
  | "interrupted";

/** How a workload ended. */
export interface Exit {
  /** As a shell says it: 128 and the signal's number where a signal ended it. */
  code: number;
  reason: "exited" | "memoryLimit" | StopReason;
}

/** What the machine offers for running workloads, as the probe found it. */
export interface Isolation {
  driver: Driver;
  /** Without one, limits are the user's. */
  cgroups: CgroupBase | undefined;
  /** What jobs may do on the network; without terms, no job has one. */
  network?: NetworkTerms;
  /** Where scratches are mounted. */
  folder: string;
  /** The folder of encrypted scratches' images; without one, scratches are memory. */
  disk?: string;
}

export interface Workload {
  /** Names the cgroup and the scratch; one at a time. */
  name: string;
  /** One that no other workload has at the time. */
  uid: number;
  image: string;
  command: readonly string[];
  env: Readonly<Record<string, string>>;
  limits: Limits;
  gpus?: readonly string[];
  /** Whether it wants to reach the internet. */
  network?: boolean;
}

const PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

/** The folder of a job's scratch. */
export function scratchFolder({ folder }: Pick<Isolation, "folder">, name: string): string {
  return `${folder}/${name}`;
}

/** What the names of an agent's cgroups and containers begin with: other agents may run on the machine. */
export function groupPrefix(folder: string): string {
  return `compute-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}-`;
}

/** The name of a job's cgroup, and of its container. */
export function groupName({ folder }: Pick<Isolation, "folder">, name: string): string {
  return `${groupPrefix(folder)}${name}`;
}

/** The folder of a job's network. */
export function networkFolder(isolation: Pick<Isolation, "folder">, name: string): string {
  return `${scratchFolder(isolation, name)}.network`;
}

/** The folder of what a job says. */
export function logFolder(isolation: Pick<Isolation, "folder">, name: string): string {
  return `${scratchFolder(isolation, name)}.logs`;
}

/** Throws where a workload cannot have a network that is limited. */
function networkTerms({ network, driver }: Isolation): NetworkTerms {
  if (!network) throw new AgentError("NetworkRefused", { reason: "the operator lets no job have one" });
  if (!driver.takesNetwork) throw new AgentError("NetworkRefused", { reason: `${driver.name} cannot limit one` });
  return network;
}

/** A place for one workload: made, filled with inputs, started, read out, removed. */
export class Sandbox {
  #stopping: StopReason | undefined;
  #child: ChildProcess | undefined;

  private constructor(
    readonly scratch: Scratch,
    readonly confinement: Confinement,
    private readonly isolation: Isolation,
    private readonly workload: Workload,
    private readonly network: JobNetwork | undefined,
  ) {}

  static async create(isolation: Isolation, workload: Workload): Promise<Sandbox> {
    const { name, uid, limits, image } = workload;
    checkGpus(isolation.driver, workload.gpus?.length ?? 0);
    const terms = workload.network ? networkTerms(isolation) : undefined;
    await fetchImage(isolation.driver, image);
    const scratch = await createScratch(scratchFolder(isolation, name), { uid, bytes: limits.scratchBytes, cpus: limits.cpus, disk: isolation.disk });
    let network: JobNetwork | undefined;
    try {
      network = terms && (await JobNetwork.create(networkFolder(isolation, name), terms));
      // What of the scratch is memory, the kernel counts as the job's.
      const counted = isolation.disk ? limits : { ...limits, memoryBytes: limits.memoryBytes + limits.scratchBytes };
      const confinement = isolation.cgroups
        ? await createCgroup(isolation.cgroups, groupName(isolation, name), isolation.driver.cgroupLimits?.(counted) ?? counted)
        : new UserConfinement(uid, counted);
      return new Sandbox(scratch, confinement, isolation, workload, network);
    } catch (error) {
      await network?.remove();
      await scratch.wipe();
      throw error;
    }
  }

  /** Starts the workload; its output has to be read for it to go on. */
  start(): { stdout: Readable; stderr: Readable; exited: Promise<Exit> } {
    const { uid, limits, env } = this.workload;
    const inside = { PATH, HOME: "/work", ...env };
    const { driver } = this.isolation;
    const { scratch, confinement, network } = this;
    const place = { name: groupName(this.isolation, this.workload.name), scratch: scratch.path, cgroup: confinement.path, network };
    const { argv, descriptors } = driver.command({ gpus: [], ...this.workload, ...place, env: inside });
    const { usesEngine } = driver;
    const joined = this.network ? ["nsenter", `--net=${this.network.namespace}`] : [];
    const confined = [...enter(this.confinement), ...joined, ...rlimits(this.confinement, limits), ...asUser(uid), ...argv];
    const words = usesEngine ? argv : confined;
    const child = spawn(words[0]!, words.slice(1), {
      cwd: "/",
      env: { PATH },
      stdio: [usesEngine ? "pipe" : "ignore", "pipe", "pipe", ...descriptors.map(() => "pipe" as const)],
    });
    this.#child = child;
    descriptors.forEach((bytes, index) => {
      const pipe = child.stdio[3 + index] as Writable;
      // A driver that dies before it reads says why on its standard error.
      pipe.on("error", () => {}).end(bytes);
    });
    const limit = setTimeout(() => void this.stop("timeLimit"), limits.wallSeconds * 1_000);
    const exited = new Promise<Exit>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => {
        clearTimeout(limit);
        this.#ended(code ?? (signal === "SIGKILL" ? 137 : 128)).then(resolve, reject);
      });
    });
    return { stdout: child.stdout!, stderr: child.stderr!, exited };
  }

  async stop(reason: StopReason): Promise<void> {
    this.#stopping ??= reason;
    // It may not have stepped into its cgroup yet; what an engine has started is ended by the command itself.
    if (this.isolation.driver.usesEngine) this.#child?.stdin?.end();
    else this.#child?.kill("SIGKILL");
    await this.confinement.kill();
  }

  /** Ends what still runs, and keeps what it wrote. */
  async dismantle(): Promise<void> {
    await this.confinement.remove();
    await this.network?.remove();
  }

  /** Ends what still runs, and forgets what it wrote. */
  async remove(): Promise<void> {
    await this.dismantle();
    await this.scratch.wipe();
  }

  async #ended(code: number): Promise<Exit> {
    // What outlived the first process belongs to the workload too.
    await this.confinement.kill();
    if (this.#stopping) return { code, reason: this.#stopping };
    const { memoryKills } = await this.confinement.incidents();
    return { code, reason: code === 137 && memoryKills > 0 ? "memoryLimit" : "exited" };
  }
}

/** A shell that steps into the cgroup before it becomes the next command. */
function enter({ entrances }: Confinement): string[] {
  const script = 'while [ "$1" != -- ]; do echo $$ > "$1" || exit 125; shift; done; shift; exec "$@"';
  return ["/bin/sh", "-c", script, "sh", ...entrances, "--"];
}

function rlimits({ kind }: Confinement, limits: Limits): string[] {
  const always = ["--core=0", "--nofile=4096", `--fsize=${limits.scratchBytes}`];
  const alone = [`--nproc=${limits.processes}`, `--as=${limits.memoryBytes}`];
  return ["prlimit", ...always, ...(kind === "rlimits" ? alone : [])];
}

/** No rights at all, and none to gain; dies with the agent. */
function asUser(uid: number): string[] {
  const none = ["--clear-groups", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"];
  return ["setpriv", "--reuid", `${uid}`, "--regid", `${uid}`, ...none, "--pdeathsig", "KILL"];
}
