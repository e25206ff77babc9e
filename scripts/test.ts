// npm test [-- <mocha arguments>]: builds what is tested, runs every suite and prints the counts of all of them.
// With arguments only mocha runs: `npm test -- tests/escrow/settle.test.ts`.
import { spawn } from "node:child_process";
import { installMissing, TEST_PACKAGES } from "./machine";
import { ToolchainError } from "./sbf/errors";
import { show } from "./sbf/run";
import { root } from "./shell";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs a suite with its output shown, and reads the counts from what it prints. */
async function suite(title: string, command: string, words: string[], read: (output: string) => Counts): Promise<Counts> {
  console.log(`\n── ${title}`);
  const child = spawn(command, words, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const counts = read(output);
  // A runner that dies before it counts has failed all the same.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const sum = (output: string, pattern: RegExp) =>
  [...output.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

const cargoCounts = (output: string): Counts => ({
  passed: sum(output, /^test result: .*?(\d+) passed/gm),
  failed: sum(output, /^test result: .*?(\d+) failed/gm),
  skipped: sum(output, /^test result: .*?(\d+) ignored/gm),
});

const mochaCounts = (output: string): Counts => ({
  passed: sum(output, /^ {2}(\d+) passing/gm),
  failed: sum(output, /^ {2}(\d+) failing/gm),
  skipped: sum(output, /^ {2}(\d+) pending/gm),
});

const cargoTest = ["test", "--quiet", "--workspace", "--tests"];

async function main(words: string[]): Promise<void> {
  await installMissing(TEST_PACKAGES);
  // On a fresh clone both take minutes, and building for the chain mostly keeps one processor busy.
  const native = words.length === 0 ? show("cargo", [...cargoTest, "--no-run"], { cwd: root }) : Promise.resolve(0);
  const built = await show("npm", ["run", "--silent", "build", "--", "--squads", "--conformance"], { cwd: root });
  if (built + (await native) !== 0) process.exit(1);
  const results: Counts[] = [];
  if (words.length === 0) results.push(await suite("Rust: crates and programs", "cargo", cargoTest, cargoCounts));
  // Three workers on two processors, because flows wait more than they compute; and first what takes longest, or it would keep
  // the others waiting at the end.
  const inOrder = ["tests/flows/*.test.ts", "tests/!(flows)/**/*walk.test.ts", "tests/!(flows)/**/!(*walk).test.ts"];
  const all = ["--parallel", "--jobs", "3", ...inOrder];
  const mocha = words.length > 0 ? words : all;
  results.push(await suite("TypeScript: bankrun and LiteSVM", "npx", ["ts-mocha", "-p", "tsconfig.json", ...mocha], mochaCounts));

  const total = (key: keyof Counts) => results.reduce((soFar, counts) => soFar + counts[key], 0);
  console.log(`\n${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped`);
  if (total("failed") > 0 || total("passed") === 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof ToolchainError ? error.message : error);
  process.exitCode = 1;
});
