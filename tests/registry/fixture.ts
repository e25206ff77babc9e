import { BN, Program } from "@coral-xyz/anchor";
import { Keypair, PublicKey, SystemProgram, type Signer, type TransactionInstruction } from "@solana/web3.js";
import { createHash } from "node:crypto";
import { Clock } from "solana-bankrun";
import nacl from "tweetnacl";
import { registryIdl, type RegistryIdl } from "../../sdk/src/generated";
import {
  expectFailure,
  named,
  programDataAddress,
  startBankrun,
  upgradeAuthority,
  type BankrunLedger,
  type Ledger,
  type Sent,
} from "../support";

export interface NodeProfile {
  sourceType: Record<string, object>;
  region: number[];
  floorPrice: BN;
  benchmarkScore: number;
  capabilityBits: BN;
  encryptionKey: number[];
  endpointHash: number[];
}

export interface WorkerSettings {
  timeoutMs: number | null;
  memoryMb: number | null;
  routes: string[];
}

export type TriggerKind = Parameters<Program<RegistryIdl>["methods"]["createTrigger"]>[0];
export type WriterRole = "escrow" | "staking" | "market" | "disputes";
export type UnitKind = "gpuSecond" | "cpuSecond" | "request";
export type FaultKind = "abandoned" | "equivocated";
export type NodeStatus = "available" | "draining" | "retired";

/** Where the config keeps the authority of each pinned program. */
const WRITER_AUTHORITY_OFFSETS: Record<WriterRole, number> = { escrow: 136, staking: 200, market: 264, disputes: 328 };

export const U64_MAX = new BN("18446744073709551615");
export const GPU_BIT = 0;
export const DID_SLOT_WINDOW = 150;

export const sha256 = (...parts: (string | Uint8Array)[]): number[] => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return [...hash.digest()];
};
export const zeros = (length = 32): number[] => new Array<number>(length).fill(0);
export const label = (text: string, width = 32): number[] => [...Buffer.alloc(width, 0).fill(text, 0, Buffer.byteLength(text))];
const u64 = (value: number | bigint) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** What a well-behaved operator claims. */
export const profile = (changes: Partial<NodeProfile> = {}): NodeProfile => ({
  sourceType: { community: {} },
  region: label("eu-west-1", 16),
  floorPrice: new BN(1_500_000),
  benchmarkScore: 9_000,
  capabilityBits: new BN(0),
  encryptionKey: [...nacl.box.keyPair.fromSecretKey(Uint8Array.from(sha256("encryption key"))).publicKey],
  endpointHash: sha256("https://node.example"),
  ...changes,
});

export const settings = (changes: Partial<WorkerSettings> = {}): WorkerSettings => ({
  timeoutMs: null,
  memoryMb: null,
  routes: ["/hello/*"],
  ...changes,
});

/** A registry on a ledger of its own, initialized unless it is told otherwise. */
export class RegistryFixture<L extends Ledger = BankrunLedger> {
  readonly authority = upgradeAuthority;
  readonly pauseAuthority = named("pause authority");
  readonly stranger = named("stranger");
  operator = named("operator");
  owner = named("worker owner");
  readonly program: Program<RegistryIdl>;
  readonly config: PublicKey;
  private newcomersSoFar = 0;
  private unsigned = false;

  private constructor(readonly ledger: L) {
    this.program = new Program<RegistryIdl>(registryIdl, ledger.provider);
    this.config = this.address(Buffer.from("config"));
  }

  static async start(options: { initialized?: boolean } = {}): Promise<RegistryFixture> {
    return RegistryFixture.on(await startBankrun(), options);
  }

  static async on<L extends Ledger>(ledger: L, { initialized = true } = {}): Promise<RegistryFixture<L>> {
    const registry = new RegistryFixture(ledger);
    const { authority, pauseAuthority, stranger, operator, owner } = registry;
    for (const wallet of [authority, pauseAuthority, stranger, operator, owner]) await registry.ledger.fund(wallet.publicKey);
    if (initialized) await registry.initialize();
    return registry;
  }

  /** An operator and a worker owner that nobody has seen, so that tests can share a bank. */
  async newcomers(): Promise<void> {
    const number = ++this.newcomersSoFar;
    this.operator = named(`operator ${number}`);
    this.owner = named(`worker owner ${number}`);
    for (const wallet of [this.operator, this.owner]) await this.ledger.fund(wallet.publicKey);
  }

  private address(...seeds: Uint8Array[]): PublicKey {
    return PublicKey.findProgramAddressSync(seeds, this.program.programId)[0];
  }

  private async send(builder: Builder, signer: Signer): Promise<Sent> {
    const instruction = await builder.instruction();
    if (!this.unsigned) return this.ledger.send([instruction], [signer]);
    return this.ledger.send([{ ...instruction, keys: instruction.keys.map((key) => ({ ...key, isSigner: false })) }]);
  }

  /** Sends what `action` sends with the right accounts named, but without their signatures. */
  async withoutSignatures<T>(action: () => Promise<T>): Promise<T> {
    this.unsigned = true;
    return action().finally(() => (this.unsigned = false));
  }

  /** What `action` brings to the account, or takes from it with a negative result; another wallet pays the fees. */
  async gain(account: PublicKey, action: () => Promise<unknown>): Promise<bigint> {
    const before = await this.ledger.lamports(account);
    await action();
    return (await this.ledger.lamports(account)) - before;
  }

  async setSlot(this: RegistryFixture, slot: bigint): Promise<void> {
    const { context } = this.ledger;
    const clock = await context.banksClient.getClock();
    context.setClock(new Clock(slot, clock.epochStartTimestamp, clock.epoch, clock.leaderScheduleEpoch, clock.unixTimestamp));
  }

  async slot(this: RegistryFixture): Promise<bigint> {
    return (await this.ledger.context.banksClient.getClock()).slot;
  }

  // Governance

  initialize({
    authority = this.authority,
    program = this.program.programId,
    programData = programDataAddress(this.program.programId),
  } = {}): Promise<Sent> {
    const builder = this.program.methods
      .initialize(this.pauseAuthority.publicKey)
      .accountsPartial({ authority: authority.publicKey, config: this.config, program, programData });
    return this.send(builder, authority);
  }

  proposeAuthority(to: PublicKey, authority = this.authority): Promise<Sent> {
    const accounts = { authority: authority.publicKey, config: this.config };
    return this.send(this.program.methods.proposeAuthority(to).accountsPartial(accounts), authority);
  }

  acceptAuthority(pendingAuthority: Keypair): Promise<Sent> {
    const accounts = { pendingAuthority: pendingAuthority.publicKey, config: this.config };
    return this.send(this.program.methods.acceptAuthority().accountsPartial(accounts), pendingAuthority);
  }

  setPauseAuthority(to: PublicKey, authority = this.authority): Promise<Sent> {
    const accounts = { authority: authority.publicKey, config: this.config };
    return this.send(this.program.methods.setPauseAuthority(to).accountsPartial(accounts), authority);
  }

  setPaused(paused: boolean, signer = this.pauseAuthority): Promise<Sent> {
    const accounts = { signer: signer.publicKey, config: this.config };
    return this.send(this.program.methods.setPaused(paused).accountsPartial(accounts), signer);
  }

  pinWriter(role: WriterRole, program: PublicKey, authority = this.authority): Promise<Sent> {
    const accounts = { authority: authority.publicKey, config: this.config, program };
    return this.send(this.program.methods.pinWriter({ [role]: {} } as never).accountsPartial(accounts), authority);
  }

  /** Lets a wallet sign as a pinned program's PDA: at the top level no PDA can. */
  async impersonate(role: WriterRole, writer: PublicKey): Promise<void> {
    const account = (await this.ledger.account(this.config))!;
    writer.toBuffer().copy(account.data, WRITER_AUTHORITY_OFFSETS[role]);
    await this.ledger.setAccount(this.config, account);
  }

  fetchConfig() {
    return this.program.account.registryConfig.fetch(this.config);
  }

  // Capabilities

  capability(bit: number): PublicKey {
    return this.address(Buffer.from("capability"), Uint8Array.of(bit));
  }

  defineCapability(
    bit = GPU_BIT,
    { name = label("gpu-h100"), minBondUsd = new BN(25_000_000), authority = this.authority } = {},
  ): Promise<Sent> {
    const accounts = { authority: authority.publicKey, config: this.config, capability: this.capability(bit) };
    return this.send(this.program.methods.defineCapability(bit, name, minBondUsd).accountsPartial(accounts), authority);
  }

  private capabilityAccounts(bit: number, authority: Keypair) {
    return { authority: authority.publicKey, config: this.config, capability: this.capability(bit) };
  }

  updateCapability(minBondUsd: BN, bit = GPU_BIT, authority = this.authority): Promise<Sent> {
    const accounts = this.capabilityAccounts(bit, authority);
    return this.send(this.program.methods.updateCapability(minBondUsd).accountsPartial(accounts), authority);
  }

  retireCapability(bit = GPU_BIT, authority = this.authority): Promise<Sent> {
    const accounts = this.capabilityAccounts(bit, authority);
    return this.send(this.program.methods.retireCapability().accountsPartial(accounts), authority);
  }

  closeCapability(bit = GPU_BIT, authority = this.authority): Promise<Sent> {
    const accounts = this.capabilityAccounts(bit, authority);
    return this.send(this.program.methods.closeCapability().accountsPartial(accounts), authority);
  }

  // Agents

  did(authority: PublicKey, slot: bigint): number[] {
    return sha256("did:compute:", authority.toBytes(), u64(slot));
  }

  agent(authority: PublicKey, slot: bigint): PublicKey {
    return this.address(Buffer.from("agent"), Uint8Array.from(this.did(authority, slot)));
  }

  async registerAgent(authority: Keypair, slot: bigint, agent = this.agent(authority.publicKey, slot)): Promise<Sent> {
    const accounts = { authority: authority.publicKey, config: this.config, agent };
    const builder = this.program.methods.registerAgent(new BN(slot.toString()), sha256("metadata")).accountsPartial(accounts);
    return this.send(builder, authority);
  }

  updateAgent(agent: PublicKey, metadataHash: number[], authority: Keypair): Promise<Sent> {
    const accounts = { agent, authority: authority.publicKey };
    return this.send(this.program.methods.updateAgent(metadataHash).accountsPartial(accounts), authority);
  }

  proposeAgentAuthority(agent: PublicKey, to: PublicKey, authority: Keypair): Promise<Sent> {
    const accounts = { agent, authority: authority.publicKey };
    return this.send(this.program.methods.proposeAgentAuthority(to).accountsPartial(accounts), authority);
  }

  acceptAgentAuthority(agent: PublicKey, pendingAuthority: Keypair): Promise<Sent> {
    const accounts = { agent, pendingAuthority: pendingAuthority.publicKey };
    return this.send(this.program.methods.acceptAgentAuthority().accountsPartial(accounts), pendingAuthority);
  }

  closeAgent(agent: PublicKey, authority: Keypair): Promise<Sent> {
    const accounts = { agent, authority: authority.publicKey };
    return this.send(this.program.methods.closeAgent().accountsPartial(accounts), authority);
  }

  // Nodes

  node(nodeId: number | bigint = 1, operator = this.operator.publicKey): PublicKey {
    return this.address(Buffer.from("node"), operator.toBytes(), u64(nodeId));
  }

  reputation(node = this.node()): PublicKey {
    return this.address(Buffer.from("reputation"), node.toBytes());
  }

  registerNode(
    nodeId = 1,
    {
      claims = {},
      receiptKey = named("receipt key").publicKey,
      class: nodeClass = "gpu",
      operator = this.operator,
      node = this.node(nodeId, operator.publicKey),
      reputation = this.reputation(node),
    } = {},
  ): Promise<Sent> {
    const accounts = { operator: operator.publicKey, config: this.config, node, reputation };
    const builder = this.program.methods
      .registerNode(new BN(nodeId), { [nodeClass]: {} } as never, receiptKey, profile(claims) as never)
      .accountsPartial(accounts);
    return this.send(builder, operator);
  }

  updateNode(claims: Partial<NodeProfile>, node = this.node(), operator = this.operator): Promise<Sent> {
    const accounts = { operator: operator.publicKey, config: this.config, node };
    return this.send(this.program.methods.updateNode(profile(claims) as never).accountsPartial(accounts), operator);
  }

  setNodeStatus(status: NodeStatus, node = this.node(), operator = this.operator): Promise<Sent> {
    const accounts = { operator: operator.publicKey, node };
    return this.send(this.program.methods.setNodeStatus({ [status]: {} } as never).accountsPartial(accounts), operator);
  }

  rotateReceiptKey(receiptKey: PublicKey, node = this.node(), operator = this.operator): Promise<Sent> {
    const accounts = { operator: operator.publicKey, node };
    return this.send(this.program.methods.rotateReceiptKey(receiptKey).accountsPartial(accounts), operator);
  }

  refreshAttestation(hash: number[], expiresAt: bigint, node = this.node(), operator = this.operator): Promise<Sent> {
    const accounts = { operator: operator.publicKey, node };
    const builder = this.program.methods.refreshAttestation(hash, new BN(expiresAt.toString())).accountsPartial(accounts);
    return this.send(builder, operator);
  }

  closeNode(node = this.node(), operator = this.operator): Promise<Sent> {
    const accounts = { operator: operator.publicKey, node };
    return this.send(this.program.methods.closeNode().accountsPartial(accounts), operator);
  }

  fetchNode(node = this.node()) {
    return this.program.account.node.fetch(node);
  }

  // Reputation

  private writer(writer: Keypair, { node = this.node(), reputation = this.reputation(node), config = this.config } = {}) {
    return { node, accounts: { authority: writer.publicKey, config, reputation } };
  }

  recordSettlement(writer: Keypair, units: BN, kind: UnitKind = "gpuSecond", where: Partial<Where> = {}): Promise<Sent> {
    const { node, accounts } = this.writer(writer, where);
    const builder = this.program.methods.recordSettlement(node, { [kind]: {} } as never, units).accountsPartial(accounts);
    return this.send(builder, writer);
  }

  recordFault(writer: Keypair, kind: FaultKind, where: Partial<Where> = {}): Promise<Sent> {
    const { node, accounts } = this.writer(writer, where);
    return this.send(this.program.methods.recordFault(node, { [kind]: {} } as never).accountsPartial(accounts), writer);
  }

  recordDisputeLost(writer: Keypair, where: Partial<Where> = {}): Promise<Sent> {
    const { node, accounts } = this.writer(writer, where);
    return this.send(this.program.methods.recordDisputeLost(node).accountsPartial(accounts), writer);
  }

  fetchReputation(node = this.node()) {
    return this.program.account.reputation.fetch(this.reputation(node));
  }

  // Workers

  worker(name = "hello-world", owner = this.owner.publicKey): PublicKey {
    return this.address(Buffer.from("worker"), owner.toBytes(), Uint8Array.from(label(name)));
  }

  version(number: number, worker = this.worker()): PublicKey {
    return this.address(Buffer.from("version"), worker.toBytes(), u32(number));
  }

  deployWorker(
    name = "hello-world",
    {
      codeHash = sha256("version 1"),
      with: changes = {},
      owner = this.owner,
      nameBytes = label(name),
      worker = this.address(Buffer.from("worker"), owner.publicKey.toBytes(), Uint8Array.from(nameBytes)),
    } = {},
  ): Promise<Sent> {
    const accounts = { owner: owner.publicKey, config: this.config, worker, version: this.version(1, worker) };
    const builder = this.program.methods.deployWorker(nameBytes, codeHash, settings(changes)).accountsPartial(accounts);
    return this.send(builder, owner);
  }

  updateWorker(changes: Partial<WorkerSettings>, owner = this.owner, change = (data: Buffer) => data): Promise<Sent> {
    const accounts = { owner: owner.publicKey, worker: this.worker() };
    return this.send(altered(this.program.methods.updateWorker(settings(changes)).accountsPartial(accounts), change), owner);
  }

  publishVersion(number: number, codeHash = sha256(`version ${number}`), owner = this.owner): Promise<Sent> {
    const accounts = { owner: owner.publicKey, config: this.config, worker: this.worker(), version: this.version(number) };
    return this.send(this.program.methods.publishVersion(codeHash).accountsPartial(accounts), owner);
  }

  activateVersion(version: PublicKey, owner = this.owner, worker = this.worker()): Promise<Sent> {
    const accounts = { owner: owner.publicKey, worker, version };
    return this.send(this.program.methods.activateVersion().accountsPartial(accounts), owner);
  }

  closeVersion(version: PublicKey, owner = this.owner, worker = this.worker()): Promise<Sent> {
    const accounts = { owner: owner.publicKey, worker, version };
    return this.send(this.program.methods.closeVersion().accountsPartial(accounts), owner);
  }

  setWorkerStatus(status: "active" | "paused", owner = this.owner): Promise<Sent> {
    const accounts = { owner: owner.publicKey, worker: this.worker() };
    return this.send(this.program.methods.setWorkerStatus({ [status]: {} } as never).accountsPartial(accounts), owner);
  }

  closeWorker(version = this.version(1), owner = this.owner, worker = this.worker()): Promise<Sent> {
    const accounts = { owner: owner.publicKey, worker, version };
    return this.send(this.program.methods.closeWorker().accountsPartial(accounts), owner);
  }

  fetchWorker() {
    return this.program.account.worker.fetch(this.worker());
  }

  // Triggers

  trigger(id: number, worker = this.worker()): PublicKey {
    return this.address(Buffer.from("trigger"), worker.toBytes(), u32(id));
  }

  createTrigger(kind: TriggerKind, id: number, owner = this.owner, change = (data: Buffer) => data): Promise<Sent> {
    const accounts = { owner: owner.publicKey, config: this.config, worker: this.worker(), trigger: this.trigger(id) };
    return this.send(altered(this.program.methods.createTrigger(kind).accountsPartial(accounts), change), owner);
  }

  setTriggerEnabled(enabled: boolean, trigger: PublicKey, owner = this.owner, worker = this.worker()): Promise<Sent> {
    const accounts = { owner: owner.publicKey, worker, trigger };
    return this.send(this.program.methods.setTriggerEnabled(enabled).accountsPartial(accounts), owner);
  }

  removeTrigger(trigger: PublicKey, owner = this.owner, worker = this.worker()): Promise<Sent> {
    const accounts = { owner: owner.publicKey, worker, trigger };
    return this.send(this.program.methods.removeTrigger().accountsPartial(accounts), owner);
  }
}

interface Where {
  node: PublicKey;
  reputation: PublicKey;
  config: PublicKey;
}

export const systemProgram = SystemProgram.programId;
export { expectFailure, named };

interface Builder {
  instruction(): Promise<TransactionInstruction>;
}

/** The builder's instruction with other data than a coder would write. */
function altered(builder: Builder, change: (data: Buffer) => Buffer): Builder {
  return {
    async instruction() {
      const { data, ...rest } = await builder.instruction();
      return { ...rest, data: change(data) };
    },
  };
}
