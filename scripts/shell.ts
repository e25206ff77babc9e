import { execFileSync, type ExecFileSyncOptions } from "node:child_process";
import { join } from "node:path";

/** The repository's root. */
export const root = join(__dirname, "..");

/** Runs a command in the repository with its output shown; a failure throws. */
export function run(command: string, words: string[], options: ExecFileSyncOptions = {}): void {
  execFileSync(command, words, { cwd: root, stdio: "inherit", ...options });
}
