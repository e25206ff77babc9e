import { disputesInstructions as disputes, drawnSeat } from "../../../sdk/src/disputes";
import type { Verdict } from "../../../sdk/src/market";
import { DAY, DisputesFixture, type TestTask } from "../../../tests/disputes/fixture";
import { scenarioOf } from "../scenario";
import { curve, type Curve } from "./curve";

const scenario = scenarioOf("disputes", () => DisputesFixture.create());

/** The largest panels: an appeal's has at most fifteen, and the first one is smaller. */
const FIRST = 13;
const APPEAL = 15;
const LAST = FIRST + APPEAL - 1;

const all = (verdict: Verdict, size: number) => Array.from({ length: size }, () => verdict);

/** A dispute that a panel of this size judges, in a court that has enough for its appeal; nobody is drawn yet. */
async function opened(f: DisputesFixture, panel: number): Promise<TestTask> {
  const parameters = { ...f.parameters, panel, appealPanel: panel + 2 };
  await f.send([disputes.updateConfigInstruction({ authority: f.authority.publicKey }, parameters)], f.authority);
  await seated(f, 2 * panel + 2);
  const test = await f.task();
  await f.open(test, test.client);
  f.passSlots(test);
  await f.fixSeed(test);
  return test;
}

async function seated(f: DisputesFixture, guardians: number): Promise<void> {
  while (f.guardians.length < guardians) await f.seat();
  await f.ledger.travel(2n * DAY);
}

/** The same after the first panel's verdict, and its appeal. */
async function appealed(f: DisputesFixture): Promise<TestTask> {
  const test = await opened(f, FIRST);
  await f.judge(test, all("forClient", FIRST));
  await f.appeal(test, test.agent);
  f.passSlots(test);
  await f.fixSeed(test);
  return test;
}

/** Judged to the end, by one panel of this size or by both of the largest. */
async function judged(f: DisputesFixture, guardians: number): Promise<TestTask> {
  const test = guardians > FIRST ? await appealed(f) : await opened(f, guardians);
  await f.judge(test, all("forClient", guardians > FIRST ? APPEAL : guardians));
  return test;
}

/** The same with all of both panels but the last guardian drawn, in a court that has nobody to spare. */
async function almostFull(f: DisputesFixture): Promise<TestTask> {
  const test = await appealed(f);
  while (f.round(test).jurors.length < APPEAL - 1) await f.drawOne(test);
  return test;
}

/** Sets the draw to where it meets exactly so many numbers of seats that are drawn already: `Round::draws` follows seed and seats. */
async function meeting(f: DisputesFixture, test: TestTask, taken: number): Promise<void> {
  const { seed, seats } = f.round(test);
  const drawn = new Set(f.dispute(test).rounds.flatMap(({ jurors }) => jurors.map(({ seat }) => seat)));
  let start = 0;
  for (let number = 0; ; number++) {
    if (drawn.has(drawnSeat(seed!, number, seats))) continue;
    if (number - start >= taken) {
      const account = f.ledger.accountNow(test.dispute)!;
      account.data.writeUInt32LE(number - taken, account.data.indexOf(seed!) + seed!.length + 4);
      return f.ledger.setAccount(test.dispute, account);
    }
    start = number + 1;
  }
}

const bound = `A first panel has at most ${FIRST} guardians, an appeal's at most ${APPEAL}.`;

export const disputesCurves: Curve[] = [
  curve(
    scenario,
    "draw_guardian",
    { of: "guardians drawn before", shape: "linear", bound: `Nobody is drawn twice, so both panels are read. ${bound}`, at: [0, FIRST - 1, LAST] },
    (at) => async (f) => {
      const test = at === LAST ? await almostFull(f) : await opened(f, FIRST);
      while (f.round(test).jurors.length < Math.min(at, FIRST - 1)) await f.drawOne(test);
      await meeting(f, test, 0);
      return () => f.drawOne(test);
    },
  ),
  curve(
    scenario,
    "draw_guardian",
    {
      of: "numbers that meet somebody drawn already, with the largest panels",
      shape: "linear",
      bound:
        "No number of them is the last possible, but they get unlikely fast: a court has seats for both panels at least, so that even " +
        `the last of ${FIRST + APPEAL} guardians in a court of ${FIRST + APPEAL} meets ${LAST} on average, and a larger court far fewer.`,
      at: [0, 32, 128],
    },
    (at) => async (f) => {
      const test = await almostFull(f);
      await meeting(f, test, at);
      return () => f.drawOne(test);
    },
  ),
  curve(
    scenario,
    "draw_guardian",
    { of: "seats of the court", shape: "constant", bound: "A seat is drawn by its number, which is its address.", at: [10, 40] },
    (at) => async (f) => {
      await seated(f, at);
      const test = await opened(f, 3);
      return () => f.drawOne(test);
    },
  ),
  curve(
    scenario,
    "reveal_vote",
    { of: "guardians on the panel", shape: "linear", bound, at: [3, 7, FIRST] },
    (at) => async (f) => {
      const test = await opened(f, at);
      await f.draw(test);
      const last = f.panel(test).at(-1)!;
      await f.commit(test, last, "forClient");
      await f.ledger.setTime(f.round(test).commitBy);
      return () => f.reveal(test, last, "forClient");
    },
  ),
  curve(
    scenario,
    "conclude_round",
    { of: "guardians on the panel", shape: "linear", bound, at: [3, 7, FIRST] },
    (at) => async (f) => {
      const test = await opened(f, at);
      await f.draw(test);
      await f.vote(test, all("forClient", at));
      return () => f.conclude(test);
    },
  ),
  curve(
    scenario,
    "execute_verdict",
    { of: "guardians on both panels", shape: "linear", bound, at: [3, FIRST, FIRST + APPEAL] },
    (at) => async (f) => {
      const test = await judged(f, at);
      const { appealBy } = f.dispute(test);
      if (f.ledger.nowNow() < appealBy) await f.ledger.setTime(appealBy);
      return () => f.execute(test);
    },
  ),
  curve(
    scenario,
    "settle_juror",
    { of: "guardians on both panels", shape: "linear", bound: `Each guardian settles in a transaction of its own. ${bound}`, at: [3, FIRST, FIRST + APPEAL] },
    (at) => async (f) => {
      const test = await judged(f, at);
      await f.finish(test);
      const last = f.panel(test).at(-1)!;
      return () => f.settle(test, last.key);
    },
  ),
];
