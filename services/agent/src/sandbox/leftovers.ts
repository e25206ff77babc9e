import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { cgroupsNamed, findCgroupBase, openCgroup } from "./cgroup";
import { unmountAll } from "./mounts";
import { groupPrefix, type Isolation } from "./sandbox";

/** What is a job's, a probe's or a self-test's: whatever else somebody keeps in the folder stays. */
const OWN = /^([1-9A-HJ-NP-Za-km-z]{32,44}|probe-\d+|self-test-[0-9a-f-]{36})(\.cipher|\.network|\.logs)?$/;

/**
 * Removes what an agent of this folder left behind when it was killed, but for the jobs that go on: containers, processes
 * and their cgroups, networks, scratches. Returns the names of what it removed.
 */
export async function removeLeftovers({ driver, folder, disk }: Pick<Isolation, "driver" | "folder" | "disk">, keep: ReadonlySet<string>): Promise<string[]> {
  const prefix = groupPrefix(folder);
  const isLeft = (name: string) => name.startsWith(prefix) && !keep.has(name.slice(prefix.length));
  const containers = ((await driver.containers?.list()) ?? []).filter(isLeft);
  for (const container of containers) await driver.containers!.remove(container);
  const groups: string[] = [];
  // The sandbox may have been another one before.
  for (const usesEngine of [true, false]) {
    const base = await findCgroupBase(usesEngine);
    if ("whyNot" in base) continue;
    const left = (await cgroupsNamed(base)).filter(isLeft);
    for (const name of left) await openCgroup(base, name).remove();
    groups.push(...left);
  }
  const places = (await readdir(folder)).filter((name) => OWN.test(name) && !keep.has(name.split(".")[0]!));
  for (const place of places) {
    await unmountAll(join(folder, place));
    await rm(join(folder, place), { recursive: true });
  }
  // An image has a name only until it is mounted.
  if (disk) await rm(disk, { recursive: true, force: true });
  return [...new Set([...containers, ...groups].map((name) => name.slice(prefix.length)).concat(places))];
}
