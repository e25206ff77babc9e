import { BN, Program } from "@coral-xyz/anchor";
import { TOKEN_PROGRAM_ID } from "@solana/spl-token";
import { PublicKey, type Keypair, type Signer, type TransactionInstruction } from "@solana/web3.js";
import {
  DEFAULT_STAKING_PARAMETERS,
  findPoolAddress,
  STAKING_CONFIG_ADDRESS,
  STAKING_PROGRAM_ID,
  stakingInstructions as staking,
} from "../../sdk/src/staking";
import { registryIdl, type RegistryIdl } from "../../sdk/src/generated";
import {
  dealAccounts,
  decodeExposure,
  decodeLedger,
  decodeSession,
  ESCROW_PROGRAM_ID,
  findExposureAddress,
  findLedgerAddress,
  findRenterAddress,
  findSessionAddress,
  type Deal,
  type DealAccounts,
  type Offer,
  type Parameters,
  type SessionTerms,
} from "../../sdk/src/escrow";
import * as escrow from "../../sdk/src/generated/escrow";
import { CONFIG_ADDRESS as REGISTRY_CONFIG_ADDRESS, findReputationAddress } from "../../sdk/src/generated/registry/pdas";
import { named, programDataAddress, TestMint, upgradeAuthority, type Ledger, type Sent } from "../support";
import { cosigned, type ReceiptTerms } from "./receipts";

export const USDC = 1_000_000n;
export const HOUR = 3_600n;
export const DAY = 86_400;
export const PRICE = 2n * USDC;
export const MAX_UNITS = 10n * HOUR;
export const U64_MAX = 2n ** 64n - 1n;
export const BOND = 1_000_000_000n * USDC;

export const PARAMETERS: Parameters = {
  renterFeeBps: 250,
  providerFeeBps: 250,
  sessionBondBps: 2_000,
  minWindow: 60,
  maxWindow: 7 * DAY,
  maxDuration: 90 * DAY,
};

export interface NodeTerms {
  operator?: Keypair;
  id?: number;
  class?: "gpu" | "cpu";
  receiptKey?: PublicKey;
  floorPrice?: bigint;
  /** The operator's stake, more than any test's sessions require unless given. */
  bond?: bigint;
}

/** An escrow with its registry, a mint, a renter with money, and a node. */
export class Fixture<L extends Ledger = Ledger> {
  readonly authority = upgradeAuthority;
  readonly pauseAuthority = named("escrow pause authority");
  readonly renter = named("renter");
  readonly operator = named("operator");
  readonly stranger = named("stranger");
  readonly sessionKey = named("session key");
  readonly receiptKey = named("receipt key");
  readonly treasury = named("treasury");
  readonly instance = Uint8Array.from(named("genesis").publicKey.toBytes());
  readonly registry: Program<RegistryIdl>;
  readonly node: PublicKey;
  readonly exposure: PublicKey;
  readonly renterToken: PublicKey;
  readonly operatorToken: PublicKey;
  feeVault!: PublicKey;
  /** What operators have put into staking. */
  staked = 0n;

  private constructor(
    readonly ledger: L,
    readonly mint: TestMint,
  ) {
    this.registry = new Program<RegistryIdl>(registryIdl, ledger.provider);
    this.node = this.nodeAddress(this.operator.publicKey, 1);
    this.exposure = findExposureAddress(this.node);
    this.renterToken = mint.accountOf(this.renter.publicKey);
    this.operatorToken = mint.accountOf(this.operator.publicKey);
  }

  /** With everything ready for a session, unless told otherwise. */
  static async start<L extends Ledger>(ledger: L, { initialized = true } = {}): Promise<Fixture<L>> {
    const fixture = new Fixture(ledger, await TestMint.create(ledger));
    const { authority, renter, operator, stranger, pauseAuthority, mint } = fixture;
    for (const wallet of [authority, renter, operator, stranger, pauseAuthority]) await ledger.fund(wallet.publicKey);
    await mint.fund(renter.publicKey, 1_000_000n * USDC);
    await mint.fund(operator.publicKey, 0n);
    fixture.feeVault = await mint.extraAccount("fee vault", fixture.treasury.publicKey);
    await fixture.initializeRegistry();
    await fixture.initializeStaking();
    if (!initialized) return fixture;
    await fixture.initialize();
    await fixture.registerNode();
    await fixture.send([escrow.openExposureInstruction({ node: fixture.node, payer: ledger.payer.publicKey })]);
    await fixture.registerRenter(renter);
    return fixture;
  }

  send(instructions: TransactionInstruction[], ...signers: Signer[]): Promise<Sent> {
    return this.ledger.send(instructions, signers);
  }

  // Registry

  nodeAddress(operator: PublicKey, id: number): PublicKey {
    const seeds = [Buffer.from("node"), operator.toBuffer(), new BN(id).toArrayLike(Buffer, "le", 8)];
    return PublicKey.findProgramAddressSync(seeds, this.registry.programId)[0];
  }

  private async initializeRegistry(): Promise<void> {
    const program = this.registry.programId;
    const authority = this.authority.publicKey;
    const config = REGISTRY_CONFIG_ADDRESS;
    const initialize = await this.registry.methods
      .initialize(this.pauseAuthority.publicKey)
      .accountsPartial({ authority, config, program, programData: programDataAddress(program) })
      .instruction();
    await this.send([initialize], this.authority);
    await this.pinWriter(ESCROW_PROGRAM_ID);
  }

  async pinWriter(program: PublicKey): Promise<void> {
    const accounts = { authority: this.authority.publicKey, config: REGISTRY_CONFIG_ADDRESS, program };
    const pin = await this.registry.methods.pinWriter({ escrow: {} }).accountsPartial(accounts).instruction();
    await this.send([pin], this.authority);
  }

  async registerNode(terms: NodeTerms = {}): Promise<PublicKey> {
    const { operator = this.operator, id = 1, class: nodeClass = "gpu", floorPrice = USDC } = terms;
    const { receiptKey = this.receiptKey.publicKey } = terms;
    const node = this.nodeAddress(operator.publicKey, id);
    const profile = {
      sourceType: { community: {} },
      region: [...Buffer.alloc(16, 0).fill("eu-west-1", 0, 9)],
      floorPrice: new BN(floorPrice.toString()),
      benchmarkScore: 9_000,
      capabilityBits: new BN(0),
      encryptionKey: [...Buffer.alloc(32, 9)],
      endpointHash: [...Buffer.alloc(32, 7)],
    };
    const accounts = {
      operator: operator.publicKey,
      config: REGISTRY_CONFIG_ADDRESS,
      node,
      reputation: findReputationAddress(node),
    };
    const register = await this.registry.methods
      .registerNode(new BN(id), { [nodeClass]: {} } as never, receiptKey, profile)
      .accountsPartial(accounts)
      .instruction();
    await this.send([register], operator);
    await this.bond(node, operator, terms.bond ?? BOND);
    return node;
  }

  // Staking

  private async initializeStaking(): Promise<void> {
    const initialize = staking.initializeInstruction({ authority: this.authority.publicKey, programData: programDataAddress(STAKING_PROGRAM_ID), mint: this.mint.address }, { pauseAuthority: this.pauseAuthority.publicKey, disputesProgram: PublicKey.default, parameters: DEFAULT_STAKING_PARAMETERS });
    await this.send([initialize], this.authority);
  }

  /** Creates a node's pool and stakes in it; the operator's own balance stays as it was. */
  private async bond(node: PublicKey, operator: Keypair, amount: bigint): Promise<void> {
    const [owner, mint, pool] = [operator.publicKey, this.mint.address, findPoolAddress("node", node)];
    await this.send([staking.createPoolInstruction({ operator: owner, holder: node, mint }, { role: "node", commissionBps: 0 })], operator);
    if (amount === 0n) return;
    const source = await this.mint.fund(owner, amount);
    await this.send([staking.stakeInstruction({ pool, owner, source }, { amount })], operator);
    this.staked += amount;
  }

  async setNodeStatus(status: "available" | "draining" | "retired"): Promise<void> {
    const accounts = { operator: this.operator.publicKey, node: this.node };
    const set = await this.registry.methods.setNodeStatus({ [status]: {} } as never).accountsPartial(accounts).instruction();
    await this.send([set], this.operator);
  }

  async rotateReceiptKey(receiptKey: PublicKey): Promise<void> {
    const accounts = { operator: this.operator.publicKey, node: this.node };
    const rotate = await this.registry.methods.rotateReceiptKey(receiptKey).accountsPartial(accounts).instruction();
    await this.send([rotate], this.operator);
  }

  reputation(node = this.node) {
    return this.registry.account.reputation.fetch(findReputationAddress(node));
  }

  // Escrow

  initializeWith(
    changes: { parameters?: Partial<Parameters>; instance?: Uint8Array; mint?: PublicKey; feeVault?: PublicKey } & {
      authority?: Keypair;
      programData?: PublicKey;
    } = {},
  ): Promise<Sent> {
    const { authority = this.authority, parameters = {}, ...rest } = changes;
    const accounts = {
      authority: authority.publicKey,
      program: ESCROW_PROGRAM_ID,
      programData: rest.programData ?? programDataAddress(ESCROW_PROGRAM_ID),
      mint: rest.mint ?? this.mint.address,
      feeVault: rest.feeVault ?? this.feeVault,
    };
    const args = {
      pauseAuthority: this.pauseAuthority.publicKey,
      instance: rest.instance ?? this.instance,
      parameters: { ...PARAMETERS, ...parameters },
    };
    return this.send([escrow.initializeInstruction(accounts, args)], authority);
  }

  initialize(): Promise<Sent> {
    return this.initializeWith();
  }

  pause(paused = true): Promise<Sent> {
    return this.send([escrow.setPausedInstruction({ signer: this.pauseAuthority.publicKey }, { paused })], this.pauseAuthority);
  }

  registerRenter(renter: Keypair): Promise<Sent> {
    return this.send([escrow.registerRenterInstruction({ renter: renter.publicKey, payer: this.ledger.payer.publicKey })]);
  }

  async nextNonce(renter = this.renter.publicKey): Promise<bigint> {
    const account = await this.ledger.account(findRenterAddress(renter));
    return account!.data.readBigUInt64LE(40);
  }

  offer(changes: Partial<Offer> = {}): Offer {
    const sessionKey = this.sessionKey.publicKey;
    return { price: PRICE, unitKind: "gpuSecond", renterFeeBps: PARAMETERS.renterFeeBps, sessionKey, ...changes };
  }

  async terms(changes: Partial<SessionTerms> = {}): Promise<SessionTerms> {
    const now = await this.ledger.now();
    return {
      offer: this.offer(),
      maxUnits: MAX_UNITS,
      acceptBy: now + 600n,
      expiresAt: now + BigInt(2 * DAY),
      challengeWindow: 3_600,
      silenceLimit: 1_800,
      sshKeyHash: undefined,
      jobSpecHash: undefined,
      ...changes,
    };
  }

  /** The instruction that opens the renter's next session, and the address of that session. */
  async opening(
    changes: Partial<SessionTerms> = {},
    accounts: Partial<escrow.OpenSessionAccounts> = {},
  ): Promise<{ session: PublicKey; instruction: TransactionInstruction }> {
    const renter = accounts.renter ?? this.renter.publicKey;
    const session = accounts.session ?? findSessionAddress(this.instance, renter, await this.nextNonce(renter));
    const all = {
      renter,
      renterToken: this.renterToken,
      node: this.node,
      mint: this.mint.address,
      ...accounts,
      session,
    };
    return { session, instruction: escrow.openSessionInstruction(all, await this.terms(changes)) };
  }

  async open(changes: Partial<SessionTerms> = {}): Promise<PublicKey> {
    const { session, instruction } = await this.opening(changes);
    await this.send([instruction], this.renter);
    return session;
  }

  accepting(session: PublicKey, changes: Partial<escrow.AcceptSessionAccounts> = {}): TransactionInstruction {
    const { node = this.node } = changes;
    return escrow.acceptSessionInstruction({
      operator: this.operator.publicKey,
      session,
      node,
      operatorToken: this.operatorToken,
      exposure: this.exposure,
      pool: findPoolAddress("node", node),
      stakingConfig: STAKING_CONFIG_ADDRESS,
      ...changes,
    });
  }

  /** Opens and accepts a session, and returns its accounts. */
  async activate(changes: Partial<SessionTerms> = {}): Promise<DealAccounts> {
    const session = await this.open(changes);
    await this.send([this.accepting(session)], this.operator);
    return this.accounts(session);
  }

  async openLedger(funds = 0n, changes: Partial<Offer> = {}, delay = 3_600): Promise<DealAccounts> {
    const ledger = findLedgerAddress(this.instance, this.renter.publicKey, await this.nextNonce());
    await this.send([this.openingLedger(ledger, changes, delay)], this.renter);
    const accounts = await this.accounts(ledger);
    if (funds > 0n) await this.send([escrow.depositInstruction(accounts, { amount: funds })], this.renter);
    return accounts;
  }

  openingLedger(
    ledger: PublicKey,
    changes: Partial<Offer> = {},
    delay = 3_600,
    accounts: Partial<escrow.OpenLedgerAccounts> = {},
  ): TransactionInstruction {
    const all = {
      renter: this.renter.publicKey,
      renterToken: this.renterToken,
      node: this.node,
      operatorToken: this.operatorToken,
      mint: this.mint.address,
      ledger,
      ...accounts,
    };
    const offer = this.offer({ unitKind: "request", price: 1_000n, ...changes });
    return escrow.openLedgerInstruction(all, { offer, withdrawDelay: delay });
  }

  /** A receipt signed by both, and the instruction that settles with it. */
  settling(accounts: DealAccounts, receipt: ReceiptTerms): TransactionInstruction[] {
    return [this.proof(accounts.deal, receipt), escrow.settleInstruction(accounts)];
  }

  settlingFinal(accounts: DealAccounts, receipt: ReceiptTerms): TransactionInstruction[] {
    return [this.proof(accounts.deal, { isFinal: true, ...receipt }), escrow.settleFinalInstruction(accounts)];
  }

  settlingVoucher(accounts: DealAccounts, receipt: ReceiptTerms): TransactionInstruction[] {
    return [this.proof(accounts.deal, { kind: "ledger", ...receipt }), escrow.settleVoucherInstruction(accounts)];
  }

  proof(deal: PublicKey, receipt: ReceiptTerms): TransactionInstruction {
    return cosigned(deal, receipt, { node: this.receiptKey, renter: this.sessionKey });
  }

  // Accounts

  private async data(address: PublicKey): Promise<Buffer> {
    const account = await this.ledger.account(address);
    if (!account) throw new Error(`${address.toBase58()} does not exist`);
    return account.data;
  }

  async accounts(deal: PublicKey): Promise<DealAccounts> {
    return dealAccounts(deal, decodeDeal(await this.data(deal)));
  }

  session = async (address: PublicKey) => decodeSession(await this.data(address));
  ledgerOf = async (address: PublicKey) => decodeLedger(await this.data(address));
  exposureOf = async (node = this.node) => decodeExposure(await this.data(findExposureAddress(node)));

  async exists(address: PublicKey): Promise<boolean> {
    const account = await this.ledger.account(address);
    return account !== null && account.lamports > 0;
  }

  // Payees whose accounts stop working. Each returns how to mend it.

  async block(token: PublicKey, how: Blocked): Promise<void> {
    const account = (await this.ledger.account(token))!;
    const data = Buffer.from(account.data);
    if (how === "closed") return this.ledger.setAccount(token, null);
    if (how === "frozen") return this.mint.freeze(token);
    if (how === "re-owned") this.stranger.publicKey.toBuffer().copy(data, 32);
    if (how === "of another mint") this.stranger.publicKey.toBuffer().copy(data, 0);
    if (how === "of another program") return this.ledger.setAccount(token, { ...account, owner: this.stranger.publicKey });
    const longer = how === "too long" ? Buffer.concat([data, Buffer.alloc(1)]) : data;
    return this.ledger.setAccount(token, { ...account, data: longer });
  }

  /** A copy of the account as it is now, to be put back. */
  async snapshot(address: PublicKey): Promise<() => Promise<void>> {
    const account = (await this.ledger.account(address))!;
    return () => this.ledger.setAccount(address, account);
  }

  tokenProgram = TOKEN_PROGRAM_ID;
}

export const BLOCKED = ["frozen", "closed", "re-owned", "of another mint", "of another program", "too long"] as const;
export type Blocked = (typeof BLOCKED)[number];

/** A session's or a ledger's common part. */
export function decodeDeal(data: Uint8Array): Deal {
  return data.length === escrow.LEDGER_SIZE ? decodeLedger(data) : decodeSession(data);
}
