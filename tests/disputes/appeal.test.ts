import { expect } from "chai";
import { disputesInstructions as disputes, DISPUTES_VAULT_ADDRESS } from "../../sdk/src/disputes";
import { expectFailure, swapped, TestMint } from "../support";
import { DAY, DisputesFixture, USDC, type TestTask } from "./fixture";

const FEE = 2n * USDC;
const all = (verdict: "forClient" | "forAgent", count: number) => new Array<typeof verdict>(count).fill(verdict);

describe("disputes: appeal", () => {
  let fixture: DisputesFixture;
  let test: TestTask;
  let bond: bigint;
  beforeEach(async () => {
    fixture = await DisputesFixture.create();
    test = await fixture.task();
    await fixture.open(test, test.client);
    bond = fixture.dispute(test).bond;
  });
  const lost = () => fixture.judge(test, ["forClient", "forClient", "forAgent"]);

  it("error: not before the first panel has decided", async () => {
    await expectFailure(fixture.appeal(test, test.agent), "NotDecided");
    await fixture.draw(test);
    await expectFailure(fixture.appeal(test, test.agent), "NotDecided");
  });

  it("error: neither the winner nor a stranger appeals", async () => {
    await lost();
    await expectFailure(fixture.appeal(test, test.client), "WinnerAppeals");
    await expectFailure(fixture.appeal(test, fixture.guardians[0]!), "NotParty");
  });

  it("error: not after the time to appeal", async () => {
    await lost();
    await fixture.ledger.setTime(fixture.dispute(test).appealBy);
    await expectFailure(fixture.appeal(test, test.agent), "AppealOver");
  });

  it("error: the bond must be there", async () => {
    await lost();
    const other = await TestMint.create(fixture.ledger, "other");
    await expectFailure(fixture.appeal(test, test.agent, await other.fund(test.agent.key, bond)), "WrongMint");
    await expectFailure(fixture.appeal(test, test.agent, test.client.token), "WrongSource");
    const short = await fixture.mint.extraAccount("short", test.agent.key);
    await fixture.mint.donate(short, bond - 1n);
    await expectFailure(fixture.appeal(test, test.agent, short), "BalanceTooLow");
  });

  it("error: a bond that stays with the party", async () => {
    await lost();
    const { key, token, keypair } = test.agent;
    const own = await fixture.mint.extraAccount("own", key);
    const instruction = disputes.appealInstruction({ party: key, dispute: test.dispute, source: token });
    await expectFailure(fixture.send([swapped(instruction, DISPUTES_VAULT_ADDRESS, own)], keypair), "ConstraintAddress");
  });

  it("error: not when a guardian has left and the larger panel cannot be drawn", async () => {
    const [gone] = fixture.guardians;
    await fixture.send([disputes.leaveSeatInstruction({ wallet: gone!.key })], gone!.keypair);
    await fixture.ledger.travel(DAY);
    const late = await fixture.task();
    await fixture.open(late, late.client);
    await fixture.draw(late);
    await fixture.vote(late, all("forClient", 3));
    await fixture.send([disputes.vacateSeatInstruction({ wallet: gone!.key, seat: 0 })]);
    await fixture.conclude(late);
    await expectFailure(fixture.appeal(late, late.agent), "NotEnoughGuardians");
  });

  it("error: one appeal, whoever made it", async () => {
    await lost();
    await fixture.appeal(test, test.agent);
    await expectFailure(fixture.appeal(test, test.agent), "NotDecided");
    await fixture.judge(test, all("forAgent", 7));
    await expectFailure(fixture.appeal(test, test.client), "AppealedAlready");
    await expectFailure(fixture.appeal(test, test.agent), "AppealedAlready");
  });

  it("error: the first panel does not judge again", async () => {
    await lost();
    const before = fixture.panel(test);
    await fixture.appeal(test, test.agent);
    await fixture.draw(test);
    const panel = fixture.panel(test);
    expect(panel).to.have.length(7);
    for (const judge of before) {
      expect(panel).not.to.include(judge);
      await expectFailure(fixture.commit(test, judge, "forClient"), "AlreadyCommitted");
    }
  });

  it("takes another seed for the larger panel", async () => {
    await lost();
    const { seed } = fixture.round(test);
    await fixture.pause();
    await fixture.appeal(test, test.agent);
    await expectFailure(fixture.fixSeed(test), "SeedNotReady");
    await fixture.draw(test);
    expect(fixture.round(test).seed).not.to.deep.equal(seed);
  });

  it("turns the verdict round: who had won first pays both panels", async () => {
    const [client, agent] = [fixture.balance(test.client.token), fixture.balance(test.agent.token)];
    await lost();
    await fixture.appeal(test, test.agent);
    await fixture.judge(test, [...all("forAgent", 5), "forClient", null]);
    expect(fixture.dispute(test).verdict).to.equal("forAgent");
    await fixture.finish(test);
    // One vote of the first panel and five of the second were with the verdict.
    const fees = 6n * FEE;
    // What rounding leaves of the reward is the client's.
    expect(fixture.balance(test.client.token) - client).to.equal(2n);
    expect(fixture.balance(test.agent.token) - agent).to.equal(2n * bond - bond - fees + 44_000_005n);
    await fixture.settleAll(test);
    expect(fixture.dispute(test)).to.include({ held: 0n, unsettled: 0 });
    expect(fixture.vault()).to.equal(fixture.court().owed).and.equal(fixture.owedByParts([test]));
  });

  it("upholds it: who appeals in vain pays both panels", async () => {
    const agent = fixture.balance(test.agent.token);
    await lost();
    await fixture.appeal(test, test.agent);
    await fixture.judge(test, all("forClient", 7));
    await fixture.finish(test);
    const dispute = fixture.dispute(test);
    expect(dispute.verdict).to.equal("forClient");
    expect(agent - fixture.balance(test.agent.token)).to.equal(bond);
    // The client has its own bond back, and what nine fees leave of the other.
    expect(dispute.held).to.equal(9n * FEE);
  });

  it("leaves the first verdict when the larger panel finds none", async () => {
    await lost();
    await fixture.appeal(test, test.agent);
    await fixture.judge(test, [...all("forAgent", 3), ...all("forClient", 3), null]);
    expect(fixture.dispute(test).verdict).to.equal("forClient");
    await fixture.finish(test);
    expect(fixture.taskState(test).status).to.equal("lost");
  });

  it("returns the bond of an appeal that no panel could be drawn for", async () => {
    await lost();
    const agent = fixture.balance(test.agent.token);
    await fixture.appeal(test, test.agent);
    await fixture.ledger.setTime(fixture.round(test).drawBy);
    await fixture.conclude(test);
    await fixture.finish(test);
    expect(fixture.balance(test.agent.token)).to.equal(agent);
    expect(fixture.dispute(test).held).to.equal(2n * FEE);
  });

  it("either side may appeal where the first panel found nothing", async () => {
    await fixture.judge(test, ["forClient", "forAgent", null]);
    await fixture.appeal(test, test.client);
    await fixture.judge(test, all("forClient", 7));
    const client = fixture.balance(test.client.token);
    await fixture.finish(test);
    // Two bonds less eight fees, half of the slashed bond, and the reward.
    expect(fixture.balance(test.client.token) - client).to.equal(2n * bond - 8n * FEE + 50n * USDC + 50_000_007n);
  });
});
