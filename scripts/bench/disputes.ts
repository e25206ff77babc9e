import { disputesInstructions as disputes } from "../../sdk/src/disputes";
import type { Verdict } from "../../sdk/src/market";
import { DAY, DisputesFixture, type TestTask, type Wallet } from "../../tests/disputes/fixture";
import { named } from "../../tests/support";
import type { Scenario } from "./measure";
import { scenarioOf } from "./scenario";

const scenario = scenarioOf("disputes", () => DisputesFixture.create());
const beforehand = scenarioOf("disputes", () => DisputesFixture.uninitialized());

const FOR_CLIENT: Verdict[] = ["forClient", "forClient", "forAgent"];
const FOR_AGENT: Verdict[] = ["forAgent", "forAgent", "forAgent"];
const successor = named("successor");

async function opened(f: DisputesFixture): Promise<TestTask> {
  const test = await f.task();
  await f.open(test, test.client);
  return test;
}

async function drawn(f: DisputesFixture): Promise<{ test: TestTask; judge: Wallet }> {
  const test = await opened(f);
  await f.draw(test);
  return { test, judge: f.panel(test)[0]! };
}

async function judged(f: DisputesFixture, votes: (Verdict | null)[]): Promise<TestTask> {
  const test = await opened(f);
  await f.judge(test, votes);
  return test;
}

/** Decided, and nobody can appeal any more. */
async function due(f: DisputesFixture, votes: (Verdict | null)[]): Promise<TestTask> {
  const test = await judged(f, votes);
  await f.ledger.setTime(f.dispute(test).appealBy);
  return test;
}

async function executed(f: DisputesFixture, votes: (Verdict | null)[]): Promise<TestTask> {
  const test = await due(f, votes);
  await f.execute(test);
  return test;
}

async function left(f: DisputesFixture): Promise<Wallet> {
  const [guardian] = f.guardians as [Wallet];
  await f.send([disputes.leaveSeatInstruction({ wallet: guardian.key })], guardian.keypair);
  await f.ledger.travel(2n * DAY);
  return guardian;
}

export const disputesScenarios: Scenario[] = [
  scenario("take_seat", "a new seat", async (f) => {
    const wallet = await f.staked("newcomer");
    return () => f.takeSeat(wallet);
  }),
  scenario("add_deposit", "a guardian's", (f) => {
    const [{ key: wallet, token: source, keypair }] = f.guardians as [Wallet];
    return () => f.send([disputes.addDepositInstruction({ wallet, source }, { amount: 1n })], keypair);
  }),
  scenario("leave_seat", "notice", (f) => {
    const [{ key: wallet, keypair }] = f.guardians as [Wallet];
    return () => f.send([disputes.leaveSeatInstruction({ wallet })], keypair);
  }),
  scenario("evict", "whose stake is gone", async (f) => {
    const [guardian] = f.guardians as [Wallet];
    await f.unstake(guardian);
    return () => f.send([disputes.evictInstruction({ wallet: guardian.key })]);
  }),
  scenario("vacate_seat", "after the notice", async (f) => {
    const { key: wallet } = await left(f);
    return () => f.send([disputes.vacateSeatInstruction({ wallet, seat: 0 })]);
  }),
  scenario("withdraw_deposit", "everything", async (f) => {
    const { key: wallet, token: destination, keypair } = await left(f);
    await f.send([disputes.vacateSeatInstruction({ wallet, seat: 0 })]);
    return () => f.send([disputes.withdrawDepositInstruction({ wallet, destination })], keypair);
  }),
  scenario("open_dispute", "by the client", async (f) => {
    const test = await f.task();
    return () => f.open(test, test.client);
  }),
  scenario("fix_seed", "of 512 slot hashes", async (f) => {
    const test = await opened(f);
    f.passSlots(test);
    return () => f.fixSeed(test);
  }),
  scenario("draw_guardian", "the first of a panel", async (f) => {
    const test = await opened(f);
    f.passSlots(test);
    await f.fixSeed(test);
    return () => f.drawOne(test);
  }),
  scenario("draw_guardian", "the last of an appeal's panel", async (f) => {
    const test = await judged(f, FOR_CLIENT);
    await f.appeal(test, test.agent);
    f.passSlots(test);
    await f.fixSeed(test);
    while (f.round(test).jurors.length < 6) await f.drawOne(test);
    return () => f.drawOne(test);
  }),
  scenario("commit_vote", "one of three", async (f) => {
    const { test, judge } = await drawn(f);
    return () => f.commit(test, judge, "forClient");
  }),
  scenario("reveal_vote", "one of three", async (f) => {
    const { test, judge } = await drawn(f);
    await f.commit(test, judge, "forClient");
    await f.ledger.setTime(f.round(test).commitBy);
    return () => f.reveal(test, judge, "forClient");
  }),
  scenario("conclude_round", "three votes", async (f) => {
    const test = await opened(f);
    await f.draw(test);
    await f.vote(test, FOR_CLIENT);
    return () => f.conclude(test);
  }),
  scenario("appeal", "by the agent", async (f) => {
    const test = await judged(f, FOR_CLIENT);
    return () => f.appeal(test, test.agent);
  }),
  scenario("execute_verdict", "for the client", async (f) => {
    const test = await due(f, FOR_CLIENT);
    return () => f.execute(test);
  }),
  scenario("execute_verdict", "for the agent", async (f) => {
    const test = await due(f, FOR_AGENT);
    return () => f.execute(test);
  }),
  scenario("execute_verdict", "without a verdict", async (f) => {
    const test = await due(f, ["forClient", "forAgent", null]);
    return () => f.execute(test);
  }),
  scenario("settle_juror", "with the verdict", async (f) => {
    const test = await executed(f, FOR_CLIENT);
    const [judge] = f.panel(test);
    return () => f.settle(test, judge!.key);
  }),
  scenario("settle_juror", "absent", async (f) => {
    const test = await executed(f, ["forClient", "forClient", null]);
    const judge = f.panel(test)[2];
    return () => f.settle(test, judge!.key);
  }),
  scenario("record_loss", "against the node", async (f) => {
    const { dispute, node } = await executed(f, FOR_CLIENT);
    return () => f.send([disputes.recordLossInstruction({ dispute, node })]);
  }),
  scenario("slash_node", "five hundredths", async (f) => {
    const test = await executed(f, FOR_CLIENT);
    await f.bondNode(test);
    const { dispute, node } = test;
    return () => f.send([disputes.slashNodeInstruction({ dispute, node, payer: f.ledger.payer.publicKey })]);
  }),
  scenario("claim_waiting", "after a closed account came back", async (f) => {
    const test = await due(f, FOR_AGENT);
    const { agent, dispute } = test;
    const kept = f.ledger.accountNow(agent.token)!;
    await f.ledger.setAccount(agent.token, null);
    await f.execute(test);
    await f.ledger.setAccount(agent.token, kept);
    const claim = disputes.claimWaitingInstruction({ caller: agent.key, dispute, destination: agent.token }, { party: "agent" });
    return () => f.send([claim], agent.keypair);
  }),
  scenario("pay_treasury", "a penalty", async (f) => {
    await f.settleAll(await executed(f, ["forClient", "forClient", null]));
    return () => f.send([disputes.payTreasuryInstruction()]);
  }),
  scenario("close_dispute", "settled in full", async (f) => {
    const test = await executed(f, FOR_AGENT);
    await f.settleAll(test);
    return () => f.send([disputes.closeDisputeInstruction({ dispute: test.dispute, opener: test.client.key })]);
  }),
  beforehand("initialize", "config, court and vault", (f) => () => f.send([f.start()], f.authority)),
  scenario("propose_authority", "a successor", (f) => {
    const propose = disputes.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: successor.publicKey });
    return () => f.send([propose], f.authority);
  }),
  scenario("accept_authority", "the successor", async (f) => {
    const propose = disputes.proposeAuthorityInstruction({ authority: f.authority.publicKey }, { pendingAuthority: successor.publicKey });
    await f.send([propose], f.authority);
    return () => f.send([disputes.acceptAuthorityInstruction({ newAuthority: successor.publicKey })], successor);
  }),
  scenario("set_pause_authority", "another one", (f) => {
    const set = disputes.setPauseAuthorityInstruction({ authority: f.authority.publicKey }, { pauseAuthority: successor.publicKey });
    return () => f.send([set], f.authority);
  }),
  scenario("set_paused", "by the pause authority", (f) => () => f.pause()),
  scenario("update_config", "everything", (f) => {
    const update = disputes.updateConfigInstruction({ authority: f.authority.publicKey }, f.parameters);
    return () => f.send([update], f.authority);
  }),
];
