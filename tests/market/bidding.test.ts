import { expect } from "chai";
import { PublicKey, SystemProgram } from "@solana/web3.js";
import { computeBondInstructions as bonds } from "../../sdk/src/compute_bond";
import { findBidAddress, findTaskVaultAddress, marketInstructions as market, rankBids } from "../../sdk/src/market";
import { expectFailure, named, TestMint, UNSIGNED } from "../support";
import { DAY, DEPOSIT, HOUR, MarketFixture, REWARD, salt, USDC, type Bidder } from "./fixture";

describe("market: posting and bidding", () => {
  let f: MarketFixture;
  beforeEach(async () => {
    f = await MarketFixture.start();
  });

  describe("post_task", () => {
    it("error: terms out of bounds", async () => {
      const now = f.now();
      const cases: [string, object][] = [
        ["RewardTooSmall", { reward: USDC - 1n }],
        ["SpecMissing", { specHash: new Uint8Array(32) }],
        ["KeySmallOrder", { clientKey: PublicKey.default }],
        ["BiddingTooShort", { commitBy: now + 299n }],
        ["BiddingTooShort", { revealBy: now + 899n }],
        ["DeadlineOutOfBounds", { deadline: now + 1_200n + HOUR }],
        ["DeadlineOutOfBounds", { deadline: now + 14n * DAY + 1n }],
        ["Overflow", { commitBy: 2n ** 63n - 1n, revealBy: 2n ** 63n - 1n }],
      ];
      for (const [error, terms] of cases) await expectFailure(f.postTask({ terms }), error);
    });

    it("error: a verifier where none counts, and none where one does", async () => {
      await expectFailure(f.postTask({ terms: { payoutMode: "verified" } }), "VerifierMismatch");
      await expectFailure(f.postTask({ verifier: f.verifier }), "VerifierMismatch");
      await expectFailure(f.postTask({ terms: { payoutMode: "verified" }, verifier: named("nobody") }), "AccountNotInitialized");
    });

    it("error: another's or a frozen token account, another mint, while paused", async () => {
      await expectFailure(f.postTask({ accounts: { clientToken: f.feeVault } }), "ClientTokenUnusable");
      const other = await TestMint.create(f.ledger, "other");
      await expectFailure(f.postTask({ accounts: { mint: other.address } }), "WrongMint");
      await f.send([market.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
      await expectFailure(f.postTask(), "Paused");
      await f.send([market.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: false })], f.pauseAuthority);
      await f.mint.freeze(f.clientToken);
      await expectFailure(f.postTask(), "ClientTokenUnusable");
    });

    it("funds the task, and takes the bond that the capability requires", async () => {
      const task = await f.postTask();
      expect(await f.inVault(task)).to.equal(REWARD);
      expect((await f.task(task)).requiredBond).to.equal(25n * USDC);
      expect((await f.task(await f.postTask())).status).to.equal("bidding");
    });
  });

  describe("commit_bid", () => {
    it("error: the four checks of the bond, in their order", async () => {
      const task = await f.postTask();
      const other = named("another task").publicKey;
      // Each bond fails its check and every later one, so the name that comes back shows the order.
      const bad = { capabilityBits: 2n, amount: 24n * USDC };
      const locked = await f.bidder("over", { ...bad, lasts: 300n });
      const bonded = await f.bidder("expired", { ...bad, lasts: 300n });
      const uncovered = await f.bidder("uncovered", bad);
      const small = await f.bidder("small", { amount: 24n * USDC });
      const taken = await f.bidder("taken");
      const pinned = (await f.ledger.account(f.config))!;
      await f.impersonate("market");
      for (const { bond } of [locked, bonded, uncovered, small, taken]) await f.lock(bond, other, f.now());
      await f.slash(locked.bond, other, f.clientToken);
      await f.ledger.setAccount(f.config, pinned);
      await f.ledger.travel(300);
      for (const [bidder, error] of [
        [locked, "BondNotActive"],
        [bonded, "BondExpired"],
        [uncovered, "CapabilityNotCovered"],
        [small, "BondTooSmall"],
        [taken, "BondLockedElsewhere"],
      ] as const) {
        await expectFailure(f.commit(task, bidder, USDC), error);
      }
    });

    it("error: a bond that ends before the work is due", async () => {
      const task = await f.postTask({ terms: { deadline: f.now() + 8n * DAY } });
      await expectFailure(f.commit(task, await f.bidder("ada"), USDC), "BondEndsBeforeDeadline");
    });

    it("error: another's bond, agent or node, or the client's own", async () => {
      const task = await f.postTask();
      const [ada, bob] = [await f.bidder("ada"), await f.bidder("bob")];
      await expectFailure(f.commit(task, { ...bob, bond: ada.bond }, USDC), "NotAgentOperator");
      await expectFailure(f.commit(task, { ...bob, did: ada.did, bond: ada.bond }, USDC), "NotAgentOperator");
      await expectFailure(f.commit(task, { ...bob, node: ada.node }, USDC), "NodeUnfit");
      await expectFailure(f.commit(task, { ...bob, token: ada.token }, USDC), "ProviderTokenUnusable");
      const same = await f.postTask({ terms: { clientKey: ada.receiptKey.publicKey } });
      await expectFailure(f.commit(same, ada, USDC), "SameKeyTwice");
    });

    it("error: a client's bid for its own task; a second name costs it the fee and earns it no reputation", async () => {
      const ada = await f.bidder("ada");
      await f.send([market.registerClientInstruction({ payer: f.ledger.payer.publicKey, client: ada.operator.publicKey })]);
      Object.assign(f, { client: ada.operator, clientToken: ada.token });
      await expectFailure(f.commit(await f.postTask(), ada, USDC), "OwnTask");

      const own = await MarketFixture.start();
      const self = await own.bidder("self");
      const task = await own.awarded(self, REWARD);
      const { logs } = await own.acknowledge(task);
      expect(logs.some((line) => line.includes("3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV invoke"))).to.equal(false);
      expect(await own.mint.balance(own.feeVault)).to.equal((REWARD * 12n) / 100n);
    });

    it("error: twice with one bond; too late; while paused", async () => {
      const task = await f.postTask();
      const [ada, bob] = [await f.bidder("ada"), await f.bidder("bob")];
      await f.commit(task, ada, USDC);
      await expectFailure(f.commit(task, ada, 2n * USDC), "System.AccountAlreadyInUse");
      await f.send([market.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
      await expectFailure(f.commit(task, bob, USDC), "Paused");
      await f.send([market.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: false })], f.pauseAuthority);
      await f.toReveal(task);
      await expectFailure(f.commit(task, bob, USDC), "CommitOver");
      await f.closeBook(task);
      await expectFailure(f.commit(task, bob, USDC), "NotBidding");
    });
  });

  describe("reveal_bid", () => {
    let task: PublicKey;
    let ada: Bidder;
    beforeEach(async () => {
      task = await f.postTask();
      ada = await f.bidder("ada");
      await f.commit(task, ada, 10n * USDC);
    });

    it("error: too early, too late, twice, or another price", async () => {
      await expectFailure(f.reveal(task, ada, 10n * USDC), "RevealNotOpen");
      await f.toReveal(task);
      await expectFailure(f.reveal(task, ada, 9n * USDC), "CommitmentMismatch");
      await f.reveal(task, ada, 10n * USDC);
      await expectFailure(f.reveal(task, ada, 10n * USDC), "AlreadyRevealed");
      await f.ledger.setTime((await f.task(task)).revealBy);
      await expectFailure(f.reveal(task, ada, 10n * USDC), "RevealOver");
      await f.closeBook(task);
      await expectFailure(f.reveal(task, ada, 10n * USDC), "NotBidding");
    });

    it("error: a price of nothing, or above the reward", async () => {
      const [free, dear] = [await f.bidder("free"), await f.bidder("dear")];
      await f.commit(task, free, 0n);
      await f.commit(task, dear, REWARD + 1n);
      await f.toReveal(task);
      await expectFailure(f.reveal(task, free, 0n), "PriceOutOfBounds");
      await expectFailure(f.reveal(task, dear, REWARD + 1n), "PriceOutOfBounds");
    });

    it("error: another's bid, another task's, or another token account or vault", async () => {
      const bob = await f.bidder("bob");
      await f.commit(task, bob, USDC);
      const elsewhere = await f.postTask();
      await f.toReveal(elsewhere);
      await expectFailure(f.reveal(task, { ...bob, bond: ada.bond }, 10n * USDC), "WrongBidder");
      await expectFailure(f.reveal(task, { ...ada, token: bob.token }, 10n * USDC), "WrongProviderToken");
      await expectFailure(f.reveal(elsewhere, ada, 10n * USDC, { bid: findBidAddress(task, ada.bond.bond) }), "BidOfAnotherTask");
      const vault = findTaskVaultAddress(elsewhere);
      await expectFailure(f.reveal(task, ada, 10n * USDC, { vault }), UNSIGNED);
    });

    it("error: a copied commitment cannot be revealed, however early it was copied", async () => {
      const thief = await f.bidder("thief");
      const copied = f.commitInstruction(task, ada, 10n * USDC).data;
      const copy = { ...f.commitInstruction(task, thief, 10n * USDC), data: copied };
      await f.send([copy], thief.operator);
      await f.toReveal(task);
      // The victim's opening is public now, and does not fit the thief's bond.
      await f.reveal(task, ada, 10n * USDC);
      const opening = market.revealBidInstruction(
        { bidder: thief.operator.publicKey, task, bid: findBidAddress(task, thief.bond.bond), providerToken: thief.token },
        { price: 10n * USDC, salt: salt(ada) },
      );
      await expectFailure(f.send([opening], thief.operator), "CommitmentMismatch");
    });

    it("returns the deposit", async () => {
      expect(await f.inVault(task)).to.equal(REWARD + DEPOSIT);
      await f.toReveal(task);
      await f.reveal(task, ada, 10n * USDC);
      expect(await f.inVault(task)).to.equal(REWARD);
      expect(await f.mint.balance(ada.token)).to.equal(9_900n * USDC);
    });
  });

  describe("close_bid_book", () => {
    it("error: before the reveal is over, or twice", async () => {
      const task = await f.postTask();
      await f.ledger.setTime((await f.task(task)).revealBy - 1n);
      await expectFailure(f.send([market.closeBidBookInstruction({ task })]), "RevealOpen");
      await f.closeBook(task);
      await expectFailure(f.send([market.closeBidBookInstruction({ task })]), "NotBidding");
    });

    it("ranks as anyone can recompute, and says so", async () => {
      const task = await f.postTask();
      const prices = [7n, 5n, 5n, 9n, 6n];
      const bidders: Bidder[] = [];
      for (const [index, price] of prices.entries()) {
        bidders.push(await f.bidder(`bidder ${index}`));
        await f.commit(task, bidders[index]!, price * USDC);
      }
      await f.toReveal(task);
      // The dearest last, when the ranking has no room for it.
      for (const index of [2, 0, 4, 1, 3]) await f.reveal(task, bidders[index]!, prices[index]! * USDC);
      const { events } = await f.closeBook(task);
      const expected = rankBids(prices.map((price, number) => ({ price: price * USDC, number })));
      expect(expected.map(({ number }) => number)).to.deep.equal([1, 2, 4, 0, 3]);
      const { ranking } = await f.task(task);
      expect(ranking.map(({ number, price }) => [Number(number), price])).to.deep.equal(
        expected.slice(0, 3).map(({ number, price }) => [number, price]),
      );
      expect(events[0]!.name).to.equal("bidBookClosed");
      expect((events[0]!.data["winner"] as PublicKey).equals(findBidAddress(task, bidders[1]!.bond.bond))).to.equal(true);
    });

    it("gives the client the deposit of a bidder that never reveals", async () => {
      const task = await f.postTask();
      const [silent, ada] = [await f.bidder("silent"), await f.bidder("ada")];
      await f.commit(task, silent, USDC);
      await f.commit(task, ada, 20n * USDC);
      await f.toReveal(task);
      await f.reveal(task, ada, 20n * USDC);
      const { events } = await f.closeBook(task);
      expect(String(events[0]!.data["forfeited"])).to.equal(String(DEPOSIT));
      await expectFailure(f.award(task, silent), "NotFirstBid");
      await f.award(task, ada);
      const before = await f.mint.balance(f.clientToken);
      await f.acknowledge(task);
      expect((await f.mint.balance(f.clientToken)) - before).to.equal(REWARD - 20n * USDC + DEPOSIT);
      expect(await f.balanced([task], [silent, ada])).to.equal(true);
    });
  });

  describe("award and pass_over", () => {
    it("error: out of order, too late, or without a bid", async () => {
      const task = await f.postTask();
      const [ada, bob] = [await f.bidder("ada"), await f.bidder("bob")];
      for (const bidder of [ada, bob]) await f.commit(task, bidder, bidder === ada ? USDC : 2n * USDC);
      await expectFailure(f.award(task, ada), "BookNotClosed");
      await expectFailure(f.passOver(task, ada), "BookNotClosed");
      await f.toReveal(task);
      for (const bidder of [ada, bob]) await f.reveal(task, bidder, bidder === ada ? USDC : 2n * USDC);
      await f.closeBook(task);
      await expectFailure(f.award(task, bob), "NotFirstBid");
      await expectFailure(f.award(task, ada, { bond: bob.bond.bond }), "WrongBond");
      await expectFailure(f.passOver(task, ada), "BidStillGood");
      await expectFailure(f.passOver(task, bob), "NotFirstBid");
      await f.ledger.setTime((await f.task(task)).awardBy);
      await expectFailure(f.award(task, ada), "AwardOver");
    });

    it("error: an award that pretends to be the market at the bonds", async () => {
      const task = await f.postTask();
      const ada = await f.bidder("ada");
      await f.commit(task, ada, USDC);
      await f.toReveal(task);
      await f.reveal(task, ada, USDC);
      await f.closeBook(task);
      // Another account in its place does not sign; another program in the bonds' place is not called.
      await expectFailure(f.award(task, ada, { marketAuthority: f.stranger.publicKey }), UNSIGNED);
      await expectFailure(f.award(task, ada, { computeBondProgram: SystemProgram.programId }), "InvalidProgramId");
      await f.send([bonds.pinCallersInstruction({ authority: f.authority.publicKey }, { market: named("fake").publicKey, disputes: PublicKey.default })], f.authority);
      await expectFailure(f.award(task, ada), "CallerNotPinned");
    });

    it("locks the winner's bond within the figure", async () => {
      const ada = await f.bidder("ada");
      const task = await f.awarded(ada, 10n * USDC);
      expect((await f.bond(ada.bond)).lockedToTask?.equals(task)).to.equal(true);
      expect((await f.task(task)).price).to.equal(10n * USDC);
    });

    it("passes over a bidder whose bond won elsewhere, to the next one", async () => {
      const [one, two] = [await f.postTask(), await f.postTask()];
      const [ada, bob] = [await f.bidder("ada"), await f.bidder("bob")];
      for (const task of [one, two]) {
        await f.commit(task, ada, USDC);
        await f.commit(task, bob, 2n * USDC);
      }
      await f.toReveal(one);
      for (const task of [one, two]) {
        await f.reveal(task, ada, USDC);
        await f.reveal(task, bob, 2n * USDC);
      }
      for (const task of [one, two]) await f.closeBook(task);
      await f.award(one, ada);
      await expectFailure(f.award(two, ada), "BondLocked");
      await f.passOver(two, ada);
      await f.award(two, bob);
      expect((await f.bond(ada.bond)).lockedToTask?.equals(one)).to.equal(true);
      expect((await f.bond(bob.bond)).lockedToTask?.equals(two)).to.equal(true);
      expect(await f.balanced([one, two], [ada, bob])).to.equal(true);
    });

    it("is left without a winner when every bond is taken, and refunds the client", async () => {
      const [one, two] = [await f.postTask(), await f.postTask()];
      const ada = await f.bidder("ada");
      for (const task of [one, two]) await f.commit(task, ada, USDC);
      await f.toReveal(one);
      for (const task of [one, two]) await f.reveal(task, ada, USDC);
      for (const task of [one, two]) await f.closeBook(task);
      await f.award(one, ada);
      await f.passOver(two, ada);
      await expectFailure(f.award(two, ada), "NoBidLeft");
      await expectFailure(f.passOver(two, ada), "NoBidLeft");
      await f.cancel(two, f.stranger);
      expect((await f.task(two)).status).to.equal("cancelled");
    });
  });

  describe("cancel_task", () => {
    it("error: a stranger, a book with sealed bids, or an awarded task", async () => {
      const task = await f.postTask();
      await expectFailure(f.cancel(task, f.stranger), "NotClient");
      const ada = await f.bidder("ada");
      await f.commit(task, ada, USDC);
      await expectFailure(f.cancel(task), "BidsCommitted");
      await f.toReveal(task);
      await f.reveal(task, ada, USDC);
      await expectFailure(f.cancel(task), "BidsCommitted");
      await f.closeBook(task);
      await expectFailure(f.cancel(task, f.stranger), "NotClient");
      await f.award(task, ada);
      await expectFailure(f.cancel(task), "NotCancellable");
      await f.acknowledge(task);
      await expectFailure(f.cancel(task), "NotCancellable");
    });

    it("refunds all, donations and forfeited deposits too; the client any time, anyone once the award is over", async () => {
      const before = await f.mint.balance(f.clientToken);
      const fresh = await f.postTask();
      await f.send([market.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
      await f.cancel(fresh);
      await f.send([market.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: false })], f.pauseAuthority);
      expect(await f.mint.balance(f.clientToken)).to.equal(before);
      const task = await f.postTask();
      const [ada, silent] = [await f.bidder("ada"), await f.bidder("silent")];
      for (const bidder of [ada, silent]) await f.commit(task, bidder, USDC);
      await f.toReveal(task);
      await f.reveal(task, ada, USDC);
      await f.closeBook(task);
      await f.ledger.setTime((await f.task(task)).awardBy);
      await f.cancel(task, f.stranger);
      expect(await f.mint.balance(f.clientToken)).to.equal(before + DEPOSIT);
      expect(await f.balanced([fresh, task], [ada, silent])).to.equal(true);
    });
  });
});
