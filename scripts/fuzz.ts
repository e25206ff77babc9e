// npm run fuzz [-- programs | receipt] [--minutes N] [--seed N] [--case JSON]: any input for the deployed programs and for
// the crate that reads receipts. Without words a short run of both with a fixed seed. See docs/fuzzing.md.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "./fuzz/corpus";
import { record } from "./fuzz/record";
import { run, show } from "./sbf/run";
import { root } from "./shell";

// Counted, not timed, so that a slow machine tries as much.
const SHORT_CASES = 1_500;
const SHORT_RUNS = 100_000;
const folder = join(root, "target/fuzz");

// LibFuzzer's instrumentation; cargo-fuzz sets the same, on a nightly compiler that is not needed for it.
const instrumented = [
  "-Cpasses=sancov-module",
  ...["level=4", "inline-8bit-counters", "pc-table", "trace-compares"].map((word) => `-Cllvm-args=-sanitizer-coverage-${word}`),
  "--cfg=fuzzing",
].join(" ");

interface Run {
  seed: string;
  seconds?: number | undefined;
  testCase?: string | undefined;
}

/** Builds a package of the workspace fuzz/, and returns whether that worked. */
async function build(name: string, words: string[] = [], env: Record<string, string> = {}): Promise<boolean> {
  const cargo = ["build", "--quiet", "--locked", "--manifest-path", join(root, "fuzz/Cargo.toml"), "-p", name, ...words];
  return (await show("cargo", cargo, { cwd: root, env })) === 0;
}

async function programs({ seed, seconds, testCase }: Run): Promise<boolean> {
  await record();
  const target = join(folder, "programs");
  if (!(await build("programs-fuzz", [], { CARGO_TARGET_DIR: target }))) return false;
  const length = seconds ? ["--seconds", String(Math.ceil(seconds))] : ["--cases", String(SHORT_CASES)];
  const words = ["--seed", seed, ...length, ...(testCase ? ["--case", testCase] : [])];
  return (await show(join(target, "debug/programs-fuzz"), words, { cwd: root })) === 0;
}

async function receipt({ seed, seconds }: Run): Promise<boolean> {
  const target = join(folder, "receipt");
  // With a target named, cargo leaves the flags out of build scripts, which could not link.
  const host = /^host: (.+)$/m.exec(await run("rustc", ["-vV"]))![1]!;
  if (!(await build("receipt-fuzz", ["--target", host], { CARGO_TARGET_DIR: target, RUSTFLAGS: instrumented }))) return false;
  const corpus = join(folder, "corpus");
  writeCorpus(corpus);
  const length = seconds ? [`-max_total_time=${Math.ceil(seconds)}`] : [`-runs=${SHORT_RUNS}`];
  const words = [`-seed=${seed}`, ...length, "-max_len=1024", "-verbosity=0", "-print_final_stats=1", `-artifact_prefix=${folder}/`];
  // Where a long run keeps what it found of interest. A short run keeps nothing, and starts from the same each time.
  const kept = join(folder, "corpus-kept");
  mkdirSync(kept, { recursive: true });
  const folders = seconds ? [kept, corpus] : [];
  const list = join(folder, "corpus.txt");
  writeFileSync(list, readdirSync(corpus).sort().map((name) => join(corpus, name)).join());
  const seeds = seconds ? [] : [`-seed_inputs=@${list}`];
  return (await show(join(target, host, "debug/receipt-fuzz"), [...words, ...seeds, ...folders], { cwd: root })) === 0;
}

async function main(given: string[]): Promise<boolean> {
  const options = { minutes: { type: "string" }, seed: { type: "string" }, case: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
  const chosen = positionals.length > 0 ? positionals : ["programs", "receipt"];
  const unknown = chosen.find((word) => word !== "programs" && word !== "receipt");
  if (unknown) throw new Error(`there is nothing called ${unknown} to fuzz: say programs or receipt`);
  const seconds = values.minutes === undefined ? undefined : Number(values.minutes) * 60;
  if (seconds !== undefined && !(seconds > 0)) throw new Error(`--minutes takes a number above zero, not ${values.minutes}`);
  const one: Run = { seed: values.seed ?? "1", seconds, testCase: values.case };
  return (!chosen.includes("programs") || (await programs(one))) && (!chosen.includes("receipt") || (await receipt(one)));
}

main(process.argv.slice(2)).then((passed) => (process.exitCode = passed ? 0 : 1), (error: unknown) => {
  console.error(error instanceof Error ? `fuzz: ${error.message}` : error);
  process.exitCode = 1;
});
