import { readFile, writeFile } from "node:fs/promises";
import { expect } from "chai";
import { audit, decodeStream, encodeStream, fetchSettlement, readSettlement } from "../../sdk/src/audit";
import { cancelUnaccepted, requestClose } from "../../sdk/src/escrow";
import { send } from "../../sdk/src/send";
import { replay } from "../../services/scheduler/src";
import type { Rental } from "../../scripts/start/renter";
import { until } from "../../scripts/start/until";
import { DEAR, Flow, forever, idle, paid, PRIMES, primes, SILENCE, WINDOW } from "./flow";
import { breakingLine, garbling, meddled, swapping, told } from "./lines";

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
    const why = await renter.explain(job);
    expect(why.map(({ isWinner, reasons, node }) => [isWinner, reasons, node])).to.have.deep.members([
      [true, [], cheap.address.toBase58()],
      [false, ["Dearer"], flow.dear.address.toBase58()],
    ]);

    const rental = await renter.open(job, proposal, 100n);
    await renter.seal(job, rental);
    await until("the node accepted the session", async () => (await rental.onChain()).state === "active");
    await finish(rental);

    expect(rental.last!.isFinal).to.equal(true);
    expect(Number(rental.last!.units), "CPU-seconds").to.be.within(1, 20);
    await flow.expectMoved(before, paid(rental.last!.units));
    await until("the scheduler saw the end", async () => (await renter.look(job)).end === "Finished");

    const settlement = readSettlement(await fetchSettlement(market.connection, rental.session));
    const stream = decodeStream(encodeStream(rental.chain.receipts()));
    expect(audit({ stream, settlement }).verdict).to.equal("right");
  });

  it("goes on when the scheduler is killed in the middle, which knows its end when it is back", async () => {
    const { renter } = flow;
    const before = await flow.money();
    const job = renter.describe(flow.work(idle), { maxRate: DEAR, seconds: 100 });
    await renter.submit(job);
    const rental = await renter.open(job, await renter.placed(job), 100n);
    await rental.handOver();
    const acknowledged = rental.acknowledge();
    await until("the scheduler saw it run", async () => (await renter.look(job)).status === "running");
    await flow.killScheduler();
    const since = performance.now();
    await until("a second was signed", async () => (rental.last?.units ?? 0n) > 0n);
    await until("its patience would be over", async () => performance.now() - since > SILENCE * 1_000);
    await flow.restartScheduler();
    const { status, attempt } = await renter.look(job);
    expect({ status, attempt }).to.deep.equal({ status: "running", attempt: 1 });
    await flow.killScheduler();
    await rental.node.stop();
    await acknowledged;
    await rental.settled();
    await flow.expectMoved(before, paid(rental.last!.units));

    await flow.restartScheduler();
    await until("the scheduler saw the end", async () => (await renter.look(job)).end === "Finished");
    expect(replay(await flow.schedulerLog(), renter.scheduler.key)).to.include({ holds: true });
  });

  it("goes on when the ledger is killed in the middle, and is settled on the one that comes back", async () => {
    const before = await flow.money();
    const rental = await flow.rent(primes);
    await rental.handOver();
    const acknowledged = rental.acknowledge();
    await until("a receipt was signed", async () => (rental.last?.number ?? 0n) > 0n);
    await flow.market.crash();
    await finish(rental, acknowledged);
    await flow.expectMoved(before, paid(rental.last!.units));
  });

  it("costs what was metered when the node is killed in the middle, and no number is signed twice", async () => {
    const before = await flow.money();
    const rental = await flow.rent(forever);
    await rental.handOver();
    const acknowledged = rental.acknowledge();
    await until("a second was signed", async () => (rental.last?.units ?? 0n) > 0n);
    await flow.cheap.crash();
    await acknowledged;
    expect((await rental.node.status()).ending!.reason).to.equal("interrupted");
    await rental.settled();
    await flow.expectMoved(before, paid(rental.last!.units));
  });

  it("costs the same over a line that cuts, repeats and replays every message", async () => {
    const before = await flow.money();
    const rental = await flow.rent(primes);
    await rental.handOver();
    const refused = new Set<string>();
    const over = meddled(rental.connect(), garbling, garbling);
    await rental.acknowledge({ over, onRefused: ({ code }) => refused.add(code) });
    expect([...refused]).to.include("StreamSize");
    expect((await rental.output("primes")).toString()).to.equal(String(PRIMES.count));
    await rental.node.forgetOutputs();
    await rental.settled();
    await flow.expectMoved(before, paid(rental.last!.units));
  });

  it("costs the same over a line that swaps first deliveries, also to a renter that lost what it signed last", async () => {
    const before = await flow.money();
    let rental = await flow.rent(idle);
    await rental.handOver();
    const delivered: string[] = [];
    const acknowledge = (pairs: number) => {
      const swap = swapping(pairs);
      const incoming = (message: Uint8Array) => swap(message).map((passed) => (delivered.push(told(passed)), passed));
      return rental.acknowledge({ over: meddled(rental.connect(), () => incoming, () => (message) => [message]) });
    };
    const signUntil = async (number: bigint, pairs: number) => {
      const acknowledged = acknowledge(pairs);
      await until(`receipt ${number} was signed`, async () => (rental.last?.number ?? 0n) >= number);
      rental.leave();
      await acknowledged;
    };
    await signUntil(1n, 1);
    expect(delivered.slice(0, 2), "the node's first two").to.deep.equal(["receipt 1", "hello 0"]);

    const [kept, { number: known }] = [await readFile(rental.receipts), rental.last!];
    rental = rental.again();
    await signUntil(known + 5n, 0);
    await writeFile(rental.receipts, kept);
    rental = rental.again();
    delivered.length = 0;
    const acknowledged = acknowledge(2);
    await until("a second was signed", async () => (rental.last?.units ?? 0n) > 0n);
    await rental.node.stop();
    await acknowledged;
    const [first, greeting, third, second] = delivered;
    expect([first, third, second]).to.deep.equal([1n, 3n, 2n].map((later) => `cosigned ${known + later}`));
    expect(greeting).to.match(/^hello/);
    await rental.settled();
    await flow.expectMoved(before, paid(rental.last!.units));
  });

  it("costs the same over a line that breaks in the middle of messages", async () => {
    const before = await flow.money();
    const rental = await flow.rent(primes);
    await rental.handOver();
    const line = await breakingLine(rental.record.endpoint, 2_600);
    try {
      await rental.acknowledge({ over: rental.connect(line.endpoint) });
      expect(line.broken()).to.be.above(0);
    } finally {
      line.close();
    }
    await rental.node.forgetOutputs();
    await rental.settled();
    await flow.expectMoved(before, paid(rental.last!.units));
  });

  it("is not begun by a node whose clock is not the chain's: everything goes back", async () => {
    const before = await flow.money();
    const { client } = flow.renter;
    await flow.market.travel(40);
    const rental = await flow.rent(primes);
    const code = await rental.handOver().then(() => "accepted", (error: { code: string }) => error.code);
    expect(code).to.equal("ClockSkew");
    await flow.market.travel(WINDOW);
    await send(client, await cancelUnaccepted(client, { session: rental.session }));
    await flow.market.travel(-40 - WINDOW);
    await flow.expectMoved(before, {});
  });

  it("costs the same when the two clocks differ by a few seconds", async () => {
    for (const skew of [3, -3]) {
      const before = await flow.money();
      await flow.market.travel(skew);
      const rental = await flow.rent(primes);
      await rental.handOver();
      await finish(rental);
      await flow.market.travel(-skew);
      expect(Number(rental.last!.units), "CPU-seconds").to.be.within(1, 20);
      await flow.expectMoved(before, paid(rental.last!.units));
    }
  });

  it("goes on when the ledger's disk is full, which takes nothing until there is room and then settles it all", async function () {
    if (process.getuid?.() !== 0) this.skip(); // Only root mounts a disk that can be filled.
    const before = await flow.money();
    const rental = await flow.rent(idle);
    await rental.handOver();
    const acknowledged = rental.acknowledge();
    await until("a second was signed", async () => (rental.last?.units ?? 0n) > 0n);
    const filled = flow.fillLedgersDisk();
    const { market } = flow;
    // What is begun of the journal's last page still takes a little.
    await until("the ledger takes no more", () => market.fund(flow.renter.keypair, 0n).then(() => false, () => true));
    const { number } = await rental.onChain();
    await until("more was signed", async () => rental.last!.number > number + 3n);
    expect((await rental.onChain()).number).to.equal(number);
    filled.free();
    await market.crash();
    expect((await rental.onChain()).number >= number).to.equal(true);
    await rental.node.stop();
    await acknowledged;
    await rental.settled();
    await flow.expectMoved(before, paid(rental.last!.units));
  });

  it("is stopped when the node's disk is full, and paid as far as was signed", async function () {
    if (process.getuid?.() !== 0) this.skip(); // Only root mounts a disk that can be filled.
    const before = await flow.money();
    const rental = await flow.rent(forever, { node: flow.dear });
    await rental.handOver();
    const acknowledged = rental.acknowledge();
    await until("a second was signed", async () => (rental.last?.units ?? 0n) > 0n);
    const filled = flow.fillDisk(flow.dear);
    await until("the node stopped", async () => (await rental.node.status()).ending?.reason === "storeFailed");
    rental.leave();
    await acknowledged;
    const { client } = flow.renter;
    await send(client, await requestClose(client, { session: rental.session }));
    await until("the node settled", async () => (await rental.onChain()).number === rental.last!.number);
    await flow.market.travel(WINDOW);
    await rental.settled();
    await flow.market.travel(-WINDOW);
    filled.free();
    await flow.expectMoved(before, paid(rental.last!.units, "dear"));
  });
});

/** Signs to the last receipt, and waits until the money is where it belongs. */
async function finish(rental: Rental, acknowledged = rental.acknowledge()): Promise<void> {
  await acknowledged;
  expect((await rental.output("primes")).toString()).to.equal(String(PRIMES.count));
  await rental.node.forgetOutputs();
  await rental.settled();
}
