// Runs tests against a changed program in a process of their own, which may die of it.
import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import type { ProgramName } from "../programs";
import { root } from "../shell";
import { scratch } from "./guards";

export interface Question {
  /** The built program, and which of its guards is off. */
  image: string;
  program: ProgramName;
  off: number;
  file: string;
  /** A regular expression for the titles of the tests to run; all of the file without one. */
  only: string | undefined;
  /** Whether to go on after a test that fails. */
  isToTheEnd: boolean;
  /** How many milliseconds it may take. */
  limit: number;
}

export interface Ran {
  title: string;
  ms: number;
  /** Guards that refused something meanwhile. */
  refused: number[];
}

export interface Answer {
  /** Those that passed. */
  tests: Ran[];
  failures: { title: string; message: string }[];
  /** In hooks that many tests share. */
  refusedInHooks: number[];
}

/** A ledger is dozens of megabytes that stay with the process. */
const RUNS_OF_A_PROCESS = 60;

export class Tests {
  private child: ChildProcess | undefined;
  private runs = 0;
  private readonly deploy: string;

  constructor(index: number) {
    this.deploy = join(scratch, `run-${process.pid}-${index}`);
    mkdirSync(this.deploy, { recursive: true });
  }

  /** A process that dies gets a second chance: it may have died of something else than the guard. */
  async run(question: Question): Promise<Answer> {
    return (await this.ask(question)) ?? (await this.ask(question)) ?? failed(question, "the tests' process died, twice");
  }

  /** Nothing when the process died. */
  private async ask(question: Question): Promise<Answer | undefined> {
    if (this.runs++ % RUNS_OF_A_PROCESS === 0) this.stop();
    const child = (this.child ??= this.start(question.program));
    return new Promise((resolve) => {
      const end = (answer: Answer | undefined) => {
        clearTimeout(late);
        child.removeAllListeners();
        resolve(answer);
      };
      const late = setTimeout(() => {
        this.stop();
        end(failed(question, `not done after ${Math.round(question.limit / 1000)} s`));
      }, question.limit);
      child.once("exit", () => {
        this.child = undefined;
        end(undefined);
      });
      child.once("message", (answer: Answer) => end(answer));
      child.send(question);
    });
  }

  close(): void {
    this.stop();
    rmSync(this.deploy, { recursive: true });
  }

  private stop(): void {
    this.child?.removeAllListeners();
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  /** With all other programs as they are. */
  private start(changed: ProgramName): ChildProcess {
    const built = join(root, "target", "deploy");
    for (const name of readdirSync(built).filter((file) => file.endsWith(".so"))) {
      rmSync(join(this.deploy, name), { force: true });
      if (name !== `${changed}.so`) symlinkSync(join(built, name), join(this.deploy, name));
    }
    const env = { ...process.env, DEPLOY_FOLDER: this.deploy };
    return fork(join(__dirname, "worker.ts"), { cwd: root, env, execArgv: ["--import", "tsx"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  }
}

const failed = ({ file }: Question, message: string): Answer => ({
  tests: [],
  failures: [{ title: `${relative(root, file)}: ${message}`, message }],
  refusedInHooks: [],
});
