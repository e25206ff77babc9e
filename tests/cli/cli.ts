import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { market } from "../../cli/src/program";
import { bundled } from "../../scripts/start/bundle";
import { readDocument } from "./documents";

const MAIN = join(__dirname, "../../cli/src/main.ts");

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command line, with nothing of this process's environment that it listens to. */
export class Cli {
  constructor(
    private readonly env: Record<string, string>,
    private readonly flags: readonly string[] = [],
  ) {}

  /** In a process of its own, which can be killed. */
  start(...words: string[]): ChildProcess {
    return this.spawn(bundled("cli"), words);
  }

  /** For what starts other programs of this tree. */
  startFromSource(...words: string[]): ChildProcess {
    return this.spawn(["--import", "tsx", MAIN], words);
  }

  private spawn(program: string[], words: string[]): ChildProcess {
    const given = Object.entries(process.env).filter(([name]) => !name.startsWith("MARKET_"));
    return spawn(process.execPath, [...program, ...this.flags, ...words], {
      env: { ...Object.fromEntries(given), ...this.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** All of it but the process: starting one takes longer than what most commands do. With --json, its document is checked. */
  async run(...words: string[]): Promise<Ended> {
    const said = { out: "", err: "" };
    const all = [...this.flags, ...words];
    const code = await market(all, {
      env: this.env,
      isTerminal: false,
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    });
    const end = all.indexOf("--");
    if ((end < 0 ? all : all.slice(0, end)).includes("--json")) readDocument(all, code, said.out);
    return { code, stdout: said.out, stderr: said.err };
  }

  /** Runs a command at a terminal, and types this when it asks. */
  async asked(answer: string, ...words: string[]): Promise<Omit<Ended, "stderr">> {
    const command = [process.execPath, ...bundled("cli"), ...this.flags, ...words].map((word) => `'${word}'`).join(" ");
    const terminal = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
      env: { ...process.env, ...this.env },
      stdio: ["pipe", "pipe", "inherit"],
    });
    let stdout = "";
    terminal.stdout.on("data", (part: Buffer) => {
      const isAsking = !stdout.includes("[y/N]");
      stdout += part.toString();
      if (isAsking && stdout.includes("[y/N]")) terminal.stdin.write(`${answer}\n`);
    });
    const [code] = (await once(terminal, "close")) as [number | null];
    return { code, stdout };
  }

  /** Runs a command that must do what it is told, and reads its JSON. */
  async json<T>(...words: string[]): Promise<T> {
    const { code, stdout, stderr } = await this.run("--json", ...words);
    if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}\n${stdout}\n${stderr}`);
    return JSON.parse(stdout) as T;
  }
}
