import { MarketFixture, USDC } from "../../../tests/market/fixture";
import { scenarioOf } from "../scenario";
import { curve, type Curve } from "./curve";

const scenario = scenarioOf("market", () => MarketFixture.start());

const PRICE = 10n * USDC;

/** A task with `others` bids revealed and one to reveal, each cheaper than all before: what moves most in the ranking. */
async function bid(f: MarketFixture, others: number) {
  const bidders = await Promise.all(Array.from({ length: others + 1 }, (_, at) => f.bidder(`bench ${at}`)));
  const task = await f.postTask();
  const priceOf = (at: number) => PRICE - BigInt(at);
  for (const [at, bidder] of bidders.entries()) await f.commit(task, bidder, priceOf(at));
  await f.toReveal(task);
  for (const [at, bidder] of bidders.slice(0, others).entries()) await f.reveal(task, bidder, priceOf(at));
  return { task, reveal: () => f.reveal(task, bidders[others]!, priceOf(others)), winner: bidders[others]! };
}

const KEPT = "A task keeps the three best bids and counts the others; a bid is an account of its own, and its bidder's to close.";

export const marketCurves: Curve[] = [
  curve(
    scenario,
    "reveal_bid",
    { of: "bids revealed before, all dearer", shape: { flatFrom: 2 }, bound: KEPT, at: [0, 1, 2, 4, 16] },
    (at) => async (f) => (await bid(f, at)).reveal,
  ),
  curve(
    scenario,
    "close_bid_book",
    { of: "bids", shape: "constant", bound: KEPT, at: [1, 4, 16] },
    (at) => async (f) => {
      const { task, reveal } = await bid(f, at - 1);
      await reveal();
      return () => f.closeBook(task);
    },
  ),
  curve(
    scenario,
    "award",
    { of: "bids", shape: "constant", bound: KEPT, at: [1, 4, 16] },
    (at) => async (f) => {
      const { task, reveal, winner } = await bid(f, at - 1);
      await reveal();
      await f.closeBook(task);
      return () => f.award(task, winner);
    },
  ),
];
