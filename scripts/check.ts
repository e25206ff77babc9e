// npm run check: everything that must hold before a change lands and that is not a test. Runs all of it, two at a time,
// then says what failed.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shell";

type Check = [title: string, command: string, ...words: string[]];

const caches = join(root, "target/check");

/**
 * Where ESLint keeps what it found. Rules look at types, and a type may come from any file: what was found holds as long
 * as no file has changed.
 */
function lintCache(): string {
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "*.ts", "*.mjs", "*.cjs", "*.json"];
  const hash = createHash("sha256");
  for (const name of execFileSync("git", listed, { cwd: root, encoding: "utf8" }).split("\0").sort()) {
    if (name !== "" && existsSync(join(root, name))) hash.update(`\0${name}\0`).update(readFileSync(join(root, name)));
  }
  const file = `eslint-${hash.digest("hex").slice(0, 16)}`;
  mkdirSync(caches, { recursive: true });
  for (const other of readdirSync(caches)) if (other.startsWith("eslint-") && other !== file) rmSync(join(caches, other));
  return join(caches, file);
}

const checks: Check[] = [
  ["TypeScript lint", "npx", "eslint", ".", "--cache", "--cache-location", lintCache()],
  ["Rust lint", "cargo", "clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"],
  ["TypeScript types", "npx", "tsc", "--project", ".", "--incremental", "--tsBuildInfoFile", join(caches, "tsc.json")],
  ["API reference", "npx", "typedoc", "--options", "sdk/typedoc.json", "--emit", "none"],
  ["generated client", "npm", "run", "--silent", "generate", "--", "--check"],
  ["Rust format", "cargo", "fmt", "--all", "--check"],
];

const failed: string[] = [];

function perform([title, command, ...words]: Check): Promise<void> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    const end = (status: number | null) => {
      console.log(`── ${title}${status === 0 ? "" : ": failed"}\n${output}`.trimEnd());
      if (status !== 0) failed.push(title);
      resolve();
    };
    child.on("close", end).on("error", ({ message }) => (output += message));
  });
}

async function worker(): Promise<void> {
  for (let check = checks.shift(); check; check = checks.shift()) await perform(check);
}

void Promise.all([worker(), worker()]).then(() => {
  console.log(failed.length === 0 ? "check: all clean" : `check: failed: ${failed.join(", ")}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
});
