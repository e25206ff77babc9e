import { execFile } from "node:child_process";
import { mkdir, readFile, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AgentError } from "../errors";
import { unmount } from "./mounts";

const run = promisify(execFile);

/** Where a job writes. It is gone with the job. */
export interface Scratch {
  readonly path: string;
  /** The part that is `/work` in the sandbox. */
  readonly work: string;
  wipe(): Promise<void>;
}

/**
 * Makes a job's scratch in memory that is never swapped out, so that it is at no time at rest: nothing to encrypt, and
 * nothing left once it is unmounted. Its size is the job's limit for everything that it writes.
 */
export async function createScratch(path: string, owner: { uid: number; bytes: number }): Promise<Scratch> {
  await mkdir(path, { recursive: true, mode: 0o711 });
  const options = `size=${owner.bytes},nr_inodes=65536,mode=0700,uid=${owner.uid},gid=${owner.uid},nosuid,nodev`;
  try {
    await mountMemory(path, options);
    for (const folder of ["work", "tmp", "shm", "root"]) {
      await run("install", ["-d", "-m", "0700", "-o", `${owner.uid}`, "-g", `${owner.uid}`, join(path, folder)]);
    }
  } catch (error) {
    throw new AgentError("ScratchUnavailable", { path, bytes: owner.bytes }, error);
  }
  return { path, work: join(path, "work"), wipe: () => wipeScratch(path) };
}

/** Forgets a scratch, whoever made it. */
export async function wipeScratch(path: string): Promise<void> {
  await unmount(path);
  await rmdir(path);
}

/** Mounts memory that is never swapped out. */
export async function mountMemory(path: string, options: string): Promise<void> {
  const mount = (all: string) => run("mount", ["-t", "tmpfs", "-o", all, "scratch", path]);
  try {
    await mount(`${options},noswap`);
  } catch (error) {
    // Kernels before 6.4 do not know the option: without swap space it changes nothing, with swap space it must not be left out.
    if ((await readFile("/proc/swaps", "utf8")).trim().split("\n").length > 1) throw error;
    await mount(options);
  }
}
