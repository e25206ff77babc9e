// A renter, made of the command line's parts, whose steps can be taken one by one.
import { PublicKey, type Keypair } from "@solana/web3.js";
import { registered, rentingOf } from "../../cli/src/job/node";
import { prepareOpening } from "../../cli/src/job/opening";
import { unitsOf } from "../../cli/src/job/request";
import { JobRecords, type JobRecord } from "../../cli/src/job/record";
import { jobId, jobRequest, SchedulerClient, type JobView, type NodeReasons } from "../../cli/src/scheduler";
import { acceptPolicy, acknowledgeAll, encodeJobSpec, NodeConnection, sealJobSpec, type JobSpecInput, type JobStatus } from "../../services/agent/src";
import { sha256, type JobRequest } from "../../services/scheduler/src";
import type { Client } from "../../sdk/src/client";
import { fetchEscrowConfig, fetchSession, fetchSessions } from "../../sdk/src/escrow";
import type { Located, Outcome } from "../../sdk/src/ledger";
import { decodeReceipt, type Receipt, type ReceiptChain, type StreamOptions } from "../../sdk/src/receipt";
import { fetchNode, type Node } from "../../sdk/src/registry";
import { send } from "../../sdk/src/send";
import type { Market } from "./market";
import { until } from "./until";

export type Work = Omit<JobSpecInput, "version" | "salt" | "image">;

/** What a renter asks for, and the bytes that only the node gets to read. */
export interface Job {
  id: string;
  request: JobRequest;
  spec: { bytes: Uint8Array; hash: Uint8Array };
}

/** A node that somebody proposed, as the chain has it. */
export interface Proposal {
  node: Located<Node>;
  rate: bigint;
  endpoint: string;
}

export class Renter {
  readonly client: Client;
  readonly #records: JobRecords;
  readonly #ask: SchedulerClient;

  constructor(
    readonly market: Market,
    readonly keypair: Keypair,
    /** The key is who it is; the address is only where it is. */
    readonly scheduler: { url: string; key: string },
    /** Where it keeps what must not be lost of its jobs. */
    home: string,
  ) {
    this.client = market.client(keypair);
    this.#records = new JobRecords(home);
    this.#ask = new SchedulerClient(scheduler.url);
  }

  /** How a spec names a file that the renter brings. */
  static input(name: string, content: Uint8Array) {
    return { name, bytes: content.length, sha256: sha256(content) };
  }

  describe(work: Work, { maxRate, seconds: duration }: { maxRate: bigint; seconds: number }): Job {
    const { bytes, hash } = encodeJobSpec({ image: "host", ...work });
    const request = jobRequest(this.scheduler.key, this.keypair.publicKey, { hash, class: "cpu", maxRate, duration, wait: 600 });
    return { id: jobId(request), request, spec: { bytes, hash } };
  }

  /** Asks for a node. Asking again for the same job changes nothing. */
  submit({ request }: Job): Promise<JobView> {
    return this.#ask.submit(request, this.keypair);
  }

  look({ id }: Job): Promise<JobView> {
    return this.#ask.job(id);
  }

  explain({ id }: Job): Promise<NodeReasons[]> {
    return this.#ask.explain(id);
  }

  /** The node that took the job, once one did: offered by this scheduler, within the request, and where the chain says. */
  async placed(job: Job, attempt = 1): Promise<Proposal> {
    const { node, rate } = await until("a node took the job", async () => {
      const view = await this.look(job);
      return view.attempt >= attempt && this.#ask.accepted(view, this.scheduler.key, job.request);
    });
    return this.check({ node, rate, endpoint: (await this.#ask.endpoint(node)) ?? "" });
  }

  /** Throws unless the chain knows the node and its endpoint. */
  async check({ node: address, rate, endpoint }: { node: string; rate: bigint; endpoint: string }): Promise<Proposal> {
    const node = await fetchNode(this.client, new PublicKey(address));
    return { node, rate, endpoint: registered(endpoint, node) };
  }

  /** Locks the money for so many CPU-seconds. */
  async open({ id: job, request, spec }: Job, { node, rate: price, endpoint }: Proposal, units: bigint): Promise<Rental> {
    const config = await fetchEscrowConfig(this.client);
    const agreed = { node, endpoint, price, units, seconds: request.duration, request: spec, job };
    const { opening, record } = await prepareOpening(this.client, config, agreed);
    await this.#records.save(record);
    const sealed = sealJobSpec(record.spec, node.profile.encryptionKey);
    return new Rental(this.client, this.#records, record, sealed, await send(this.client, opening));
  }

  /** Leaves the sealed spec with the scheduler, which cannot open it, for the node to fetch. */
  seal({ id }: Job, { record, sealed }: Rental): Promise<void> {
    return this.#ask.seal(id, record.node.toBase58(), sealed, this.keypair);
  }
}

/** A renter's side of one session. */
export class Rental {
  readonly node: NodeConnection;
  chain!: ReceiptChain;
  readonly #leaving = new AbortController();

  constructor(
    private readonly client: Client,
    private readonly records: JobRecords,
    readonly record: JobRecord,
    /** The spec, as only the node can open it. */
    readonly sealed: Uint8Array,
    readonly opened: Outcome,
  ) {
    this.node = this.connect();
  }

  get session(): PublicKey {
    return this.record.session;
  }

  /** The renter as it is after its process ended: it knows what it kept. */
  again(): Rental {
    return new Rental(this.client, this.records, this.record, this.sealed, this.opened);
  }

  /** The file that keeps what was signed. */
  get receipts(): string {
    return this.records.receipts(this.session);
  }

  /** A connection to the node, or to what stands between. */
  connect(endpoint = this.record.endpoint): NodeConnection {
    return new NodeConnection(rentingOf({ ...this.record, endpoint }));
  }

  handOver(): Promise<JobStatus> {
    return this.node.sendSpec(this.sealed);
  }

  onChain() {
    return fetchSession(this.client, this.session);
  }

  /** Signs whatever is right, until the last receipt or until it leaves. */
  async acknowledge(options: StreamOptions & { over?: NodeConnection; onLost?: (error: unknown) => void } = {}): Promise<void> {
    const { over = this.node, ...rest } = options;
    const { spec, sessionKey } = this.record;
    this.chain = await this.records.chain(this.record);
    try {
      const policy = acceptPolicy(await this.onChain(), unitsOf(spec).perSecond, this.chain);
      await acknowledgeAll(over, this.chain, policy, sessionKey, { signal: this.#leaving.signal, ...rest });
    } finally {
      await this.chain.close();
    }
  }

  /** Signs nothing any more. */
  leave(): void {
    this.#leaving.abort();
  }

  /** The last receipt that this renter signed. */
  get last(): Receipt | undefined {
    return this.chain?.acknowledged && decodeReceipt(this.chain.acknowledged.bytes);
  }

  /** Waits until the session is gone from the chain. */
  async settled(): Promise<void> {
    await until("the session is settled", async () => (await fetchSessions(this.client, [this.session]))[0] === undefined);
  }

  /** A file that the job left in its output folder. */
  async output(path: string): Promise<Buffer> {
    const { files } = await this.node.outputs();
    const chunks = [];
    for await (const chunk of this.node.output(files.find((file) => file.path === path)!)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}
