import { execFileSync, type ExecFileSyncOptions } from "node:child_process";
import { join } from "node:path";

/** The repository's root. */
export const root = join(__dirname, "..");

// Else cargo gives a program's library one file name whatever its features, and tests, lints and IDLs, which want other
// features, compile all programs anew after one another.
process.env.__CARGO_DEFAULT_LIB_METADATA = "native";

/** Runs a command in the repository with its output shown; a failure throws. */
export function run(command: string, words: string[], options: ExecFileSyncOptions = {}): void {
  execFileSync(command, words, { cwd: root, stdio: "inherit", ...options });
}
