import { expect } from "chai";
import { Random, startLiteSVM } from "../support";
import { Fixture } from "./fixture";
import { Indexer } from "./indexer";
import { Walk } from "./walk";

const STEPS = 2_000;

describe("escrow: events", () => {
  it("alone rebuild every balance, and agree with the accounts after every step of a random walk", async () => {
    const walk = await Walk.start(await Fixture.start(startLiteSVM()), new Random("escrow events 1"));
    const indexer = new Indexer(walk.f.feeVault);
    for (let step = 0; step < STEPS; step++) {
      walk.step();
      indexer.read(walk.logs);
      for (const { address, ...account } of walk.states()) {
        expect(indexer.deals.get(address), `step ${step}`).to.deep.include(account);
      }
      expect(indexer.deals.size, `step ${step}`).to.equal(walk.live.length);
      for (const { token, received } of walk.receipts()) {
        expect(indexer.received.get(token) ?? 0n, `step ${step}`).to.equal(received);
      }
    }
    for (const { node, exposure } of walk.exposures()) expect(indexer.exposure.get(node)).to.deep.equal(exposure);
    expect([...indexer.faults].sort()).to.deep.equal(walk.faultAddresses().sort());
    expect(walk.sent.size).to.be.greaterThan(15);
  });
});
