import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shell";

/** A hash of everything that decides what comes of a task: these files, those not yet committed too, and its words. */
export function contentOf(patterns: readonly string[], ...words: string[]): string {
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...patterns];
  const hash = createHash("sha256").update([process.version, ...words].join("\0"));
  for (const name of new Set(execFileSync("git", listed, { cwd: root, encoding: "utf8" }).split("\0").sort())) {
    if (name !== "" && existsSync(join(root, name))) hash.update(`\0${name}\0`).update(readFileSync(join(root, name)));
  }
  return hash.digest("hex");
}
