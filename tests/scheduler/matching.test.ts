import { expect } from "chai";
import fc from "fast-check";
import { explain, obstacles } from "../../services/scheduler/src/core/explain";
import { longestSession, sessionBond, type NodeFacts } from "../../services/scheduler/src/core/facts";
import { match, type Wanted } from "../../services/scheduler/src/core/match";
import { Ordered } from "../../services/scheduler/src/core/ordered";
import { View } from "../../services/scheduler/src/core/view";
import { sha256 } from "../../services/scheduler/src/keys";
import { addressOf, heartbeatOf, market, nodeOf, NOW, requestOf } from "./fixture";

const SEED = 20_261_121;
const names = Array.from({ length: 24 }, (_, at) => `n${at}`);
const facts = names.map((name) => nodeOf(name));
const beats = new Map(names.map((name) => [addressOf(`node ${name}`), heartbeatOf(name, NOW)]));

interface Standing {
  facts: NodeFacts;
  slots: number;
  jobs: number;
  silent: boolean;
  resting: boolean;
  heard: boolean;
}

function viewOf(nodes: readonly Standing[]): View {
  const view = new View();
  view.market = market;
  for (const { facts, slots, jobs, silent, resting, heard } of nodes) {
    view.set(facts);
    const { body, signature } = beats.get(facts.node)!;
    const last = { signed: { body: { ...body, slots }, signature }, at: NOW, turn: 0 };
    view.change(facts.node, { silent, resting, jobs, ...(heard && { heard: last }) });
  }
  return view;
}

const standings = fc
  .tuple(
    ...facts.map((node) =>
      fc.record({
        price: fc.integer({ min: 1, max: 3 }),
        settled: fc.constantFrom(0n, 0n, 5n, 50n),
        region: fc.constantFrom("eu-west-1", "us-east-1"),
        class: fc.constantFrom("gpu" as const, "gpu" as const, "cpu" as const),
        status: fc.constantFrom("available" as const, "available" as const, "available" as const, "draining" as const),
        capabilities: fc.constantFrom(0n, 1n, 8n, 9n),
        bond: fc.constantFrom(50_000_000n, 100_000_000n, 1_000_000_000n),
        bondRequired: fc.constantFrom(0n, 0n, 99_000_000n),
        slots: fc.integer({ min: 0, max: 2 }),
        jobs: fc.integer({ min: 0, max: 1 }),
        silent: fc.boolean().map((is) => is && node.node < "C"),
        resting: fc.constantFrom(false, false, false, true),
        heard: fc.constantFrom(true, true, true, false),
      }),
    ),
  )
  .map((drawn) =>
    drawn.map(({ price, settled, slots, jobs, silent, resting, heard, ...rest }, at): Standing => {
      const reputation = { ...facts[at]!.reputation, settled };
      return { facts: { ...facts[at]!, ...rest, floorPrice: BigInt(price) * 500_000n, reputation }, slots, jobs, silent: silent || !heard, resting, heard };
    }),
  );

const requests = fc
  .record({
    region: fc.constantFrom(undefined, "eu-west-1", "us-east-1"),
    capabilities: fc.constantFrom(0n, 0n, 1n, 8n),
    maxRate: fc.constantFrom(400_000n, 1_000_000n, 5_000_000n),
    duration: fc.constantFrom(60, 3_600, 1_000_000),
    nonce: fc.string({ minLength: 1, maxLength: 8 }),
    excluded: fc.subarray(facts.map(({ node }) => node), { maxLength: 3 }),
  })
  .map(({ excluded, region, nonce, ...rest }): Wanted => {
    const { body } = requestOf("renter");
    return { id: sha256(nonce), request: { ...body, ...rest, nonce, ...(region && { region }) }, excluded };
  });

const check = <Values extends unknown[]>(property: fc.IProperty<Values>, numRuns = 150) =>
  fc.assert(property, { seed: SEED, numRuns });

describe("matching", () => {
  before(() => console.log(`      seed: ${SEED}`));

  it("lets the cheapest node win that can take the job, and of several the best reputed", () => {
    check(
      fc.property(standings, requests, (nodes, wanted) => {
        const view = viewOf(nodes);
        const { winner } = match(view, wanted);
        const able = [...view.nodes.values()].filter((node) => obstacles(view, node, wanted).length === 0);
        const prices = able.map(({ facts }) => Number(facts.floorPrice));
        const lowest = Math.min(...prices);
        const best = Math.max(...able.filter((_, at) => prices[at] === lowest).map(({ score }) => score));
        const won = winner && view.nodes.get(winner.node)!;
        expect(won !== undefined).to.equal(able.length > 0);
        if (!won) return;
        expect(able).to.include(won);
        expect(Number(winner.rate)).to.equal(lowest);
        expect(Number(won.facts.floorPrice)).to.equal(lowest);
        expect(won.score).to.equal(best);
      }),
    );
  });

  it("explains every node: nothing speaks against the winner, and something against everybody else", () => {
    check(
      fc.property(standings, requests, (nodes, wanted) => {
        const view = viewOf(nodes);
        const { winner } = match(view, wanted);
        const all = explain(view, wanted);
        expect(all.map(({ node }) => node)).to.have.members(facts.map(({ node }) => node));
        for (const { node, isWinner, reasons } of all) {
          expect(isWinner).to.equal(node === winner?.node);
          expect(reasons.length === 0, `${node}: ${reasons.join()}`).to.equal(isWinner);
        }
      }),
    );
  });

  it("does not care in which order it learned of the nodes", () => {
    const shuffled = standings.chain((nodes) => fc.tuple(fc.constant(nodes), fc.shuffledSubarray(nodes, { minLength: nodes.length })));
    check(
      fc.property(shuffled, requests, ([nodes, others], wanted) => {
        expect(match(viewOf(others), wanted).winner).to.deep.equal(match(viewOf(nodes), wanted).winner);
      }),
    );
  });

  it("forgets what nodes were before they changed", () => {
    check(
      fc.property(standings, standings, requests, (before, after, wanted) => {
        const view = viewOf(before);
        for (const { facts, slots, jobs, silent, resting, heard } of after) {
          const { body, signature } = beats.get(facts.node)!;
          view.delete(facts.node);
          view.set(facts);
          view.change(facts.node, { silent, resting, jobs, ...(heard && { heard: { signed: { body: { ...body, slots }, signature }, at: NOW, turn: 0 } }) });
        }
        expect(match(view, wanted).winner).to.deep.equal(match(viewOf(after), wanted).winner);
      }),
    );
  });

  it("draws lots among equals: every one of them wins, none twice as often as is fair", () => {
    const view = viewOf(facts.map((facts) => ({ facts, slots: 1, jobs: 0, silent: false, resting: false, heard: true })));
    const wins = new Map<string, number>();
    const { body } = requestOf("renter");
    for (let nonce = 0; nonce < 2_400; nonce++) {
      const { winner } = match(view, { id: sha256(`${nonce}`), request: body, excluded: [] });
      wins.set(winner!.node, (wins.get(winner!.node) ?? 0) + 1);
    }
    expect(wins.size).to.equal(facts.length);
    expect(Math.max(...wins.values())).to.be.below(200);
    expect(Math.min(...wins.values())).to.be.above(50);
  });

  it("takes no rounding for a bond: the longest session fits, and one second more does not", () => {
    const prices = fc.bigInt({ min: 1n, max: 10n ** 12n });
    const free = fc.bigInt({ min: 0n, max: 10n ** 12n });
    check(
      fc.property(prices, free, fc.integer({ min: 1, max: 10_000 }), (price, free, bps) => {
        const longest = longestSession(price, free, bps);
        fc.pre(longest < Number.MAX_SAFE_INTEGER - 1);
        expect(sessionBond(price, longest, bps) <= free).to.equal(true);
        expect(sessionBond(price, longest + 1, bps) > free).to.equal(true);
      }),
    );
  });

  it("looks at a few nodes of very many, also where the cheapest cannot take the job", () => {
    const examined = (count: number): number => {
      const items = new Ordered<{ rank: number; longest: number }>((a, b) => a.rank - b.rank, ({ longest }) => longest);
      // Only the last one lasts long enough.
      for (let rank = 0; rank < count; rank++) items.add({ rank, longest: rank === count - 1 ? 100 : 1 });
      const effort = { examined: 0 };
      expect(items.firstFrom(0, 100, effort)!.place).to.equal(count - 1);
      return effort.examined;
    };
    expect(examined(1_000)).to.be.below(60);
    expect(examined(30_000)).to.be.below(90);
  });
});
