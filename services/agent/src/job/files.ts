import { mkdir, readFile, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PublicKey } from "@solana/web3.js";
import { writeDurably } from "../files";
import type { Exit } from "../sandbox/sandbox";

/** What a workload used, as the kernel and the GPUs' driver count it. */
export interface Usage {
  cpuNanoseconds: bigint;
  gpuNanoseconds: bigint;
}

/** What a job has to know of its session when the session is no longer on chain. */
export interface SessionKeys {
  address: PublicKey;
  receiptKey: PublicKey;
  sessionKey: PublicKey;
  jobSpecHash: Uint8Array;
}

/** How a workload ended, and what it had used by then. */
export type Ending = Exit & Usage;

/**
 * What survives the agent: the spec as it came, sealed; the receipts; how the workload ended. Nothing of it is readable
 * without the node's key but the receipts, which are kept for whoever audits them.
 */
export class JobFiles {
  readonly #folder: string;

  constructor(
    private readonly home: string,
    readonly session: PublicKey,
  ) {
    this.#folder = join(home, "jobs", session.toBase58());
  }

  /** The sessions whose jobs are not over. */
  static async all(home: string): Promise<PublicKey[]> {
    await mkdir(join(home, "jobs"), { recursive: true, mode: 0o700 });
    return (await readdir(join(home, "jobs"))).map((name) => new PublicKey(name));
  }

  get receipts(): string {
    return join(this.#folder, "receipts");
  }

  async create(sealed: Uint8Array, { receiptKey, sessionKey, jobSpecHash }: SessionKeys): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const keys = { receiptKey, sessionKey, jobSpecHash: Buffer.from(jobSpecHash).toString("hex") };
    await writeDurably(join(this.#folder, "session"), JSON.stringify(keys));
    await writeDurably(join(this.#folder, "spec"), sealed);
  }

  async sessionKeys(): Promise<SessionKeys | undefined> {
    const bytes = await readIfThere(join(this.#folder, "session"));
    if (!bytes) return undefined;
    const { receiptKey, sessionKey, jobSpecHash } = JSON.parse(bytes.toString()) as Record<keyof SessionKeys, string>;
    const keys = { receiptKey: new PublicKey(receiptKey), sessionKey: new PublicKey(sessionKey) };
    return { address: this.session, ...keys, jobSpecHash: Buffer.from(jobSpecHash, "hex") };
  }

  /** Since when the session is settled, in unix seconds. */
  async saveSettled(at: number): Promise<void> {
    await writeDurably(join(this.#folder, "settled"), `${at}`);
  }

  async settledAt(): Promise<number | undefined> {
    const bytes = await readIfThere(join(this.#folder, "settled"));
    return bytes && Number(bytes.toString());
  }

  spec(): Promise<Uint8Array | undefined> {
    return readIfThere(join(this.#folder, "spec"));
  }

  async saveEnding({ code, reason, cpuNanoseconds, gpuNanoseconds }: Ending): Promise<void> {
    const text = JSON.stringify({ code, reason, cpuNanoseconds: `${cpuNanoseconds}`, gpuNanoseconds: `${gpuNanoseconds}` });
    await writeDurably(join(this.#folder, "ending"), text);
  }

  async ending(): Promise<Ending | undefined> {
    const bytes = await readIfThere(join(this.#folder, "ending"));
    if (!bytes) return undefined;
    const { code, reason, cpuNanoseconds, gpuNanoseconds } = JSON.parse(bytes.toString()) as Exit & Record<keyof Usage, string>;
    return { code, reason, cpuNanoseconds: BigInt(cpuNanoseconds), gpuNanoseconds: BigInt(gpuNanoseconds) };
  }

  /** The job is over: keeps its receipts, and forgets the rest. */
  async archive(): Promise<void> {
    const closed = join(this.home, "closed");
    await mkdir(closed, { recursive: true, mode: 0o700 });
    await rename(this.receipts, join(closed, `${this.session.toBase58()}.receipts`)).catch(ifMissing);
    await this.forget();
  }

  async forget(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    ifMissing(error);
    return undefined;
  }
}

function ifMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}
