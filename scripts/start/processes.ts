// The services of the market, each in a process of its own, as people would start them.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Keypair } from "@solana/web3.js";
import { bundled } from "./bundle";

const root = join(__dirname, "../..");

type Line = Record<string, unknown>;

/** A process that says by a line of JSON when it is ready. */
export class Service {
  private constructor(
    private readonly child: ChildProcess,
    private readonly ended: Promise<unknown>,
    /** What it said when it was ready. */
    readonly said: Line,
  ) {}

  static async start(name: "ledger" | "scheduler" | "agent", words: string[], isReady: (line: Line) => boolean): Promise<Service> {
    const child = spawn(process.execPath, [...bundled(name), ...words], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const ended = once(child, "exit");
    const killed = () => void child.kill("SIGKILL");
    process.once("exit", killed);
    void ended.then(() => process.off("exit", killed));
    let complaints = "";
    child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
    for await (const text of createInterface(child.stdout)) {
      const line = JSON.parse(text) as Line;
      if (!isReady(line)) continue;
      child.stdout.resume();
      return new Service(child, ended, line);
    }
    await ended;
    throw new Error(`the ${name} did not start: ${complaints.trim()}`);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    this.signal("SIGKILL");
    await this.ended;
  }

  /** Asks it to end. */
  async stop(): Promise<void> {
    this.signal("SIGTERM");
    await this.ended;
  }
}

/** Writes a keypair as Solana's tools do. */
export function keyFile(folder: string, name: string, keypair: Keypair): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify([...keypair.secretKey]), { mode: 0o600 });
  return path;
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export const startLedger = (...words: string[]): Promise<Service> =>
  Service.start("ledger", ["--json", ...words], ({ rpc }) => rpc !== undefined);

export const startScheduler = (...words: string[]): Promise<Service> => Service.start("scheduler", words, isReady);

/** `config` is what docs/run-a-node.md describes. */
export function startAgent(folder: string, config: object): Promise<Service> {
  const path = join(folder, "config.json");
  writeFileSync(path, JSON.stringify(config));
  return Service.start("agent", ["start", "--config", path], isReady);
}

const isReady = ({ msg }: Line): boolean => msg === "ready";

/** How many nodes a scheduler knows that have a bond and room. */
export async function readyNodes(scheduler: string): Promise<number> {
  const answer = await fetch(`${scheduler}/v1/nodes`);
  const { nodes } = (await answer.json()) as { nodes: { bond: string; freeSlots: number }[] };
  return nodes.filter(({ bond, freeSlots }) => BigInt(bond) > 0n && freeSlots > 0).length;
}

/** Calls one of the embedded ledger's own methods. */
export async function ledgerCall(url: string, method: string, params: unknown[] = []): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
  const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { result, error } = (await answer.json()) as { result?: unknown; error?: { message: string } };
  if (error) throw new Error(`${method}: ${error.message}`);
  return result;
}
