// Switches the guards of one target off, one by one, until a test fails.
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { programs, type ProgramName } from "../programs";
import { ToolchainError } from "../sbf/errors";
import { root } from "../shell";
import { exceptionOf } from "./exceptions";
import { build, cratesNotice, NONE, RECORD, rewrite, scratch, type Guard, type Target } from "./guards";
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
/** In milliseconds: with every guard on, and for the first test of a file with one off, which may make it wait for ever. */
const LONGEST_FILE = 600_000;
const LONGEST_TEST = 60_000;

/** Tries the guards of a target, or those with the given numbers. */
export async function mutate(target: Target, numbers: number[], say: (line: string) => void): Promise<Outcome[]> {
  const all = await rewrite(target);
  const guards = numbers.length > 0 ? all.filter(({ number }) => numbers.includes(number)) : all;
  const outcomes = new Map<Guard, Outcome>();
  let left = guards;
  /** Tries all that is left; each time fewer are, and those that are explained are tried once. */
  const tryAll = async <Worker>(workers: Worker[], work: (guard: Guard, worker: Worker) => Promise<Omit<Outcome, "guard">>) => {
    let tried = 0;
    await share(left, workers, async (guard, worker) => {
      const { noticedBy, reachedBy } = await work(guard, worker);
      const outcome = { guard, noticedBy, reachedBy: reachedBy + (outcomes.get(guard)?.reachedBy ?? 0) };
      outcomes.set(guard, outcome);
      const missed = exceptionOf(target, guard) ? "explained" : `NOT NOTICED (reached by ${outcome.reachedBy})`;
      say(`${++tried}/${left.length} ${target}:${guard.number} ${guard.text.slice(0, 70)} … ${outcome.noticedBy ?? missed}`);
    });
    left = left.filter((guard) => outcomes.get(guard)!.noticedBy === undefined && !exceptionOf(target, guard));
  };

  if (target === "crates") {
    say("testing the crates by themselves");
    if (await cratesNotice(NONE)) throw new ToolchainError("The crates' own tests fail with every guard on.", `They are in ${scratch}.`);
    await tryAll(everyProcessor(), async ({ number }) => {
      return { noticedBy: (await cratesNotice(number)) ? "the crates' own tests" : undefined, reachedBy: 0 };
    });
  }
  for (const program of target === "crates" ? USERS_OF_CRATES : [target]) {
    if (left.length === 0) break;
    say(`building ${program}`);
    const image = await build(target, program);
    const workers = everyProcessor().map((index) => new Tests(index));
    try {
      const attack = new Attack(workers, image, program);
      for (const files of target === "crates" ? [own(program)] : [own(program), others(program)]) {
        if (left.length === 0) break;
        say(`seeing which tests of ${files.length} files make which guard refuse`);
        await attack.record(files, say);
        await tryAll(workers, async ({ number }, tests) => {
          return { noticedBy: await attack.noticed(tests, number), reachedBy: attack.reaching(number).length };
        });
      }
    } finally {
      for (const tests of workers) tests.close();
    }
  }
  return guards.map((guard) => outcomes.get(guard)!);
}

const everyProcessor = () => Array.from({ length: availableParallelism() }, (_, index) => index);

/** Gives each of these to the first worker that is free. */
async function share<T, W>(all: readonly T[], workers: readonly W[], work: (one: T, worker: W) => Promise<void>): Promise<void> {
  const queue = all.values();
  await Promise.all(
    workers.map(async (worker) => {
      for (const one of queue) await work(one, worker);
    }),
  );
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

/** A test that makes a guard refuse; its title is missing where a hook of many does. */
interface Reaching {
  file: string;
  title: string | undefined;
  ms: number;
}

/** One built program, and what the tests do to it. */
class Attack {
  /** For each guard the tests that make it refuse. */
  private readonly reached = new Map<number, Reaching[]>();
  private readonly passesAlone = new Map<string, boolean>();
  /** Tests that fail with every guard on, because a switched check comes after others, by file. */
  private readonly unusable = new Map<string, string[]>();
  /** How long whole files took, in milliseconds. */
  private readonly whole = new Map<string, number>();

  constructor(
    private readonly workers: Tests[],
    private readonly image: string,
    private readonly program: ProgramName,
  ) {}

  reaching = (guard: number) => this.reached.get(guard) ?? [];

  /** Runs whole files with every guard on. What fails already then takes no further part: it would say nothing. */
  async record(files: string[], say: (line: string) => void): Promise<void> {
    this.reached.clear();
    await share(files, this.workers, async (file, worker) => {
      const began = Date.now();
      const { tests, failures, refusedInHooks } = await this.run(worker, file, undefined, RECORD);
      this.whole.set(file, Date.now() - began);
      this.unusable.set(file, failures.map(({ title }) => title));
      if (failures.length > 0) say(`${relative(root, file)}: ${failures.length} tests fail with every guard on and are left out`);
      const note = (guard: number, title: string | undefined, ms: number) =>
        this.reached.set(guard, [...this.reaching(guard), { file, title, ms }]);
      for (const { title, ms, refused } of tests) for (const guard of refused) note(guard, title, ms);
      for (const guard of new Set(refusedInHooks)) note(guard, undefined, this.whole.get(file)!);
    });
  }

  /**
   * The test that fails while the guard is off: the cheapest that reach it, each alone, then all others of each file that do,
   * and at last whole files: a hook may reach it, tests may need those before them, and what a condition does besides
   * answering is missed by tests in which it holds.
   */
  async noticed(worker: Tests, guard: number): Promise<string | undefined> {
    const reaching = this.reaching(guard).sort((a, b) => a.ms - b.ms);
    const singly = reaching.filter(({ title }) => title !== undefined).slice(0, SINGLE_TESTS);
    const onlyWhole = new Set(reaching.filter(({ title }) => title === undefined).map(({ file }) => file));
    const failure = async (file: string, only: string | undefined) => (await this.run(worker, file, only, guard)).failures[0]?.title;
    const groups = [...singly.map((one) => [one]), ...byFile(reaching.filter((one) => !singly.includes(one)))];
    for (const group of groups) {
      const { file } = group[0]!;
      if (onlyWhole.has(file)) continue;
      const only = exactly(group.map(({ title }) => title!));
      const failed = await failure(file, only);
      if (failed === undefined) continue;
      if (await this.standsAlone(worker, file, only)) return failed;
      onlyWhole.add(file);
    }
    for (const file of new Set(reaching.map(({ file }) => file))) {
      const failed = await failure(file, this.usable(file));
      if (failed !== undefined) return failed;
    }
    return undefined;
  }

  private usable(file: string): string | undefined {
    const unusable = this.unusable.get(file)!;
    return unusable.length > 0 ? none(unusable) : undefined;
  }

  /** Tests that need those before them fail alone, whatever is off. */
  private async standsAlone(worker: Tests, file: string, only: string): Promise<boolean> {
    const key = `${file}\0${only}`;
    const passes = this.passesAlone.get(key) ?? (await this.run(worker, file, only, NONE)).failures.length === 0;
    this.passesAlone.set(key, passes);
    return passes;
  }

  private run(worker: Tests, file: string, only: string | undefined, off: number): Promise<Answer> {
    const whole = this.whole.get(file);
    const limit = whole === undefined ? LONGEST_FILE : LONGEST_TEST + 10 * whole;
    return worker.run({ image: this.image, program: this.program, off, file, only, limit, isToTheEnd: off === RECORD });
  }
}

const escaped = (title: string) => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const oneOf = (titles: string[]) => `(${titles.map(escaped).join("|")})$`;
const exactly = (titles: string[]) => `^${oneOf(titles)}`;
const none = (titles: string[]) => `^(?!${oneOf(titles)})`;
const byFile = (all: Reaching[]) => [...new Set(all.map(({ file }) => file))].map((name) => all.filter(({ file }) => file === name));
