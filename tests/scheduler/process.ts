import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Keypair } from "@solana/web3.js";
import { createHash } from "node:crypto";
import { bundled } from "../../scripts/start/bundle";
import { ApiClient } from "./client";

/** The secret key of `keyOf(name)` of the fixture, as solana-keygen writes it. */
export function writeKeypair(folder: string, name: string): string {
  const file = join(folder, `${name}.json`);
  const keypair = Keypair.fromSeed(createHash("sha256").update(`scheduler test: ${name}`).digest());
  writeFileSync(file, JSON.stringify([...keypair.secretKey]));
  return file;
}

/** The scheduler in a process of its own. */
export class SchedulerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly ended: Promise<unknown[]>,
    readonly api: ApiClient,
  ) {}

  static async start(...options: string[]): Promise<SchedulerProcess> {
    const words = [...bundled("scheduler"), "--listen", "127.0.0.1:0", ...options];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
    const ended = once(child, "exit");
    let complaints = "";
    child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
    for await (const line of createInterface(child.stdout)) {
      const { msg, address } = JSON.parse(line) as { msg: string; address?: string };
      if (msg === "ready" && address) {
        child.stdout.resume();
        return new SchedulerProcess(child, ended, new ApiClient(address));
      }
    }
    throw new Error(`the scheduler did not start:\n${complaints}`);
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  /** Asks it to end; returns its exit code. */
  async stop(): Promise<unknown> {
    this.child.kill("SIGTERM");
    const [code] = await this.ended;
    return code;
  }
}
