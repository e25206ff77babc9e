import { spawn } from "node:child_process";
import { CommandFailed } from "./errors";

export interface RunOptions {
  cwd?: string;
  /** Set on top of the environment; `undefined` removes a variable. */
  env?: Record<string, string | undefined>;
}

/** Runs a command to its end and returns what it wrote to its standard output. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let messages = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (messages += text));
    const fail = (how: string) => {
      const said = (messages || output).trimEnd().split("\n").slice(-40).join("\n");
      reject(new CommandFailed(`${[command, ...args].join(" ")}\n${how}`, said || "It said nothing."));
    };
    child.on("error", (error) => fail(error.message));
    child.on("close", (status, signal) => (status === 0 ? resolve(output) : fail(`ended with ${signal ?? status}`)));
  });
}

/** Runs a command in front of the person who builds: its output is theirs. Returns its exit status. */
export function show(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: "inherit" });
    child.on("error", (error) => reject(new CommandFailed(`${command}: ${error.message}`, "Is it installed?")));
    child.on("close", (status) => resolve(status ?? 1));
  });
}
