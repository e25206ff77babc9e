import { PublicKey, type Keypair, type TransactionInstruction } from "@solana/web3.js";
import type { BondAccounts } from "../../sdk/src/compute_bond";
import { findAgentAddress, findBondEscrowAddress, computeBondInstructions as bonds } from "../../sdk/src/compute_bond";
import {
  findBidAddress,
  findCapabilityAddress,
  findVerifierAddress,
  bidCommitment,
  findClientAddress,
  decodeBid,
  decodeClient,
  decodeTask,
  DEFAULT_MARKET_PARAMETERS,
  encodeCompletion,
  MARKET_PROGRAM_ID,
  MARKET_CONFIG_ADDRESS,
  marketInstructions as market,
  findTaskAddress,
  taskOwes,
  findTaskVaultAddress,
  type MarketParameters,
  type Proof,
  type TaskBond,
  type TaskPayees,
  type TaskTerms,
  type Verdict,
  type Witness,
} from "../../sdk/src/market";
import { cosignedInstruction } from "../../sdk/src/ed25519_instruction";
import { encodeReceipt, type Receipt } from "../../sdk/src/receipt";
import { named, programDataAddress, signature, startLiteSVM, TestMint, type Sent } from "../support";
import { BondFixture, DAY, GPU_BIT, hash, HOUR, INSTANCE, USDC, type TestAgent, type Accounts } from "../compute_bond/fixture";

export { DAY, hash, HOUR, USDC };
export const DEPOSIT = DEFAULT_MARKET_PARAMETERS.bidDeposit;
export const REWARD = 50n * USDC;
export const RESULT = hash("result");
const MINUTE = 60n;
/** Where `MarketConfig` keeps the authority of disputes. */
const DISPUTES_OFFSET = 264;

export interface PostTaskOptions {
  terms?: Partial<TaskTerms>;
  verifier?: Keypair;
  accounts?: Accounts;
}

/** A bidder's agent with the bond it bids with. */
export interface Bidder extends TestAgent {
  bond: BondAccounts;
}

export const salt = (bidder: Bidder): Uint8Array => hash(`salt ${bidder.bond.bond.toBase58()}`);

/** A market over its bonds, on LiteSVM, which checks signatures. */
export class MarketFixture extends BondFixture {
  readonly client = named("client");
  /** Acknowledges results for the client. */
  readonly clientKey = named("client key");
  readonly verifier = named("verifier");
  readonly treasury = named("treasury").publicKey;
  readonly marketConfig = MARKET_CONFIG_ADDRESS;
  clientToken!: PublicKey;
  feeVault!: PublicKey;

  static override async start(parameters: Partial<MarketParameters> = {}): Promise<MarketFixture> {
    const fixture = await MarketFixture.uninitialized();
    const { authority } = fixture;
    const { publicKey: disputes } = named("disputes program");
    await fixture.send([
      fixture.initialize(),
      fixture.initializeMarket({}, parameters),
      bonds.pinCallersInstruction({ authority: authority.publicKey }, { market: MARKET_PROGRAM_ID, disputes }),
      market.pinDisputesInstruction({ authority: authority.publicKey }, { disputes }),
      market.registerVerifierInstruction({ authority: authority.publicKey }, { key: fixture.verifier.publicKey }),
      market.registerClientInstruction({ payer: fixture.ledger.payer.publicKey, client: fixture.client.publicKey }),
    ], authority);
    const config = (await fixture.ledger.account(fixture.marketConfig))!;
    fixture.callers.disputes.publicKey.toBuffer().copy(config.data, DISPUTES_OFFSET);
    await fixture.ledger.setAccount(fixture.marketConfig, config);
    await fixture.impersonate("disputes", disputes);
    return fixture;
  }

  static override async uninitialized(): Promise<MarketFixture> {
    const ledger = startLiteSVM();
    const fixture = await new MarketFixture(ledger, await TestMint.create(ledger)).prepared();
    await ledger.fund(fixture.client.publicKey);
    fixture.clientToken = await fixture.mint.fund(fixture.client.publicKey, 100_000n * USDC);
    fixture.feeVault = await fixture.mint.fund(fixture.treasury, 0n);
    return fixture;
  }

  initializeMarket(accounts: { authority?: PublicKey; programData?: PublicKey; feeVault?: PublicKey } = {}, parameters: Partial<MarketParameters> = {}, instance = INSTANCE) {
    const program = MARKET_PROGRAM_ID;
    return market.initializeInstruction(
      { authority: this.authority.publicKey, program, programData: programDataAddress(program), mint: this.mint.address, feeVault: this.feeVault, ...accounts },
      { pauseAuthority: this.pauseAuthority.publicKey, instance, parameters: { ...DEFAULT_MARKET_PARAMETERS, ...parameters } },
    );
  }

  async bidder(name: string, options: Parameters<BondFixture["post"]>[1] = {}): Promise<Bidder> {
    const agent = await this.agent(name);
    return { ...agent, bond: await this.post(agent, options) };
  }

  terms(changes: Partial<TaskTerms> = {}): TaskTerms {
    const now = this.now();
    return {
      reward: REWARD,
      payoutMode: "acknowledged",
      clientKey: this.clientKey.publicKey,
      specHash: hash("spec"),
      commitBy: now + 10n * MINUTE,
      revealBy: now + 20n * MINUTE,
      deadline: now + DAY,
      ...changes,
    };
  }

  async nonce(client = this.client.publicKey): Promise<bigint> {
    return decodeClient((await this.ledger.account(findClientAddress(client)))!.data).nextNonce;
  }

  async postTask({ terms, verifier, accounts }: PostTaskOptions = {}): Promise<PublicKey> {
    const nonce = await this.nonce();
    const { client, clientToken, mint } = this;
    const task = findTaskAddress(INSTANCE, client.publicKey, nonce);
    const named = { capability: findCapabilityAddress(GPU_BIT), verifier: verifier && findVerifierAddress(verifier.publicKey) };
    const instruction = market.postTaskInstruction(
      { client: client.publicKey, clientToken, mint: mint.address, task, ...named, ...accounts },
      this.terms(terms),
    );
    await this.send([instruction], client);
    return task;
  }

  commitInstruction(task: PublicKey, bidder: Bidder, price: bigint, accounts: Accounts = {}): TransactionInstruction {
    const { operator, did, node, token, bond } = bidder;
    const commitment = bidCommitment({ task, bond: bond.bond, price, salt: salt(bidder) });
    const agent = findAgentAddress(did);
    return market.commitBidInstruction(
      { bidder: operator.publicKey, task, bond: bond.bond, agent, node, providerToken: token, ...accounts },
      { commitment },
    );
  }

  commit(task: PublicKey, bidder: Bidder, price: bigint, accounts: Accounts = {}): Promise<Sent> {
    return this.send([this.commitInstruction(task, bidder, price, accounts)], bidder.operator);
  }

  reveal(task: PublicKey, bidder: Bidder, price: bigint, accounts: Accounts = {}): Promise<Sent> {
    const { operator, bond, token } = bidder;
    const reveal = market.revealBidInstruction(
      { bidder: operator.publicKey, task, bid: findBidAddress(task, bond.bond), providerToken: token, ...accounts },
      { price, salt: salt(bidder) },
    );
    return this.send([reveal], operator);
  }

  /** Moves on to where bids are revealed, and then to where the book closes. */
  async toReveal(task: PublicKey): Promise<void> {
    await this.ledger.setTime((await this.task(task)).commitBy);
  }

  async closeBook(task: PublicKey): Promise<Sent> {
    await this.ledger.setTime((await this.task(task)).revealBy);
    return this.send([market.closeBidBookInstruction({ task })]);
  }

  award(task: PublicKey, { bond }: Bidder, accounts: Accounts = {}): Promise<Sent> {
    return this.send([market.awardInstruction({ task, bid: findBidAddress(task, bond.bond), bond: bond.bond, lease: bond.lease, ...accounts })]);
  }

  passOver(task: PublicKey, { bond }: Bidder): Promise<Sent> {
    return this.send([market.passOverInstruction({ task, bid: findBidAddress(task, bond.bond), bond: bond.bond })]);
  }

  /** The whole way to a task that `bidder` won at `price`. */
  async awarded(bidder: Bidder, price: bigint, options: PostTaskOptions = {}): Promise<PublicKey> {
    const task = await this.postTask(options);
    await this.commit(task, bidder, price);
    await this.toReveal(task);
    await this.reveal(task, bidder, price);
    await this.closeBook(task);
    await this.award(task, bidder);
    return task;
  }

  async payees(task: PublicKey): Promise<TaskPayees> {
    const { client, provider, treasury } = await this.task(task);
    return { task, clientToken: client.token, providerToken: provider.token, feeVault: treasury.token };
  }

  taskBond({ bond }: Bidder): TaskBond {
    return { bond: bond.bond, lease: bond.lease, bondOperator: bond.operator };
  }

  completion(task: PublicKey, witness: Witness = "client", signer = this.clientKey): TransactionInstruction {
    return this.sign(encodeCompletion({ witness, task, resultHash: RESULT }), signer);
  }

  /** The final receipt of a task, signed by both. */
  finalReceipt(task: PublicKey, node: Keypair, changes: Partial<Receipt> = {}, renter = this.clientKey): TransactionInstruction {
    const receipt = { kind: "session", isFinal: true, account: task.toBytes(), number: 9n, units: 3_600n, intervalEnd: this.now(), previous: RESULT } as const;
    const bytes = encodeReceipt({ ...receipt, ...changes });
    const signed = (key: Keypair) => signature(bytes, key);
    return cosignedInstruction(
      { bytes, nodeSignature: signed(node), renterSignature: signed(renter) },
      { node: node.publicKey.toBytes(), renter: renter.publicKey.toBytes() },
    );
  }

  async submit(task: PublicKey, evidence: TransactionInstruction[], proof: Proof = "acknowledgement", verifier?: PublicKey): Promise<Sent> {
    return this.send([...evidence, market.submitProofAndClaimInstruction(
      { ...(await this.payees(task)), verifier: verifier && findVerifierAddress(verifier) },
      { proof },
    )]);
  }

  acknowledge(task: PublicKey): Promise<Sent> {
    return this.submit(task, [this.completion(task)]);
  }

  async expireTask(task: PublicKey, bidder: Bidder, accounts: Accounts = {}): Promise<Sent> {
    return this.send([market.expireTaskInstruction({ ...(await this.payees(task)), ...this.taskBond(bidder), ...accounts })]);
  }

  freeze(task: PublicKey, caller = this.callers.disputes): Promise<Sent> {
    return this.send([market.freezeTaskInstruction({ caller: caller.publicKey, task })], caller);
  }

  async settle(task: PublicKey, bidder: Bidder, verdict: Verdict, caller = this.callers.disputes): Promise<Sent> {
    const accounts = { caller: caller.publicKey, ...(await this.payees(task)), ...this.taskBond(bidder) };
    return this.send([market.settleDisputeInstruction(accounts, { verdict })], caller);
  }

  async undecided(task: PublicKey): Promise<Sent> {
    return this.send([market.settleUndecidedInstruction(await this.payees(task))]);
  }

  cancel(task: PublicKey, caller: Keypair = this.client): Promise<Sent> {
    return this.send([market.cancelTaskInstruction({ caller: caller.publicKey, task, clientToken: this.clientToken })], caller);
  }

  async closeTask(task: PublicKey): Promise<Sent> {
    const { bond, client } = await this.task(task);
    return this.send([market.closeTaskInstruction({ task, bond, client: client.owner, clientToken: client.token })]);
  }

  releaseBond(task: PublicKey, bidder: Bidder): Promise<Sent> {
    return this.release(bidder.bond, task, bidder.token);
  }

  async task(task: PublicKey) {
    return decodeTask((await this.ledger.account(task))!.data);
  }

  async bid(task: PublicKey, { bond }: Bidder) {
    return decodeBid((await this.ledger.account(findBidAddress(task, bond.bond)))!.data);
  }

  inVault(task: PublicKey): Promise<bigint> {
    return this.mint.balance(findTaskVaultAddress(task));
  }

  /** Whether every vault and every escrow holds exactly what it owes. */
  async balanced(tasks: PublicKey[], bidders: Bidder[]): Promise<boolean> {
    for (const task of tasks) if ((await this.inVault(task)) !== taskOwes(await this.task(task))) return false;
    for (const { bond } of bidders) {
      const { status, bondAmount } = await this.bond(bond);
      if ((await this.mint.balance(findBondEscrowAddress(bond.bond))) !== (status === "active" ? bondAmount : 0n)) return false;
    }
    return true;
  }
}
