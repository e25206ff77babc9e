import { execFile } from "node:child_process";
import { mkdir, readFile, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AgentError } from "../errors";
import { mountEncrypted, unmountEncrypted } from "./encrypted";

const run = promisify(execFile);

/** Where a job writes. It is gone with the job. */
export interface Scratch {
  readonly path: string;
  /** The part that is `/work` in the sandbox. */
  readonly work: string;
  wipe(): Promise<void>;
}

export interface ScratchGiven {
  /** The job's user. */
  uid: number;
  /** The job's limit for everything that it writes. */
  bytes: number;
  cpus: number;
  /** The folder of encrypted images; without one, the scratch is memory. */
  disk: string | undefined;
}

/**
 * Makes a job's scratch: a disk image that is encrypted with a key of its own, or memory that is never swapped out. In
 * both, what a job writes is at no time at rest in the plain, and nothing is left once it is unmounted.
 */
export async function createScratch(path: string, { uid, bytes, cpus, disk }: ScratchGiven): Promise<Scratch> {
  await mkdir(path, { recursive: true, mode: 0o711 });
  try {
    if (disk !== undefined) await mountEncrypted(path, disk, { bytes, cpus });
    else await mountMemory(path, `size=${bytes},nr_inodes=65536,nosuid,nodev`);
    const folders = ["", "work", "tmp", "shm", "root"].map((folder) => join(path, folder));
    await run("install", ["-d", "-m", "0700", "-o", `${uid}`, "-g", `${uid}`, ...folders]);
  } catch (error) {
    await wipeScratch(path);
    const reason = (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
    throw new AgentError("ScratchUnavailable", { path, bytes, reason }, error);
  }
  return { path, work: join(path, "work"), wipe: () => wipeScratch(path) };
}

/** Forgets a scratch, whoever made it. */
export async function wipeScratch(path: string): Promise<void> {
  await unmountEncrypted(path);
  await rmdir(path);
}

/** Whether what is in a process's memory can come to lie on a disk. */
export async function hasSwap(): Promise<boolean> {
  return (await readFile("/proc/swaps", "utf8")).trim().split("\n").length > 1;
}

/** Mounts memory that is never swapped out. */
export async function mountMemory(path: string, options: string): Promise<void> {
  const mount = (all: string) => run("mount", ["-t", "tmpfs", "-o", all, "scratch", path]);
  try {
    await mount(`${options},noswap`);
  } catch (error) {
    // Kernels before 6.4 do not know the option: without swap space it changes nothing, with swap space it must not be left out.
    if (await hasSwap()) throw error;
    await mount(options);
  }
}
