// npm run check: everything that must hold before a change lands and that is not a test. Runs all of it, then says
// what failed.
import { run } from "./shell";

const checks: [title: string, command: string, words: string[]][] = [
  ["Rust format", "cargo", ["fmt", "--all", "--check"]],
  ["Rust lint", "cargo", ["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"]],
  ["TypeScript lint", "npx", ["eslint", "."]],
  ["TypeScript types", "npx", ["tsc", "--project", "."]],
  ["generated client", "npm", ["run", "--silent", "generate", "--", "--check"]],
];

const failed = checks.filter(([title, command, words]) => {
  console.log(`── ${title}`);
  try {
    run(command, words);
    return false;
  } catch {
    return true;
  }
});

console.log(failed.length === 0 ? "check: all clean" : `check: failed: ${failed.map(([title]) => title).join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
