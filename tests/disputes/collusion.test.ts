import { expect } from "chai";
import { disputesInstructions as disputes, drawPanel, drawSeed, finalVerdict, shareBonds, verdictOf } from "../../sdk/src/disputes";
import type { Verdict } from "../../sdk/src/market";
import { expectFailure } from "../support";
import { DisputesFixture, slotHash, USDC, type TestTask, type Wallet } from "./fixture";

const FEE = 2n * USDC;

describe("disputes: guardians that collude, stay away or are bought", () => {
  let fixture: DisputesFixture;
  let test: TestTask;
  beforeEach(async () => {
    fixture = await DisputesFixture.create({ panel: 5, appealPanel: 7 }, { guardians: 12 });
    test = await fixture.task();
    await fixture.open(test, test.agent);
  });

  it("two of five cannot win, not even when the honest ones stay away", async () => {
    await fixture.judge(test, ["forAgent", "forAgent", null, null, null]);
    expect(fixture.dispute(test).verdict).to.equal(undefined);
    await fixture.finish(test);
    await fixture.settleAll(test);
    // Nobody earns by a round without a verdict, and each absent guardian loses its penalty.
    expect(fixture.court().treasury).to.equal(15n * USDC);
    expect(fixture.dispute(test).held).to.equal(0n);
  });

  it("two of five cannot keep three honest ones from a verdict, by voting or by staying away", async () => {
    await fixture.judge(test, ["forClient", "forClient", "forClient", "forAgent", null]);
    expect(fixture.dispute(test).verdict).to.equal("forClient");
  });

  it("three of five win the first round, and earn nothing when the appeal undoes it", async () => {
    await fixture.judge(test, ["forAgent", "forAgent", "forAgent", "forClient", "forClient"]);
    const first = fixture.panel(test);
    await fixture.appeal(test, test.client);
    await fixture.judge(test, new Array<Verdict>(7).fill("forClient"));
    await fixture.finish(test);
    await fixture.settleAll(test);
    const earned = first.map((guardian) => fixture.guardian(guardian).deposit - 50n * USDC);
    expect(earned).to.deep.equal([0n, 0n, 0n, FEE, FEE]);
    expect(fixture.taskState(test).status).to.equal("lost");
  });

  it("error: a guardian that commits twice, for both sides, has one vote", async () => {
    await fixture.draw(test);
    const [judge] = fixture.panel(test) as [Wallet];
    await fixture.commit(test, judge, "forAgent");
    await expectFailure(fixture.commit(test, judge, "forClient"), "AlreadyCommitted");
    await fixture.ledger.setTime(fixture.round(test).commitBy);
    await fixture.reveal(test, judge, "forAgent");
    await expectFailure(fixture.reveal(test, judge, "forClient"), "AlreadyRevealed");
    expect(fixture.round(test).jurors.filter(({ mark }) => mark === "forAgent")).to.have.length(1);
  });

  it("a guardian cannot change its vote by what others have revealed: it can only fall silent, and pays for it", async () => {
    await fixture.draw(test);
    const panel = fixture.panel(test);
    for (const judge of panel) await fixture.commit(test, judge, judge === panel[0] ? "forAgent" : "forClient");
    await fixture.ledger.setTime(fixture.round(test).commitBy);
    for (const judge of panel.slice(1)) await fixture.reveal(test, judge, "forClient");
    await expectFailure(fixture.reveal(test, panel[0]!, "forClient"), "CommitmentMismatch");
    await fixture.ledger.setTime(fixture.round(test).revealBy);
    await fixture.conclude(test);
    await fixture.finish(test);
    await fixture.settleAll(test);
    expect(fixture.guardian(panel[0]!).deposit).to.equal(45n * USDC);
  });

  it("guardians that vanish after they were drawn lose their penalty, and their seats to others", async () => {
    await fixture.draw(test);
    const [gone] = fixture.panel(test) as [Wallet];
    await fixture.unstake(gone);
    await fixture.send([disputes.evictInstruction({ wallet: gone.key })]);
    await fixture.vote(test, [null, "forClient", "forClient", "forClient", "forClient"]);
    await fixture.conclude(test);
    await fixture.finish(test);
    await fixture.settleAll(test);
    const { seat } = fixture.guardian(gone);
    await fixture.ledger.travel(172_800n);
    await fixture.send([disputes.vacateSeatInstruction({ wallet: gone.key, seat })]);
    await fixture.takeSeat(await fixture.staked("successor"), seat);
    const before = fixture.balance(gone.token);
    await fixture.send([disputes.withdrawDepositInstruction({ wallet: gone.key, destination: gone.token })], gone.keypair);
    expect(fixture.balance(gone.token) - before).to.equal(45n * USDC);
  });

  it("giving up a seat never adds a colluder to a panel", () => {
    // Whatever part of a coalition steps aside, its number on the panel does not grow: for every seed, every subset.
    const coalition = [0, 3, 7, 11];
    for (let i = 0; i < 200; i++) {
      const seed = drawSeed({ dispute: test.dispute, round: 0, slotHash: slotHash(BigInt(i)) });
      const colluders = (aside: number[]) =>
        drawPanel({ seed, seats: 12, size: 5, mayJudge: (seat) => !aside.includes(seat) }).filter(
          ({ seat, judges }) => judges && coalition.includes(seat),
        ).length;
      const most = colluders([]);
      for (let subset = 1; subset < 16; subset++) {
        expect(colluders(coalition.filter((_, bit) => subset & (1 << bit)))).to.be.at.most(most);
      }
    }
  });

  it("the SDK counts votes and shares bonds as the chain does", async () => {
    await fixture.judge(test, ["forAgent", "forClient", "forClient", null, "forClient"]);
    await fixture.appeal(test, test.agent);
    await fixture.judge(test, ["forAgent", "forAgent", "forAgent", "forAgent", "forClient", null, null]);
    const dispute = fixture.dispute(test);
    const votes = dispute.rounds.map(({ jurors }) => jurors.map(({ mark }) => (mark === "drawn" || mark === "committed" ? undefined : mark)));
    const verdict = finalVerdict(verdictOf(5, votes[0]!), verdictOf(7, votes[1]!));
    expect(verdict).to.equal(dispute.verdict).and.equal("forAgent");
    const shares = shareBonds({
      verdict,
      bonds: { client: dispute.client.bonds, agent: dispute.agent.bonds },
      guardianFee: dispute.parameters.guardianFee,
      votes: votes.flat().filter((vote) => vote !== undefined),
    });
    const { events } = await fixture.finish(test);
    const executed = events.find(({ name }) => name === "verdictExecuted")!.data as Record<"client" | "agent", { paid: { toString(): string } }>;
    expect(BigInt(executed.client.paid.toString())).to.equal(shares.client);
    expect(BigInt(executed.agent.paid.toString())).to.equal(shares.agent);
    expect(fixture.dispute(test).held).to.equal(shares.guardians);
  });
});
