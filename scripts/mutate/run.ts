// Switches the guards of one target off, one by one, until a test fails.
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { programs, type ProgramName } from "../programs";
import { root } from "../shell";
import { build, cratesNotice, NONE, RECORD, rewrite, type Guard, type Target } from "./guards";
import { Tests, type Answer } from "./tests";

/** What became of a guard that was off. */
export interface Outcome {
  guard: Guard;
  /** The test that failed, or none. */
  noticedBy: string | undefined;
  /** How many tests make it refuse something. */
  reachedBy: number;
}

/** Programs that use the shared crates; the first that notices is enough. */
const USERS_OF_CRATES: readonly ProgramName[] = ["escrow", "staking", "compute_bond", "market", "disputes"];
/** So many single tests are tried before whole files. */
const SINGLE_TESTS = 3;

export class SuiteFails extends Error {}

/** Tries the guards of a target, or those with the given numbers. */
export async function mutate(target: Target, numbers: number[], say: (line: string) => void): Promise<Outcome[]> {
  const all = await rewrite(target);
  const guards = numbers.length > 0 ? all.filter(({ number }) => numbers.includes(number)) : all;
  const outcomes = new Map<number, Outcome>();
  let left = guards;
  for (const program of target === "crates" ? USERS_OF_CRATES : [target]) {
    say(`building ${program} with ${left.length} switches`);
    const image = await build(target, program);
    const tests = new Tests();
    try {
      const attack = new Attack(tests, image, program);
      for (const files of target === "crates" ? [own(program)] : [own(program), others(program)]) {
        if (left.length === 0) break;
        say(`seeing which tests of ${files.length} files make which guard refuse`);
        await attack.record(files);
        for (const guard of left) {
          const noticedBy = await attack.noticed(guard.number);
          const reachedBy = attack.reaching(guard.number).length;
          outcomes.set(guard.number, { guard, noticedBy, reachedBy });
          say(`${target}:${guard.number} ${guard.text.slice(0, 70)} … ${noticedBy ?? `NOT NOTICED (reached by ${reachedBy})`}`);
        }
        left = left.filter(({ number }) => outcomes.get(number)!.noticedBy === undefined);
      }
    } finally {
      tests.close();
    }
  }
  if (target !== "crates") return [...outcomes.values()];
  for (const guard of left) {
    if (await cratesNotice(guard.number)) outcomes.set(guard.number, { ...outcomes.get(guard.number)!, noticedBy: "the crates' own tests" });
  }
  return [...outcomes.values()];
}

const isTest = (file: string) => file.endsWith(".test.ts");
const filesIn = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter(isTest)
        .sort()
        .map((file) => join(folder, file));
const own = (program: ProgramName) => filesIn(join(root, "tests", program));
/** The client's tests of a program, and those of the programs that may call it. */
const others = (program: ProgramName) => [
  ...filesIn(join(root, "tests", "sdk", program)),
  ...programs.slice(programs.indexOf(program) + 1).flatMap(own),
];

/** One built program, and what the tests do to it. */
class Attack {
  /** For each guard the tests that make it refuse, by file and title; the title is missing where a hook of many does. */
  private readonly reached = new Map<number, { file: string; title: string | undefined; ms: number }[]>();
  private readonly passesAlone = new Map<string, boolean>();

  constructor(
    private readonly tests: Tests,
    private readonly image: string,
    private readonly program: ProgramName,
  ) {}

  reaching = (guard: number) => this.reached.get(guard) ?? [];

  /** Runs whole files with every guard on. All must pass, or what fails later says nothing. */
  async record(files: string[]): Promise<void> {
    this.reached.clear();
    for (const file of files) {
      const { tests, failure, refusedInHooks } = await this.run(file, undefined, RECORD);
      if (failure) throw new SuiteFails(`${relative(root, file)} fails with every guard on: ${failure.title}\n${failure.message}`);
      const whole = tests.reduce((sum, { ms }) => sum + ms, 0);
      const note = (guard: number, title: string | undefined, ms: number) =>
        this.reached.set(guard, [...this.reaching(guard), { file, title, ms }]);
      for (const { title, ms, refused } of tests) for (const guard of refused) note(guard, title, ms);
      for (const guard of new Set(refusedInHooks)) note(guard, undefined, whole);
    }
  }

  /** The test that fails while the guard is off: the cheapest that reach it, each alone, then their whole files. */
  async noticed(guard: number): Promise<string | undefined> {
    const reaching = this.reaching(guard).sort((a, b) => a.ms - b.ms);
    for (const { file, title } of reaching.filter(({ title }) => title !== undefined).slice(0, SINGLE_TESTS)) {
      const { failure } = await this.run(file, title, guard);
      if (failure && (await this.standsAlone(file, title!))) return title;
    }
    for (const file of new Set(reaching.map(({ file }) => file))) {
      const { failure } = await this.run(file, undefined, guard);
      if (failure) return failure.title;
    }
    return undefined;
  }

  /** A test that needs those before it fails alone, whatever is off. */
  private async standsAlone(file: string, title: string): Promise<boolean> {
    const key = `${file}\0${title}`;
    const known = this.passesAlone.get(key);
    if (known !== undefined) return known;
    const passes = (await this.run(file, title, NONE)).failure === undefined;
    this.passesAlone.set(key, passes);
    return passes;
  }

  private run(file: string, title: string | undefined, off: number): Promise<Answer> {
    return this.tests.run({ image: this.image, program: this.program, off, file, title });
  }
}
