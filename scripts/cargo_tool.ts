import { rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./sbf/run";
import { root } from "./shell";

/** Compiles a tool of the Rust registry into `folder`/bin, and leaves nothing else there. */
export async function compileTool(crate: string, version: string, folder: string): Promise<void> {
  const target = join(folder, "target");
  await run("cargo", ["install", "--quiet", "--locked", crate, "--version", version, "--root", folder], {
    cwd: root,
    env: { CARGO_TARGET_DIR: target },
  });
  rmSync(target, { recursive: true });
}
