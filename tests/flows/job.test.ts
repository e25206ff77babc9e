import { expect } from "chai";
import { audit, decodeStream, encodeStream, fetchSettlement, readSettlement } from "../../sdk/src/audit";
import { until } from "../../scripts/start/renter";
import { DEAR, Flow, paid, PRIMES, primes } from "./flow";

describe("a job from end to end", () => {
  let flow: Flow;

  before(async () => {
    flow = await Flow.start({ tolerance: 30 });
  });

  after(() => flow?.stop());

  it("is offered, taken, opened, run, metered, settled to the last unit, and right by its audit", async () => {
    const { renter, cheap, market } = flow;
    const before = await flow.money();
    const job = renter.describe(flow.work(primes), { maxRate: DEAR, seconds: 100 });
    await renter.submit(job);
    const proposal = await renter.placed(job);
    expect(proposal.node.address.toBase58(), "the cheapest").to.equal(cheap.address.toBase58());
    const { winner, nodes } = await renter.explain(job);
    expect(winner).to.equal(cheap.address.toBase58());
    expect(nodes.find(({ isWinner }) => !isWinner)!.reasons).to.deep.equal(["Dearer"]);

    const rental = await renter.open(job, proposal, 100n);
    await renter.seal(job, rental);
    await until("the node accepted the session", async () => (await rental.onChain()).state === "active");
    await rental.acknowledge();
    expect((await rental.output("primes")).toString()).to.equal(String(PRIMES.count));
    await rental.node.forgetOutputs();
    await rental.settled();

    expect(rental.last!.isFinal).to.equal(true);
    expect(Number(rental.last!.units), "CPU-seconds").to.be.within(1, 20);
    await flow.expectMoved(before, paid(rental.last!.units));
    await until("the scheduler saw the end", async () => (await renter.look(job)).end === "Finished");

    const settlement = readSettlement(await fetchSettlement(market.connection, rental.session));
    const stream = decodeStream(encodeStream(rental.chain.receipts()));
    expect(audit({ stream, settlement }).verdict).to.equal("right");
  });
});
