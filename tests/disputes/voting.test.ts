import { expect } from "chai";
import { disputesInstructions as disputes, findVoteAddress, voteCommitment } from "../../sdk/src/disputes";
import { expectFailure } from "../support";
import { DisputesFixture, HOUR, saltOf, type TestTask, type Wallet } from "./fixture";

describe("disputes: the vote", () => {
  let fixture: DisputesFixture;
  let test: TestTask;
  let panel: [Wallet, Wallet, Wallet];
  beforeEach(async () => {
    fixture = await DisputesFixture.create();
    test = await fixture.task();
    await fixture.open(test, test.client);
    await fixture.draw(test);
    panel = fixture.panel(test) as typeof panel;
  });
  const outsider = () => fixture.guardians.find((guardian) => !panel.includes(guardian))!;
  const revealing = async () => fixture.ledger.setTime(fixture.round(test).commitBy);

  describe("commit_vote", () => {
    it("error: neither a guardian that was not drawn nor a party votes", async () => {
      await expectFailure(fixture.commit(test, outsider(), "forClient"), "NotOnPanel");
      await expectFailure(fixture.commit(test, test.client, "forClient"), "NotOnPanel");
    });

    it("error: a commitment stands, whatever the guardian thinks later", async () => {
      await fixture.commit(test, panel[0], "forClient");
      await expectFailure(fixture.commit(test, panel[0], "forAgent"), "AlreadyCommitted");
      await expectFailure(fixture.commit(test, panel[0], "forClient"), "AlreadyCommitted");
    });

    it("error: a second late is too late", async () => {
      await fixture.ledger.setTime(fixture.round(test).commitBy - 1n);
      await fixture.commit(test, panel[0], "forClient");
      await fixture.ledger.travel(1n);
      await expectFailure(fixture.commit(test, panel[1], "forClient"), "CommitOver");
    });

    it("error: before there is a panel, and after there is a verdict", async () => {
      const other = await fixture.task();
      await fixture.open(other, other.client);
      await expectFailure(fixture.commit(other, panel[0], "forClient"), "NotVoting");
      await fixture.vote(test, [null, null, null]);
      await fixture.conclude(test);
      await expectFailure(fixture.commit(test, panel[0], "forClient"), "NotVoting");
    });

    it("works at an address that somebody sent lamports to", async () => {
      await fixture.ledger.fund(findVoteAddress(test.dispute, panel[0].key), 1n);
      await fixture.commit(test, panel[0], "forClient");
      await revealing();
      await fixture.reveal(test, panel[0], "forClient");
    });

    it("goes on in a pause", async () => {
      await fixture.pause();
      await fixture.commit(test, panel[0], "forClient");
      await revealing();
      await fixture.reveal(test, panel[0], "forClient");
    });
  });

  describe("reveal_vote", () => {
    beforeEach(async () => {
      await fixture.commit(test, panel[0], "forClient");
      await fixture.commit(test, panel[1], "forAgent");
    });

    it("error: nobody reveals while others can still commit", async () => {
      await expectFailure(fixture.reveal(test, panel[0], "forClient"), "RevealNotOpen");
      await fixture.ledger.setTime(fixture.round(test).commitBy - 1n);
      await expectFailure(fixture.reveal(test, panel[0], "forClient"), "RevealNotOpen");
    });

    it("error: a second late is too late", async () => {
      await fixture.ledger.setTime(fixture.round(test).revealBy - 1n);
      await fixture.reveal(test, panel[0], "forClient");
      await fixture.ledger.travel(1n);
      await expectFailure(fixture.reveal(test, panel[1], "forAgent"), "RevealOver");
    });

    it("error: another verdict or another salt than was committed", async () => {
      await revealing();
      await expectFailure(fixture.reveal(test, panel[0], "forAgent"), "CommitmentMismatch");
      await expectFailure(fixture.reveal(test, panel[0], "forClient", saltOf(panel[1].key)), "CommitmentMismatch");
    });

    it("error: twice", async () => {
      await revealing();
      await fixture.reveal(test, panel[0], "forClient");
      await expectFailure(fixture.reveal(test, panel[0], "forClient"), "AlreadyRevealed");
    });

    it("error: nobody reveals for another, not even with its salt", async () => {
      await revealing();
      const salt = saltOf(panel[0].key);
      const stolen = disputes.revealVoteInstruction({ dispute: test.dispute, guardian: panel[0].key }, { verdict: "forClient", salt });
      stolen.keys[0]!.pubkey = panel[1].key;
      await expectFailure(fixture.send([stolen], panel[1].keypair), "WrongVote");
    });

    it("error: a copied commitment cannot be revealed", async () => {
      const commitment = voteCommitment({ dispute: test.dispute, guardian: panel[0].key, verdict: "forClient", salt: saltOf(panel[0].key) });
      const copy = disputes.commitVoteInstruction({ dispute: test.dispute, guardian: panel[2].key }, { commitment });
      await fixture.send([copy], panel[2].keypair);
      await revealing();
      await fixture.reveal(test, panel[0], "forClient");
      await expectFailure(fixture.reveal(test, panel[2], "forClient", saltOf(panel[0].key)), "CommitmentMismatch");
    });

    it("error: a vote of another dispute", async () => {
      let other = await fixture.task();
      await fixture.open(other, other.client);
      await fixture.draw(other);
      const both = () => fixture.panel(other).find(({ key }) => panel.slice(0, 2).some((judge) => judge.key.equals(key)));
      while (!both()) {
        other = await fixture.task();
        await fixture.open(other, other.client);
        await fixture.draw(other);
      }
      const judge = both()!;
      await fixture.commit(other, judge, "forAgent");
      await revealing();
      const mixed = disputes.revealVoteInstruction({ dispute: test.dispute, guardian: judge.key }, { verdict: "forAgent", salt: saltOf(judge.key) });
      mixed.keys[2]!.pubkey = findVoteAddress(other.dispute, judge.key);
      await expectFailure(fixture.send([mixed], judge.keypair), "WrongVote");
    });

    it("error: who did not commit has nothing to reveal", async () => {
      await revealing();
      await expectFailure(fixture.reveal(test, panel[2], "forClient"), "AccountOwnedByWrongProgram");
    });

    it("error: after the round was concluded", async () => {
      await fixture.ledger.setTime(fixture.round(test).revealBy);
      await fixture.conclude(test);
      await expectFailure(fixture.reveal(test, panel[0], "forClient"), "NotVoting");
    });
  });

  describe("conclude_round", () => {
    it("error: not while anybody can still act, even when all have revealed", async () => {
      await expectFailure(fixture.conclude(test), "RoundOpen");
      for (const judge of panel) await fixture.commit(test, judge, "forClient");
      await revealing();
      for (const judge of panel) await fixture.reveal(test, judge, "forClient");
      await expectFailure(fixture.conclude(test), "RoundOpen");
      await fixture.ledger.setTime(fixture.round(test).revealBy);
      await fixture.conclude(test);
      await expectFailure(fixture.conclude(test), "RoundConcluded");
    });

    it("error: not while the panel can still be drawn", async () => {
      const other = await fixture.task();
      await fixture.open(other, other.client);
      await fixture.ledger.setTime(fixture.round(other).drawBy - 1n);
      await expectFailure(fixture.conclude(other), "RoundOpen");
      await fixture.ledger.travel(1n);
      await fixture.conclude(other);
      expect(fixture.dispute(other)).to.include({ state: "decided", verdict: undefined });
    });

    const cases = [
      { votes: ["forClient", "forClient", "forAgent"], verdict: "forClient" },
      { votes: ["forAgent", "forAgent", "forAgent"], verdict: "forAgent" },
      { votes: ["forAgent", "forClient", "forAgent"], verdict: "forAgent" },
      { votes: ["forAgent", "forAgent", null], verdict: "forAgent" },
      // One vote of three, the others absent, is no majority of the panel.
      { votes: ["forClient", null, null], verdict: undefined },
      { votes: ["forClient", "forAgent", null], verdict: undefined },
      { votes: [null, null, null], verdict: undefined },
    ] as const;
    for (const { votes, verdict } of cases) {
      it(`finds ${verdict ?? "no verdict"} in ${votes.map((vote) => vote ?? "absent").join(", ")}`, async () => {
        await fixture.vote(test, [...votes]);
        await fixture.conclude(test);
        expect(fixture.dispute(test).verdict).to.equal(verdict);
      });
    }

    it("counts the time to appeal from the round's own end, however late it is concluded", async () => {
      await fixture.vote(test, ["forClient", "forClient", "forClient"]);
      const { revealBy } = fixture.round(test);
      await fixture.ledger.travel(5n * HOUR);
      await fixture.conclude(test);
      expect(fixture.dispute(test).appealBy).to.equal(revealBy + 12n * HOUR);
    });
  });
});
