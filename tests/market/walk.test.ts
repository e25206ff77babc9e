import { expect } from "chai";
import { PublicKey, type Signer, type TransactionInstruction } from "@solana/web3.js";
import {
  findAgentAddress,
  findBondEscrowAddress,
  computeBondInstructions as bonds,
  decodeComputeBond,
  type BondAccounts,
} from "../../sdk/src/compute_bond";
import {
  bidCommitment,
  decodeTask,
  encodeCompletion,
  findBidAddress,
  findCapabilityAddress,
  marketInstructions as market,
  findTaskAddress,
  taskOwes,
  findTaskVaultAddress,
  type TaskStatus,
} from "../../sdk/src/market";
import { Random, tokenAmount, TransactionFailed } from "../support";
import { GPU_BIT, INSTANCE, type TestAgent } from "../compute_bond/fixture";
import { DAY, MarketFixture, RESULT, USDC } from "./fixture";

const GPU = findCapabilityAddress(GPU_BIT);
const STEPS = 10_000;
const AGENTS = 4;
const MOST_TASKS = 8;
const MOST_BONDS = 8;

interface WalkBond extends BondAccounts {
  agent: TestAgent;
  leaseId: Uint8Array;
}

interface WalkBid {
  bond: WalkBond;
  price: bigint;
  salt: Uint8Array;
}

interface WalkTask {
  task: PublicKey;
  bids: WalkBid[];
}

describe("market and compute_bond: a random walk", () => {
  it(`conserves money over ${STEPS} steps`, async () => {
    const random = new Random("market walk 1");
    const f = await MarketFixture.start({ disputeTimeout: 86_400, disputeWindow: 3_600 });
    const agents: TestAgent[] = [];
    for (let index = 0; index < AGENTS; index++) agents.push(await f.agent(`walker ${index}`));
    const wallets = [f.clientToken, f.feeVault, ...agents.map(({ token }) => token)];
    const supply = await f.mint.supply();
    const { client, ledger, callers, stranger } = f;
    ledger.checksSignatures = false;
    const [clientToken, feeVault] = [f.clientToken, f.feeVault];
    let tasks: WalkTask[] = [];
    let posted: WalkBond[] = [];
    let nonce = 0n;
    const outcomes = new Map<string, number>();
    const ends = new Map<string, number>();

    const held = (account: PublicKey) => tokenAmount(ledger.accountNow(account)?.data);
    const readTask = (task: PublicKey) => {
      const account = ledger.accountNow(task);
      return account && decodeTask(account.data);
    };
    const readBond = (bond: PublicKey) => {
      const account = ledger.accountNow(bond);
      return account && decodeComputeBond(account.data);
    };
    const winner = ({ task, bids }: WalkTask): WalkBond | undefined => {
      const { bond } = readTask(task)!;
      return bids.find((bid) => bid.bond.bond.equals(bond))?.bond;
    };
    const payees = (task: PublicKey) => {
      const { provider } = readTask(task)!;
      return { task, clientToken, providerToken: provider.token, feeVault };
    };
    const first = ({ task, bids }: WalkTask): WalkBid | undefined => {
      const [best] = readTask(task)!.ranking;
      return best && bids.find(({ bond }) => market.awardInstruction({ task, ...bond }).keys[1]!.pubkey.equals(best.bid));
    };

    type Action = () => { instructions: TransactionInstruction[]; signers: Signer[]; then?: () => void } | undefined;
    let focus: WalkTask | undefined;
    const onTask = (act: (walk: WalkTask) => ReturnType<Action>): Action => () => (focus ? act(focus) : undefined);
    const onBond = (act: (bond: WalkBond) => ReturnType<Action>): Action => () => (posted.length > 0 ? act(random.pick(posted)) : undefined);
    const byAnyone = (...instructions: TransactionInstruction[]) => ({ instructions, signers: [] });

    const actions: Record<string, Action> = {
      postBond: () => {
        const agent = random.pick(agents);
        if (posted.filter((bond) => bond.agent === agent).length >= MOST_BONDS) return undefined;
        const leaseId = f.newLease();
        const lasts = random.bigint(DAY, 14n * DAY);
        const amount = random.bigint(20n * USDC, 60n * USDC);
        const { bond, instructions } = f.postInstructions(agent, { leaseId, lasts, amount });
        return { instructions, signers: [agent.operator], then: () => posted.push({ ...bond, agent, leaseId }) };
      },
      renew: onBond(({ bond, agent, leaseId }) => {
        const { expiresAt, gpuHoursReserved: gpuHours } = readBond(bond)!;
        const lease = { instance: INSTANCE, agentDid: agent.did, provider: "ionet", leaseId, gpuHours } as const;
        const attestation = f.attest({ ...lease, expiresAt: expiresAt + random.bigint(-DAY, 15n * DAY) });
        const operator = agent.operator.publicKey;
        return { instructions: [attestation, bonds.renewBondInstruction({ operator, agentDid: agent.did, bond })], signers: [agent.operator] };
      }),
      expireBond: onBond((bond) => ({
        instructions: [bonds.expireBondInstruction({ caller: stranger.publicKey, destination: bond.agent.token, ...accountsOf(bond) })],
        signers: [stranger],
      })),
      releaseBond: onTask((walk) => {
        const bond = winner(walk) ?? posted[0];
        if (!bond) return undefined;
        const accounts = { caller: stranger.publicKey, destination: bond.agent.token, task: walk.task, ...accountsOf(bond) };
        return { instructions: [bonds.releaseBondInstruction(accounts)], signers: [stranger] };
      }),
      closeBond: onBond((bond) => ({
        ...byAnyone(bonds.closeBondInstruction(accountsOf(bond))),
        then: () => (posted = posted.filter((other) => other !== bond)),
      })),
      slashByDisputes: onTask((walk) => {
        const { task } = walk;
        const bond = winner(walk);
        if (!bond || !random.chance(30)) return undefined;
        const slash = bonds.slashBondInstruction({ caller: callers.disputes.publicKey, destination: feeVault, ...accountsOf(bond) }, { task });
        return { instructions: [slash], signers: [callers.disputes] };
      }),
      fakeCaller: onBond((bond) => {
        const slash = bonds.slashBondInstruction({ caller: stranger.publicKey, destination: feeVault, ...accountsOf(bond) }, { task: stranger.publicKey });
        return { instructions: [slash], signers: [stranger] };
      }),
      postTask: () => {
        if (tasks.length >= MOST_TASKS) return undefined;
        const task = findTaskAddress(INSTANCE, client.publicKey, nonce);
        const reward = random.bigint(USDC - 1n, 40n * USDC);
        const terms = f.terms({ reward, deadline: f.now() + random.bigint(3_600n, 2n * DAY) });
        const post = market.postTaskInstruction(
          { client: client.publicKey, clientToken, mint: f.mint.address, capability: GPU, verifier: undefined, task },
          terms,
        );
        return { instructions: [post], signers: [client], then: () => { tasks.push({ task, bids: [] }); nonce++; } };
      },
      commit: onTask(({ task, bids }) => {
        if (posted.length === 0) return undefined;
        const bond = random.pick(posted);
        const bid = { bond, price: random.bigint(0n, 15n * USDC), salt: random.bytes(32) };
        const { agent } = bond;
        const accounts = { bidder: agent.operator.publicKey, task, bond: bond.bond, agent: findAgentAddress(agent.did), node: agent.node, providerToken: agent.token };
        const commit = market.commitBidInstruction(accounts, { commitment: bidCommitment({ task, bond: bond.bond, price: bid.price, salt: bid.salt }) });
        return { instructions: [commit], signers: [agent.operator], then: () => bids.push(bid) };
      }),
      reveal: onTask(({ task, bids }) => {
        if (bids.length === 0) return undefined;
        const { bond, price, salt } = random.pick(bids);
        const { operator, token } = bond.agent;
        const accounts = { bidder: operator.publicKey, task, bid: findBidAddress(task, bond.bond), providerToken: token };
        return { instructions: [market.revealBidInstruction(accounts, { price, salt })], signers: [operator] };
      }),
      closeBook: onTask(({ task }) => byAnyone(market.closeBidBookInstruction({ task }))),
      award: onTask((walk) => {
        const bid = first(walk);
        return bid && byAnyone(market.awardInstruction({ task: walk.task, bond: bid.bond.bond, lease: bid.bond.lease }));
      }),
      passOver: onTask((walk) => {
        const bid = first(walk);
        return bid && byAnyone(market.passOverInstruction({ task: walk.task, bid: findBidAddress(walk.task, bid.bond.bond), bond: bid.bond.bond }));
      }),
      cancel: onTask(({ task }) => {
        const caller = random.chance(5) ? client : stranger;
        return { instructions: [market.cancelTaskInstruction({ caller: caller.publicKey, task, clientToken })], signers: [caller] };
      }),
      submit: onTask((walk) => {
        const { task } = walk;
        if (!winner(walk)) return undefined;
        const message = encodeCompletion({ witness: "client", task, resultHash: RESULT });
        const proof = f.sign(message, random.chance(80) ? f.clientKey : stranger);
        return byAnyone(proof, market.submitProofAndClaimInstruction({ ...payees(task), verifier: undefined }, { proof: "acknowledgement" }));
      }),
      expireTask: onTask((walk) => {
        const bond = winner(walk);
        return bond && byAnyone(market.expireTaskInstruction({ ...payees(walk.task), ...bondOf(bond) }));
      }),
      freeze: onTask(({ task }) => ({ instructions: [market.freezeTaskInstruction({ caller: callers.disputes.publicKey, task })], signers: [callers.disputes] })),
      verdict: onTask((walk) => {
        const bond = winner(walk);
        if (!bond) return undefined;
        const verdict = random.pick(["forClient", "forAgent"] as const);
        const accounts = { caller: callers.disputes.publicKey, ...payees(walk.task), ...bondOf(bond) };
        return { instructions: [market.settleDisputeInstruction(accounts, { verdict })], signers: [callers.disputes] };
      }),
      undecided: onTask((walk) => (winner(walk) ? byAnyone(market.settleUndecidedInstruction(payees(walk.task))) : undefined)),
      closeTask: onTask((walk) => {
        const { bond, status } = readTask(walk.task)!;
        return {
          ...byAnyone(market.closeTaskInstruction({ task: walk.task, bond, client: client.publicKey, clientToken })),
          then: () => { tasks = tasks.filter((other) => other !== walk); count(ends, status); },
        };
      }),
      /** To the next time that matters for a task. */
      skip: onTask(({ task }) => {
        const { status, commitBy, revealBy, settleBy, frozenUntil } = readTask(task)!;
        const times = { bidding: f.now() < commitBy ? commitBy : revealBy, awarded: settleBy, disputed: frozenUntil };
        const time = status in times ? times[status as keyof typeof times] : 0n;
        if (time > f.now()) ledger.travelNow(time - f.now());
        return undefined;
      }),
      wait: () => {
        ledger.travelNow(random.pick([1n, 60n, 60n, 300n, 300n, random.chance(20) ? 12n * 3_600n : 60n]));
        return undefined;
      },
    };
    const names = Object.keys(actions);
    // What brings a task on; else most would be cancelled before anyone bids.
    const sensible: Record<TaskStatus, string[]> = {
      bidding: ["commit", "commit", "commit", "reveal", "reveal", "skip", "closeBook"],
      bookClosed: ["award", "award", "passOver", "cancel"],
      awarded: ["submit", "expireTask", "freeze", "freeze", "skip", "slashByDisputes"],
      disputed: ["verdict", "undecided", "skip"],
      released: ["releaseBond", "closeTask"],
      undecided: ["releaseBond", "closeTask"],
      expired: ["closeTask"],
      lost: ["closeTask"],
      cancelled: ["closeTask"],
    };

    function check(step: number): void {
      let sum = wallets.reduce((total, wallet) => total + held(wallet), 0n);
      for (const { task } of tasks) {
        const vault = held(findTaskVaultAddress(task));
        expect(vault, `task at step ${step}`).to.equal(taskOwes(readTask(task)!));
        sum += vault;
      }
      for (const { bond } of posted) {
        const { status, bondAmount } = readBond(bond)!;
        const escrow = held(findBondEscrowAddress(bond));
        expect(escrow, `bond at step ${step}`).to.equal(status === "active" ? bondAmount : 0n);
        sum += escrow;
      }
      expect(sum, `money at step ${step}`).to.equal(supply);
      const locks = posted.map(({ bond }) => readBond(bond)!).filter(({ status }) => status === "active").map(({ lockedToTask }) => lockedToTask?.toBase58());
      const taken = locks.filter((lock) => lock !== undefined);
      expect(new Set(taken).size, `one bond a task at step ${step}`).to.equal(taken.length);
    }

    for (let step = 0; step < STEPS; step++) {
      focus = tasks.length > 0 ? random.pick(tasks) : undefined;
      const name = focus && random.chance(60) ? random.pick(sensible[readTask(focus.task)!.status]) : random.pick(names);
      const action = actions[name]!();
      ledger.travelNow(1n);
      if (!action) continue;
      try {
        ledger.sendNow(action.instructions, action.signers);
        action.then?.();
        count(outcomes, name);
        check(step);
      } catch (error) {
        // A refusal changes nothing; it must be one that the programs name.
        if (!(error instanceof TransactionFailed)) throw error;
        expect(error.code, `${name} at step ${step}: ${error.message}`).to.match(/^[A-Z][A-Za-z]+$|^System\.AccountAlreadyInUse$|^Token\.InsufficientFunds$/);
      }
    }
    check(STEPS);
    console.log(`      went through: ${[...outcomes].map(([name, times]) => `${name} ${times}`).join(", ")}`);
    console.log(`      tasks ended: ${[...ends].map(([name, times]) => `${name} ${times}`).join(", ")}`);
    const all: TaskStatus[] = ["released", "undecided", "expired", "lost", "cancelled"];
    for (const status of all) expect(ends.get(status), status).to.be.greaterThan(0);
    for (const name of names) if (!["wait", "skip", "fakeCaller"].includes(name)) expect(outcomes.get(name), name).to.be.greaterThan(0);
    expect(outcomes.has("fakeCaller")).to.equal(false);
  });
});

const accountsOf = ({ bond, lease, operator }: WalkBond): BondAccounts => ({ bond, lease, operator });
const bondOf = ({ bond, lease, operator }: WalkBond) => ({ bond, lease, bondOperator: operator });
const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
