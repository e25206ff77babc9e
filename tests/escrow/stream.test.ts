import { expect } from "chai";
import { amounts, type DealAccounts } from "../../sdk/src/escrow";
import { decodeReceipt, nextReceipt, verifyChain } from "../../sdk/src/receipt";
import * as escrow from "../../sdk/src/generated/escrow";
import { Random, startLiteSVM, type LiteLedger } from "../support";
import { Fixture } from "./fixture";
import { cosignedBytes } from "./receipts";

const INTERVALS = 1_000;
const INTERVAL = 30;
/** A price at which almost every interval's share is cut by rounding. */
const PRICE = 1_234_567n;
const RATES = { price: PRICE, unitKind: "gpuSecond", renterFeeBps: 250, providerFeeBps: 250 } as const;
const MAX_UNITS = BigInt(INTERVALS * INTERVAL);

describe("escrow: a stream of 1,000 receipts", () => {
  let f: Fixture<LiteLedger>;

  before(async () => {
    f = await Fixture.start(startLiteSVM());
  });

  /** The whole chain of a session, a receipt every 30 s; how much was served in each interval is up to `random`. */
  function chain({ deal }: DealAccounts, random: Random): Uint8Array[] {
    const subject = { kind: "session", account: deal.toBytes() } as const;
    const receipts: Uint8Array[] = [];
    let units = 0n;
    for (let number = 1; number <= INTERVALS; number++) {
      units += BigInt(random.int(0, INTERVAL));
      const isFinal = number === INTERVALS;
      receipts.push(nextReceipt(subject, receipts.at(-1), { units, intervalEnd: BigInt(number * INTERVAL), isFinal }));
    }
    expect(verifyChain(subject, receipts)!.units).to.equal(units);
    return receipts;
  }

  /** Settles the receipts that `isBrought` names and the last one, and returns what everybody got. */
  async function settled(isBrought: (number: number) => boolean) {
    const tokens = [f.operatorToken, f.feeVault, f.renterToken];
    const balances = () => Promise.all(tokens.map((token) => f.mint.balance(token)));
    const before = await balances();
    const accounts = await f.activate({ offer: f.offer({ price: PRICE }), maxUnits: MAX_UNITS, silenceLimit: 86_400 });
    // The same seed: the same units in every session.
    const receipts = chain(accounts, new Random("stream"));
    let settlements = 0;
    for (const [index, bytes] of receipts.entries()) {
      await f.ledger.travel(INTERVAL);
      const isLast = index === receipts.length - 1;
      if (!isLast && !isBrought(index + 1)) continue;
      const proof = cosignedBytes(bytes, f.receiptKey, f.sessionKey);
      f.ledger.sendNow([proof, isLast ? escrow.settleFinalInstruction(accounts) : escrow.settleInstruction(accounts)], []);
      settlements++;
    }
    expect(await f.exists(accounts.deal)).to.equal(false);
    const gains = (await balances()).map((balance, index) => balance - before[index]!);
    return { gains, settlements, units: decodeReceipt(receipts.at(-1)!).units };
  }

  it("gives the same payouts to the last micro-unit settled every 30 s, in batches, and once at the end", async () => {
    const each = await settled(() => true);
    const batches = await settled((number) => number % 120 === 0);
    const random = new Random("stream batches");
    const irregular = await settled(() => random.chance(3));
    const once = await settled(() => false);
    expect([each.settlements, batches.settlements, once.settlements]).to.deep.equal([INTERVALS, 9, 1]);

    const due = amounts(RATES, each.units);
    expect(each.gains).to.deep.equal([due.toOperator, due.toTreasury, -due.total]);
    for (const other of [batches, irregular, once]) expect(other.gains).to.deep.equal(each.gains);
  });
});
