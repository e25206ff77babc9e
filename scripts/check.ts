// npm run check: everything that must hold before a change lands and that is not a test. Runs all of it, two at a time,
// then says what failed. What passed is not tried again until one of its files changes (target/check remembers).
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentOf } from "./content";
import { root } from "./shell";

interface Check {
  title: string;
  command: [string, ...string[]];
  /** Every file of the repository that decides whether it passes, as git's patterns. */
  of: string[];
}

const kept = join(root, "target/check");
mkdirSync(kept, { recursive: true });

const typescript = ["*.ts", "*.mjs", "*.cjs", "*.json"];
const rust = ["*.rs", "*.toml", "*.lock", "*.txt", "*.json"];

const checks: Check[] = [
  // Its rules look at types, and a type may come from any file.
  { title: "TypeScript lint", command: ["npx", "eslint", "."], of: typescript },
  { title: "Rust lint", command: ["cargo", "clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"], of: rust },
  {
    title: "TypeScript types",
    command: ["npx", "tsc", "--project", ".", "--incremental", "--tsBuildInfoFile", join(kept, "tsc.json")],
    of: typescript,
  },
  {
    title: "API reference",
    command: ["npx", "typedoc", "--options", "sdk/typedoc.json", "--emit", "none"],
    of: ["sdk", "tsconfig.json", "package-lock.json"],
  },
  {
    title: "generated client",
    command: ["npm", "run", "--silent", "generate", "--", "--check"],
    of: [...rust, ...typescript, "docs/errors.md"],
  },
  { title: "Rust format", command: ["cargo", "fmt", "--all", "--check"], of: ["*.rs", "*.toml"] },
];

const failed: string[] = [];

/** Where a check passed last with exactly this content, it would again. */
function perform(check: Check): Promise<void> {
  const { title, command: [program, ...words], of } = check;
  const passed = join(kept, `${title}.passed`);
  const content = contentOf(of, program, ...words);
  if (existsSync(passed) && readFileSync(passed, "utf8") === content) {
    console.log(`── ${title}: passed before, and nothing has changed since`);
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    const end = (status: number | null) => {
      console.log(`── ${title}${status === 0 ? "" : ": failed"}\n${output}`.trimEnd());
      if (status === 0) writeFileSync(passed, content);
      else failed.push(title);
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
