import { createHash } from "node:crypto";
import { PublicKey, type Keypair, type TransactionInstruction } from "@solana/web3.js";
import { Clock } from "litesvm";
import type { BondAccounts } from "../../sdk/src/compute_bond";
import { computeBondInstructions, findAgentAddress } from "../../sdk/src/compute_bond";
import {
  COURT_ADDRESS,
  decodeCourt,
  decodeDispute,
  decodeGuardian,
  DEFAULT_DISPUTES_PARAMETERS,
  findDisputeAddress,
  DISPUTES_PROGRAM_ID,
  disputesInstructions as disputes,
  DISPUTES_VAULT_ADDRESS,
  drawnSeat,
  findGuardianAddress,
  findSeatAddress,
  findVoteAddress,
  voteCommitment,
  type Court,
  type Dispute,
  type DisputedTask,
  type DisputesParameters,
  type Guardian,
  type Round,
} from "../../sdk/src/disputes";
import * as registry from "../../sdk/src/generated/registry";
import * as treasury from "../../sdk/src/generated/treasury";
import {
  bidCommitment,
  decodeTask,
  findBidAddress,
  findCapabilityAddress,
  DEFAULT_MARKET_PARAMETERS,
  MARKET_PROGRAM_ID,
  marketInstructions as market,
  findTaskAddress,
  findTaskVaultAddress,
  type MarketParameters,
  type Task,
  type Verdict,
} from "../../sdk/src/market";
import {
  decodePool,
  DEFAULT_STAKING_PARAMETERS,
  findDelegationAddress,
  findPoolAddress,
  STAKING_PROGRAM_ID,
  stakingInstructions as staking,
} from "../../sdk/src/staking";
import { BondFixture, GPU_BIT, hash, INSTANCE, type TestAgent } from "../compute_bond/fixture";
import { named, programDataAddress, startLiteSVM, TestMint, tokenAmount, type Sent } from "../support";

export const USDC = 1_000_000n;
export const HOUR = 3_600n;
export const DAY = 24n * HOUR;
export const GUARDIAN_STAKE = DEFAULT_STAKING_PARAMETERS.minimums[3];
export const NODE_STAKE = 1_000n * USDC;
export const BOND = 100n * USDC;
export const PRICE = 50n * USDC + 7n;
export const SEED_DELAY = 32n;

const GPU = findCapabilityAddress(GPU_BIT);

/** Where `Guardian::deposit` and `Dispute::held` lie: a walk that decodes whole accounts at every step takes minutes. */
const DEPOSIT_AT = 72;
const HELD_AT = 320;

/** Somebody with lamports and tokens. */
export interface Wallet {
  keypair: Keypair;
  key: PublicKey;
  token: PublicKey;
}

/** An awarded task with everyone who has to do with it. */
export interface TestTask {
  task: PublicKey;
  dispute: PublicKey;
  client: Wallet;
  agent: Wallet;
  node: PublicKey;
  bond: BondAccounts;
  disputed: DisputedTask;
}

export const slotHash = (slot: bigint): Uint8Array => Uint8Array.from(createHash("sha256").update(`block ${slot}`).digest());
export const saltOf = (guardian: PublicKey): Uint8Array => hash(`salt ${guardian.toBase58()}`);

/** Disputes over a market with real tasks, bonds, guardians and nodes, on LiteSVM. */
export class DisputesFixture extends BondFixture {
  readonly guardians: Wallet[] = [];
  readonly parameters: DisputesParameters;
  private tasks = 0;

  private constructor(ledger: ReturnType<typeof startLiteSVM>, mint: TestMint, parameters: Partial<DisputesParameters>) {
    super(ledger, mint);
    this.parameters = { ...DEFAULT_DISPUTES_PARAMETERS, ...parameters };
  }

  /** Everything but disputes' own config. */
  static override async uninitialized(parameters: Partial<DisputesParameters> = {}, ofMarket: Partial<MarketParameters> = {}): Promise<DisputesFixture> {
    const ledger = startLiteSVM();
    const fixture = new DisputesFixture(ledger, await TestMint.create(ledger), parameters);
    await fixture.prepared();
    await fixture.startTreasury();
    await fixture.send([BondFixture.prototype.initialize.call(fixture)], fixture.authority);
    await fixture.startMarket(ofMarket);
    const authority = fixture.authority.publicKey;
    const pauseAuthority = fixture.pauseAuthority.publicKey;
    await fixture.send(
      [
        computeBondInstructions.pinCallersInstruction({ authority }, { market: MARKET_PROGRAM_ID, disputes: DISPUTES_PROGRAM_ID }),
        staking.initializeInstruction({ authority, programData: programDataAddress(STAKING_PROGRAM_ID), mint: fixture.mint.address }, { pauseAuthority, disputesProgram: DISPUTES_PROGRAM_ID, parameters: DEFAULT_STAKING_PARAMETERS }),
        registry.pinWriterInstruction({ authority, program: DISPUTES_PROGRAM_ID }, { role: "disputes" }),
      ],
      fixture.authority,
    );
    return fixture;
  }

  /** With ten guardians that have sat for two days. */
  static async create(
    parameters: Partial<DisputesParameters> = {},
    { guardians = 10, ofMarket = {} }: { guardians?: number; ofMarket?: Partial<MarketParameters> } = {},
  ): Promise<DisputesFixture> {
    const fixture = await DisputesFixture.uninitialized(parameters, ofMarket);
    await fixture.send([fixture.start()], fixture.authority);
    for (let i = 0; i < guardians; i++) await fixture.seat();
    await fixture.ledger.travel(2n * DAY);
    return fixture;
  }

  start(accounts: { authority?: PublicKey; programData?: PublicKey; mint?: PublicKey; feeVault?: PublicKey } = {}): TransactionInstruction {
    const authority = this.authority.publicKey;
    const programData = programDataAddress(DISPUTES_PROGRAM_ID);
    return disputes.initializeInstruction(
      { authority, programData, mint: this.mint.address, feeVault: treasury.FEE_VAULT_ADDRESS, ...accounts },
      { pauseAuthority: this.pauseAuthority.publicKey, parameters: this.parameters },
    );
  }

  async pause(paused = true): Promise<void> {
    await this.send([disputes.setPausedInstruction({ signer: this.pauseAuthority.publicKey }, { paused })], this.pauseAuthority);
  }

  async wallet(name: string, tokens = 100_000n * USDC): Promise<Wallet> {
    const keypair = named(name);
    await this.ledger.fund(keypair.publicKey);
    return { keypair, key: keypair.publicKey, token: await this.mint.fund(keypair.publicKey, tokens) };
  }

  // Guardians.

  /** Somebody with a guardian's stake and no seat. */
  async staked(name: string, stake = GUARDIAN_STAKE): Promise<Wallet> {
    const wallet = await this.wallet(name);
    const pool = findPoolAddress("guardian", wallet.key);
    const create = staking.createPoolInstruction({ operator: wallet.key, holder: wallet.key, mint: this.mint.address }, { role: "guardian", commissionBps: 0 });
    const all = [create];
    if (stake > 0n) all.push(staking.stakeInstruction({ pool, owner: wallet.key, source: wallet.token }, { amount: stake }));
    await this.send(all, wallet.keypair);
    return wallet;
  }

  /** One more guardian on the next seat. */
  async seat(name = `guardian ${this.guardians.length}`): Promise<Wallet> {
    const wallet = await this.staked(name);
    await this.takeSeat(wallet);
    this.guardians.push(wallet);
    return wallet;
  }

  takeSeat(wallet: Wallet, number = this.court().seats, source = wallet.token): Promise<Sent> {
    return this.send([disputes.takeSeatInstruction({ wallet: wallet.key, source }, { number })], wallet.keypair);
  }

  /** Takes the guardian's stake out of staking's active part. */
  async unstake(wallet: Wallet): Promise<void> {
    const pool = findPoolAddress("guardian", wallet.key);
    const shares = decodePool(this.ledger.accountNow(pool)!.data).bondShares;
    const nonce = this.ledger.accountNow(findDelegationAddress(pool, wallet.key))!.data.readBigUInt64LE(8 + 64 + 8 * 4 + 16);
    await this.send([staking.requestUnstakeInstruction({ pool, owner: wallet.key, nonce }, { shares })], wallet.keypair);
  }

  walletOf(key: PublicKey): Wallet {
    return this.guardians.find((guardian) => guardian.key.equals(key))!;
  }

  /** Whoever sits on the seat. */
  sitting(seat: number): PublicKey | undefined {
    const key = new PublicKey(this.ledger.accountNow(findSeatAddress(seat))!.data.subarray(8, 40));
    return key.equals(PublicKey.default) ? undefined : key;
  }

  // Tasks.

  /** Posts a task, has it bid for, and awards it. `agent` is registered when it is not given. */
  async task({ price = PRICE, client, agent }: { price?: bigint; client?: Wallet; agent?: TestAgent } = {}): Promise<TestTask> {
    const number = this.tasks++;
    const who = client ?? (await this.wallet(`client ${number}`));
    const by = agent ?? (await this.agent(`agent ${number}`));
    const bond = await this.post(by, { amount: BOND, lasts: 9n * DAY });
    const task = findTaskAddress(INSTANCE, who.key, 0n);
    const now = this.now();
    const bidder = by.operator.publicKey;
    const salt = hash("bid");
    await this.send(
      [
        market.registerClientInstruction({ payer: who.key, client: who.key }),
        market.postTaskInstruction(
          { client: who.key, clientToken: who.token, mint: this.mint.address, capability: GPU, verifier: undefined, task },
          {
            reward: price,
            payoutMode: "acknowledged",
            clientKey: who.key,
            specHash: hash("spec"),
            commitBy: now + 300n,
            revealBy: now + 600n,
            deadline: now + DAY,
          },
        ),
        market.commitBidInstruction(
          { bidder, task, bond: bond.bond, agent: findAgentAddress(by.did), node: by.node, providerToken: by.token },
          { commitment: bidCommitment({ task, bond: bond.bond, price, salt }) },
        ),
      ],
      who.keypair,
      by.operator,
    );
    await this.ledger.travel(300n);
    await this.send([market.revealBidInstruction({ bidder, task, bid: findBidAddress(task, bond.bond), providerToken: by.token }, { price, salt })], by.operator);
    await this.ledger.travel(300n);
    await this.send([market.closeBidBookInstruction({ task }), market.awardInstruction({ task, bond: bond.bond, lease: bond.lease })]);
    const disputed: DisputedTask = {
      task,
      clientToken: who.token,
      agentToken: by.token,
      bond: bond.bond,
      lease: bond.lease,
      bondOperator: bond.operator,
    };
    const wallet: Wallet = { keypair: by.operator, key: bidder, token: by.token };
    return { task, dispute: findDisputeAddress(task), client: who, agent: wallet, node: by.node, bond, disputed };
  }

  /** Gives the task's node a pool with stake. */
  async bondNode({ node, agent }: TestTask, amount = NODE_STAKE): Promise<PublicKey> {
    const pool = findPoolAddress("node", node);
    const create = staking.createPoolInstruction({ operator: agent.key, holder: node, mint: this.mint.address }, { role: "node", commissionBps: 0 });
    const stake = staking.stakeInstruction({ pool, owner: agent.key, source: agent.token }, { amount });
    await this.send([create, stake], agent.keypair);
    return pool;
  }

  /** What an honest cranker does with a task that no verdict reached in time. */
  settleUndecided({ task, disputed }: TestTask): Promise<Sent> {
    const { clientToken, agentToken } = disputed;
    return this.send([market.settleUndecidedInstruction({ task, clientToken, providerToken: agentToken, feeVault: treasury.FEE_VAULT_ADDRESS })]);
  }

  // Disputes.

  open({ task }: TestTask, by: Wallet, source = by.token): Promise<Sent> {
    return this.send([disputes.openDisputeInstruction({ opener: by.key, task, source })], by.keypair);
  }

  /** Moves the chain so far that the current round's seed slot has a hash. `skipped` slots have no block. */
  passSlots({ dispute }: { dispute: PublicKey }, skipped: bigint[] = []): void {
    const { seedSlot } = this.round({ dispute });
    this.moveToSlot(seedSlot + 3n, skipped);
  }

  /** The slots before `slot` get their hashes, as many as the chain remembers. */
  moveToSlot(slot: bigint, skipped: bigint[] = []): void {
    const { svm } = this.ledger;
    const clock = svm.getClock();
    svm.setClock(new Clock(slot, clock.epochStartTimestamp, clock.epoch, clock.leaderScheduleEpoch, clock.unixTimestamp));
    const slots = Array.from({ length: 512 }, (_, i) => slot - 1n - BigInt(i)).filter((it) => it > 0n && !skipped.includes(it));
    svm.setSlotHashes(slots.map((it) => ({ slot: it, hash: new PublicKey(slotHash(it)).toBase58() })));
  }

  fixSeed({ dispute }: { dispute: PublicKey }): Promise<Sent> {
    return this.send([disputes.fixSeedInstruction({ dispute })]);
  }

  /** The seat of the draw's next step. */
  nextSeat({ dispute }: { dispute: PublicKey }): number {
    const { rounds, round } = this.dispute({ dispute });
    const { seed, seats, draws } = rounds[round];
    const taken = rounds.flatMap(({ jurors }) => jurors.map(({ seat }) => seat));
    for (let number = draws; ; number++) {
      const seat = drawnSeat(seed!, number, seats);
      if (!taken.includes(seat)) return seat;
    }
  }

  drawOne(test: { dispute: PublicKey }, seat = this.nextSeat(test)): Promise<Sent> {
    const wallet = this.sitting(seat);
    return this.send([disputes.drawGuardianInstruction({ dispute: test.dispute, seat, ...(wallet && { wallet }) })]);
  }

  /** Fixes the seed, if it is not, and draws until the panel is complete. */
  async draw(test: { dispute: PublicKey }): Promise<void> {
    if (!this.round(test).seed) {
      this.passSlots(test);
      await this.fixSeed(test);
    }
    while (this.dispute(test).state === "drawing") await this.drawOne(test);
  }

  /** Who judges in the current round, in the order of the draw. */
  panel(test: { dispute: PublicKey }): Wallet[] {
    return this.round(test).jurors.map(({ guardian }) => this.walletOf(guardian));
  }

  commit(test: { dispute: PublicKey }, guardian: Wallet, verdict: Verdict, salt = saltOf(guardian.key)): Promise<Sent> {
    const commitment = voteCommitment({ dispute: test.dispute, guardian: guardian.key, verdict, salt });
    return this.send([disputes.commitVoteInstruction({ dispute: test.dispute, guardian: guardian.key }, { commitment })], guardian.keypair);
  }

  reveal(test: { dispute: PublicKey }, guardian: Wallet, verdict: Verdict, salt = saltOf(guardian.key)): Promise<Sent> {
    return this.send([disputes.revealVoteInstruction({ dispute: test.dispute, guardian: guardian.key }, { verdict, salt })], guardian.keypair);
  }

  /** The votes of a panel in the order of its draw; `null` is absent. Ends when nobody can reveal any more. */
  async vote(test: { dispute: PublicKey }, votes: (Verdict | null)[]): Promise<void> {
    const panel = this.panel(test);
    for (const [i, vote] of votes.entries()) if (vote) await this.commit(test, panel[i]!, vote);
    await this.ledger.setTime(this.round(test).commitBy);
    for (const [i, vote] of votes.entries()) if (vote) await this.reveal(test, panel[i]!, vote);
    await this.ledger.setTime(this.round(test).revealBy);
  }

  conclude({ dispute }: { dispute: PublicKey }): Promise<Sent> {
    return this.send([disputes.concludeRoundInstruction({ dispute })]);
  }

  appeal({ dispute }: { dispute: PublicKey }, by: Wallet, source = by.token): Promise<Sent> {
    return this.send([disputes.appealInstruction({ party: by.key, dispute, source })], by.keypair);
  }

  execute({ disputed }: TestTask, changes: Partial<DisputedTask> = {}): Promise<Sent> {
    return this.send([disputes.executeVerdictInstruction({ ...disputed, ...changes })]);
  }

  /** Draws, votes and concludes the current round. */
  async judge(test: { dispute: PublicKey }, votes: (Verdict | null)[]): Promise<void> {
    await this.draw(test);
    await this.vote(test, votes);
    await this.conclude(test);
  }

  /** Waits until nobody can appeal, and executes. */
  async finish(test: TestTask): Promise<Sent> {
    const { appealBy } = this.dispute(test);
    if (this.now() < appealBy) await this.ledger.setTime(appealBy);
    return this.execute(test);
  }

  settle({ dispute }: { dispute: PublicKey }, wallet: PublicKey): Promise<Sent> {
    const voted = this.ledger.accountNow(findVoteAddress(dispute, wallet)) !== null;
    return this.send([disputes.settleJurorInstruction({ dispute, wallet, voted })]);
  }

  async settleAll(test: { dispute: PublicKey }): Promise<void> {
    for (const { jurors } of this.dispute(test).rounds) {
      for (const juror of jurors) if (!juror.settled) await this.settle(test, juror.guardian);
    }
  }

  // What is on chain.

  court(): Court {
    return decodeCourt(this.ledger.accountNow(COURT_ADDRESS)!.data);
  }

  guardian(wallet: { key: PublicKey }): Guardian {
    return decodeGuardian(this.ledger.accountNow(findGuardianAddress(wallet.key))!.data);
  }

  dispute({ dispute }: { dispute: PublicKey }): Dispute {
    return decodeDispute(this.ledger.accountNow(dispute)!.data);
  }

  round(test: { dispute: PublicKey }): Round {
    const { rounds, round } = this.dispute(test);
    return rounds[round];
  }

  taskState({ task }: { task: PublicKey }): Task {
    return decodeTask(this.ledger.accountNow(task)!.data);
  }

  balance(token: PublicKey): bigint {
    return tokenAmount(this.ledger.accountNow(token)?.data);
  }

  /** One unit of the vault disappears, which no instruction can do. */
  async drain(): Promise<void> {
    const account = this.ledger.accountNow(DISPUTES_VAULT_ADDRESS)!;
    account.data.writeBigUInt64LE(account.data.readBigUInt64LE(64) - 1n, 64);
    await this.ledger.setAccount(DISPUTES_VAULT_ADDRESS, account);
  }

  vault(): bigint {
    return this.balance(DISPUTES_VAULT_ADDRESS);
  }

  /** What the books say is what deposits, disputes and the treasury's part add up to, and what the vault has. */
  owedByParts(disputesOpen: { dispute: PublicKey }[]): bigint {
    const deposits = this.guardians
      .map((wallet) => this.ledger.accountNow(findGuardianAddress(wallet.key)))
      .reduce((sum, account) => sum + (account?.data.readBigUInt64LE(DEPOSIT_AT) ?? 0n), 0n);
    const held = disputesOpen
      .map(({ dispute }) => this.ledger.accountNow(dispute))
      .reduce((sum, account) => sum + (account?.data.readBigUInt64LE(HELD_AT) ?? 0n), 0n);
    return deposits + held + this.court().treasury;
  }

  taskVault({ task }: { task: PublicKey }): bigint {
    return this.balance(findTaskVaultAddress(task));
  }

  // The other programs.

  private async startTreasury(): Promise<void> {
    const authority = this.authority.publicKey;
    const initialize = treasury.initializeInstruction(
      {
        authority,
        programData: programDataAddress(treasury.TREASURY_PROGRAM_ID),
        mint: this.mint.address,
        warmVault: await this.mint.fund(authority, 0n),
        coldVault: await this.mint.fund(named("cold").publicKey, 0n),
      },
      {
        pauseAuthority: this.pauseAuthority.publicKey,
        operationalKey: named("operational key").publicKey,
        parameters: {
          limits: { perTransaction: 500n * USDC, perWindow: 1_000n * USDC, windowSecs: DAY },
          sweep: { hotBps: 2_000, warmBps: 5_000, coldBps: 3_000 },
          slash: { victimBps: 5_000, finderBps: 1_000, treasuryBps: 4_000 },
        },
      },
    );
    const nobody = PublicKey.default;
    const callers = { staking: STAKING_PROGRAM_ID, computeBond: nobody, disputes: nobody };
    await this.send([initialize, treasury.pinSlashCallersInstruction({ authority }, callers)], this.authority);
  }

  private async startMarket(parameters: Partial<MarketParameters>): Promise<void> {
    const authority = this.authority.publicKey;
    const program = MARKET_PROGRAM_ID;
    await this.send(
      [
        market.initializeInstruction(
          { authority, program, programData: programDataAddress(program), mint: this.mint.address, feeVault: treasury.FEE_VAULT_ADDRESS },
          {
            pauseAuthority: this.pauseAuthority.publicKey,
            instance: INSTANCE,
            parameters: { ...DEFAULT_MARKET_PARAMETERS, disputeWindow: 48 * 3_600, ...parameters },
          },
        ),
        market.pinDisputesInstruction({ authority }, { disputes: DISPUTES_PROGRAM_ID }),
      ],
      this.authority,
    );
  }
}

export { named, expectFailure } from "../support";
