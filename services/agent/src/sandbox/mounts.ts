import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** Where something is mounted below a folder, or on it. */
export async function mountsIn(folder: string): Promise<string[]> {
  const mounts = (await readFile("/proc/self/mountinfo", "utf8")).split("\n").map((line) => line.split(" ")[4] ?? "");
  return mounts.filter((place) => place === folder || place.startsWith(`${folder}/`));
}

/** Takes away what is mounted in a folder, the latest first. */
export async function unmountAll(folder: string): Promise<void> {
  for (const place of (await mountsIn(folder)).reverse()) await unmount(place);
}

/** Takes away what is mounted at a place, if anything is; an encrypted volume's process ends, and its key with it, whoever still reads. */
export async function unmount(place: string): Promise<void> {
  if ((await mountsIn(place)).includes(place)) await promisify(execFile)("umount", ["--force", "--lazy", place]);
}
