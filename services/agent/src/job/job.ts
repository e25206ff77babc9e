import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { receipts, type Client } from "@compute-market/sdk";
import type { PublicKey } from "@solana/web3.js";
import type { Logger } from "pino";
import { FileStorage } from "../../../../sdk/src/receipt/file_storage";
import { unixNow } from "../clock";
import { AgentError } from "../errors";
import type { GpuPool, HeldGpus } from "../gpu/pool";
import type { LogFile } from "../log_file";
import { openCgroup } from "../sandbox/cgroup";
import { collectOutputs, openPlain, type Outputs } from "../sandbox/outputs";
import { removeNetwork } from "../sandbox/network";
import { groupName, logFolder, networkFolder, Sandbox, scratchFolder, type Isolation, type StopReason } from "../sandbox/sandbox";
import { wipeScratch } from "../sandbox/scratch";
import { limitsOf, unitsPerSecond, type JobSpec } from "../spec/job_spec";
import { JobFiles, type Ending, type SessionKeys, type Usage } from "./files";
import { JobLogs, removeLogs } from "./logs";
import { reading } from "./meter";
import { Settlement } from "./settlement";

/** How long things take, in seconds. */
export interface Intervals {
  /** From receipt to receipt. */
  receipt: number;
  /** How long a node serves without the renter's signature. */
  tolerance: number;
  /** From settlement to settlement. */
  settle: number;
  /** How long outputs are kept once the session is settled. */
  keepOutputs: number;
}

export interface JobContext {
  client: Client;
  isolation: Isolation;
  gpus: GpuPool;
  /** The node's receipt key, whole. */
  receiptKey: Uint8Array;
  /** The agent's folder. */
  home: string;
  intervals: Intervals;
  log: Logger;
}

export type Phase = "waiting" | "running" | "ended" | "settled";

export interface JobStatus {
  session: string;
  phase: Phase;
  /** Inputs that are still to be brought. */
  missing: string[];
  cpuSeconds: number;
  /** Of a job with GPUs. */
  gpuSeconds?: number;
  receipts: { issued: bigint; acknowledged: bigint; units: bigint };
  ending?: { code: number; reason: Ending["reason"] };
}

/** What a job needs to begin. */
export interface JobGiven {
  session: SessionKeys;
  spec: JobSpec;
  files: JobFiles;
  /** A user that is no other job's at the time. */
  uid: number;
}

/** A job that could begin: its sandbox and its receipts are there. */
export interface JobPlace extends JobGiven {
  chain: receipts.ReceiptChain;
  logs: JobLogs;
  /** None after a restart: nothing runs any more. */
  sandbox: Sandbox | undefined;
  /** The job's own, where it has some. */
  gpus: HeldGpus | undefined;
  abandon(): Promise<void>;
}

export async function prepareJob(context: JobContext, given: JobGiven): Promise<JobPlace> {
  const { session, spec, files, uid } = given;
  const chain = await openChain(session, files);
  const logs = logFolder(context.isolation, session.address.toBase58());
  let gpus: HeldGpus | undefined;
  try {
    gpus = spec.limits.gpus > 0 ? await context.gpus.take(spec.limits.gpus) : undefined;
    const { image, command, env, network } = spec;
    const workload = { name: session.address.toBase58(), uid, image, command, env, network, limits: limitsOf(spec), gpus: gpus?.uuids ?? [] };
    const sandbox = await Sandbox.create(context.isolation, workload);
    const abandon = async () => {
      await sandbox.remove();
      await removeLogs(logs);
      await gpus?.release();
      await chain.close();
    };
    return { ...given, chain, sandbox, gpus, logs: await JobLogs.open(logs), abandon };
  } catch (error) {
    await removeLogs(logs);
    await gpus?.release();
    await chain.close();
    throw error;
  }
}

const TICK_MS = 200;
const NOTHING: Usage = { cpuNanoseconds: 0n, gpuNanoseconds: 0n };

/** One session that this node accepted: from the sealed spec to the last settlement. */
export class Job {
  /** Resolves when the money is where it belongs and nothing of the job is left but its receipts. */
  readonly over: Promise<void>;
  #exited: Promise<void> | undefined;
  #ending: Ending | undefined;
  #outputs: Outputs | undefined;
  #fetched = false;
  /** In unix seconds. */
  #settledAt: number | undefined;
  #leaving = false;
  #isRemoved = false;
  #channel: { close(): void } | undefined;
  #acknowledged: { number: bigint; at: number };
  #issuedAt = performance.now();
  readonly #missing: Set<string>;
  /** Inputs that are on their way. */
  readonly #coming = new Set<string>();
  readonly #log: Logger;

  private constructor(
    private readonly context: JobContext,
    private readonly place: JobPlace,
    private readonly settlement: Settlement,
  ) {
    const { chain, session, spec } = place;
    this.#missing = new Set(spec.inputs.map((input) => input.name));
    this.#acknowledged = { number: chain.acknowledgedNumber, at: performance.now() };
    this.#log = context.log.child({ session: session.address.toBase58() });
    this.over = this.#live();
  }

  /** Begins with a session that was just accepted. */
  static async begin(context: JobContext, place: JobPlace): Promise<Job> {
    const job = new Job(context, place, await Settlement.of(context.client, place.session.address));
    if (job.#missing.size === 0) job.#start();
    return job;
  }

  /** Goes on after the agent was killed: the workload died with it, what it used is still counted, what is owed is settled. */
  static async resume(context: JobContext, given: JobGiven): Promise<Job> {
    const { session, files } = given;
    const chain = await openChain(session, files);
    const logs = await JobLogs.open(logFolder(context.isolation, session.address.toBase58()));
    const place = { ...given, chain, logs, sandbox: undefined, gpus: undefined, abandon: () => chain.close() };
    const job = new Job(context, place, await Settlement.of(context.client, session.address));
    job.#missing.clear();
    job.#settledAt = await files.settledAt();
    const { isolation } = context;
    const cpuNanoseconds = await leftBehind(isolation, session.address);
    // What the driver counted for an agent that was killed is lost but for what its receipts say.
    await job.#end((await files.ending()) ?? { ...NOTHING, code: 137, reason: "interrupted", cpuNanoseconds });
    return job;
  }

  /** Removes what a job left whose session is over, and whose agent was killed before it could. */
  static async bury({ isolation }: JobContext, files: JobFiles): Promise<void> {
    await removeLeftBehind(isolation, files.session);
    await files.archive();
  }

  async status(): Promise<JobStatus> {
    const { chain } = this.place;
    const { cpuNanoseconds, gpuNanoseconds } = await this.#usage();
    const last = chain.highest && receipts.decodeReceipt(chain.highest.bytes);
    return {
      session: this.session.toBase58(),
      phase: this.#settledAt !== undefined ? "settled" : this.#ending ? "ended" : this.#exited ? "running" : "waiting",
      missing: [...this.#missing],
      cpuSeconds: seconds(cpuNanoseconds),
      ...(this.spec.limits.gpus > 0 && { gpuSeconds: seconds(gpuNanoseconds) }),
      receipts: { issued: chain.number, acknowledged: chain.acknowledgedNumber, units: last?.units ?? 0n },
      ...(this.#ending && { ending: { code: this.#ending.code, reason: this.#ending.reason } }),
    };
  }

  /** Takes a file that the spec names; the workload starts with the last one. */
  async bringInput(name: string, content: Readable): Promise<void> {
    const input = this.spec.inputs.find((candidate) => candidate.name === name);
    const { sandbox } = this.place;
    // Once is enough: while a second copy comes, the workload could run and put a link in its place.
    if (!input || !sandbox || this.#coming.has(name)) throw new AgentError("InputUnknown", { name });
    if (!this.#missing.has(name)) return;
    this.#coming.add(name);
    const path = join(sandbox.scratch.work, name);
    const file = await open(path, "wx", 0o600);
    try {
      const hash = createHash("sha256");
      let bytes = 0;
      for await (const chunk of content as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > input.bytes) throw new AgentError("InputWrong", { name, bytes: input.bytes });
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      if (hash.digest("hex") !== input.sha256) throw new AgentError("InputWrong", { name, bytes });
      await file.chown(this.place.uid, this.place.uid);
      this.#missing.delete(name);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
      this.#coming.delete(name);
    }
    if (this.#missing.size === 0 && !this.#exited && !this.#ending) this.#start();
  }

  /** Exchanges receipts for as long as a connection lasts; a newer connection takes the place of an older one. */
  async serveReceipts(channel: receipts.Transport & { close(): void }): Promise<void> {
    this.#channel?.close();
    this.#channel = channel;
    try {
      await receipts.serveReceipts(this.place.chain, channel, this.#readings(), this.context.receiptKey, {
        onRefused: (error) => this.#log.warn({ code: error.code }, "refused a message"),
      });
    } catch (error) {
      if (error instanceof receipts.ReceiptError && error.code.startsWith("Store")) await this.stop("storeFailed");
      throw error;
    } finally {
      channel.close();
    }
  }

  async stop(reason: StopReason): Promise<void> {
    if (this.#ending) return;
    if (this.#exited) await this.place.sandbox!.stop(reason);
    else await this.#end({ ...NOTHING, code: 125, reason });
  }

  get session(): PublicKey {
    return this.place.session.address;
  }

  get spec(): JobSpec {
    return this.place.spec;
  }

  get uid(): number {
    return this.place.uid;
  }

  get renterKey(): Uint8Array {
    return this.place.chain.keys.renter;
  }

  get stdout(): LogFile {
    return this.place.logs.stdout;
  }

  get stderr(): LogFile {
    return this.place.logs.stderr;
  }

  /** Whether nothing is left of it but what the renter may still fetch. */
  get isSettled(): boolean {
    return this.#settledAt !== undefined;
  }

  outputs(): Outputs | undefined {
    return this.#outputs;
  }

  /** One of the listed outputs. */
  async openOutput(path: string) {
    if (!this.#outputs?.files.some((file) => file.path === path)) throw new AgentError("OutputUnknown", { path });
    return openPlain(join(this.#scratch, "work", "out", path));
  }

  /** The renter has what it wants: nothing has to be kept any longer. */
  outputsFetched(): void {
    this.#fetched = true;
  }

  /** Ends the workload and stops working on the job, which goes on when the agent is started again. */
  async leave(): Promise<void> {
    await this.stop("agentStopped");
    await this.#exited;
    this.#leaving = true;
    this.#channel?.close();
    await this.over;
    if (this.#isRemoved) return;
    // What the renter has not fetched yet is there after the next start; how it ended is stored.
    await this.place.sandbox?.dismantle();
    this.place.logs.close();
    await this.place.chain.close();
  }

  get #scratch(): string {
    return scratchFolder(this.context.isolation, this.session.toBase58());
  }

  #start(): void {
    const { stdout, stderr, exited } = this.place.sandbox!.start();
    stdout.on("data", (chunk: Buffer) => this.stdout.append(chunk));
    stderr.on("data", (chunk: Buffer) => this.stderr.append(chunk));
    this.#exited = exited
      .then(async (exit) => {
        // The driver's account of a process comes when it ends.
        await this.place.gpus?.release();
        await this.#end({ ...exit, ...(await this.#usage()) });
      })
      .catch(async (err: unknown) => {
        this.#log.error({ err }, "lost the workload");
        await this.#end({ ...NOTHING, code: 125, reason: "interrupted" });
      });
  }

  async #end(ending: Ending): Promise<void> {
    await this.place.gpus?.release();
    try {
      const limit = { bytes: this.place.spec.outputMiB * 2 ** 20 };
      this.#outputs = await collectOutputs(join(this.#scratch, "work", "out"), limit);
    } catch (error) {
      // The renter is told; what was used is owed all the same.
      const code = error instanceof AgentError ? error.code : "OutputUnreadable";
      this.stderr.append(Buffer.from(`\nagent: ${code}: the outputs were not collected\n`));
      this.#outputs = { files: [], skipped: [] };
    }
    await this.place.files.saveEnding(ending).catch((err: unknown) => {
      this.#log.error({ err }, "could not store how the workload ended");
    });
    this.#ending = ending;
  }

  async #usage(): Promise<Usage> {
    if (this.#ending) return this.#ending;
    const { sandbox, gpus } = this.place;
    return { cpuNanoseconds: await sandbox!.confinement.cpuNanoseconds(), gpuNanoseconds: gpus?.nanoseconds ?? 0n };
  }

  /** What the session pays for. */
  async #billedNanoseconds(): Promise<bigint> {
    const { cpuNanoseconds, gpuNanoseconds } = await this.#usage();
    return this.spec.limits.gpus > 0 ? gpuNanoseconds : cpuNanoseconds;
  }

  /** What there is to sign, whenever it is time: one receipt at a time, and the last one when the workload has ended. */
  async *#readings(): AsyncGenerator<receipts.Metered> {
    const { settlement } = this;
    const { chain } = this.place;
    for (;;) {
      const before = chain.highest && receipts.decodeReceipt(chain.highest.bytes);
      if (before?.isFinal) return;
      const isDue = this.#ending !== undefined || performance.now() - this.#issuedAt >= this.context.intervals.receipt * 1_000;
      if (isDue && chain.number === chain.acknowledgedNumber) {
        const isFinal = this.#ending !== undefined;
        const bounds = { ...settlement.bounds, unitsPerSecond: BigInt(unitsPerSecond(this.spec)) };
        const { isCut, ...metered } = reading(await this.#billedNanoseconds(), unixNow(), before, bounds);
        // What the last receipt leaves out is never paid, so it waits until a whole second has passed for all of it.
        if (!isFinal || !isCut) {
          this.#issuedAt = performance.now();
          yield { ...metered, isFinal };
        }
      }
      await pause(Math.min(TICK_MS, this.context.intervals.receipt * 500));
    }
  }

  /** Looks after the session until it is settled and, if the renter is slow to fetch its outputs, a while longer. */
  async #live(): Promise<void> {
    while (!this.#leaving) {
      await pause(TICK_MS);
      try {
        if (await this.#step()) return;
      } catch (error) {
        this.#log.warn({ reason: error instanceof Error ? error.message : String(error) }, "will try again");
      }
    }
  }

  /** Whether everything is done. */
  async #step(): Promise<boolean> {
    if (this.place.chain.acknowledgedNumber !== this.#acknowledged.number) {
      this.#acknowledged = { number: this.place.chain.acknowledgedNumber, at: performance.now() };
    }
    const { intervals } = this.context;
    const silence = (performance.now() - this.#acknowledged.at) / 1_000;
    if (this.#settledAt === undefined) {
      await this.settlement.refresh(intervals.receipt);
      if (!this.#ending) {
        const reason = await this.#reasonToStop(silence);
        if (reason) await this.stop(reason);
      }
      const isSettled = this.#ending
        ? await this.settlement.finish(this.place.chain.acknowledged, silence > intervals.tolerance)
        : await this.settlement.settleIfDue(this.place.chain.acknowledged, intervals.settle);
      if (!isSettled) return false;
      // Somebody else may have ended the session under a running workload.
      await this.stop("sessionOver");
      this.#settledAt = Number(unixNow());
      await this.place.files.saveSettled(this.#settledAt);
      this.#log.info({ number: this.place.chain.acknowledgedNumber }, "settled");
    }
    const kept = Number(unixNow()) - this.#settledAt;
    const isWanted = !this.#fetched && ((this.#outputs?.files.length ?? 0) > 0 || !this.place.logs.isEmpty);
    if (isWanted && kept < intervals.keepOutputs) return false;
    await this.#remove();
    return true;
  }

  async #reasonToStop(silence: number): Promise<StopReason | undefined> {
    const { tolerance } = this.context.intervals;
    const { maxUnits } = this.settlement.bounds;
    if (silence > tolerance) return "unacknowledged";
    if (this.settlement.isOver(unixNow())) return "sessionOver";
    if ((await this.#billedNanoseconds()) >= maxUnits * 1_000_000_000n) return "unitsSpent";
    return undefined;
  }

  async #remove(): Promise<void> {
    if (this.#isRemoved) return;
    this.#isRemoved = true;
    this.#channel?.close();
    if (this.place.sandbox) await this.place.sandbox.remove();
    this.place.logs.close();
    await removeLeftBehind(this.context.isolation, this.session);
    await this.place.chain.close();
    await this.place.files.archive();
  }
}

async function openChain(session: SessionKeys, files: JobFiles): Promise<receipts.ReceiptChain> {
  return receipts.ReceiptChain.resume({
    kind: "session",
    account: session.address.toBytes(),
    keys: { node: session.receiptKey.toBytes(), renter: session.sessionKey.toBytes() },
    storage: await FileStorage.open(files.receipts),
  });
}

/** What a workload had used when the agent was killed: its cgroup still counts. */
async function leftBehind(isolation: Isolation, session: PublicKey): Promise<bigint> {
  const { cgroups } = isolation;
  if (!cgroups) return 0n;
  const cgroup = openCgroup(cgroups, groupName(isolation, session.toBase58()));
  try {
    await cgroup.kill();
    return await cgroup.cpuNanoseconds();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0n;
    throw error;
  }
}

async function removeLeftBehind(isolation: Isolation, session: PublicKey): Promise<void> {
  const name = session.toBase58();
  const { cgroups } = isolation;
  const gone = (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  };
  if (cgroups) await openCgroup(cgroups, groupName(isolation, name)).remove().catch(gone);
  await removeNetwork(networkFolder(isolation, name));
  await removeLogs(logFolder(isolation, name));
  await wipeScratch(scratchFolder(isolation, name)).catch(gone);
}

function seconds(nanoseconds: bigint): number {
  return Number(nanoseconds / 1_000_000n) / 1_000;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
