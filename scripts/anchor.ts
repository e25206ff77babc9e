// npm run anchor -- <args>: the real Anchor CLI, with the toolchain that this machine has.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compileTool } from "./cargo_tool";
import { ensureKeypairs } from "./keys";
import { root } from "./shell";
import { findBuilder } from "./sbf/builder";
import { installOnce } from "./sbf/cache";
import { MissingPrerequisite, ToolchainError } from "./sbf/errors";
import { installPackages, isInstalled } from "./sbf/platform";
import { show } from "./sbf/run";

const version = "0.32.2";

/** What compiling the CLI needs of the system. */
const packages = ["libudev-dev", "pkg-config"] as const;

/** The folder of an `anchor` of the pinned version: empty when it is on PATH. */
async function anchorFolder(): Promise<string> {
  const { stdout } = spawnSync("anchor", ["--version"], { encoding: "utf8" });
  if (stdout?.trim() === `anchor-cli ${version}`) return "";
  const home = await installOnce(`anchor-cli-${version}`, async (folder) => {
    console.log(`Installing Anchor CLI ${version} from the Rust registry, once: about five minutes.`);
    const missing = packages.filter((name) => !isInstalled(name));
    if (missing.length > 0 && process.getuid?.() !== 0)
      throw new MissingPrerequisite(
        `The Anchor CLI compiles with packages that are missing, and only root may install them: ${missing.join(", ")}.`,
        `As root: apt-get update && apt-get install --no-install-recommends ${missing.join(" ")}`,
      );
    await installPackages(missing);
    await compileTool("anchor-cli", version, folder);
  });
  return join(home, "bin");
}

async function main(): Promise<void> {
  ensureKeypairs(join(root, "target", "deploy"));
  const folder = await anchorFolder();
  const { path } = await findBuilder();
  const PATH = [folder, path].filter((part) => part !== "").join(":");
  process.exitCode = await show(join(folder, "anchor"), process.argv.slice(2), { env: { PATH } });
}

main().catch((error: unknown) => {
  console.error(error instanceof ToolchainError ? error.message : error);
  process.exitCode = 1;
});
