import type { AccountInfo, PublicKey } from "@solana/web3.js";
import { expect } from "chai";
import {
  DISPUTES_AUTHORITY_ADDRESS,
  disputesInstructions as disputes,
  DISPUTES_VAULT_ADDRESS,
  findGuardianAddress,
  findVoteAddress,
} from "../../sdk/src/disputes";
import { MARKET_PROGRAM_ID, marketInstructions as market, TASK_STATUSES } from "../../sdk/src/market";
import {
  decodePool,
  findPoolAddress,
  findPoolVaultAddress,
  stakingInstructions as staking,
  findVerdictAddress,
} from "../../sdk/src/staking";
import { FEE_VAULT_ADDRESS } from "../../sdk/src/treasury/addresses";
import * as rawMarket from "../../sdk/src/generated/market";
import * as registry from "../../sdk/src/generated/registry";
import { expectFailure, named, swapped } from "../support";
import { BOND, DAY, DisputesFixture, NODE_STAKE, USDC, type TestTask, type Wallet } from "./fixture";

const FEE = 2n * USDC;
const PENALTY = 5n * USDC;
const FOR_CLIENT = ["forClient", "forClient", "forAgent"] as const;
const FOR_AGENT = ["forAgent", "forAgent", "forAgent"] as const;
const UNDECIDED = ["forClient", "forAgent", null] as const;

describe("disputes: the verdict", () => {
  let fixture: DisputesFixture;
  let test: TestTask;
  let bond: bigint;
  beforeEach(async () => {
    fixture = await DisputesFixture.create();
    test = await fixture.task();
    await fixture.open(test, test.client);
    bond = fixture.dispute(test).bond;
  });
  const balances = () => [test.client.token, test.agent.token, FEE_VAULT_ADDRESS].map((token) => fixture.balance(token)) as [bigint, bigint, bigint];
  /** What each got since: client, agent, treasury. */
  const gained = (before: [bigint, bigint, bigint]) => balances().map((now, i) => now - before[i]!);
  const conserved = () => expect(fixture.court().owed).to.equal(fixture.vault()).and.equal(fixture.owedByParts([test]));

  describe("execute_verdict", () => {
    it("error: not before a panel has decided, and not while the loser can appeal", async () => {
      await expectFailure(fixture.execute(test), "NotDecided");
      await fixture.judge(test, [...FOR_CLIENT]);
      await expectFailure(fixture.execute(test), "AppealOpen");
      await fixture.ledger.setTime(fixture.dispute(test).appealBy - 1n);
      await expectFailure(fixture.execute(test), "AppealOpen");
    });

    it("error: out of another vault, in somebody else's name, or to others where the market is not asked", async () => {
      await fixture.judge(test, [...UNDECIDED]);
      await fixture.ledger.setTime(fixture.dispute(test).appealBy);
      const instruction = disputes.executeVerdictInstruction(test.disputed);
      for (const fixed of [DISPUTES_VAULT_ADDRESS, DISPUTES_AUTHORITY_ADDRESS]) {
        await expectFailure(fixture.send([swapped(instruction, fixed, test.client.token)]), "ConstraintAddress");
      }
      const thief = await fixture.wallet("thief");
      await expectFailure(fixture.execute(test, { clientToken: thief.token }), "WrongClientToken");
      await expectFailure(fixture.execute(test, { agentToken: thief.token }), "WrongAgentToken");
    });

    it("error: twice", async () => {
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.finish(test);
      await expectFailure(fixture.execute(test), "NotDecided");
      await expectFailure(fixture.appeal(test, test.agent), "NotDecided");
    });

    it("error: every payee is fixed", async () => {
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.ledger.setTime(fixture.dispute(test).appealBy);
      const other = await fixture.task();
      const thief = await fixture.wallet("thief");
      await expectFailure(fixture.execute(test, { task: other.task }), "AccountOwnedByWrongProgram");
      const mixed = disputes.executeVerdictInstruction(test.disputed);
      const at = mixed.keys.findIndex(({ pubkey }) => pubkey.equals(test.task));
      mixed.keys[at]!.pubkey = other.task;
      await expectFailure(fixture.send([mixed]), "WrongTask");
      await expectFailure(fixture.execute(test, { clientToken: thief.token }), "WrongClientToken");
      await expectFailure(fixture.execute(test, { agentToken: thief.token }), "WrongAgentToken");
      await expectFailure(fixture.execute(test, { bond: other.bond.bond }), "WrongBond");
      await expectFailure(fixture.execute(test, { bondOperator: thief.key }), "WrongOperator");
      const fees = disputes.executeVerdictInstruction(test.disputed);
      fees.keys[fees.keys.findIndex(({ pubkey }) => pubkey.equals(FEE_VAULT_ADDRESS))]!.pubkey = thief.token;
      await expectFailure(fixture.send([fees]), "WrongFeeVault");
    });

    it("for the client: reward and half of the bond to the client, half to the treasury, and its own bond less two fees", async () => {
      const before = balances();
      await fixture.judge(test, [...FOR_CLIENT]);
      const { events } = await fixture.finish(test);
      expect(gained(before)).to.deep.equal([50_000_007n + BOND / 2n + bond - 2n * FEE, 0n, BOND / 2n]);
      expect(fixture.taskState(test).status).to.equal("lost");
      expect((await fixture.bond(test.bond)).status).to.equal("slashed");
      expect(events.find(({ name }) => name === "verdictExecuted")!.data["taskSettled"]).to.equal(true);
      expect(fixture.dispute(test)).to.include({ state: "executed", held: 2n * FEE });
      conserved();
    });

    it("for the agent: the reward is paid, the compute bond released, and the client's bond is the agent's less three fees", async () => {
      const before = balances();
      await fixture.judge(test, [...FOR_AGENT]);
      await fixture.finish(test);
      expect(gained(before)).to.deep.equal([2n, 44_000_005n + bond - 3n * FEE, 6_000_000n]);
      expect(fixture.taskState(test).status).to.equal("released");
      await fixture.release(test.bond, test.task, test.agent.token);
      expect((await fixture.bond(test.bond)).status).to.equal("released");
      conserved();
    });

    it("without a verdict: everyone has its own money back, as the market does by itself", async () => {
      const before = balances();
      await fixture.judge(test, [...UNDECIDED]);
      const { events } = await fixture.finish(test);
      expect(events.find(({ name }) => name === "verdictExecuted")!.data).to.deep.include({ verdict: null, taskSettled: false });
      expect(gained(before)).to.deep.equal([bond, 0n, 0n]);
      await expectFailure(fixture.settleUndecided(test), "DisputeOpen");
      await fixture.ledger.setTime(fixture.taskState(test).frozenUntil);
      await fixture.settleUndecided(test);
      expect(gained(before)).to.deep.equal([bond + 50_000_007n, 0n, 0n]);
      await fixture.release(test.bond, test.task, test.agent.token);
      conserved();
    });

    it("too late for the market: the bonds still follow the verdict", async () => {
      await fixture.judge(test, [...FOR_AGENT]);
      const before = balances();
      await fixture.ledger.setTime(fixture.taskState(test).frozenUntil);
      const { events } = await fixture.execute(test);
      expect(events.map(({ name }) => name)).to.deep.equal(["verdictExecuted"]);
      expect(gained(before)).to.deep.equal([0n, bond - 3n * FEE, 0n]);
      await fixture.settleUndecided(test);
      expect(gained(before)[0]).to.equal(50_000_007n);
      conserved();
    });

    it("after the market's task was closed: the bonds still follow the verdict", async () => {
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.ledger.setTime(fixture.taskState(test).frozenUntil);
      await fixture.settleUndecided(test);
      await fixture.release(test.bond, test.task, test.agent.token);
      const { client, task, disputed } = test;
      await fixture.send([market.closeTaskInstruction({ task, client: client.key, clientToken: client.token, bond: disputed.bond })]);
      expect(fixture.ledger.accountNow(task)).to.equal(null);
      await fixture.execute(test);
      expect(fixture.dispute(test).held).to.equal(2n * FEE);
      conserved();
    });

    const NOT_FROZEN: [string, (real: AccountInfo<Buffer>) => AccountInfo<Buffer>][] = [
      ["only bytes", (real) => ({ ...real, owner: named("another program").publicKey })],
      ["no longer disputed", (real) => ({ ...real, data: Buffer.from(rawMarket.encodeTask({ ...rawMarket.decodeTask(real.data), status: TASK_STATUSES.indexOf("awarded") + 1 })) })],
    ];
    // Nothing leads there. Should anything ever, the bonds must not wait for it.
    for (const [what, changed] of NOT_FROZEN) {
      it(`where the market's task is ${what}: the bonds still follow the verdict`, async () => {
        await fixture.judge(test, [...FOR_CLIENT]);
        await fixture.ledger.setAccount(test.task, changed(fixture.ledger.accountNow(test.task)!));
        const { events } = await fixture.finish(test);
        expect(events.map(({ name }) => name)).to.deep.equal(["verdictExecuted"]);
        expect(fixture.dispute(test).held).to.equal(2n * FEE);
        conserved();
      });
    }

    it("goes on in every pause", async () => {
      await fixture.pause();
      await fixture.send([market.setPausedInstruction({ signer: fixture.pauseAuthority.publicKey }, { paused: true })], fixture.pauseAuthority);
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.finish(test);
      await fixture.settleAll(test);
      conserved();
    });

    it("waits in the vault for a winner whose account is frozen, and nobody else waits with it", async () => {
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.mint.freeze(test.client.token);
      await fixture.finish(test);
      const owed = bond - 2n * FEE;
      expect(fixture.dispute(test).client.owed).to.equal(owed);
      await fixture.settleAll(test);
      conserved();

      const { client, dispute } = test;
      const spare = await fixture.mint.extraAccount("spare", client.key);
      const stranger = await fixture.wallet("stranger");
      const claiming = (destination: PublicKey, caller: Wallet) =>
        disputes.claimWaitingInstruction({ caller: caller.key, dispute, destination }, { party: "client" });
      const claim = (destination = spare, caller = client) => fixture.send([claiming(destination, caller)], caller.keypair);
      await expectFailure(fixture.send([swapped(claiming(spare, client), DISPUTES_VAULT_ADDRESS, client.token)], client.keypair), "ConstraintAddress");
      await expectFailure(claim(client.token), "DestinationUnusable");
      await expectFailure(claim(stranger.token), "DestinationUnusable");
      await expectFailure(claim(spare, stranger), "NotPayee");
      await expectFailure(claim(DISPUTES_VAULT_ADDRESS), "DestinationUnusable");
      await claim();
      expect(fixture.balance(spare)).to.equal(owed);
      await expectFailure(claim(), "NothingWaits");
      expect(fixture.dispute(test).held).to.equal(0n);
      conserved();
    });

    it("anyone brings what waits once the agreed account works again", async () => {
      const kept = fixture.ledger.accountNow(test.agent.token)!;
      await fixture.judge(test, [...FOR_AGENT]);
      await fixture.ledger.setAccount(test.agent.token, null);
      await fixture.finish(test);
      const stranger = await fixture.wallet("stranger");
      const bring = disputes.claimWaitingInstruction({ caller: stranger.key, dispute: test.dispute, destination: test.agent.token }, { party: "agent" });
      await expectFailure(fixture.send([bring], stranger.keypair), "DestinationUnusable");
      await fixture.ledger.setAccount(test.agent.token, kept);
      await fixture.send([bring], stranger.keypair);
      expect(fixture.dispute(test).agent.owed).to.equal(0n);
    });

    it("gives nobody what a stranger sends to the vault, and is not stopped by it", async () => {
      await fixture.mint.donate(DISPUTES_VAULT_ADDRESS, 12_345n);
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.finish(test);
      await fixture.settleAll(test);
      expect(fixture.vault() - fixture.court().owed).to.equal(12_345n);
      expect(fixture.court().owed).to.equal(fixture.owedByParts([test]));
    });
  });

  describe("settle_juror", () => {
    it("error: not before the verdict is executed, not twice, and nobody who was not drawn", async () => {
      await fixture.judge(test, [...FOR_CLIENT]);
      const panel = fixture.panel(test);
      await expectFailure(fixture.settle(test, panel[0]!.key), "NotExecuted");
      await fixture.finish(test);
      await fixture.settle(test, panel[0]!.key);
      await expectFailure(fixture.settle(test, panel[0]!.key), "JurorSettled");
      const outsider = fixture.guardians.find((guardian) => !panel.includes(guardian))!;
      await expectFailure(fixture.settle(test, outsider.key), "NeverDrawn");
    });

    it("error: the vote is passed, the guardian's own, and its rent goes to the guardian", async () => {
      await fixture.judge(test, [...FOR_CLIENT]);
      const [first, second] = fixture.panel(test);
      await fixture.finish(test);
      const { dispute } = test;
      await expectFailure(fixture.send([disputes.settleJurorInstruction({ dispute, wallet: first!.key, voted: false })]), "VoteMissing");
      const mixed = disputes.settleJurorInstruction({ dispute, wallet: first!.key, voted: true });
      mixed.keys[3]!.pubkey = findVoteAddress(dispute, second!.key);
      await expectFailure(fixture.send([mixed]), "WrongVote");
      const thief = disputes.settleJurorInstruction({ dispute, wallet: first!.key, voted: true });
      thief.keys[4]!.pubkey = second!.key;
      await expectFailure(fixture.send([thief]), "WrongWallet");
      const vote = findVoteAddress(dispute, first!.key);
      const real = fixture.ledger.accountNow(vote)!;
      const ofAnother = Buffer.from(real.data);
      named("another dispute").publicKey.toBuffer().copy(ofAnother, ofAnother.indexOf(dispute.toBuffer()));
      await fixture.ledger.setAccount(vote, { ...real, data: ofAnother });
      await expectFailure(fixture.settle(test, first!.key), "WrongVote");
      await fixture.ledger.setAccount(vote, real);
      const lamports = await fixture.ledger.lamports(first!.key);
      await fixture.settle(test, first!.key);
      expect((await fixture.ledger.lamports(first!.key)) > lamports).to.equal(true);
      expect(fixture.ledger.accountNow(findVoteAddress(dispute, first!.key))).to.equal(null);
    });

    it("pays votes with the verdict, nothing to those against it, and takes the penalty of the absent", async () => {
      await fixture.draw(test);
      const panel = fixture.panel(test);
      // The third commits and never reveals: that is absence as well.
      for (const [i, vote] of FOR_CLIENT.entries()) await fixture.commit(test, panel[i]!, vote);
      await fixture.ledger.setTime(fixture.round(test).commitBy);
      for (const i of [0, 1]) await fixture.reveal(test, panel[i]!, "forClient");
      await fixture.ledger.setTime(fixture.round(test).revealBy);
      await fixture.conclude(test);
      await fixture.finish(test);
      await fixture.settleAll(test);
      const deposits = panel.map((guardian) => fixture.guardian(guardian).deposit - 50n * USDC);
      expect(deposits).to.deep.equal([FEE, FEE, -PENALTY]);
      for (const guardian of panel) expect(fixture.guardian(guardian).openCases).to.equal(0);
      expect(fixture.court().treasury).to.equal(PENALTY);
      conserved();

      const treasury = fixture.balance(FEE_VAULT_ADDRESS);
      await fixture.send([disputes.payTreasuryInstruction()]);
      expect(fixture.balance(FEE_VAULT_ADDRESS) - treasury).to.equal(PENALTY);
      conserved();
      await fixture.send([disputes.withdrawDepositInstruction({ wallet: panel[0]!.key, destination: panel[0]!.token })], panel[0]!.keypair);
      expect(fixture.guardian(panel[0]!).deposit).to.equal(50n * USDC);
    });

    it("takes no more than there is, and then anyone may evict", async () => {
      const own = await DisputesFixture.create({ absencePenalty: 50n * USDC });
      const task = await own.task();
      await own.open(task, task.client);
      await own.judge(task, [null, null, null]);
      const [absent] = own.panel(task);
      await own.finish(task);
      await own.settleAll(task);
      expect(own.guardian(absent!).deposit).to.equal(0n);
      await own.send([disputes.evictInstruction({ wallet: absent!.key })]);
      expect(own.court().owed).to.equal(own.owedByParts([task])).and.equal(own.vault());
    });

    it("takes no penalty of a panel that never was complete", async () => {
      fixture.passSlots(test);
      await fixture.fixSeed(test);
      await fixture.drawOne(test);
      const [judge] = fixture.panel(test);
      await fixture.ledger.setTime(fixture.round(test).drawBy);
      await fixture.conclude(test);
      await fixture.finish(test);
      await fixture.settleAll(test);
      expect(fixture.guardian(judge!)).to.include({ deposit: 50n * USDC, openCases: 0 });
      conserved();
    });
  });

  describe("pay_treasury", () => {
    it("error: only to the fee vault, when it can receive, and when there is something", async () => {
      await expectFailure(fixture.send([disputes.payTreasuryInstruction()]), "NothingWaits");
      await fixture.judge(test, [null, null, null]);
      await fixture.finish(test);
      await fixture.settleAll(test);
      const other = disputes.payTreasuryInstruction();
      other.keys.find(({ pubkey }) => pubkey.equals(FEE_VAULT_ADDRESS))!.pubkey = test.client.token;
      await expectFailure(fixture.send([other]), "WrongFeeVault");
      await fixture.mint.freeze(FEE_VAULT_ADDRESS);
      await expectFailure(fixture.send([disputes.payTreasuryInstruction()]), "DestinationUnusable");
    });
  });

  describe("record_loss", () => {
    const record = () => fixture.send([disputes.recordLossInstruction({ dispute: test.dispute, node: test.node })]);
    const lost = () => fixture.ledger.accountNow(registry.findReputationAddress(test.node))!.data.readBigUInt64LE(8 + 32 + 6 * 8);

    it("error: only an executed verdict for the client, once, and of the task's node", async () => {
      await expectFailure(record(), "NotExecuted");
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.finish(test);
      const impostor = disputes.recordLossInstruction({ dispute: test.dispute, node: test.node });
      impostor.keys.find(({ pubkey }) => pubkey.equals(DISPUTES_AUTHORITY_ADDRESS))!.pubkey = DISPUTES_VAULT_ADDRESS;
      await expectFailure(fixture.send([impostor]), "ConstraintAddress");
      const other = await fixture.task();
      await expectFailure(fixture.send([disputes.recordLossInstruction({ dispute: test.dispute, node: other.node })]), "ReputationOfAnotherNode");
      await record();
      expect(lost()).to.equal(1n);
      await expectFailure(record(), "LossRecorded");
    });

    it("error: not against a node that won", async () => {
      await fixture.judge(test, [...FOR_AGENT]);
      await fixture.finish(test);
      await expectFailure(record(), "NodeNotAtFault");
      expect(lost()).to.equal(0n);
    });

    it("error: nobody writes reputation but the pinned program", async () => {
      const accounts = { authority: test.client.key, reputation: registry.findReputationAddress(test.node) };
      const fake = registry.recordDisputeLostInstruction(accounts, { node: test.node });
      await expectFailure(fixture.send([fake], test.client.keypair), "WriterNotPinned");
    });
  });

  describe("slash_node", () => {
    const slash = (node = test.node) => fixture.send([disputes.slashNodeInstruction({ dispute: test.dispute, node, payer: fixture.ledger.payer.publicKey })]);

    it("error: only an executed verdict for the client, and the pool of the task's node", async () => {
      await fixture.bondNode(test);
      await expectFailure(slash(), "NotExecuted");
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.finish(test);
      const other = await fixture.task();
      await fixture.bondNode(other);
      await expectFailure(slash(other.node), "WrongPool");
      const ofGuardian = disputes.slashNodeInstruction({ dispute: test.dispute, node: test.node, payer: fixture.ledger.payer.publicKey });
      ofGuardian.keys.find(({ pubkey }) => pubkey.equals(findPoolAddress("node", test.node)))!.pubkey = findPoolAddress("guardian", fixture.guardians[0]!.key);
      await expectFailure(fixture.send([ofGuardian]), "WrongPool");
      const inHerName = disputes.slashNodeInstruction({ dispute: test.dispute, node: test.node, payer: fixture.ledger.payer.publicKey });
      await expectFailure(fixture.send([swapped(inHerName, DISPUTES_AUTHORITY_ADDRESS, test.client.key)]), "ConstraintAddress");
      await slash();
      await expectFailure(slash(), "NodeSlashed");
    });

    it("error: not against a node that won, and not where the config spares stake", async () => {
      await fixture.bondNode(test);
      await fixture.judge(test, [...FOR_AGENT]);
      await fixture.finish(test);
      await expectFailure(slash(), "NodeNotAtFault");
      const mild = await DisputesFixture.create({ nodeSlashBps: 0 });
      const task = await mild.task();
      await mild.bondNode(task);
      await mild.open(task, task.client);
      await mild.judge(task, [...FOR_CLIENT]);
      await mild.finish(task);
      const instruction = disputes.slashNodeInstruction({ dispute: task.dispute, node: task.node, payer: mild.ledger.payer.publicKey });
      await expectFailure(mild.send([instruction]), "NoNodeSlash");
    });

    it("error: staking takes verdicts from nobody else", async () => {
      const pool = await fixture.bondNode(test);
      const { client, dispute } = test;
      const fake = staking.slashVerdictInstruction({ payer: client.key, disputesAuthority: client.key, pool, finderToken: client.token }, { dispute, amount: 1n, victim: client.key });
      await expectFailure(fixture.send([fake], client.keypair), "NotDisputes");
    });

    it("takes five hundredths of the pool, and the client is its victim", async () => {
      const pool = await fixture.bondNode(test);
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.finish(test);
      await slash();
      const taken = NODE_STAKE / 20n;
      expect(decodePool(fixture.ledger.accountNow(pool)!.data)).to.include({ assets: NODE_STAKE - taken, slashed: taken });
      const before = fixture.balance(test.client.token);
      const treasury = fixture.balance(FEE_VAULT_ADDRESS);
      await fixture.send([
        staking.routeProceedsInstruction({
          pool,
          offence: findVerdictAddress(pool, test.dispute),
          victimToken: test.client.token,
          finderToken: DISPUTES_AUTHORITY_ADDRESS,
        }),
      ]);
      expect(fixture.balance(test.client.token) - before).to.equal(taken / 2n);
      expect(fixture.balance(FEE_VAULT_ADDRESS) - treasury).to.equal(taken - taken / 2n);
      expect(fixture.balance(findPoolVaultAddress(pool))).to.equal(NODE_STAKE - taken);
    });
  });

  describe("close_dispute", () => {
    const close = (opener = test.client.key) => fixture.send([disputes.closeDisputeInstruction({ dispute: test.dispute, opener })]);

    it("error: not while anyone is unsettled, money waits, or the node is still to answer", async () => {
      await expectFailure(close(), "NotExecuted");
      await fixture.bondNode(test);
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.mint.freeze(test.client.token);
      await fixture.finish(test);
      await expectFailure(close(), "NotFinished");
      await fixture.settleAll(test);
      await expectFailure(close(), "NotFinished");
      const { client, dispute, node } = test;
      const spare = await fixture.mint.extraAccount("spare", client.key);
      await fixture.send([disputes.claimWaitingInstruction({ caller: client.key, dispute, destination: spare }, { party: "client" })], client.keypair);
      await expectFailure(close(), "NotFinished");
      await fixture.send([disputes.recordLossInstruction({ dispute, node })]);
      await expectFailure(close(), "NotFinished");
      await fixture.send([disputes.slashNodeInstruction({ dispute, node, payer: fixture.ledger.payer.publicKey })]);
      await expectFailure(close(test.agent.key), "WrongRentReceiver");
      await close();
    });

    it("error: not while the registry has not heard of a node that is slashed", async () => {
      await fixture.bondNode(test);
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.finish(test);
      await fixture.settleAll(test);
      const { dispute, node } = test;
      await fixture.send([disputes.slashNodeInstruction({ dispute, node, payer: fixture.ledger.payer.publicKey })]);
      await expectFailure(close(), "NotFinished");
      await fixture.send([disputes.recordLossInstruction({ dispute, node })]);
      await close();
    });

    it("error: not while money waits, though everyone is settled with", async () => {
      await fixture.judge(test, [...FOR_AGENT]);
      await fixture.mint.freeze(test.agent.token);
      await fixture.finish(test);
      await fixture.settleAll(test);
      await expectFailure(close(), "NotFinished");
    });

    it("error: not while a juror waits to be let go, though nothing is owed", async () => {
      await fixture.judge(test, ["forAgent", "forAgent", "forClient"]);
      const [first, second, outvoted] = fixture.panel(test).map(({ key }) => key);
      await fixture.finish(test);
      for (const key of [first!, second!]) await fixture.settle(test, key);
      expect(fixture.dispute(test).held).to.equal(0n);
      await expectFailure(close(), "NotFinished");
      await fixture.settle(test, outvoted!);
      await close();
    });

    it("returns the rent to the opener, and the task cannot be disputed again", async () => {
      await fixture.judge(test, [...FOR_AGENT]);
      await fixture.finish(test);
      await fixture.settleAll(test);
      const lamports = await fixture.ledger.lamports(test.client.key);
      const rent = BigInt(fixture.ledger.accountNow(test.dispute)!.lamports);
      await close();
      expect((await fixture.ledger.lamports(test.client.key)) - lamports).to.equal(rent);
      await expectFailure(fixture.open(test, test.client), "NotAwarded");
      // Lamports bring the address back, and not the dispute.
      await fixture.ledger.fund(test.dispute, 10_000_000n);
      await expectFailure(fixture.conclude(test), "AccountOwnedByWrongProgram");
      await expectFailure(fixture.execute(test), "AccountOwnedByWrongProgram");
    });

    it("does not wait for ever for a node without stake", async () => {
      await fixture.judge(test, [...FOR_CLIENT]);
      await fixture.finish(test);
      await fixture.settleAll(test);
      await expectFailure(close(), "NotFinished");
      await fixture.ledger.setTime(fixture.dispute(test).executedAt + 14n * DAY);
      await close();
    });
  });

  it("a guardian's account that was closed and opened again carries nothing over", async () => {
    await fixture.judge(test, [...FOR_CLIENT]);
    const [judge] = fixture.panel(test);
    await fixture.finish(test);
    await fixture.settleAll(test);
    const { seat } = fixture.guardian(judge!);
    await fixture.send([disputes.leaveSeatInstruction({ wallet: judge!.key })], judge!.keypair);
    await fixture.ledger.travel(2n * DAY);
    await fixture.send([disputes.vacateSeatInstruction({ wallet: judge!.key, seat })]);
    await fixture.send([disputes.withdrawDepositInstruction({ wallet: judge!.key, destination: judge!.token })], judge!.keypair);
    expect(fixture.ledger.accountNow(findGuardianAddress(judge!.key))).to.equal(null);
    await fixture.takeSeat(judge!, seat);
    await expectFailure(fixture.settle(test, judge!.key), "JurorSettled");
    expect(fixture.guardian(judge!)).to.include({ deposit: 50n * USDC, openCases: 0 });
  });

  it("error: accounts of another program pass for none of this one's", async () => {
    const fake = named("fake dispute").publicKey;
    const real = fixture.ledger.accountNow(test.dispute)!;
    await fixture.ledger.setAccount(fake, { ...real, owner: MARKET_PROGRAM_ID });
    await expectFailure(fixture.send([disputes.concludeRoundInstruction({ dispute: fake })]), "AccountOwnedByWrongProgram");
  });
});
