import nacl from "tweetnacl";
import type { PublicKey } from "@solana/web3.js";
import { escrow, send } from "@compute-market/sdk";
import { FileLock } from "../../../sdk/src/receipt/file_lock";
import { checkClock, unixNow } from "./clock";
import { AgentError } from "./errors";
import type { GpuPool } from "./gpu/pool";
import { detectHardware, type Hardware } from "./hardware";
import { JobFiles } from "./job/files";
import { Job, prepareJob, type JobContext, type JobPlace } from "./job/job";
import { checkRoom, checkSession, checkUnits, type Room, type Terms } from "./offer";
import { removeLeftovers } from "./sandbox/leftovers";
import type { Candidate, ScratchKind } from "./sandbox/probe";
import { mountsIn } from "./sandbox/mounts";
import { scratchFolder } from "./sandbox/sandbox";
import { createServer, type Served } from "./server/server";
import { Strangers } from "./server/strangers";
import { openJobSpec } from "./spec/job_spec";
import { createIdentity } from "./tls/identity";

export interface AgentOptions extends JobContext {
  terms: Terms;
  /** What jobs may take together; how many GPUs, the pool knows. */
  room: Omit<Room, "gpus">;
  gpus: GpuPool;
  /** Opens the specs that are sealed for this node. */
  encryptionKey: Uint8Array;
  maxClockSkewSeconds: number;
  /** What the probe found, to be shown. */
  candidates: readonly Candidate[];
  scratch: ScratchKind;
}

/** The first of the users that own nothing but a job's scratch. */
const FIRST_UID = 600_000;
/** The certificate has to outlive no restart: a process makes its own. */
const IDENTITY_SECONDS = 90 * 86_400;

/** A node at work. */
export class Agent implements Served {
  readonly #jobs = new Map<string, Job>();
  /** One admission at a time, so that two do not take the same room. */
  #admitting: Promise<unknown> = Promise.resolve();
  readonly #strangers = new Strangers();
  #lock: FileLock | undefined;
  #hardware: Hardware | undefined;
  #server: ReturnType<typeof createServer> | undefined;

  constructor(private readonly options: AgentOptions) {}

  /** Goes on with what was under way, then listens. */
  async start(listen: { host: string; port: number }): Promise<{ port: number }> {
    const { terms, receiptKey, log, client, maxClockSkewSeconds, isolation } = this.options;
    this.#hardware = await detectHardware();
    checkClock(await client.ledger.now(), unixNow(), maxClockSkewSeconds);
    this.#lock = await FileLock.take(isolation.folder).catch((error: unknown) => {
      throw new AgentError("AgentRuns", { folder: isolation.folder }, error);
    });
    for (const session of await JobFiles.all(this.options.home)) await this.#resume(session);
    const removed = await removeLeftovers(isolation, new Set(this.#jobs.keys()));
    if (removed.length > 0) log.info({ removed }, "removed what was left behind");
    const identity = createIdentity({ role: "node", account: terms.node }, receiptKey, { seconds: IDENTITY_SECONDS });
    this.#server = createServer(this, identity, log);
    await this.#server.listen(listen);
    return { port: (this.#server.server.address() as { port: number }).port };
  }

  /** Ends what runs; what is not settled goes on when the agent starts again. */
  async stop(): Promise<void> {
    // It takes no new connections at once, and is closed when the jobs have closed theirs.
    const closed = this.#server?.close();
    await Promise.all([...this.#jobs.values()].map((job) => job.leave()));
    await closed;
    await this.#lock?.release();
  }

  health() {
    const { candidates, isolation, terms, scratch } = this.options;
    const { driver, limits, guarantees } = candidates.find((candidate) => candidate.driver === isolation.driver.name && candidate.works)!;
    const jobs = this.#jobs.size;
    const sandbox = { driver, limits, guarantees };
    const network = isolation.network ?? null;
    return { status: "ok", node: terms.node.toBase58(), sandbox, scratch, network, jobs, free: this.room(), attestation: null };
  }

  hardware(): Hardware {
    return this.#hardware!;
  }

  job(session: PublicKey): Job {
    const job = this.#jobs.get(session.toBase58());
    if (!job) throw new AgentError("SessionUnknown", { session });
    return job;
  }

  async sessionKey(address: PublicKey, from: string): Promise<Uint8Array> {
    const job = this.#jobs.get(address.toBase58());
    if (job) return job.renterKey;
    this.#strangers.admit(from);
    const [session] = await escrow.fetchSessions(this.options.client, [address]);
    if (!session?.node.equals(this.options.terms.node)) throw new AgentError("SessionUnknown", { session: address });
    return session.sessionKey.toBytes();
  }

  admit(session: PublicKey, sealed: Uint8Array): Promise<void> {
    const admitted = this.#admitting.then(() => this.#admit(session, sealed));
    this.#admitting = admitted.catch(() => undefined);
    return admitted;
  }

  async #admit(address: PublicKey, sealed: Uint8Array): Promise<void> {
    if (this.#jobs.has(address.toBase58())) return;
    const { client, terms, home, maxClockSkewSeconds } = this.options;
    const [session] = await escrow.fetchSessions(client, [address]);
    if (!session) throw new AgentError("SessionUnknown", { session: address });
    const files = new JobFiles(home, address);
    // Accepted before, by an agent that could not begin.
    if (session.state === "active" && (await files.spec())) return this.#resume(address);
    const now = await client.ledger.now();
    checkClock(now, unixNow(), maxClockSkewSeconds);
    checkSession(session, terms, now);
    const spec = openJobSpec(sealed, session.jobSpecHash, this.#boxKeys());
    checkUnits(spec, terms);
    checkRoom(spec, this.room());
    // Everything that can fail comes before the session is accepted, and on disk is what the next start has to know.
    let place: JobPlace | undefined;
    try {
      await files.create(sealed, session);
      place = await prepareJob(this.options, { session, spec, files, uid: this.#freeUid() });
      await this.#accept(address);
    } catch (error) {
      await place?.abandon();
      await files.forget();
      throw error;
    }
    this.#keep(await Job.begin(this.options, place));
  }

  async #accept(address: PublicKey): Promise<void> {
    const { client } = this.options;
    try {
      await send(client, await escrow.acceptSession(client, { session: address }));
    } catch (error) {
      // An answer can be lost: the chain knows.
      const [session] = await escrow.fetchSessions(client, [address]);
      if (session?.state !== "active") throw error;
    }
  }

  async #resume(address: PublicKey): Promise<void> {
    const { client, home, log, isolation } = this.options;
    const files = new JobFiles(home, address);
    const [session] = await escrow.fetchSessions(client, [address]);
    const sealed = await files.spec();
    if (!sealed || session?.state === "proposed") {
      // Never accepted: nothing was run and nothing is owed.
      await files.forget();
      return;
    }
    // Of a session that is settled, what the renter may still want is kept for a while.
    const keys = session ?? (await files.sessionKeys());
    const isKept = (await mountsIn(scratchFolder(isolation, address.toBase58()))).length > 0;
    if (!keys || (!session && !isKept)) {
      await Job.bury(this.options, files);
      return;
    }
    const spec = openJobSpec(sealed, keys.jobSpecHash, this.#boxKeys());
    log.info({ session: address.toBase58() }, "goes on with a session");
    this.#keep(await Job.resume(this.options, { session: keys, uid: this.#freeUid(), spec, files }));
  }

  #keep(job: Job): void {
    const name = job.session.toBase58();
    this.#jobs.set(name, job);
    void job.over.then(() => this.#jobs.delete(name));
  }

  room(): Room {
    const { room: { cpus, memoryMiB, scratchMiB, slots }, gpus } = this.options;
    const jobs = [...this.#jobs.values()];
    const taken = jobs.filter((job) => !job.isSettled).map((job) => job.spec.limits);
    // Outputs that are kept stay where they are.
    const scratch = jobs.reduce((sum, job) => sum + job.spec.limits.scratchMiB, 0);
    const memory = taken.reduce((left, limits) => left - limits.memoryMiB, memoryMiB);
    return {
      cpus: taken.reduce((left, limits) => left - limits.cpus, cpus),
      ...(scratchMiB === undefined ? { memoryMiB: memory - scratch } : { memoryMiB: memory, scratchMiB: scratchMiB - scratch }),
      gpus: gpus.free,
      slots: slots - taken.length,
    };
  }

  #freeUid(): number {
    const taken = new Set([...this.#jobs.values()].map((job) => job.uid));
    let uid = FIRST_UID;
    while (taken.has(uid)) uid++;
    return uid;
  }

  #boxKeys(): nacl.BoxKeyPair {
    return nacl.box.keyPair.fromSecretKey(this.options.encryptionKey);
  }
}
