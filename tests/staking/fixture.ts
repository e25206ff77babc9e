import { PublicKey, type Keypair, type Signer, type TransactionInstruction } from "@solana/web3.js";
import { createHash } from "node:crypto";
import nacl from "tweetnacl";
import { dealAccounts, decodeSession, findSessionAddress } from "../../sdk/src/escrow";
import * as escrow from "../../sdk/src/generated/escrow";
import * as registry from "../../sdk/src/generated/registry";
import * as stakingAccounts from "../../sdk/src/generated/staking/accounts";
import * as treasury from "../../sdk/src/generated/treasury";
import { encodeReceipt, signReceipt, type EquivocationProof, type Receipt, type SignedReceipt } from "../../sdk/src/receipt";
import {
  decodeDelegation,
  decodePool,
  decodeRedelegation,
  decodeUnbonding,
  DEFAULT_STAKING_PARAMETERS,
  findDelegationAddress,
  fraudProofInstructions,
  findPoolAddress,
  findPoolVaultAddress,
  findRedelegationAddress,
  findUnbondingAddress,
  STAKING_CONFIG_ADDRESS,
  STAKING_PROGRAM_ID,
  stakingInstructions as staking,
  type Delegation,
  type Pool,
  type Redelegation,
  type StakingParameters,
  type StakingRole,
  type Unbonding,
} from "../../sdk/src/staking";
import { named, programDataAddress, startLiteSVM, TestMint, tokenAmount, upgradeAuthority, type LiteLedger, type Sent } from "../support";

export const USDC = 1_000_000n;
export const DAY = 86_400n;
export const UNBONDING = BigInt(DEFAULT_STAKING_PARAMETERS.unbondingSeconds);
export const EPOCH = BigInt(DEFAULT_STAKING_PARAMETERS.epochSeconds);
export const STREAM = BigInt(DEFAULT_STAKING_PARAMETERS.streamSeconds);
export const NOTICE = BigInt(DEFAULT_STAKING_PARAMETERS.commissionNoticeSeconds);
export const DISPUTES_NOTICE = 61n * DAY;
/** Shares that a unit buys in a pool that was never slashed. */
export const SHARES = 1_000n;
/** How the treasury of these tests splits what an operator's stake loses. */
export const VICTIM_BPS = 5_000n;
export const FINDER_BPS = 1_000n;

const instance = Uint8Array.from({ length: 32 }, () => 7);

const sha256 = (text: string) => Uint8Array.from(createHash("sha256").update(text).digest());
const own = (program: PublicKey, ...seeds: (string | PublicKey | Uint8Array)[]) =>
  PublicKey.findProgramAddressSync(
    seeds.map((seed) => (typeof seed === "string" ? Buffer.from(seed) : seed instanceof PublicKey ? seed.toBuffer() : seed)),
    program,
  )[0];

/** Somebody with lamports and tokens. */
export interface Wallet {
  keypair: Keypair;
  key: PublicKey;
  token: PublicKey;
}

export interface TestNode {
  operator: Wallet;
  node: PublicKey;
  pool: PublicKey;
  receiptKey: Keypair;
}

/** Staking with the registry, the treasury and escrow behind it, on LiteSVM: everything that moves is real. */
export class Fixture {
  readonly authority = upgradeAuthority;
  readonly pauseAuthority = named("staking pause authority");
  /** Stands for the disputes program, which these tests sign for. */
  readonly disputesProgram = named("disputes program").publicKey;
  readonly disputesAuthority = own(this.disputesProgram, "authority");
  private nodes = 0;

  private constructor(
    readonly ledger: LiteLedger,
    readonly mint: TestMint,
  ) {}

  static async uninitialized(): Promise<Fixture> {
    const ledger = startLiteSVM();
    const fixture = new Fixture(ledger, await TestMint.create(ledger));
    for (const key of [fixture.authority, fixture.pauseAuthority]) await ledger.fund(key.publicKey);
    await fixture.startTreasury();
    await fixture.startRegistry();
    await fixture.startEscrow();
    return fixture;
  }

  static async create(parameters: Partial<StakingParameters> = {}): Promise<Fixture> {
    const fixture = await Fixture.uninitialized();
    await fixture.send([fixture.initialize(parameters)], fixture.authority);
    return fixture;
  }

  send(instructions: TransactionInstruction[], ...signers: Signer[]): Promise<Sent> {
    return this.ledger.send(instructions, signers);
  }

  /** Signs for addresses whose key nobody has, as their program would by a call. */
  async sendAs(instruction: TransactionInstruction, ...signers: Signer[]): Promise<Sent> {
    const { checksSignatures } = this.ledger;
    this.ledger.checksSignatures = false;
    try {
      return await this.ledger.send([instruction], signers);
    } finally {
      this.ledger.checksSignatures = checksSignatures;
    }
  }

  initialize(parameters: Partial<StakingParameters> = {}, authority = this.authority.publicKey, programData?: PublicKey) {
    return staking.initializeInstruction({ authority, programData: programData ?? programDataAddress(STAKING_PROGRAM_ID), mint: this.mint.address }, { pauseAuthority: this.pauseAuthority.publicKey, disputesProgram: this.disputesProgram, parameters: { ...DEFAULT_STAKING_PARAMETERS, ...parameters } });
  }

  async updateConfig(parameters: Partial<StakingParameters>): Promise<Sent> {
    const all = { ...DEFAULT_STAKING_PARAMETERS, ...parameters };
    return this.send([staking.updateConfigInstruction({ authority: this.authority.publicKey }, all)], this.authority);
  }

  async pause(paused = true): Promise<void> {
    await this.send([staking.setPausedInstruction({ signer: this.pauseAuthority.publicKey }, { paused })], this.pauseAuthority);
  }

  /** Puts another disputes program in force, with the wait that this takes. */
  async replaceDisputes(program: PublicKey): Promise<void> {
    await this.send([staking.proposeDisputesInstruction({ authority: this.authority.publicKey }, { program })], this.authority);
    await this.ledger.travel(DISPUTES_NOTICE);
    await this.send([staking.applyDisputesInstruction({ authority: this.authority.publicKey })], this.authority);
  }

  // People.

  async wallet(name: string, tokens = 1_000_000n * USDC): Promise<Wallet> {
    const keypair = named(name);
    await this.ledger.fund(keypair.publicKey);
    return { keypair, key: keypair.publicKey, token: await this.mint.fund(keypair.publicKey, tokens) };
  }

  /** Whoever brings evidence, with an empty token account. */
  finder(): Promise<Wallet> {
    return this.wallet("finder", 0n);
  }

  /** A registered node, its pool, and the operator's stake in it. */
  async node(name: string, { bond = 1_000n * USDC, commissionBps = 0 } = {}): Promise<TestNode> {
    const operator = await this.wallet(`operator ${name}`);
    const registered = await this.registeredNode(operator, name);
    await this.send([this.createPool(operator, "node", registered.node, commissionBps)], operator.keypair);
    if (bond > 0n) await this.stake(registered.pool, operator, bond);
    return registered;
  }

  async registeredNode(operator: Wallet, name: string): Promise<TestNode> {
    const nodeId = BigInt(++this.nodes);
    const node = registry.findNodeAddress(operator.key, nodeId);
    const receiptKey = named(`receipt key ${name}`);
    const instruction = registry.registerNodeInstruction(
      { operator: operator.key },
      {
        nodeId,
        class: "gpu",
        receiptKey: receiptKey.publicKey,
        profile: {
          sourceType: "community",
          region: Buffer.alloc(16).fill("eu-west-1", 0, 9),
          floorPrice: 1_500_000n,
          benchmarkScore: 9_000,
          capabilityBits: 0n,
          encryptionKey: nacl.box.keyPair.fromSecretKey(sha256("encryption key")).publicKey,
          endpointHash: sha256("https://node.example"),
        },
      },
    );
    await this.send([instruction], operator.keypair);
    return { operator, node, pool: findPoolAddress("node", node), receiptKey };
  }

  async setNodeStatus({ operator, node }: TestNode, status: registry.NodeStatus): Promise<void> {
    await this.send([registry.setNodeStatusInstruction({ operator: operator.key, node }, { status })], operator.keypair);
  }

  async closeNode({ operator, node }: TestNode): Promise<void> {
    await this.send([registry.closeNodeInstruction({ operator: operator.key, node })], operator.keypair);
  }

  async rotateReceiptKey({ operator, node }: TestNode, receiptKey: PublicKey): Promise<void> {
    await this.send([registry.rotateReceiptKeyInstruction({ operator: operator.key, node }, { receiptKey })], operator.keypair);
  }

  createPool(operator: Wallet, role: StakingRole, holder = operator.key, commissionBps = 0): TransactionInstruction {
    return staking.createPoolInstruction({ operator: operator.key, holder, mint: this.mint.address }, { role, commissionBps });
  }

  /** A user's, provider's or guardian's pool, with its bond. */
  async rolePool(role: StakingRole, holder: Wallet, bond: bigint): Promise<PublicKey> {
    await this.send([this.createPool(holder, role)], holder.keypair);
    const pool = findPoolAddress(role, holder.key);
    if (bond > 0n) await this.stake(pool, holder, bond);
    return pool;
  }

  // Stake.

  stake(pool: PublicKey, owner: Wallet, amount: bigint): Promise<Sent> {
    return this.send([staking.stakeInstruction({ pool, owner: owner.key, source: owner.token }, { amount })], owner.keypair);
  }

  async openDelegation(pool: PublicKey, owner: Wallet): Promise<void> {
    if (this.ledger.accountNow(findDelegationAddress(pool, owner.key))) return;
    await this.send([staking.openDelegationInstruction({ pool, owner: owner.key, payer: owner.key })], owner.keypair);
  }

  /** Opens the delegation if that has not been done. */
  async delegate(pool: PublicKey, owner: Wallet, amount: bigint): Promise<Sent> {
    await this.openDelegation(pool, owner);
    return this.send([staking.delegateInstruction({ pool, owner: owner.key, source: owner.token }, { amount })], owner.keypair);
  }

  /** Returns the nonce of the unbonding. */
  async requestUnstake(pool: PublicKey, owner: Wallet, shares: bigint, node?: PublicKey): Promise<bigint> {
    const nonce = this.delegation(pool, owner).nextNonce;
    const backing = node ? { node } : {};
    await this.send([staking.requestUnstakeInstruction({ pool, owner: owner.key, nonce, ...backing }, { shares })], owner.keypair);
    return nonce;
  }

  /** Returns what was paid. */
  async withdraw(pool: PublicKey, owner: Wallet, nonce: bigint): Promise<bigint> {
    const before = this.balance(owner.token);
    await this.send([staking.withdrawInstruction({ pool, owner: owner.key, nonce, destination: owner.token })], owner.keypair);
    return this.balance(owner.token) - before;
  }

  /** Opens the new delegation if that has not been done; returns the nonce of the redelegation. */
  async redelegate(fromPool: PublicKey, toPool: PublicKey, owner: Wallet, shares: bigint): Promise<bigint> {
    await this.openDelegation(toPool, owner);
    const nonce = this.delegation(fromPool, owner).nextNonce;
    await this.send([staking.redelegateInstruction({ fromPool, toPool, owner: owner.key, nonce }, { shares })], owner.keypair);
    return nonce;
  }

  settleRedelegation(fromPool: PublicKey, toPool: PublicKey, owner: Wallet, nonce: bigint): Promise<Sent> {
    return this.send([staking.settleRedelegationInstruction({ fromPool, toPool, owner: owner.key, nonce })]);
  }

  // Rewards.

  fundRewards(pool: PublicKey, funder: Wallet, amount: bigint): Promise<Sent> {
    return this.send([staking.fundRewardsInstruction({ pool, funder: funder.key, source: funder.token }, { amount })], funder.keypair);
  }

  /** Returns what was paid. */
  async claim(pool: PublicKey, owner: Wallet): Promise<bigint> {
    const before = this.balance(owner.token);
    await this.send([staking.claimInstruction({ pool, owner: owner.key, destination: owner.token })], owner.keypair);
    return this.balance(owner.token) - before;
  }

  // Evidence.

  receipt(changes: Partial<Receipt> = {}): Receipt {
    const account = sha256("some session");
    const previous = sha256("the receipt before");
    return { kind: "session", isFinal: false, account, number: 3n, units: 90n, intervalEnd: 1_767_225_690n, previous, ...changes };
  }

  signed(receipt: Receipt, key: Keypair): SignedReceipt {
    const bytes = encodeReceipt(receipt);
    return { bytes, signature: signReceipt(bytes, key.secretKey) };
  }

  /** Two receipts of one number that differ in their units; `number` tells one offence from another. */
  equivocation({ receiptKey }: TestNode, changes: Partial<Receipt> = {}): EquivocationProof {
    const receipt = this.receipt(changes);
    return {
      signer: receiptKey.publicKey.toBytes(),
      first: this.signed(receipt, receiptKey),
      second: this.signed({ ...receipt, units: receipt.units + 1n }, receiptKey),
    };
  }

  /** Submits a proof; the proceeds stay in the pool's vault until they are routed. */
  slashEquivocation(node: TestNode, finder: Wallet, proof = this.equivocation(node), keySource = node.node): Promise<Sent> {
    const submitter = { finder: finder.key, finderToken: finder.token, keySource };
    const [signatures, slash] = fraudProofInstructions({ node: node.node, proof }, submitter);
    return this.ledger.send([signatures, slash], [], { payer: finder.keypair });
  }

  /** A session that was accepted; `hours` of a GPU at 100 USDC. Escrow is set to bond the whole price. */
  async session(node: TestNode, renter: Wallet, { hours = 1n, nonce = 0n } = {}): Promise<PublicKey> {
    const session = findSessionAddress(instance, renter.key, nonce);
    const now = this.ledger.nowNow();
    const exposure = escrow.findExposureAddress(node.node);
    const before = nonce === 0n ? [escrow.registerRenterInstruction({ renter: renter.key, payer: renter.key })] : [];
    if (!this.ledger.accountNow(exposure)) before.push(escrow.openExposureInstruction({ node: node.node, payer: renter.key }));
    if (before.length > 0) await this.send(before, renter.keypair);
    const open = escrow.openSessionInstruction(
      { renter: renter.key, renterToken: renter.token, node: node.node, mint: this.mint.address, session },
      {
        offer: { price: 100n * USDC, unitKind: "gpuSecond", renterFeeBps: 250, sessionKey: named("session key").publicKey },
        maxUnits: hours * 3_600n,
        acceptBy: now + 600n,
        expiresAt: now + 30n * DAY,
        challengeWindow: 3_600,
        silenceLimit: 3_600,
        sshKeyHash: undefined,
        jobSpecHash: undefined,
      },
    );
    await this.send([open], renter.keypair);
    await this.send([this.acceptSession(node, session)], node.operator.keypair);
    return session;
  }

  acceptSession({ operator, node }: TestNode, session: PublicKey): TransactionInstruction {
    return escrow.acceptSessionInstruction({
      operator: operator.key,
      session,
      node,
      operatorToken: operator.token,
      pool: findPoolAddress("node", node),
      stakingConfig: STAKING_CONFIG_ADDRESS,
    });
  }

  /** Falls silent in a session, and lets escrow record it. */
  async abandon(session: PublicKey, renter: Wallet): Promise<PublicKey> {
    await this.ledger.travel(3_601n);
    const deal = decodeSession(this.ledger.accountNow(session)!.data);
    const accounts = { ...dealAccounts(session, deal), reporter: renter.key };
    await this.send([escrow.reportAbandonedInstruction(accounts)], renter.keypair);
    return escrow.findFaultAddress(session);
  }

  // What is on chain.

  pool(address: PublicKey): Pool {
    return decodePool(this.ledger.accountNow(address)!.data);
  }

  delegation(pool: PublicKey, owner: Wallet): Delegation {
    return decodeDelegation(this.ledger.accountNow(findDelegationAddress(pool, owner.key))!.data);
  }

  unbonding(pool: PublicKey, owner: Wallet, nonce: bigint): Unbonding {
    return decodeUnbonding(this.ledger.accountNow(findUnbondingAddress(findDelegationAddress(pool, owner.key), nonce))!.data);
  }

  redelegation(fromPool: PublicKey, owner: Wallet, nonce: bigint): Redelegation | undefined {
    const account = this.ledger.accountNow(findRedelegationAddress(findDelegationAddress(fromPool, owner.key), nonce));
    return account ? decodeRedelegation(account.data) : undefined;
  }

  balance(token: PublicKey): bigint {
    return tokenAmount(this.ledger.accountNow(token)?.data);
  }

  vault(pool: PublicKey): bigint {
    return this.balance(findPoolVaultAddress(pool));
  }

  treasury(): bigint {
    return this.balance(treasury.FEE_VAULT_ADDRESS);
  }

  /** Overwrites fields of a pool, for states that would take years. */
  async rewritePool(address: PublicKey, changes: Partial<Record<keyof typeof POOL_OFFSETS, bigint>>): Promise<void> {
    await this.rewrite(address, POOL_OFFSETS, changes);
  }

  async rewriteDelegation(address: PublicKey, changes: Partial<Record<keyof typeof DELEGATION_OFFSETS, bigint>>): Promise<void> {
    await this.rewrite(address, DELEGATION_OFFSETS, changes);
  }

  private async rewrite(address: PublicKey, offsets: Record<string, number>, changes: Record<string, bigint>): Promise<void> {
    const account = this.ledger.accountNow(address)!;
    for (const [field, value] of Object.entries(changes)) account.data.writeBigUInt64LE(value, offsets[field]);
    await this.ledger.setAccount(address, account);
  }

  // The other programs.

  private async startTreasury(): Promise<void> {
    const authority = this.authority.publicKey;
    const coldOwner = named("cold").publicKey;
    const initialize = treasury.initializeInstruction(
      {
        authority,
        programData: programDataAddress(treasury.TREASURY_PROGRAM_ID),
        mint: this.mint.address,
        warmVault: await this.mint.fund(authority, 0n),
        coldVault: await this.mint.fund(coldOwner, 0n),
      },
      {
        pauseAuthority: this.pauseAuthority.publicKey,
        operationalKey: named("operational key").publicKey,
        parameters: {
          limits: { perTransaction: 500n * USDC, perWindow: 1_000n * USDC, windowSecs: DAY },
          sweep: { hotBps: 2_000, warmBps: 5_000, coldBps: 3_000 },
          slash: { victimBps: Number(VICTIM_BPS), finderBps: Number(FINDER_BPS), treasuryBps: 4_000 },
        },
      },
    );
    const nobody = PublicKey.default;
    const callers = { staking: STAKING_PROGRAM_ID, computeBond: nobody, disputes: nobody };
    await this.send([initialize, treasury.pinSlashCallersInstruction({ authority }, callers)], this.authority);
  }

  private async startRegistry(): Promise<void> {
    const authority = this.authority.publicKey;
    const pin = (role: registry.WriterRole, program: PublicKey) => registry.pinWriterInstruction({ authority, program }, { role });
    const programData = programDataAddress(registry.REGISTRY_PROGRAM_ID);
    const pauseAuthority = this.pauseAuthority.publicKey;
    const initialize = registry.initializeInstruction({ authority, programData }, { pauseAuthority });
    await this.send([initialize, pin("staking", STAKING_PROGRAM_ID), pin("escrow", escrow.ESCROW_PROGRAM_ID)], this.authority);
  }

  private async startEscrow(): Promise<void> {
    const initialize = escrow.initializeInstruction(
      {
        authority: this.authority.publicKey,
        programData: programDataAddress(escrow.ESCROW_PROGRAM_ID),
        mint: this.mint.address,
        feeVault: treasury.FEE_VAULT_ADDRESS,
      },
      {
        pauseAuthority: this.pauseAuthority.publicKey,
        instance,
        parameters: {
          renterFeeBps: 250,
          providerFeeBps: 250,
          sessionBondBps: 10_000,
          minWindow: 60,
          maxWindow: 30 * Number(DAY),
          maxDuration: 365 * Number(DAY),
        },
      },
    );
    await this.send([initialize], this.authority);
  }
}

const POOL_OFFSETS = {
  ...stakingAccounts.POOL_OFFSETS,
  rewardIndexLow: stakingAccounts.POOL_OFFSETS.rewardIndex,
  rewardIndexHigh: stakingAccounts.POOL_OFFSETS.rewardIndex + 8,
};
const { DELEGATION_OFFSETS } = stakingAccounts;

/** What one offence costs a pool of these tests. */
export const shareOf = (amount: bigint, bps: number | bigint): bigint => (amount * BigInt(bps)) / 10_000n;
