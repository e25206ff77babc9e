import { AgentError } from "../errors";
import type { Limits } from "./limits";
import type { NetworkPlace } from "./network";

/** A workload as a driver gets it: what to run, where it may write, and as whom. */
export interface Launch {
  /** One workload at a time has it. */
  name: string;
  /** `HOST_IMAGE`, or a reference with a digest that the driver has fetched. */
  image: string;
  limits: Limits;
  /** The job's cgroup, counted from the root of each hierarchy; none where limits are the user's. */
  cgroup: string | undefined;
  command: readonly string[];
  env: Readonly<Record<string, string>>;
  /** A user that owns nothing on this machine but the scratch. */
  uid: number;
  /** The GPUs that are the workload's, as their driver names them. */
  gpus: readonly string[];
  /** None where the workload reaches nobody. */
  network: NetworkPlace | undefined;
  /** A folder with `work`, `tmp`, `shm` and `root`, all the user's own. */
  scratch: string;
}

/**
 * Nothing of the workload's environment may reach the processes that build the wall: the loader would run a library that
 * it names.
 */
export interface Started {
  argv: string[];
  /** What the command reads from descriptors 3, 4, …: secrets stay out of arguments, which every user of a host can list. */
  descriptors: Uint8Array[];
}

/** One way to put a wall around a process. */
export interface Driver {
  readonly name: string;
  /** What the wall is made of, for people. */
  readonly guarantees: readonly string[];
  /**
   * An engine that runs as root starts the workload, in a cgroup below the job's. Its command ends the workload when
   * standard input ends.
   */
  readonly usesEngine?: true;
  /** Whether a workload can be put into a network namespace that is made for it, and is held to its filter. */
  readonly takesNetwork?: true;
  /** Whether it can hand GPUs to a workload. */
  readonly takesGpus?: true;
  /** The limits of a cgroup that holds the wall itself too, beside a workload with these limits. */
  cgroupLimits?(limits: Limits): Limits;
  /** Gets a root for the workload, or says why not; without it there is only the host's. */
  fetch?(image: string): Promise<void>;
  /** Where an engine starts the workloads: those that it has, and how one is removed. */
  readonly containers?: { list(): Promise<string[]>; remove(name: string): Promise<void> };
  /** The command that runs the workload behind the wall; it is started as the launch's user, unless an engine does that. */
  command(launch: Launch): Started;
}

/** The node's own system folders as the root. */
export const HOST_IMAGE = "host";

/** Sees to it that the image is there before anything is promised. */
export async function fetchImage(driver: Driver, image: string): Promise<void> {
  if (driver.fetch) await driver.fetch(image);
  else if (image !== HOST_IMAGE) throw new AgentError("ImageUnavailable", { image, driver: driver.name });
}

/** Throws if the driver cannot hand GPUs to a workload that has some. */
export function checkGpus(driver: Driver, count: number): void {
  if (count > 0 && !driver.takesGpus) throw new AgentError("GpuUnavailable", { driver: driver.name });
}

/** Host folders a workload can read. Everything else of the host is not there. */
export const VISIBLE = ["/usr", "/etc/alternatives", "/etc/ssl/certs", "/etc/ld.so.cache"];
/** On a merged system these are links into /usr. */
export const ROOT_FOLDERS = ["/bin", "/sbin", "/lib", "/lib32", "/lib64"];
