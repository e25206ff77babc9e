// Which `cargo build-sbf` builds the programs: Solana's own where it is installed, else the project's.
import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { ensureToolchain } from "./install";

export interface Builder {
  /** For people. */
  name: string;
  /** PATH of the commands that build. */
  path: string;
}

export async function findBuilder(): Promise<Builder> {
  const path = process.env.PATH ?? "";
  const version = solanasVersion();
  if (version) return { name: version, path };
  const { home, programs } = await ensureToolchain();
  return { name: `the project's toolchain, ${home}`, path: [programs, path].join(delimiter) };
}

/** What Solana's cargo-build-sbf says of itself: it is the one that names its platform-tools. */
function solanasVersion(): string | undefined {
  const { status, stdout } = spawnSync("cargo-build-sbf", ["--version"], { encoding: "utf8" });
  if (status !== 0 || !/^platform-tools /m.test(stdout)) return undefined;
  return stdout.trim().split("\n").slice(0, 2).join(", ");
}
