// Switches the guards of one target off, one by one, until a test fails.
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { programs, type ProgramName } from "../programs";
import { root } from "../shell";
import { exceptionOf } from "./exceptions";
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
        await attack.record(files, say);
        for (const guard of left) {
          const noticedBy = await attack.noticed(guard.number);
          const reachedBy = attack.reaching(guard.number).length;
          outcomes.set(guard.number, { guard, noticedBy, reachedBy });
          say(`${target}:${guard.number} ${guard.text.slice(0, 70)} … ${noticedBy ?? `NOT NOTICED (reached by ${reachedBy})`}`);
        }
        left = left.filter((guard) => outcomes.get(guard.number)!.noticedBy === undefined && !exceptionOf(target, guard));
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
  /** Tests that fail with every guard on, because a switched check comes after others, by file. */
  private readonly unusable = new Map<string, string[]>();

  constructor(
    private readonly tests: Tests,
    private readonly image: string,
    private readonly program: ProgramName,
  ) {}

  reaching = (guard: number) => this.reached.get(guard) ?? [];

  /** Runs whole files with every guard on. What fails already then takes no further part: it would say nothing. */
  async record(files: string[], say: (line: string) => void): Promise<void> {
    this.reached.clear();
    for (const file of files) {
      const { tests, failures, refusedInHooks } = await this.run(file, undefined, RECORD, true);
      this.unusable.set(file, failures.map(({ title }) => title));
      if (failures.length > 0) say(`${relative(root, file)}: ${failures.length} tests fail with every guard on and are left out`);
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
      const { failures } = await this.run(file, exactly(title!), guard);
      if (failures.length > 0 && (await this.standsAlone(file, title!))) return title;
    }
    for (const file of new Set(reaching.map(({ file }) => file))) {
      const unusable = this.unusable.get(file)!;
      const { failures } = await this.run(file, unusable.length > 0 ? none(unusable) : undefined, guard);
      if (failures[0]) return failures[0].title;
    }
    return undefined;
  }

  /** A test that needs those before it fails alone, whatever is off. */
  private async standsAlone(file: string, title: string): Promise<boolean> {
    const key = `${file}\0${title}`;
    const known = this.passesAlone.get(key);
    if (known !== undefined) return known;
    const passes = (await this.run(file, exactly(title), NONE)).failures.length === 0;
    this.passesAlone.set(key, passes);
    return passes;
  }

  private run(file: string, only: string | undefined, off: number, isToTheEnd = false): Promise<Answer> {
    return this.tests.run({ image: this.image, program: this.program, off, file, only, isToTheEnd });
  }
}

const escaped = (title: string) => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const exactly = (title: string) => `^${escaped(title)}$`;
const none = (titles: string[]) => `^(?!(${titles.map(escaped).join("|")})$)`;
