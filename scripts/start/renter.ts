// A renter: asks a scheduler for a node, believes none of its words, opens a session and signs for what it gets.
import { randomUUID } from "node:crypto";
import { Keypair, PublicKey } from "@solana/web3.js";
import {
  acceptPolicy,
  acknowledgeAll,
  encodeJobSpec,
  NodeConnection,
  sealJobSpec,
  type JobSpecInput,
  type JobStatus,
} from "../../services/agent/src";
import {
  canonical,
  messageId,
  offerSchema,
  sha256,
  signingKey,
  signMessage,
  verifyOfferFor,
  type Explanation,
  type JobRequest,
  type Signed,
} from "../../services/scheduler/src";
import type { Client } from "../../sdk/src/client";
import { fetchSession, fetchSessions, openSession } from "../../sdk/src/escrow";
import { nodeAccount, type Node as NodeAccount } from "../../sdk/src/generated/registry/accounts";
import { fetchAccount, type Located, type Outcome } from "../../sdk/src/ledger";
import { decodeReceipt, MemoryStorage, ReceiptChain, type Receipt, type StreamOptions } from "../../sdk/src/receipt";
import { send } from "../../sdk/src/send";
import type { Market } from "./market";

export type Work = Omit<JobSpecInput, "version" | "salt" | "image">;

export interface JobView {
  id: string;
  status: "waiting" | "offered" | "assigned" | "opened" | "running" | "ended";
  end?: string;
  attempt: number;
  faults: { node: string }[];
  offer?: { id: string; body: unknown; signature: string };
  node?: string;
}

/** What a renter asks for, and the bytes that only the node gets to read. */
export interface Job {
  request: JobRequest;
  spec: Uint8Array;
  work: Work;
}

/** A node that somebody proposed, as the chain has it. */
export interface Proposal {
  node: Located<NodeAccount>;
  rate: bigint;
  endpoint: string;
}

/** Speaks to a scheduler; what it refuses is thrown by its code. */
export async function askScheduler<T>(url: string, method: string, path: string, body?: object): Promise<T> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url + path, { method, ...(body && { headers, body: canonical(body) }) });
  const said = (await answer.json()) as T & { error?: { code: string } };
  if (!answer.ok) throw new Error(`${said.error?.code}: the scheduler refused ${method} ${path}`);
  return said;
}

/** Looks until there is something. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  const end = performance.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`it did not come to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export class Renter {
  readonly client: Client;

  constructor(
    readonly market: Market,
    readonly keypair: Keypair,
    /** The key is who it is; the address is only where it is. */
    readonly scheduler: { url: string; key: string },
  ) {
    this.client = market.client(keypair);
  }

  /** How a spec names a file that the renter brings. */
  static input(name: string, content: Uint8Array) {
    return { name, bytes: content.length, sha256: sha256(content) };
  }

  describe(work: Work, terms: { maxRate: bigint; seconds: number }): Job {
    const { bytes, hash } = encodeJobSpec({ image: "host", ...work });
    const request: JobRequest = {
      audience: this.scheduler.key,
      renter: this.keypair.publicKey.toBase58(),
      specHash: Buffer.from(hash).toString("hex"),
      class: "cpu",
      capabilities: 0n,
      maxRate: terms.maxRate,
      duration: terms.seconds,
      nonce: randomUUID(),
      expiresAt: Math.floor(Date.now() / 1_000) + 600,
    };
    return { request, spec: bytes, work };
  }

  /** Asks for a node. Asking again for the same job changes nothing. */
  submit({ request }: Job): Promise<JobView> {
    return this.#ask("POST", "/v1/jobs", this.#signed("job", request));
  }

  look({ request }: Job): Promise<JobView> {
    return this.#ask("GET", `/v1/jobs/${messageId("job", request)}`);
  }

  explain({ request }: Job): Promise<{ winner?: string; nodes: Explanation[] }> {
    return this.#ask("GET", `/v1/jobs/${messageId("job", request)}/explain`);
  }

  /** The node that took the job, once one did: offered by this scheduler, within the request, and where the chain says. */
  async placed(job: Job, attempt = 1): Promise<Proposal> {
    const { offer } = await until("a node took the job", async () => {
      const view = await this.look(job);
      return view.status === "assigned" && view.attempt >= attempt && view;
    });
    const signed = { body: offerSchema.parse(offer!.body), signature: offer!.signature };
    const { node, rate } = verifyOfferFor(signed, { scheduler: this.scheduler.key, request: job.request });
    const { nodes } = await this.#ask<{ nodes: { node: string; endpoint: string }[] }>("GET", "/v1/nodes");
    return this.check({ node, rate, endpoint: nodes.find((one) => one.node === node)?.endpoint ?? "" });
  }

  /** Throws unless the chain knows the node and its endpoint. */
  async check({ node: address, rate, endpoint }: { node: string; rate: bigint; endpoint: string }): Promise<Proposal> {
    const node = await fetchAccount(this.client, nodeAccount, new PublicKey(address));
    const registered = Buffer.from(node.profile.endpointHash).toString("hex");
    if (sha256(endpoint) !== registered) throw new Error(`EndpointOther: ${endpoint} is not where ${address} registered`);
    return { node, rate, endpoint };
  }

  /** Locks the money for so many CPU-seconds. */
  async open({ request, spec, work }: Job, { node, rate, endpoint }: Proposal, maxUnits: bigint): Promise<Rental> {
    const sessionKey = Keypair.generate();
    const now = await this.client.ledger.now();
    const opening = await openSession(this.client, {
      node: node.address,
      price: rate,
      maxUnits,
      sessionKey: sessionKey.publicKey,
      acceptBy: now + 300n,
      expiresAt: now + 3_600n,
      challengeWindow: 300,
      silenceLimit: 300,
      jobSpecHash: Buffer.from(request.specHash, "hex"),
    });
    const opened = await send(this.client, opening);
    const sealed = sealJobSpec(spec, node.profile.encryptionKey);
    return new Rental(this.client, { node, endpoint, sessionKey, sealed, opened, cpus: work.limits.cpus }, opening.session);
  }

  /** Leaves the sealed spec with the scheduler, which cannot open it, for the node to fetch. */
  async seal({ request }: Job, { given: { node, sealed } }: Rental): Promise<void> {
    const job = messageId("job", request);
    const body = { audience: this.scheduler.key, job, node: node.address.toBase58(), sealedHash: sha256(sealed) };
    const data = Buffer.from(sealed).toString("base64");
    await this.#ask("PUT", `/v1/jobs/${job}/spec`, { signed: this.#signed("seal", body), data });
  }

  #signed<Body extends object>(kind: "job" | "seal", body: Body): Signed<Body> {
    return signMessage(kind, body, signingKey(this.keypair.secretKey));
  }

  #ask<T>(method: string, path: string, body?: object): Promise<T> {
    return askScheduler(this.scheduler.url, method, path, body);
  }
}

export interface RentalGiven {
  node: Located<NodeAccount>;
  endpoint: string;
  sessionKey: Keypair;
  sealed: Uint8Array;
  opened: Outcome;
  cpus: number;
}

/** A renter's side of one session. */
export class Rental {
  readonly node: NodeConnection;
  chain!: ReceiptChain;
  readonly #leaving = new AbortController();

  constructor(
    private readonly client: Client,
    readonly given: RentalGiven,
    readonly session: PublicKey,
  ) {
    this.node = this.connect();
  }

  /** A connection to the node, or to what stands between. */
  connect(endpoint = this.given.endpoint): NodeConnection {
    const { node, sessionKey } = this.given;
    const { hostname: host, port } = new URL(endpoint);
    return new NodeConnection({
      address: { host, port: Number(port) },
      node: { account: node.address, receiptKey: node.receiptKey.toBytes() },
      session: this.session,
      sessionKey: sessionKey.secretKey,
    });
  }

  handOver(): Promise<JobStatus> {
    return this.node.sendSpec(this.given.sealed);
  }

  onChain() {
    return fetchSession(this.client, this.session);
  }

  /** Signs whatever is right, until the last receipt or until it leaves. */
  async acknowledge(options: StreamOptions & { over?: NodeConnection; onLost?: (error: unknown) => void } = {}): Promise<void> {
    const { over = this.node, ...rest } = options;
    const { node, sessionKey, cpus } = this.given;
    const keys = { node: node.receiptKey.toBytes(), renter: sessionKey.publicKey.toBytes() };
    const subject = { kind: "session", account: this.session.toBytes() } as const;
    this.chain ??= await ReceiptChain.resume({ ...subject, keys, storage: new MemoryStorage() });
    const policy = acceptPolicy(await this.onChain(), cpus, this.chain);
    await acknowledgeAll(over, this.chain, policy, sessionKey.secretKey, { signal: this.#leaving.signal, ...rest });
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
