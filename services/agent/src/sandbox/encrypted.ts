import { execFile, spawn } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { once } from "node:events";
import { mkdir, rm, rmdir, statfs } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { unmount } from "./mounts";

const run = promisify(execFile);

/** Where a volume's bytes are, encrypted; only root passes. */
export function cipherFolder(path: string): string {
  return `${path}.cipher`;
}

/**
 * Mounts a new volume of a size: gocryptfs over a file system of its own on a disk image. The key is in the memory of the
 * process that serves the mount and nowhere else, and goes with it, so whoever finds the image finds noise.
 */
export async function mountEncrypted(path: string, disk: string, { bytes, cpus }: { bytes: number; cpus: number }): Promise<void> {
  const [image, cipher] = [join(disk, basename(path)), cipherFolder(path)];
  await mkdir(disk, { recursive: true, mode: 0o700 });
  await mkdir(cipher, { mode: 0o700 });
  try {
    // All of it now: once a job was promised the space, nobody else can take it. Trying would fill the disk before it fails.
    const [size, free] = [imageBytes(bytes), await freeBytes(disk)];
    if (size > free) throw new Error(`the disk has ${free} bytes left, and ${size} are needed`);
    await run("fallocate", ["--length", `${size}`, image]);
    await run("mkfs.ext4", ["-q", "-m", "0", "-i", "8192", "-O", "^has_journal,^resize_inode", "-E", "nodiscard", image]);
    await run("mount", ["-o", "loop,nosuid,nodev,noexec,noatime,noinit_itable", image, cipher]);
  } finally {
    // The mount keeps it: without a name it outlives neither the mount nor the machine.
    await rm(image, { force: true });
  }
  const files = join(cipher, "files");
  await mkdir(files);
  await serve(files, path, cpus);
}

/** Forgets a volume, if there is one, with its key. */
export async function unmountEncrypted(path: string): Promise<void> {
  await unmount(path);
  await unmount(cipherFolder(path));
  await rmdir(cipherFolder(path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}

/** What is free on a disk. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** With what the file system and the encryption add: the job can write all that it was promised. */
function imageBytes(bytes: number): number {
  return bytes + Math.ceil(bytes / 16) + 2 ** 18;
}

/** Returns once the mount is there; its process goes on behind, even when the agent ends. */
async function serve(files: string, path: string, cpus: number): Promise<void> {
  const kind = ["-masterkey=stdin", "-deterministic-names", "-kernel_cache"];
  const words = ["-q", "-nosyslog", "-allow_other", "-o", "nosuid,nodev", ...kind, files, path];
  // It goes on to have these streams: a pipe would break with the agent's end, and end it too.
  const gocryptfs = spawn("gocryptfs", words, { cwd: "/", env: { ...process.env, GOMAXPROCS: `${cpus}` }, stdio: ["pipe", "ignore", "ignore"] });
  const key = newKey();
  gocryptfs.stdin.on("error", () => {}).end(key, () => key.fill(0));
  const [code] = (await once(gocryptfs, "exit").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new Error("gocryptfs is not installed") : error;
  })) as [number | null];
  if (code !== 0) throw new Error(`gocryptfs ended with ${code}; its manual explains the number`);
}

/** 256 random bits as hexadecimal digits: bytes, because a string cannot be wiped. */
function newKey(): Buffer {
  const key = randomFillSync(Buffer.alloc(64));
  for (const [index, byte] of key.entries()) key[index] = "0123456789abcdef".charCodeAt(byte & 15);
  return key;
}
