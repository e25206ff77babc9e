// Container engines, and images with a shell that are made of this machine's.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { containers, type Engine } from "../../services/agent/src/sandbox/containers";
import type { Driver } from "../../services/agent/src/sandbox/driver";

/** Podman has to be wherever this repository is tested; Docker is tried where somebody has started it. */
export const ENGINES: readonly Engine[] = spawnSync("docker", ["version"]).status === 0 ? ["podman", "docker"] : ["podman"];

/** gVisor is tried where somebody has put it. */
export const GVISOR: readonly Driver[] = spawnSync("runsc", ["--version"]).status === 0 ? [containers("podman", "runsc")] : [];

/** Makes an image in a folder and gives it to Podman; no registry is asked. Returns its tag. */
export async function makeImage(folder: string, name: string, ...changes: string[]): Promise<string> {
  const root = join(folder, name);
  for (const place of ["bin", "work", "tmp", "proc", "dev", "sys"]) await mkdir(join(root, place), { recursive: true });
  const libraries = execFileSync("ldd", ["/bin/sh"], { encoding: "utf8" }).match(/\/lib\S+/g) ?? [];
  for (const [from, to] of [["/bin/sh", "/bin/sh"], ...libraries.map((library) => [library, library])] as [string, string][]) {
    await mkdir(dirname(join(root, to)), { recursive: true });
    await copyFile(from, join(root, to));
  }
  await writeFile(join(root, "made-for"), name);
  const tag = `localhost/compute-agent-test-${process.pid}-${name}`;
  const tar = execFileSync("tar", ["-C", root, "-c", "."], { maxBuffer: 2 ** 26 });
  execFileSync("podman", ["import", ...changes.flatMap((change) => ["--change", change]), "-", tag], { input: tar, stdio: ["pipe", "ignore", "ignore"] });
  return tag;
}

export function removeImage(reference: string, engine: Engine = "podman"): void {
  execFileSync(engine, ["rmi", reference], { stdio: "ignore" });
}
