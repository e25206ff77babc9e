import { expect } from "chai";
import { Keypair } from "@solana/web3.js";
import { cancelUnaccepted, finalizeClose, reportAbandoned, requestClose, settle, settleFinal } from "../../sdk/src/escrow";
import { findFaultAddress } from "../../sdk/src/generated/escrow/pdas";
import { NodeEquivocated, signReceipt } from "../../sdk/src/receipt";
import { send } from "../../sdk/src/send";
import { findAbandonmentAddress, findPoolAddress, routeProceeds, slashEquivocation } from "../../sdk/src/staking";
import { signingKey, signMessage, verifyOfferFor, replay, type Offer } from "../../services/scheduler/src";
import { decodeEntry, EMPTY, encodeEntry, entryHash, nextEntry } from "../../services/scheduler/src/log";
import type { Rental } from "../../scripts/start/renter";
import { until } from "../../scripts/start/until";
import { named } from "../support";
import { expectCode } from "../support/codes";
import { CHEAP, DEAR, Flow, forever, paid, PRIMES, primes, STAKE, together, WINDOW } from "./flow";
import { meddled, unsigned } from "./lines";
import { Rogue } from "./rogue";

describe("the money ends where the design says when", () => {
  let flow: Flow;

  before(async () => {
    flow = await Flow.start({ tolerance: 2 });
  });

  after(() => flow?.stop());

  /** Time on chain passes for as long as something is done, and only there. */
  async function later(seconds: number, action: () => Promise<unknown>): Promise<void> {
    await flow.market.travel(seconds);
    await action();
    await flow.market.travel(-seconds);
  }

  /** The renter asks to close; whoever wants to ends it after the window. */
  async function closeAndFinish({ session }: Rental): Promise<void> {
    const { client } = flow.renter;
    await send(client, await requestClose(client, { session }));
    await later(WINDOW, async () => send(client, await finalizeClose(client, { session })));
  }

  describe("the node", () => {
    let rogue: Rogue;
    const begin = async () => {
      const rental = await flow.rent("true");
      const { operator, address, folder } = flow.cheap;
      rogue = new Rogue(flow.market.client(operator), address, `${folder}/home`);
      await rogue.accept(rental.session);
      return rental;
    };
    /** The renter signs what is right of what the rogue shows, until it refused as much as it expected, or threw. */
    async function acknowledge(rental: Rental, refusals: number): Promise<string[]> {
      await rogue.serve();
      const codes: string[] = [];
      const onRefused = ({ code }: { code: string }) => {
        codes.push(code);
        if (codes.length === refusals) rental.leave();
      };
      await rental.acknowledge({ over: rental.connect(rogue.endpoint), onRefused });
      return codes;
    }
    afterEach(() => rogue?.close());

    it("bills more seconds than passed: one second was signed, and one is paid", async () => {
      const before = await flow.money();
      const rental = await begin();
      const first = rogue.receipt(undefined, { units: 1n, after: 1n });
      const second = rogue.receipt(first, { units: 50n, after: 2n });
      rogue.show(first);
      rogue.show(second);
      expect(await acknowledge(rental, 1)).to.deep.equal(["AcceptElapsed"]);

      const operator = flow.market.client(flow.cheap.operator);
      const { session } = rental;
      const forged = { bytes: second, nodeSignature: rogue.sign(second), renterSignature: signReceipt(second, Keypair.generate().secretKey) };
      await expectCode(settle(operator, { session, receipt: forged }), "NotSignedByRenter");
      await send(operator, await settle(operator, { session, receipt: rogue.signed[0]! }));
      await closeAndFinish(rental);
      await flow.expectMoved(before, paid(1n));
    });

    it("shows receipts that are forged, altered or of another session: none is signed, the right one is paid", async () => {
      const before = await flow.money();
      const rental = await begin();
      const right = rogue.receipt(undefined, { units: 1n, after: 1n, isFinal: true });
      const altered = rogue.receipt(undefined, { units: 2n, after: 2n });
      const other = right.with(30, right[30]! ^ 1);
      rogue.show(right, { key: Keypair.generate().secretKey });
      rogue.show(altered, { signed: right });
      rogue.show(other);
      rogue.show(right);
      expect(await acknowledge(rental, 4)).to.deep.equal(["WrongSignature", "WrongSignature", "ChainAccount"]);

      const { client } = flow.renter;
      await send(client, await settleFinal(client, { session: rental.session, receipt: rental.chain.acknowledged! }));
      await flow.expectMoved(before, paid(1n));
    });

    it("signs two histories: the renter's proof slashes it, and only what was signed first is paid", async () => {
      const before = await flow.money();
      const rental = await begin();
      rogue.show(rogue.receipt(undefined, { units: 1n, after: 1n }));
      rogue.show(rogue.receipt(undefined, { units: 2n, after: 2n }));
      const { client } = flow.renter;
      const error = await acknowledge(rental, 1).then(() => undefined, (thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(NodeEquivocated);

      const { proof } = error as NodeEquivocated;
      const slashing = await slashEquivocation(client, { node: flow.cheap.address, proof });
      await send(client, slashing);
      await send(client, await routeProceeds(client, slashing));
      await send(client, await settle(client, { session: rental.session, receipt: rental.chain.acknowledged! }));
      await closeAndFinish(rental);
      // A fifth of the stake; a tenth of it to who found the offence. Nobody was harmed: the rest is the treasury's.
      const loss = STAKE / 5n;
      await flow.expectMoved(before, together(paid(1n), { cheapStake: -loss, renter: loss / 10n, fees: (loss * 9n) / 10n }));
    });

    it("falls silent: another node does the job, and the silent one is paid what it settled and slashed for the rest", async () => {
      const { renter, cheap, dear } = flow;
      const { client } = renter;
      const before = await flow.money();
      const job = renter.describe(flow.work(primes), { maxRate: DEAR, seconds: 100 });
      await renter.submit(job);
      const lost = await renter.open(job, await renter.placed(job), 100n);
      await lost.handOver();
      const acknowledged = lost.acknowledge();
      await until("a receipt was settled", async () => (await lost.onChain()).number > 0n);
      cheap.signal("SIGSTOP");
      lost.leave();
      await acknowledged;

      const proposal = await renter.placed(job, 2);
      expect(proposal.node.address.toBase58()).to.equal(dear.address.toBase58());
      const rental = await renter.open(job, proposal, 100n);
      await rental.handOver();
      await rental.acknowledge();
      expect((await rental.output("primes")).toString()).to.equal(String(PRIMES.count));
      await rental.node.forgetOutputs();
      await rental.settled();

      const { units, bond } = await lost.onChain();
      await later(WINDOW, async () => send(client, await reportAbandoned(client, { session: lost.session })));
      const offence = findAbandonmentAddress(findPoolAddress("node", cheap.address), lost.session);
      await until("the scheduler handed the fault to staking", async () => (await client.ledger.accounts([offence]))[0]);
      await send(client, await routeProceeds(client, { offence }));
      expect((await client.ledger.accounts([findFaultAddress(lost.session)]))[0]).to.not.equal(undefined);
      const [victim, finder] = [bond / 2n, bond / 10n];
      const slash = { cheapStake: -bond, renter: victim, finder, fees: bond - victim - finder };
      await flow.expectMoved(before, together(paid(units), paid(rental.last!.units, "dear"), slash));
      cheap.signal("SIGCONT");
    });
  });

  describe("the renter", () => {
    it("reads and signs no more: the node stops, and is paid as far as was signed", async () => {
      const before = await flow.money();
      const rental = await flow.rent(forever);
      await rental.handOver();
      let isMute = false;
      const all = (message: Uint8Array) => [message];
      const over = meddled(rental.connect(), () => all, () => (message) => (isMute ? unsigned : all)(message));
      const acknowledged = rental.acknowledge({ over });
      await until("a second was signed", async () => (rental.last?.units ?? 0n) > 0n);
      isMute = true;
      await until("the node stopped", async () => (await rental.node.status()).ending?.reason === "unacknowledged");
      rental.leave();
      await acknowledged;
      await until("the node asked to close", async () => (await rental.onChain()).state === "closing");
      const { units } = await rental.onChain();
      await later(WINDOW, () => rental.settled());
      expect(units > 0n).to.equal(true);
      await flow.expectMoved(before, paid(units));
    });

    it("vanishes after it opened: nothing was accepted, and everything goes back", async () => {
      const before = await flow.money();
      const rental = await flow.rent(forever);
      const anyone = flow.market.client(named("flow finder"));
      await later(WINDOW, async () => send(anyone, await cancelUnaccepted(anyone, { session: rental.session })));
      await flow.expectMoved(before, {});
    });

    it("vanishes in the middle: the node stops, and is paid as far as was signed", async () => {
      const before = await flow.money();
      const rental = await flow.rent(forever);
      await rental.handOver();
      const acknowledged = rental.acknowledge();
      await until("a second was signed", async () => (rental.last?.units ?? 0n) > 0n);
      rental.leave();
      await acknowledged;
      await until("the node asked to close", async () => (await rental.onChain()).state === "closing");
      await later(WINDOW, () => rental.settled());
      await flow.expectMoved(before, paid(rental.last!.units));
    });
  });

  describe("the scheduler", () => {
    const key = signingKey(named("flow scheduler").secretKey);

    it("offers another's job, or a dearer one than was asked for: the renter opens nothing", async () => {
      const { renter } = flow;
      const before = await flow.money();
      const job = renter.describe(flow.work(primes), { maxRate: CHEAP, seconds: 100 });
      await renter.submit(job);
      await renter.placed(job);
      const { offer } = await renter.look(job);
      const { body } = offer!;
      const expected = { scheduler: key.publicKey, request: job.request };
      const lies: Partial<Offer>[] = [{ rate: CHEAP + 1n }, { renter: flow.dear.operator.publicKey.toBase58() }, { specHash: "0".repeat(64) }];
      for (const lie of lies) {
        expect(() => verifyOfferFor(signMessage("offer", { ...body, ...lie }, key), expected)).to.throw().with.property("code", "NotYourOffer");
      }
      const node = { node: flow.cheap.address.toBase58(), rate: CHEAP, endpoint: flow.dear.endpoint };
      await renter.check(node).then(() => expect.fail("another endpoint"), (error: Error) => expect(error.message).to.contain("EndpointOther"));
      await flow.expectMoved(before, {});
    });

    it("gives the job to a node that did not win: whoever repeats its log sees it", async () => {
      const lines = await flow.schedulerLog();
      const { scheduler } = flow.renter;
      expect(replay(lines, scheduler.key)).to.include({ holds: true });

      const honest = lines.map(decodeEntry);
      const at = honest.findIndex(({ decisions }) => decisions.some(({ kind }) => kind === "offer"));
      const { event, decisions, at: time } = honest[at]!;
      const favoured = decisions.map((decision) =>
        decision.kind === "offer" ? { ...decision, offer: { ...decision.offer, node: flow.dear.address.toBase58(), rate: DEAR } } : decision,
      );
      const head = at === 0 ? EMPTY : { index: at, hash: entryHash(honest[at - 1]!) };
      const lie = encodeEntry(nextEntry(head, time, event, favoured, key));
      expect(replay([...lines.slice(0, at), lie], scheduler.key)).to.include({ holds: false, index: at + 1, fault: "DecisionsDiffer" });
    });
  });
});
