import { expect } from "chai";
import { SYSVAR_SLOT_HASHES_PUBKEY } from "@solana/web3.js";
import { disputesInstructions as disputes, drawPanel, drawSeed, type DrawStep } from "../../sdk/src/disputes";
import { findPoolAddress } from "../../sdk/src/staking";
import { expectFailure, impostorOf, swapped } from "../support";
import { DAY, DisputesFixture, slotHash, type TestTask } from "./fixture";

describe("disputes: the draw", () => {
  let fixture: DisputesFixture;
  let test: TestTask;
  beforeEach(async () => {
    fixture = await DisputesFixture.create({}, { guardians: 12 });
    test = await fixture.task();
  });
  const leave = (i: number) => {
    const wallet = fixture.guardians[i]!;
    return fixture.send([disputes.leaveSeatInstruction({ wallet: wallet.key })], wallet.keypair);
  };
  /** The draw as the SDK foresees it. */
  const foreseen = (mayJudge: (seat: number) => boolean = () => true): DrawStep[] => {
    const { rounds, round } = fixture.dispute(test);
    const { seed, seats, size } = rounds[round];
    return drawPanel({ seed: seed!, seats, size, taken: round === 1 ? rounds[0].jurors.map(({ seat }) => seat) : [], mayJudge });
  };
  const drawn = () => fixture.round(test).jurors.map(({ seat }) => seat);

  describe("fix_seed", () => {
    beforeEach(() => fixture.open(test, test.client));

    it("error: not before the slot that was named has a hash", async () => {
      await expectFailure(fixture.fixSeed(test), "SeedNotReady");
      const { seedSlot } = fixture.round(test);
      fixture.moveToSlot(seedSlot);
      await expectFailure(fixture.fixSeed(test), "SeedNotReady");
      fixture.moveToSlot(seedSlot + 1n);
      await fixture.fixSeed(test);
    });

    it("error: once, and from the sysvar alone", async () => {
      fixture.passSlots(test);
      const genuine = disputes.fixSeedInstruction({ dispute: test.dispute });
      const forged = await impostorOf(fixture.ledger, SYSVAR_SLOT_HASHES_PUBKEY);
      await expectFailure(fixture.send([swapped(genuine, SYSVAR_SLOT_HASHES_PUBKEY, forged)]), "NotSlotHashes");
      await fixture.fixSeed(test);
      await expectFailure(fixture.fixSeed(test), "SeedFixed");
    });

    it("error: no draw without a seed, and no seed without a draw", async () => {
      await expectFailure(fixture.drawOne(test, 0), "SeedMissing");
      await fixture.draw(test);
      await expectFailure(fixture.fixSeed(test), "NotDrawing");
    });

    it("takes the named slot, or the first block after it", async () => {
      const { seedSlot } = fixture.round(test);
      fixture.passSlots(test, [seedSlot, seedSlot + 1n]);
      await fixture.fixSeed(test);
      const expected = drawSeed({ dispute: test.dispute, round: 0, slotHash: slotHash(seedSlot + 2n) });
      expect(fixture.round(test).seed).to.deep.equal(expected);
    });

    it("still knows the slot when it is the oldest that the chain remembers, and names another one later", async () => {
      const { seedSlot } = fixture.round(test);
      fixture.moveToSlot(seedSlot + 513n);
      const { events } = await fixture.fixSeed(test);
      expect(events[0]!.name).to.equal("seedMissed");
      expect(fixture.round(test).seedSlot).to.equal(seedSlot + 513n + 32n);
      await expectFailure(fixture.fixSeed(test), "SeedNotReady");
      fixture.moveToSlot(fixture.round(test).seedSlot + 512n);
      expect((await fixture.fixSeed(test)).events[0]!.name).to.equal("seedFixed");
    });

    it("gives every dispute a seed of its own, even in one slot: who picks the moment learns nothing", async () => {
      const other = await fixture.task();
      await fixture.open(other, other.client);
      expect(fixture.round(other).seedSlot).to.equal(fixture.round(test).seedSlot);
      fixture.passSlots(test);
      await fixture.fixSeed(test);
      await fixture.fixSeed(other);
      expect(fixture.round(test).seed).not.to.deep.equal(fixture.round(other).seed);
    });
  });

  describe("draw_guardian", () => {
    beforeEach(() => fixture.open(test, test.client));
    const seeded = async () => {
      fixture.passSlots(test);
      await fixture.fixSeed(test);
    };

    it("error: only the seat that the number draws", async () => {
      await seeded();
      const next = fixture.nextSeat(test);
      for (let seat = 0; seat < 12; seat++) if (seat !== next) await expectFailure(fixture.drawOne(test, seat), "NotDrawnSeat");
      await fixture.drawOne(test, next);
    });

    it("error: an occupied seat cannot be shown as vacant, nor with somebody else's account or pool", async () => {
      await seeded();
      const seat = fixture.nextSeat(test);
      await expectFailure(fixture.send([disputes.drawGuardianInstruction({ dispute: test.dispute, seat })]), "GuardianMissing");
      const other = fixture.guardians[(seat + 1) % 12]!;
      await expectFailure(fixture.send([disputes.drawGuardianInstruction({ dispute: test.dispute, seat, wallet: other.key })]), "WrongSeat");
      const mixed = disputes.drawGuardianInstruction({ dispute: test.dispute, seat, wallet: fixture.guardians[seat]!.key });
      mixed.keys[3]!.pubkey = findPoolAddress("guardian", other.key);
      await expectFailure(fixture.send([mixed]), "NotGuardianPool");
    });

    it("error: not after the time to draw, and not beyond a complete panel", async () => {
      await seeded();
      await fixture.ledger.setTime(fixture.round(test).drawBy);
      await expectFailure(fixture.drawOne(test), "DrawOver");
      const later = await fixture.task();
      await fixture.open(later, later.client);
      await fixture.draw(later);
      await expectFailure(fixture.drawOne(later), "NotDrawing");
    });

    it("draws whom the SDK foresees, nobody twice, and starts the vote with the last one", async () => {
      await seeded();
      const steps = foreseen();
      await fixture.draw(test);
      expect(drawn()).to.deep.equal(steps.map(({ seat }) => seat));
      expect(new Set(drawn()).size).to.equal(3);
      const dispute = fixture.dispute(test);
      expect(dispute).to.include({ state: "voting", unsettled: 3 });
      expect(dispute.rounds[0].commitBy).to.equal(fixture.now() + 86_400n);
      for (const guardian of fixture.panel(test)) expect(fixture.guardian(guardian).openCases).to.equal(1);
    });

    it("error: who judges cannot leave", async () => {
      await fixture.draw(test);
      const [judge] = fixture.panel(test);
      const { seat } = fixture.guardian(judge!);
      await leave(seat);
      await fixture.ledger.travel(2n * DAY);
      await expectFailure(fixture.send([disputes.vacateSeatInstruction({ wallet: judge!.key, seat })]), "CasesOpen");
    });

    it("passes over who takes a seat after the opening, and cannot be steered by it", async () => {
      // Twelve seats at the opening: one more afterwards does not change what any number draws.
      await seeded();
      const steps = foreseen();
      await fixture.seat("latecomer");
      await fixture.draw(test);
      expect(drawn()).to.deep.equal(steps.map(({ seat }) => seat));
    });

    it("still draws who gives notice after the opening: nobody bends the draw once the seed is known", async () => {
      await fixture.ledger.travel(60n);
      await seeded();
      const steps = foreseen();
      for (let i = 0; i < 12; i++) await leave(i);
      await fixture.draw(test);
      expect(drawn()).to.deep.equal(steps.map(({ seat }) => seat));
    });
  });

  it("passes over seats that are vacant, warming up, leaving, without stake, or a party's", async () => {
    const away = new Set([0, 1, 2, 3, 4]);
    // Guardian 0 left, and somebody sits there since an hour; guardian 1 left for good.
    for (const i of [0, 1]) await leave(i);
    await fixture.ledger.travel(2n * DAY);
    for (const i of [0, 1]) await fixture.send([disputes.vacateSeatInstruction({ wallet: fixture.guardians[i]!.key, seat: i })]);
    const fresh = await fixture.staked("fresh");
    await fixture.takeSeat(fresh, 0);
    fixture.guardians.push(fresh);
    for (const name of ["guardian a", "guardian b", "guardian c"]) {
      const wallet = await fixture.staked(name);
      await fixture.takeSeat(wallet, fixture.court().vacant > 0 ? 1 : fixture.court().seats);
      fixture.guardians.push(wallet);
    }
    // Guardian 2 gave notice before, guardian 3 has taken its stake away, guardian 4 is the client.
    await leave(2);
    await fixture.unstake(fixture.guardians[3]!);
    test = await fixture.task({ client: fixture.guardians[4]! });
    await fixture.ledger.travel(60n);
    await fixture.open(test, test.client);
    fixture.passSlots(test);
    await fixture.fixSeed(test);
    // The seats 12 and 13 are new as well.
    const judges = (seat: number) => !away.has(seat) && seat < 12;
    const steps = foreseen(judges);
    const passed: number[] = [];
    while (fixture.dispute(test).state === "drawing") {
      const { events } = await fixture.drawOne(test);
      if (events[0]!.name === "seatPassed") passed.push(events[0]!.data["seat"] as number);
    }
    expect(drawn()).to.deep.equal(steps.filter(({ judges }) => judges).map(({ seat }) => seat));
    expect(passed.length, "the seed of this test meets seats that cannot judge").to.be.greaterThan(0);
    expect(passed).to.deep.equal(steps.filter((step) => !step.judges).map(({ seat }) => seat));
  });

  describe("who may judge", () => {
    /** Opens a dispute that only the first three of twelve seats can judge, and sees that they do. */
    const judgedByTheFirst = async () => {
      test = await fixture.task();
      await fixture.ledger.travel(60n);
      await fixture.open(test, test.client);
      await fixture.draw(test);
      expect(drawn().sort((a, b) => a - b)).to.deep.equal([0, 1, 2]);
    };

    it("nobody who gave notice before the opening", async () => {
      for (let i = 3; i < 12; i++) await leave(i);
      await judgedByTheFirst();
    });

    it("nobody who has not sat for two days", async () => {
      fixture = await DisputesFixture.create({}, { guardians: 3 });
      for (let i = 3; i < 12; i++) await fixture.seat();
      await judgedByTheFirst();
    });

    it("nobody whose deposit is less than the penalty for absence", async () => {
      const penalty = fixture.parameters.seatDeposit + 1n;
      const parameters = { ...fixture.parameters, absencePenalty: penalty, seatDeposit: penalty };
      await fixture.send([disputes.updateConfigInstruction({ authority: fixture.authority.publicKey }, parameters)], fixture.authority);
      for (const { key, token, keypair } of fixture.guardians.slice(0, 3)) {
        await fixture.send([disputes.addDepositInstruction({ wallet: key, source: token }, { amount: 1n })], keypair);
      }
      await judgedByTheFirst();
    });
  });

  it("spreads the panels evenly over the seats", () => {
    const counts = new Array<number>(20).fill(0);
    for (let i = 0; i < 4_000; i++) {
      const seed = drawSeed({ dispute: test.dispute, round: 0, slotHash: slotHash(BigInt(i)) });
      for (const { seat } of drawPanel({ seed, seats: 20, size: 3, mayJudge: () => true })) counts[seat]!++;
    }
    // 600 of each are expected; five standard deviations are 113.
    for (const count of counts) expect(count).to.be.within(487, 713);
  });
});
