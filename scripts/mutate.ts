// npm run mutate [-- <target>[:<guard>]...]: switches off the guards of the programs and of the crates that they share, one
// by one, and says which of them no test notices. Whole targets are written to docs/mutation.md.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exceptionOf, strayExceptions } from "./mutate/exceptions";
import type { Target } from "./mutate/guards";
import { targets, withSection } from "./mutate/report";
import { mutate, type Outcome } from "./mutate/run";
import { ToolchainError } from "./sbf/errors";
import { root } from "./shell";

const report = join(root, "docs", "mutation.md");

/** The guards to try of each target; none named means all. */
function parse(words: string[]): Map<Target, number[]> {
  const wanted = new Map<Target, number[]>();
  for (const word of words.length > 0 ? words : targets) {
    const [name, number] = word.split(":");
    const target = targets.find((known) => known === name);
    if (!target || (number !== undefined && !/^\d+$/.test(number))) {
      throw new ToolchainError(`There is nothing to mutate called ${word}.`, `Name some of ${targets.join(", ")}, or a guard: escrow:17.`);
    }
    wanted.set(target, [...(wanted.get(target) ?? []), ...(number === undefined ? [] : [Number(number)])]);
  }
  return wanted;
}

/** What is wrong with the outcomes of a target, one line each. */
function complaints(target: Target, outcomes: Outcome[], isWhole: boolean): string[] {
  const where = ({ guard }: Outcome) => `${guard.file}:${guard.line} (${target}:${guard.number}) ${guard.item}: ${guard.text}`;
  const missed = outcomes.filter(({ guard, noticedBy }) => noticedBy === undefined && !exceptionOf(target, guard));
  const unnoticed = outcomes.filter(({ noticedBy }) => noticedBy === undefined).map(({ guard }) => guard);
  const stray = isWhole ? strayExceptions(target, unnoticed) : [];
  return [
    ...missed.map((outcome) => `not noticed: ${where(outcome)}, though ${outcome.reachedBy} tests make it refuse`),
    ...stray.map(({ text, item }) => `explained, and noticed or not there: ${text} in ${item}`),
  ];
}

/** Tells minutes and seconds since it was started. */
function stopwatch(): () => string {
  const start = Date.now();
  return () => {
    const seconds = Math.floor((Date.now() - start) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
}

/** Tries one target, writes its section when that is all of it, and says what is wrong. */
async function tryTarget(target: Target, numbers: number[], say: (line: string) => void): Promise<string[]> {
  const sinceStart = stopwatch();
  const outcomes = await mutate(target, numbers, say);
  const isWhole = numbers.length === 0;
  const noticed = outcomes.filter(({ noticedBy }) => noticedBy !== undefined).length;
  say(`${target}: ${noticed} of ${outcomes.length} noticed in ${sinceStart()}`);
  if (isWhole) writeFileSync(report, withSection(existsSync(report) ? readFileSync(report, "utf8") : "", target, outcomes));
  return complaints(target, outcomes, isWhole);
}

const messageOf = (error: unknown) => (error instanceof ToolchainError ? error.message : error instanceof Error ? error.stack : String(error));

async function main(words: string[]): Promise<void> {
  const wrong: string[] = [];
  const sinceStart = stopwatch();
  for (const [target, numbers] of parse(words)) {
    const say = (line: string) => console.log(`${sinceStart()}  ${line}`);
    // The others are tried all the same.
    wrong.push(...(await tryTarget(target, numbers, say).catch((error: unknown) => [`${target} was not run: ${messageOf(error)}`])));
  }
  for (const line of wrong) console.log(line);
  console.log(`all in ${sinceStart()}`);
  if (wrong.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
