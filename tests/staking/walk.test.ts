import { expect } from "chai";
import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import {
  DEFAULT_STAKING_PARAMETERS,
  decodeDelegation,
  decodePool,
  findDelegationAddress,
  fraudProofInstructions,
  stakingInstructions as staking,
  findVerdictAddress,
  type Delegation,
  type Pool,
} from "../../sdk/src/staking";
import { named, Random, TransactionFailed, type LiteLedger } from "../support";
import { FINDER_BPS, Fixture, USDC, type TestNode, type Wallet } from "./fixture";
import { Model, ModelPool, type Move } from "./model";

const STEPS = 20_000;
const OPERATORS = 3;
const PEOPLE = 9;
const FINDER = PEOPLE;
const WEALTH = 1_000_000_000n * USDC;

const parameters = DEFAULT_STAKING_PARAMETERS;
const rules = {
  minimum: parameters.minimums[0],
  unbondingSeconds: BigInt(parameters.unbondingSeconds),
  epochSeconds: BigInt(parameters.epochSeconds),
  streamSeconds: BigInt(parameters.streamSeconds),
  noticeSeconds: BigInt(parameters.commissionNoticeSeconds),
  maxCommission: BigInt(parameters.maxCommissionBps),
  maxCommissionChange: BigInt(parameters.maxCommissionChangeBps),
  equivocation: BigInt(parameters.equivocationBps),
  verdict: BigInt(parameters.verdictBps),
  epochCap: BigInt(parameters.epochBps),
};

interface Step {
  name: string;
  model: () => void;
  chain: () => Promise<unknown>;
}

/** Decodes an account again only when its bytes have changed: a step changes few of those that are compared after it. */
class Decoded<Account> {
  private readonly last = new Map<PublicKey, { data: Buffer; account: Account }>();

  constructor(
    private readonly ledger: LiteLedger,
    private readonly decode: (data: Buffer) => Account,
  ) {}

  at(address: PublicKey): Account {
    const { data } = this.ledger.accountNow(address)!;
    const last = this.last.get(address);
    if (last?.data.equals(data)) return last.account;
    const account = this.decode(data);
    this.last.set(address, { data, account });
    return account;
  }
}

/** The chain and the model side by side: each step is done by both, and both must refuse it alike or end up alike. */
class Walk {
  private offences = 0n;
  private readonly addresses = new Map<number, PublicKey>();
  private readonly pools: Decoded<Pool>;
  private readonly delegations: Decoded<Delegation>;

  private constructor(
    private readonly f: Fixture,
    private readonly random: Random,
    private readonly nodes: TestNode[],
    private readonly people: Wallet[],
    readonly model: Model,
    private readonly treasuryBefore: bigint,
  ) {
    this.pools = new Decoded(f.ledger, decodePool);
    this.delegations = new Decoded(f.ledger, decodeDelegation);
  }

  static async start(random: Random): Promise<Walk> {
    const f = await Fixture.create();
    f.ledger.checksSignatures = false;
    const nodes: TestNode[] = [];
    for (let index = 0; index < OPERATORS; index++) nodes.push(await f.node(`walk ${index}`, { bond: 0n }));
    const others: Wallet[] = [];
    for (let index = OPERATORS; index < PEOPLE; index++) others.push(await f.wallet(`walker ${index}`));
    const people = [...nodes.map(({ operator }) => operator), ...others, await f.finder()];
    const model = new Model(rules, f.ledger.nowNow());
    for (const [index, node] of nodes.entries()) {
      model.pools.push(new ModelPool(index, f.pool(node.pool).accruedAt));
      for (const person of others) await f.openDelegation(node.pool, person);
    }
    for (const person of people) await f.mint.fund(person.key, WEALTH - f.balance(person.token));
    return new Walk(f, random, nodes, people, model, f.treasury());
  }

  private person(index: number): Wallet {
    return this.people[index]!;
  }

  /** Deriving an address takes longer than a step. */
  private delegationOf(pool: number, owner: number): PublicKey {
    const key = pool * PEOPLE + owner;
    const address = this.addresses.get(key) ?? findDelegationAddress(this.nodes[pool]!.pool, this.person(owner).key);
    this.addresses.set(key, address);
    return address;
  }

  private amount(): bigint {
    const { random } = this;
    if (random.chance(10)) return random.bigint(0n, 3n);
    return random.bigint(1n, 10n ** BigInt(random.int(1, 12)));
  }

  private shares(pool: number, owner: number): bigint {
    const { shares } = this.model.pool(pool).stake(owner);
    if (this.random.chance(20)) return shares;
    if (this.random.chance(5)) return shares + 1n;
    return this.random.bigint(0n, shares);
  }

  private async send(instructions: TransactionInstruction[], signer: Wallet): Promise<void> {
    this.f.ledger.sendNow(instructions, [], signer.keypair);
  }

  /** One random step: what the model does, and what the chain does. */
  private choose(): Step {
    const { random, model, nodes } = this;
    const pool = random.int(0, OPERATORS - 1);
    const owner = random.int(OPERATORS, PEOPLE - 1);
    const anyOwner = random.chance(25) ? pool : owner;
    const address = nodes[pool]!.pool;
    const dice = random.int(1, 100);
    // Rarely, or the pools would soon be slashed to nothing, and the walk would only be refused.
    if (random.chance(1)) return random.chance(50) ? this.equivocation(pool) : this.verdict(pool, address);
    const wallet = this.person(owner);
    const any = this.person(anyOwner);

    if (dice <= 8) {
      const amount = this.amount();
      const operator = this.person(pool);
      const deposit = { pool: address, owner: operator.key, source: operator.token };
      return { name: `stake ${amount}`, model: () => model.stake(pool, amount), chain: () => this.send([staking.stakeInstruction(deposit, { amount })], operator) };
    }
    if (dice <= 26) {
      const amount = this.amount();
      const deposit = { pool: address, owner: wallet.key, source: wallet.token };
      return { name: `delegate ${amount}`, model: () => model.delegate(pool, owner, amount), chain: () => this.send([staking.delegateInstruction(deposit, { amount })], wallet) };
    }
    if (dice <= 42) {
      const shares = this.shares(pool, anyOwner);
      const { nonce } = model.pool(pool).stake(anyOwner);
      const backing = anyOwner === pool ? { node: nodes[pool]!.node } : {};
      const unstake = staking.requestUnstakeInstruction({ pool: address, owner: any.key, nonce, ...backing }, { shares });
      return { name: `unstake ${shares}`, model: () => model.requestUnstake(pool, anyOwner, shares), chain: () => this.send([unstake], any) };
    }
    if (dice <= 56 && model.leavings.length > 0) {
      const due = model.leavings.filter(({ unlocksAt }) => unlocksAt <= model.now);
      const leaving = random.pick(due.length > 0 && random.chance(80) ? due : model.leavings);
      const { key, token } = this.person(leaving.owner);
      const withdraw = staking.withdrawInstruction({ pool: nodes[leaving.pool]!.pool, owner: key, nonce: leaving.nonce, destination: token });
      return { name: "withdraw", model: () => model.withdraw(leaving), chain: () => this.send([withdraw], this.person(leaving.owner)) };
    }
    if (dice <= 64) {
      const to = random.int(0, OPERATORS - 1);
      if (to === pool) return this.choose();
      const shares = this.shares(pool, owner);
      const { nonce } = model.pool(pool).stake(owner);
      const move = staking.redelegateInstruction({ fromPool: address, toPool: nodes[to]!.pool, owner: wallet.key, nonce }, { shares });
      return { name: `redelegate ${shares}`, model: () => model.redelegate(pool, to, owner, shares), chain: () => this.send([move], wallet) };
    }
    if (dice <= 71 && model.moves.length > 0) {
      const move = random.pick(model.moves);
      return { name: "settle redelegation", model: () => model.settleMove(move), chain: () => this.send([this.settlement(move)], wallet) };
    }
    if (dice <= 78) {
      const amount = this.amount() + 1n;
      const fund = staking.fundRewardsInstruction({ pool: address, funder: wallet.key, source: wallet.token }, { amount });
      return { name: `fund ${amount}`, model: () => model.fund(pool, owner, amount), chain: () => this.send([fund], wallet) };
    }
    if (dice <= 85) {
      const claim = staking.claimInstruction({ pool: address, owner: any.key, destination: any.token });
      return { name: "claim", model: () => model.claim(pool, anyOwner), chain: () => this.send([claim], any) };
    }
    if (dice <= 91) {
      const compound = staking.compoundInstruction({ pool: address, owner: any.key });
      return { name: "compound", model: () => model.compound(pool, anyOwner), chain: () => this.send([compound], any) };
    }
    const commissionBps = random.int(0, parameters.maxCommissionBps + 100);
    const announce = staking.announceCommissionInstruction({ pool: address, operator: this.person(pool).key }, { commissionBps });
    return {
      name: `commission ${commissionBps}`,
      model: () => model.announceCommission(pool, BigInt(commissionBps)),
      chain: () => this.send([announce], this.person(pool)),
    };
  }

  private equivocation(pool: number): Step {
    const { f, model } = this;
    const proof = f.equivocation(this.nodes[pool]!, { number: ++this.offences });
    const finder = this.person(FINDER);
    const instructions = fraudProofInstructions({ node: this.nodes[pool]!.node, proof }, { finder: finder.key, finderToken: finder.token });
    return {
      name: "equivocation",
      model: () => {
        const before = model.pool(pool).assets;
        const bond = model.equivocate(pool);
        model.route(pool, before - model.pool(pool).assets, bond, FINDER, FINDER_BPS);
      },
      chain: () => this.send(instructions, finder),
    };
  }

  private settlement({ from, to, owner, nonce }: Move): TransactionInstruction {
    const fromPool = this.nodes[from]!.pool;
    return staking.settleRedelegationInstruction({ fromPool, toPool: this.nodes[to]!.pool, owner: this.person(owner).key, nonce });
  }

  private verdict(pool: number, address: PublicKey): Step {
    const { f, random, model } = this;
    const amount = random.bigint(0n, (model.pool(pool).assets * (rules.verdict + 200n)) / 10_000n);
    const finder = this.person(FINDER);
    const dispute = named(`dispute ${++this.offences}`).publicKey;
    const given = { payer: f.ledger.payer.publicKey, disputesAuthority: f.disputesAuthority, pool: address };
    const slash = staking.slashVerdictInstruction({ ...given, finderToken: finder.token }, { dispute, amount, victim: undefined });
    const route = staking.routeProceedsInstruction({ pool: address, offence: findVerdictAddress(address, dispute), finderToken: finder.token });
    return {
      name: `verdict ${amount}`,
      model: () => model.route(pool, amount, model.verdict(pool, amount), FINDER, FINDER_BPS),
      chain: async () => {
        await f.sendAs(slash);
        await this.send([route], finder);
      },
    };
  }

  async step(number: number): Promise<void> {
    if (this.random.chance(30)) {
      const seconds = this.random.chance(15) ? this.random.bigint(1n, 20n * 86_400n) : this.random.bigint(1n, 7_200n);
      this.f.ledger.travelNow(seconds);
      this.model.now += seconds;
    }
    const { name, model, chain } = this.choose();
    const said = this.model.attempt(model);
    const did = await chain().then(
      () => "done",
      (error: Error) => {
        if (error instanceof TransactionFailed) return error.code;
        throw error;
      },
    );
    expect(did, `step ${number}: ${name}`).to.equal(said);
    this.compare(`step ${number}: ${name}`);
  }

  /** Everything that the chain holds, against the model. */
  compare(where: string): void {
    const { f, model } = this;
    for (const [index, { pool: address }] of this.nodes.entries()) {
      const pool = model.pool(index);
      const chain = this.pools.at(address);
      const is = [
        ...[chain.assets, chain.activeShares, chain.leavingShares, chain.bondShares, chain.bondLeavingShares, chain.survival],
        ...[chain.proceeds, chain.rewardsHeld, chain.streamAmount, chain.streamSeconds, chain.rewardIndex, chain.rewardCarry],
        ...[chain.commissionOwed, BigInt(chain.commissionBps), BigInt(chain.nextCommissionBps), chain.accruedAt, chain.slashEpochLoss],
      ];
      const should = [
        ...[pool.assets, pool.active, pool.leaving, pool.bondShares, pool.bondLeaving, pool.survival],
        ...[pool.proceeds, pool.held, pool.stream, pool.streamSeconds, pool.index, pool.carry],
        ...[pool.commissionOwed, pool.commission, pool.nextCommission, pool.accruedAt, pool.epochLoss],
      ];
      if (is.join() !== should.join()) expect(is, where).to.deep.equal(should);
      expect(f.balance(chain.vault), where).to.equal(chain.assets + chain.rewardsHeld + chain.proceeds);
      for (const [owner, stake] of pool.stakes) {
        const account = this.delegations.at(this.delegationOf(index, owner));
        const held = [account.shares, account.lockedShares, account.rewards, account.rewardFraction, account.nextNonce].join();
        const due = [stake.shares, stake.locked, stake.rewards, stake.fraction, stake.nonce].join();
        if (held !== due) expect(held, where).to.equal(due);
      }
    }
    for (const [owner, balance] of model.wallets) {
      const is = f.balance(this.person(owner).token) - WEALTH;
      if (is !== balance) expect(is, where).to.equal(balance);
    }
    expect(f.treasury() - this.treasuryBefore, where).to.equal(model.treasury);
  }

  /** Every unit of rewards is held for somebody, down to 2^-64 of one. */
  conserve(): void {
    for (const pool of this.model.pools) {
      const ones = 2n ** 64n;
      let parts = (pool.stream + pool.commissionOwed) * ones + pool.carry;
      for (const stake of pool.stakes.values()) {
        parts += stake.rewards * ones + stake.fraction + stake.shares * (pool.index - stake.index);
      }
      expect(parts).to.equal(pool.held * ones);
    }
  }
}

describe("staking: random walk", () => {
  it(`${STEPS} steps leave the chain and the model in the same state after every step`, async () => {
    const walk = await Walk.start(new Random("staking walk 1"));
    for (let number = 1; number <= STEPS; number++) {
      await walk.step(number);
      if (number % 500 === 0) walk.conserve();
    }
  });
});
