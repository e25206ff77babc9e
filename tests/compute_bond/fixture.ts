import { createHash } from "node:crypto";
import { PublicKey, type Keypair, type Signer, type TransactionInstruction } from "@solana/web3.js";
import nacl from "tweetnacl";
import {
  BOND_CONFIG_ADDRESS,
  findBondEscrowAddress,
  COMPUTE_BOND_PROGRAM_ID,
  findComputeBondAddress,
  computeBondInstructions as bonds,
  decodeComputeBond,
  encodeAttestation,
  findLeaseAddress,
  type Attestation,
  type BondAccounts,
  type ComputeProvider,
} from "../../sdk/src/compute_bond";
import { agentDid, findAgentAddress, findCapabilityAddress } from "../../sdk/src/registry/addresses";
import * as registry from "../../sdk/src/generated/registry";
import { singleInstruction } from "../../sdk/src/ed25519_instruction";
import { named, programDataAddress, signature, startLiteSVM, TestMint, upgradeAuthority, type LiteLedger, type Sent } from "../support";

export const USDC = 1_000_000n;
export const HOUR = 3_600n;
export const DAY = 24n * HOUR;
export const SLASH_WINDOW = 7n * DAY;
export const GPU_BIT = 0;
export const REQUIRED_BOND = 25n * USDC;

export const hash = (text: string): Uint8Array => Uint8Array.from(createHash("sha256").update(text).digest());
export const INSTANCE = hash("this cluster");

/** Accounts to put in place of the right ones. */
export type Accounts = Record<string, PublicKey>;

const label = (text: string, width: number) => Uint8Array.from(Buffer.alloc(width, 0).fill(text, 0, text.length));

/** Where `BondGlobal` keeps the authority of each pinned caller. */
const CALLER_OFFSETS = { market: 272, disputes: 336 } as const;

/** An agent with its operator's wallet and node. */
export interface TestAgent {
  operator: Keypair;
  did: Uint8Array;
  node: PublicKey;
  receiptKey: Keypair;
  token: PublicKey;
}

export interface PostOptions {
  amount?: bigint;
  capabilityBits?: bigint;
  provider?: ComputeProvider;
  leaseId?: Uint8Array;
  postedAt?: bigint;
  lasts?: bigint;
  gpuHours?: number;
  /** What the broker attests instead. */
  attested?: Partial<Attestation>;
  broker?: Keypair;
  accounts?: Accounts;
}

/** Bonds on LiteSVM, which checks the broker's signatures. The registry has a capability and agents with a node each. */
export class BondFixture {
  readonly authority = upgradeAuthority;
  readonly pauseAuthority = named("pause authority");
  readonly broker = named("broker");
  readonly stranger = named("stranger");
  /** Stands for the authority PDAs of the callers: at the top level no PDA can sign. */
  readonly callers = { market: named("market authority"), disputes: named("disputes authority") };
  readonly config = BOND_CONFIG_ADDRESS;
  private leases = 0;

  protected constructor(
    readonly ledger: LiteLedger,
    readonly mint: TestMint,
  ) {}

  static async uninitialized(): Promise<BondFixture> {
    const ledger = startLiteSVM();
    return new BondFixture(ledger, await TestMint.create(ledger)).prepared();
  }

  static async start(): Promise<BondFixture> {
    const fixture = await BondFixture.uninitialized();
    await fixture.send([fixture.initialize()], fixture.authority);
    return fixture;
  }

  protected async prepared(): Promise<this> {
    const { authority, pauseAuthority, stranger, callers } = this;
    for (const wallet of [authority, pauseAuthority, stranger, callers.market, callers.disputes]) await this.ledger.fund(wallet.publicKey);
    const programData = programDataAddress(registry.REGISTRY_PROGRAM_ID);
    await this.send(
      [
        registry.initializeInstruction({ authority: authority.publicKey, programData }, { pauseAuthority: pauseAuthority.publicKey }),
        registry.defineCapabilityInstruction(
          { authority: authority.publicKey, capability: findCapabilityAddress(GPU_BIT) },
          { bit: GPU_BIT, name: label("gpu-h100", 32), minBondUsd: REQUIRED_BOND },
        ),
      ],
      authority,
    );
    return this;
  }

  send(instructions: TransactionInstruction[], ...signers: Signer[]): Promise<Sent> {
    return this.ledger.send(instructions, signers);
  }

  initialize(accounts: { authority?: PublicKey; programData?: PublicKey } = {}, args: { brokerKey?: PublicKey; instance?: Uint8Array } = {}) {
    const program = COMPUTE_BOND_PROGRAM_ID;
    return bonds.initializeInstruction(
      { authority: this.authority.publicKey, program, programData: programDataAddress(program), mint: this.mint.address, ...accounts },
      { pauseAuthority: this.pauseAuthority.publicKey, instance: INSTANCE, brokerKey: this.broker.publicKey, ...args },
    );
  }

  /** Lets a wallet sign as a pinned program's PDA. */
  async impersonate(role: keyof typeof CALLER_OFFSETS, program: PublicKey = named(`${role} program`).publicKey): Promise<Keypair> {
    const account = (await this.ledger.account(this.config))!;
    program.toBuffer().copy(account.data, CALLER_OFFSETS[role] - 32);
    this.callers[role].publicKey.toBuffer().copy(account.data, CALLER_OFFSETS[role]);
    await this.ledger.setAccount(this.config, account);
    return this.callers[role];
  }

  /** Registers an agent and a node of its operator, with money. */
  async agent(name: string, money = 10_000n * USDC): Promise<TestAgent> {
    const operator = named(`operator ${name}`);
    const receiptKey = named(`receipt key ${name}`);
    await this.ledger.fund(operator.publicKey);
    const token = await this.mint.fund(operator.publicKey, money);
    const slot = this.ledger.svm.getClock().slot;
    const did = agentDid(operator.publicKey, slot);
    const node = registry.findNodeAddress(operator.publicKey, 1n);
    await this.send(
      [
        registry.registerAgentInstruction(
          { authority: operator.publicKey, agent: findAgentAddress(did) },
          { slot, metadataHash: hash(name) },
        ),
        registry.registerNodeInstruction(
          { operator: operator.publicKey },
          {
            nodeId: 1n,
            class: "gpu",
            receiptKey: receiptKey.publicKey,
            profile: {
              sourceType: "community",
              region: label("eu-west-1", 16),
              floorPrice: 1_000_000n,
              benchmarkScore: 1,
              capabilityBits: 1n << BigInt(GPU_BIT),
              encryptionKey: nacl.box.keyPair.fromSecretKey(hash("encryption key")).publicKey,
              endpointHash: hash("endpoint"),
            },
          },
        ),
      ],
      operator,
    );
    return { operator, did, node, receiptKey, token };
  }

  now(): bigint {
    return this.ledger.nowNow();
  }

  newLease(): Uint8Array {
    return hash(`lease ${this.leases++}`);
  }

  /** The Ed25519 instruction with which the broker attests a lease. */
  attest(lease: Attestation, broker: Keypair = this.broker): TransactionInstruction {
    return this.sign(encodeAttestation(lease), broker);
  }

  sign(message: Uint8Array, signer: Keypair): TransactionInstruction {
    return singleInstruction({ signer: signer.publicKey.toBytes(), signature: signature(message, signer), message });
  }

  postInstructions(agent: TestAgent, options: PostOptions = {}): { bond: BondAccounts; instructions: TransactionInstruction[] } {
    const { amount = 100n * USDC, capabilityBits = 1n, provider = "ionet", leaseId = this.newLease(), lasts = 7n * DAY } = options;
    const postedAt = options.postedAt ?? this.now();
    const { did: agentDid, operator, token } = agent;
    const lease = { instance: INSTANCE, agentDid, provider, leaseId, gpuHours: options.gpuHours ?? 100, expiresAt: this.now() + lasts };
    const post = bonds.postComputeBondInstruction(
      { operator: operator.publicKey, operatorToken: token, mint: this.mint.address, agentDid, ...options.accounts },
      { postedAt, amount, capabilityBits, provider, leaseId },
    );
    const bond = findComputeBondAddress(agentDid, postedAt);
    return {
      bond: { bond, lease: findLeaseAddress(provider, leaseId), operator: operator.publicKey },
      instructions: [this.attest({ ...lease, ...options.attested }, options.broker), post],
    };
  }

  /** Posts a bond. Two of one agent cannot share a second: the clock moves on. */
  async post(agent: TestAgent, options: PostOptions = {}): Promise<BondAccounts> {
    this.ledger.travelNow(1n);
    const { bond, instructions } = this.postInstructions(agent, options);
    await this.send(instructions, agent.operator);
    return bond;
  }

  async renew(agent: TestAgent, bond: BondAccounts, attested: Partial<Attestation>, broker = this.broker): Promise<Sent> {
    const { provider, leaseId, gpuHoursReserved: gpuHours, expiresAt } = await this.bond(bond);
    const lease = { instance: INSTANCE, agentDid: agent.did, provider, leaseId, gpuHours, expiresAt, ...attested };
    const renew = bonds.renewBondInstruction({ operator: agent.operator.publicKey, agentDid: agent.did, bond: bond.bond });
    return this.send([this.attest(lease, broker), renew], agent.operator);
  }

  lock(bond: BondAccounts, task: PublicKey, workEndsAt = this.now() + HOUR, caller = this.callers.market): Promise<Sent> {
    const accounts = { caller: caller.publicKey, bond: bond.bond, lease: bond.lease };
    return this.send([bonds.lockBondToTaskInstruction(accounts, { task, workEndsAt })], caller);
  }

  slash(bond: BondAccounts, task: PublicKey, destination: PublicKey, caller = this.callers.market, accounts: Accounts = {}): Promise<Sent> {
    return this.send([bonds.slashBondInstruction({ caller: caller.publicKey, destination, ...bond, ...accounts }, { task })], caller);
  }

  /** By a stranger, to the refund token, unless told otherwise. */
  release(bond: BondAccounts, task: PublicKey, destination: PublicKey, caller = this.stranger): Promise<Sent> {
    return this.send([bonds.releaseBondInstruction({ caller: caller.publicKey, destination, task, ...bond })], caller);
  }

  expire(bond: BondAccounts, destination: PublicKey, caller = this.stranger, accounts: Accounts = {}): Promise<Sent> {
    return this.send([bonds.expireBondInstruction({ caller: caller.publicKey, destination, ...bond, ...accounts })], caller);
  }

  async bond({ bond }: { bond: PublicKey }) {
    return decodeComputeBond((await this.ledger.account(bond))!.data);
  }

  escrowed({ bond }: { bond: PublicKey }): Promise<bigint> {
    return this.mint.balance(findBondEscrowAddress(bond));
  }
}
