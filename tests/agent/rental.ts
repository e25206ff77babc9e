// A market, a bonded node and a renter with money, for the agent's tests.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { PublicKey, type Keypair, type TransactionInstruction } from "@solana/web3.js";
import nacl from "tweetnacl";
import pino from "pino";
import { until } from "../../scripts/start/until";
import { startMarket, type RunningMarket } from "../../services/ledger/src";
import { Agent, type AgentOptions } from "../../services/agent/src/agent";
import { NvidiaSmi } from "../../services/agent/src/gpu/nvidia_smi";
import { GpuPool } from "../../services/agent/src/gpu/pool";
import type { Intervals } from "../../services/agent/src/job/job";
import { acceptPolicy, acknowledgeAll } from "../../services/agent/src/renter/acknowledge";
import { NodeConnection } from "../../services/agent/src/renter/node_connection";
import { chooseIsolation } from "../../services/agent/src/sandbox/probe";
import { encodeJobSpec, sealJobSpec, type JobSpecInput } from "../../services/agent/src/spec/job_spec";
import { associatedTokenAddress, connect, connectionLedger, createClient, escrow, keypairWallet, receipts, registry, send, staking, type Client } from "../../sdk/src";
import { createPoolInstruction, stakeInstruction } from "../../sdk/src/generated/staking/instructions";
import { named } from "../support";
import { folder } from "./fixture";

export const USDC = 1_000_000n;
export const FLOOR = 3_600n * USDC;
export const LIMITS = { cpus: 1, memoryMiB: 64, scratchMiB: 4, processes: 32, wallSeconds: 60 };
export const ENDPOINT = "https://127.0.0.1:4007";
const FUNDS = 100_000n * USDC;

/** A rental's terms, one unit of the price for each CPU-second. */
export interface Terms {
  maxUnits?: bigint;
  price?: bigint;
  script?: string;
  spec?: Partial<Omit<JobSpecInput, "version" | "salt">>;
}

export class Market {
  readonly operator = named("agent operator");
  readonly renter = named("agent renter");
  readonly receiptKey = named("agent receipt key");
  readonly encryption = nacl.box.keyPair.fromSecretKey(named("agent encryption").secretKey.subarray(0, 32));
  readonly node = registry.findNodeAddress(this.operator.publicKey, 1n);
  readonly money: PublicKey;
  private sessions = 0;
  private isolation: ReturnType<typeof chooseIsolation> | undefined;

  private constructor(
    readonly ledger: RunningMarket,
    readonly home: Awaited<ReturnType<typeof folder>>,
    private readonly nodeClass: "cpu" | "gpu",
    private readonly connection = connect(ledger.url),
  ) {
    this.money = associatedTokenAddress(ledger.mint, this.renter.publicKey);
  }

  static async start(nodeClass: "cpu" | "gpu" = "cpu"): Promise<Market> {
    const market = new Market(await startMarket({ port: 0, time: "real" }), await folder(), nodeClass);
    await market.prepare();
    return market;
  }

  async stop(): Promise<void> {
    await this.ledger.stop();
    await this.home.remove();
  }

  client(keypair: Keypair): Client {
    return createClient({ ledger: connectionLedger(this.connection), wallet: keypairWallet(keypair) });
  }

  private async prepare(): Promise<void> {
    const { operator, renter, ledger, node, encryption } = this;
    for (const { publicKey } of [operator, renter]) {
      ledger.bank.airdrop(publicKey, 10n ** 10n);
      ledger.mintTo(publicKey, FUNDS);
    }
    const pool = staking.findPoolAddress("node", node);
    const own = { operator: operator.publicKey, owner: operator.publicKey, pool, source: associatedTokenAddress(ledger.mint, operator.publicKey) };
    const profile = {
      sourceType: "community",
      region: Buffer.from("eu-test".padEnd(16, "\0")),
      floorPrice: FLOOR,
      benchmarkScore: 1,
      capabilityBits: 0n,
      encryptionKey: encryption.publicKey,
      endpointHash: createHash("sha256").update(ENDPOINT).digest(),
    } as const;
    await this.send(operator, [
      registry.registerNodeInstruction({ operator: operator.publicKey }, { nodeId: 1n, class: this.nodeClass, receiptKey: this.receiptKey.publicKey, profile }),
      createPoolInstruction({ ...own, holder: node, mint: ledger.mint }, { role: "node", commissionBps: 0 }),
      stakeInstruction(own, { amount: FUNDS / 2n }),
    ]);
  }

  private async send(signer: Keypair, instructions: TransactionInstruction[]): Promise<void> {
    const client = this.client(signer);
    await send(client, { instructions, computeUnits: 400_000, signers: [] });
  }

  async agentOptions(intervals: Partial<Intervals> = {}): Promise<AgentOptions> {
    this.isolation ??= chooseIsolation({ folder: join(this.home.path, "scratch"), disk: join(this.home.path, "disk") });
    const { candidates, scratch, best } = await this.isolation;
    return {
      client: this.client(this.operator),
      isolation: best,
      candidates,
      scratch,
      gpus: await GpuPool.open(new NvidiaSmi(), 0, () => {}),
      receiptKey: this.receiptKey.secretKey,
      encryptionKey: this.encryption.secretKey,
      home: join(this.home.path, "state"),
      intervals: { receipt: 0.2, tolerance: 10, settle: 3_600, keepOutputs: 0, ...intervals },
      room: { cpus: 4, memoryMiB: 1_024, scratchMiB: 64, slots: 4 },
      terms: { node: this.node, receiptKey: this.receiptKey.publicKey, unitKind: `${this.nodeClass}Second` as const, floorPrice: FLOOR, receiptSeconds: 1 },
      maxClockSkewSeconds: 30,
      log: pino({ level: process.env["AGENT_TEST_LOG"] ?? "silent" }),
    };
  }

  async startAgent(intervals: Partial<Intervals> = {}): Promise<{ agent: Agent; port: number }> {
    const agent = new Agent(await this.agentOptions(intervals));
    return { agent, port: (await agent.start({ host: "127.0.0.1", port: 0 })).port };
  }

  spec({ script = "true", spec = {} }: Terms) {
    return encodeJobSpec({ image: "host", command: ["/bin/sh", "-c", script], limits: LIMITS, ...spec });
  }

  /** Opens a session for a job: money locked, spec sealed, nothing sent. */
  rent(port: number, terms: Terms = {}): Promise<Rental> {
    return this.open(port, this.spec(terms), terms);
  }

  async open(port: number, { bytes, hash }: { bytes: Uint8Array; hash: Uint8Array }, terms: Terms): Promise<Rental> {
    const { maxUnits = 100n, price = FLOOR } = terms;
    const sessionKey = named(`agent session ${++this.sessions} of ${process.pid}`);
    const client = this.client(this.renter);
    const now = await client.ledger.now();
    const opening = await escrow.openSession(client, {
      node: this.node,
      price,
      maxUnits,
      sessionKey: sessionKey.publicKey,
      acceptBy: now + 300n,
      expiresAt: now + 3_600n,
      challengeWindow: 300,
      silenceLimit: 300,
      jobSpecHash: hash,
    });
    await send(client, opening);
    return new Rental(this, client, opening.session, sessionKey, port, sealJobSpec(bytes, this.encryption.publicKey), LIMITS.cpus);
  }

  async balance(owner: PublicKey): Promise<bigint> {
    const account = await this.connection.getTokenAccountBalance(associatedTokenAddress(this.ledger.mint, owner));
    return BigInt(account.value.amount);
  }
}

/** A renter's side of one session. */
export class Rental {
  readonly node: NodeConnection;
  readonly storage = new receipts.MemoryStorage();
  chain!: receipts.ReceiptChain;
  readonly #aborted = new AbortController();

  constructor(
    readonly market: Market,
    readonly client: Client,
    readonly session: PublicKey,
    readonly sessionKey: Keypair,
    readonly port: number,
    readonly sealed: Uint8Array,
    readonly cpus: number,
  ) {
    this.node = this.connection();
  }

  connection(changes: Partial<{ sessionKey: Uint8Array; session: PublicKey; receiptKey: Uint8Array; node: PublicKey }> = {}): NodeConnection {
    const { market } = this;
    return new NodeConnection({
      address: { host: "127.0.0.1", port: this.port },
      node: { account: changes.node ?? market.node, receiptKey: changes.receiptKey ?? market.receiptKey.publicKey.toBytes() },
      session: changes.session ?? this.session,
      sessionKey: changes.sessionKey ?? this.sessionKey.secretKey,
    });
  }

  onChain(): Promise<escrow.Session> {
    return escrow.fetchSession(this.client, this.session);
  }

  async isGone(): Promise<boolean> {
    return (await escrow.fetchSessions(this.client, [this.session]))[0] === undefined;
  }

  /** Signs whatever is right until the last receipt. */
  async acknowledge(options: receipts.StreamOptions & { onLost?: (error: unknown) => void } = {}): Promise<void> {
    const keys = { node: this.market.receiptKey.publicKey.toBytes(), renter: this.sessionKey.publicKey.toBytes() };
    this.chain ??= await receipts.ReceiptChain.resume({ kind: "session", account: this.session.toBytes(), keys, storage: this.storage });
    const policy = acceptPolicy(await this.onChain(), this.cpus, this.chain);
    await acknowledgeAll(this.node, this.chain, policy, this.sessionKey.secretKey, { signal: this.#aborted.signal, ...options });
  }

  vanish(): void {
    this.#aborted.abort();
  }

  async settled(): Promise<void> {
    await until("the session's end", () => this.isGone());
  }
}
