// Where the toolchain is kept, and how a part of it gets there: whole, once, by one process at a time.
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { MissingPrerequisite } from "./errors";

export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "compute-market");
}

/**
 * The folder `name` of the cache, which `build` fills when it is not there. It is filled under another name and renamed
 * at the end: an interrupted installation leaves nothing that looks finished, and the next one starts over.
 */
export async function installOnce(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder(), { recursive: true });
  const unlock = lock(`${folder}.lock`);
  try {
    if (existsSync(folder)) return folder; // by whoever held the lock before
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    await build(partial);
    renameSync(partial, folder);
    return folder;
  } finally {
    unlock();
  }
}

/**
 * Waits for the lock and takes it. flock(1) locks the open file that it shares with this process, so the lock lasts
 * until this process closes it, or ends, however it ends.
 */
function lock(file: string): () => void {
  const descriptor = openSync(file, "a");
  const flock = (...options: string[]) =>
    spawnSync("flock", ["--exclusive", ...options, "3"], { stdio: ["ignore", "ignore", "inherit", descriptor] });
  if (flock("--nonblock").status !== 0) {
    console.log("Waiting for another process that is installing the toolchain...");
    const { status, error } = flock();
    if (status !== 0) {
      closeSync(descriptor);
      throw new MissingPrerequisite(
        `flock could not lock ${file}${error ? `: ${error.message}` : ""}.`,
        "It is a part of util-linux, and the cache must be on a file system with locks.",
      );
    }
  }
  return () => closeSync(descriptor);
}
