import { expect } from "chai";
import { complaints, keyOf, type Bounded } from "../../scripts/bench/bounds/document";
import { exceptions } from "../../scripts/bench/bounds/exceptions";
import { measureFloor } from "../../scripts/bench/bounds/floor";
import { byHand, primitives } from "../../scripts/bench/bounds/primitives";
import { measure } from "../../scripts/bench/measure";
import { scenarios } from "../../scripts/bench/scenarios";

describe("lower bounds", () => {
  it("reckon with what each step costs in a program that does nothing else", async () => {
    const { byHand: entry, anchor, operations } = await measureFloor();
    expect(entry).to.deep.equal({ base: byHand.entry, account: byHand.account });
    expect({
      entry: anchor.base,
      account: anchor.account,
      key: operations.sameKey,
      copy: operations.copyKey,
      event: operations.event40 - 40,
      clock: operations.clock,
      rent: operations.rent,
      hash: operations.hash72,
      division: operations.divide,
      wideDivision: operations.divideWide,
      call: operations.systemTransfer - primitives.system,
    }).to.deep.equal({
      entry: primitives.entry,
      account: primitives.account,
      key: primitives.key,
      copy: primitives.copy,
      event: primitives.event,
      clock: primitives.clock,
      rent: primitives.rent,
      hash: primitives.hash,
      division: primitives.division,
      wideDivision: primitives.wideDivision,
      call: primitives.call,
    });
    expect(operations.event168 - operations.event40).to.equal(128);
  });

  it("count a transaction's accounts, calls, events and created accounts from what ran", async () => {
    const opening = scenarios.find(({ program, instruction }) => program === "treasury" && instruction === "open_claim")!;
    const { bound } = await measure(opening);
    expect(bound.parts.entry).to.equal(primitives.entry + 4 * primitives.account);
    expect(bound.parts.created).to.equal(primitives.rent + primitives.call + primitives.system);
    expect(bound.parts.addresses % primitives.derivation).to.equal(0);
    expect(bound.parts.addresses).to.be.greaterThan(0);
    // The discriminator, the payee and the opener.
    expect(bound.parts.events).to.equal(primitives.event + 8 + 64);
    expect(bound.sum).to.equal(Object.values(bound.parts).reduce((sum, part) => sum + part, 0));
  });

  it("complain of what is too dear and not excused, and of excuses that nothing needs", async () => {
    const cheap = await measure(scenarios.find(({ program, instruction }) => program === "treasury" && instruction === "propose_authority")!);
    const dear = { row: { ...cheap.row, cu: 2 * cheap.row.cu }, bound: cheap.bound };
    const about = (all: Bounded[]) => complaints(all).filter((line) => !Object.keys(exceptions).some((name) => line.startsWith(name)));
    expect(about([cheap])).to.deep.equal([]);
    expect(about([dear])).to.deep.equal([`${keyOf(dear.row)} costs over 1.5 times its bound`]);
  });
});
