// Builds the real Squads v4 program from its source in the Rust registry, for the tests: no stand-in.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBuilder } from "./sbf/builder";
import { installOnce } from "./sbf/cache";
import { CommandFailed, ToolchainError } from "./sbf/errors";
import { toolchainHash } from "./sbf/install";
import { show } from "./sbf/run";
import { root } from "./shell";

const sources = join(__dirname, "sbf", "squads");
const file = "squads_multisig_program.so";

/** Puts the program at target/deploy. It is compiled once for every version of the toolchain, and kept in its cache. */
export async function ensureSquads(): Promise<void> {
  const home = await installOnce(`squads-${toolchainHash(join(__dirname, "sbf"))}`, async (folder) => {
    const builder = await findBuilder();
    console.log("Building Squads v4, once: about a minute.");
    const work = join(folder, "work");
    cpSync(sources, work, { recursive: true });
    const args = ["build-sbf", "--sbf-out-dir", folder, "--", "--locked"];
    const env = { PATH: builder.path, CARGO_TARGET_DIR: join(work, "target") };
    const status = await show("cargo", args, { cwd: work, env });
    if (status !== 0) throw new CommandFailed("Squads v4 does not build.", "The compiler's messages are above.");
    rmSync(work, { recursive: true });
  });
  const deployed = join(root, "target", "deploy", file);
  const built = readFileSync(join(home, file));
  if (existsSync(deployed) && readFileSync(deployed).equals(built)) return;
  mkdirSync(join(root, "target", "deploy"), { recursive: true });
  // Renamed, so that nobody reads half of it.
  writeFileSync(`${deployed}.new`, built);
  renameSync(`${deployed}.new`, deployed);
}

if (require.main === module)
  ensureSquads().catch((error: unknown) => {
    console.error(error instanceof ToolchainError ? error.message : error);
    process.exitCode = 1;
  });
