import { expect } from "chai";
import { PublicKey, SystemProgram, type AccountInfo } from "@solana/web3.js";
import { computeBondInstructions as bonds } from "../../sdk/src/compute_bond";
import * as rawBonds from "../../sdk/src/generated/compute_bond";
import { estimateCost, findBidAddress, findVerifierAddress, marketInstructions as market, splitPrice, findTaskVaultAddress } from "../../sdk/src/market";
import { expectFailure, named, UNSIGNED } from "../support";
import { DAY, hash, MarketFixture, RESULT, REWARD, USDC, type Bidder, type PostTaskOptions } from "./fixture";

const PRICE = 33_333_333n;

describe("market: settlement", () => {
  let f: MarketFixture;
  let ada: Bidder;
  beforeEach(async () => {
    f = await MarketFixture.start();
    ada = await f.bidder("ada");
  });

  const awarded = (options?: PostTaskOptions) => f.awarded(ada, PRICE, options);
  const balances = async () => ({
    client: await f.mint.balance(f.clientToken),
    provider: await f.mint.balance(ada.token),
    treasury: await f.mint.balance(f.feeVault),
  });

  /** What `action` brings to whom. */
  async function gains(action: () => Promise<unknown>) {
    const before = await balances();
    await action();
    const after = await balances();
    return { client: after.client - before.client, provider: after.provider - before.provider, treasury: after.treasury - before.treasury };
  }

  describe("submit_proof_and_claim", () => {
    it("error: a task that is not awarded, or over, or too late", async () => {
      const open = await f.postTask();
      const payees = { task: open, clientToken: f.clientToken, providerToken: PublicKey.default, feeVault: f.feeVault };
      await expectFailure(f.send([f.completion(open), market.submitProofAndClaimInstruction({ ...payees, verifier: undefined }, { proof: "acknowledgement" })]), "NotAwarded");
      const task = await awarded();
      await f.ledger.setTime((await f.task(task)).settleBy);
      await expectFailure(f.acknowledge(task), "SettlementOver");
      await f.ledger.setTime((await f.task(task)).settleBy - 1n);
      await f.acknowledge(task);
      await expectFailure(f.acknowledge(task), "NotAwarded");
    });

    it("error: an acknowledgement by another key, of another task, in another role, of other bytes", async () => {
      const task = await awarded();
      await expectFailure(f.submit(task, [f.completion(task, "client", f.client)]), "NotSignedByClient");
      await expectFailure(f.submit(task, [f.completion(task, "client", ada.operator)]), "NotSignedByClient");
      await expectFailure(f.submit(task, [f.completion(named("another task").publicKey)]), "ProofOfAnotherTask");
      await expectFailure(f.submit(task, [f.completion(task, "verifier")]), "WitnessMismatch");
      const good = f.completion(task).data.subarray(112);
      const changed = (at: number, byte: number) => Uint8Array.from(good, (old, index) => (index === at ? byte : old));
      const cases: [string, Uint8Array][] = [
        ["CompletionLength", good.subarray(1)],
        ["CompletionDomain", changed(0, 0)],
        ["CompletionVersion", changed(16, 2)],
        ["CompletionWitness", changed(17, 3)],
      ];
      for (const [error, message] of cases) await expectFailure(f.submit(task, [f.sign(message, f.clientKey)]), error);
    });

    it("error: a missing, forged, empty or misplaced signature", async () => {
      const task = await awarded();
      const good = f.completion(task);
      await expectFailure(f.submit(task, []), "NoInstructionBefore");
      const nothing = SystemProgram.transfer({ fromPubkey: f.ledger.payer.publicKey, toPubkey: f.ledger.payer.publicKey, lamports: 0 });
      await expectFailure(f.submit(task, [good, nothing]), "NotEd25519Program");
      await expectFailure(f.submit(task, [{ ...good, data: Buffer.from([0, 0]) }]), "Ed25519NoSignatures");
      const forged = Buffer.from(good.data);
      forged[60]! ^= 1;
      const refused = await f.submit(task, [{ ...good, data: forged }]).catch((error: Error) => error);
      expect(refused).to.be.instanceOf(Error);
      expect((await f.task(task)).status).to.equal("awarded");
      const fake = market.submitProofAndClaimInstruction(
        { ...(await f.payees(task)), verifier: undefined, instructions: named("fake").publicKey },
        { proof: "acknowledgement" },
      );
      await expectFailure(f.send([good, fake]), "WrongInstructionsSysvar");
    });

    it("error: a proof of a kind that the task does not accept", async () => {
      const task = await awarded();
      await expectFailure(f.submit(task, [f.completion(task, "verifier", f.verifier)], "attestation", f.verifier.publicKey), "ProofNotAccepted");
      await expectFailure(f.submit(task, [f.finalReceipt(task, ada.receiptKey)], "finalReceipt"), "ProofNotAccepted");
    });

    it("error: an attestation by another verifier, or by one that was removed", async () => {
      const task = await awarded({ terms: { payoutMode: "verified" }, verifier: f.verifier });
      const mallory = named("mallory");
      const { publicKey: authority } = f.authority;
      await f.send([market.registerVerifierInstruction({ authority }, { key: mallory.publicKey })], f.authority);
      await expectFailure(f.submit(task, [f.completion(task, "verifier", mallory)], "attestation", mallory.publicKey), "NotSignedByVerifier");
      const attestation = f.completion(task, "verifier", f.verifier);
      await expectFailure(f.submit(task, [attestation], "attestation"), "VerifierNotRegistered");
      await expectFailure(f.submit(task, [attestation], "attestation", mallory.publicKey), "VerifierNotRegistered");
      await f.send([market.removeVerifierInstruction({ authority, verifier: findVerifierAddress(f.verifier.publicKey) })], f.authority);
      await expectFailure(f.submit(task, [attestation], "attestation", f.verifier.publicKey), "AccountNotInitialized");
      await f.acknowledge(task);
    });

    it("error: a receipt that is not final, of another task, a voucher, or not signed by both", async () => {
      const task = await awarded({ terms: { payoutMode: "metered" } });
      const submit = (...args: Parameters<MarketFixture["finalReceipt"]> extends [PublicKey, ...infer Rest] ? Rest : never) =>
        f.submit(task, [f.finalReceipt(task, ...args)], "finalReceipt");
      await expectFailure(submit(ada.receiptKey, { isFinal: false }), "ReceiptNotFinal");
      await expectFailure(submit(ada.receiptKey, { account: hash("another task") }), "ProofOfAnotherTask");
      await expectFailure(submit(ada.receiptKey, { kind: "ledger", isFinal: false }), "ReceiptOfAnotherKind");
      await expectFailure(submit(named("another node")), "NotSignedByNode");
      await expectFailure(submit(ada.receiptKey, {}, f.client), "NotSignedByClient");
      await expectFailure(submit(f.clientKey), "SameKeyTwice");
      await submit(ada.receiptKey);
    });

    it("error: payees that the task does not name", async () => {
      const task = await awarded();
      const payees = await f.payees(task);
      for (const [name, error] of [
        ["clientToken", "WrongClientToken"],
        ["providerToken", "WrongProviderToken"],
        ["feeVault", "WrongFeeVault"],
      ] as const) {
        const thief = await f.mint.fund(f.stranger.publicKey, 0n);
        const submit = market.submitProofAndClaimInstruction({ ...payees, verifier: undefined, [name]: thief }, { proof: "acknowledgement" });
        await expectFailure(f.send([f.completion(task), submit]), error);
      }
    });

    it("pays the provider, its gas and the treasury, and the client the rest, as the estimator says", async () => {
      for (const price of [1n, 3n, 7n, 99n, 33_333_333n, REWARD]) {
        const bidder = await f.bidder(`at ${price}`);
        const task = await f.awarded(bidder, price);
        const before = { ...(await balances()), provider: await f.mint.balance(bidder.token) };
        const { events, computeUnits } = await f.acknowledge(task);
        const { computeCost, networkFee, change } = splitPrice(price);
        expect((await f.mint.balance(bidder.token)) - before.provider).to.equal(computeCost + networkFee.gasSubsidy);
        expect((await f.mint.balance(f.feeVault)) - before.treasury).to.equal(networkFee.treasury);
        expect((await f.mint.balance(f.clientToken)) - before.client).to.equal(REWARD - price + change);
        const { data } = events.find(({ name }) => name === "taskReleased")!;
        expect([data["compute"], data["gasSubsidy"], data["treasuryFee"]].map(String)).to.deep.equal(
          [computeCost, networkFee.gasSubsidy, networkFee.treasury].map(String),
        );
        expect(computeUnits).to.be.at.most(40_000);
        expect(await f.balanced([task], [bidder])).to.equal(true);
      }
    });

    it("takes the attestation of a verified task and the final receipt of a metered one", async () => {
      const verified = await awarded({ terms: { payoutMode: "verified" }, verifier: f.verifier });
      const attested = await f.submit(verified, [f.completion(verified, "verifier", f.verifier)], "attestation", f.verifier.publicKey);
      const bob = await f.bidder("bob");
      const metered = await f.awarded(bob, PRICE, { terms: { payoutMode: "metered" } });
      const receipt = await f.submit(metered, [f.finalReceipt(metered, bob.receiptKey)], "finalReceipt");
      for (const task of [verified, metered]) expect([...(await f.task(task)).resultHash]).to.deep.equal([...RESULT]);
      for (const { computeUnits } of [attested, receipt]) expect(computeUnits).to.be.at.most(40_000);
    });

    it("works while paused", async () => {
      const task = await awarded();
      await f.send([market.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
      await f.acknowledge(task);
    });
  });

  describe("a payee that cannot be paid", () => {
    for (const [role, token] of [["provider", () => ada.token], ["client", () => f.clientToken], ["treasury", () => f.feeVault]] as const) {
      it(`does not hold up the others: the ${role}`, async () => {
        const task = await awarded();
        await f.mint.freeze(token());
        const paid = await gains(() => f.acknowledge(task));
        const { computeCost, networkFee, change } = splitPrice(PRICE);
        const due = { provider: computeCost + networkFee.gasSubsidy, treasury: networkFee.treasury, client: REWARD - PRICE + change };
        expect(paid).to.deep.equal({ ...due, [role]: 0n });
        expect((await f.task(task))[role].owed).to.equal(due[role]);
        expect(await f.balanced([task], [ada])).to.equal(true);

        const owner = { provider: ada.operator, client: f.client, treasury: named("treasury") }[role];
        await f.ledger.fund(owner.publicKey);
        const other = await f.mint.extraAccount(`other of ${role}`, owner.publicKey);
        const claim = (caller: typeof owner, destination: PublicKey, of: typeof role | "client" | "provider" | "treasury" = role) =>
          f.send([market.claimWaitingInstruction({ caller: caller.publicKey, task, destination }, { payee: of })], caller);
        await expectFailure(claim(f.stranger, other), "NotPayee");
        await expectFailure(claim(f.stranger, token()), "DestinationUnusable");
        await expectFailure(claim(owner, await f.mint.fund(f.stranger.publicKey, 0n)), "DestinationUnusable");
        await expectFailure(f.closeTask(task), "MoneyWaits");
        const elsewhere = market.claimWaitingInstruction({ caller: owner.publicKey, task, destination: other, vault: f.feeVault }, { payee: role });
        await expectFailure(f.send([elsewhere], owner), UNSIGNED);
        await claim(owner, other);
        expect(await f.mint.balance(other)).to.equal(due[role]);
        await expectFailure(claim(owner, other), "NothingWaits");
        expect(await f.inVault(task)).to.equal(0n);
      });
    }
  });

  describe("expire_task", () => {
    it("error: before proofs and disputes are over, for a task that is not awarded, or with another bond", async () => {
      const task = await awarded();
      const { settleBy, deadline } = await f.task(task);
      expect(settleBy - deadline).to.equal(DAY);
      await f.ledger.setTime(settleBy - 1n);
      await expectFailure(f.expireTask(task, ada), "SettlementOpen");
      await f.ledger.setTime(settleBy);
      const bob = await f.bidder("bob");
      await expectFailure(f.expireTask(task, bob), "WrongBond");
      await expectFailure(f.expireTask(task, ada, { lease: bob.bond.lease }), "WrongLease");
      await expectFailure(f.expireTask(task, ada, { bondOperator: f.stranger.publicKey }), "WrongOperator");
      await f.expireTask(task, ada);
      await expectFailure(f.expireTask(task, ada), "NotAwarded");
    });

    it("refunds the client and slashes the bond to it, also while both programs are paused", async () => {
      const task = await awarded();
      await f.ledger.setTime((await f.task(task)).settleBy);
      await f.send([market.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true }), bonds.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
      expect(await gains(() => f.expireTask(task, ada))).to.deep.equal({ client: REWARD + 100n * USDC, provider: 0n, treasury: 0n });
      expect((await f.bond(ada.bond)).status).to.equal("slashed");
      expect(await f.balanced([task], [ada])).to.equal(true);
    });

    it("keeps reward and bond for a client that cannot be paid", async () => {
      const task = await awarded();
      await f.ledger.setTime((await f.task(task)).settleBy);
      await f.mint.freeze(f.clientToken);
      await f.expireTask(task, ada);
      expect((await f.task(task)).client.owed).to.equal(REWARD + 100n * USDC);
      expect(await f.balanced([task], [ada])).to.equal(true);
    });

    it("ends also where disputes slashed the bond by itself, and where that bond was closed", async () => {
      const treasury = f.feeVault;
      for (const closes of [false, true]) {
        const bidder = await f.bidder(`closes ${closes}`);
        const task = await f.awarded(bidder, PRICE);
        await f.slash(bidder.bond, task, treasury, f.callers.disputes);
        await f.ledger.setTime((await f.bond(bidder.bond)).expiresAt);
        if (closes) await f.send([bonds.closeBondInstruction(bidder.bond)]);
        expect(await gains(() => f.expireTask(task, bidder))).to.deep.equal({ client: REWARD, provider: 0n, treasury: 0n });
      }
    });

    const NOT_ITS_BOND: [string, (real: AccountInfo<Buffer>) => AccountInfo<Buffer>][] = [
      ["has a bond's bytes only", (real) => ({ ...real, owner: named("another program").publicKey })],
      ["is another task's", (real) => ({ ...real, data: Buffer.from(rawBonds.encodeComputeBond({ ...rawBonds.decodeComputeBond(real.data), lockedToTask: f.feeVault })) })],
    ];
    // Nothing leads there. Should anything ever, the client must not wait for it.
    for (const [what, changed] of NOT_ITS_BOND) {
      it(`ends also where what was the bond ${what}`, async () => {
        const task = await awarded();
        await f.ledger.setTime((await f.task(task)).settleBy);
        await f.ledger.setAccount(ada.bond.bond, changed((await f.ledger.account(ada.bond.bond))!));
        expect(await gains(() => f.expireTask(task, ada))).to.deep.equal({ client: REWARD, provider: 0n, treasury: 0n });
      });
    }

    it("holds the bond through its own expiry and slash window while the task is open", async () => {
      const task = await awarded({ terms: { deadline: (await f.bond(ada.bond)).expiresAt } });
      await f.ledger.setTime((await f.bond(ada.bond)).slashableUntil + 1n);
      await expectFailure(f.expire(ada.bond, ada.token), "BondLocked");
      expect((await gains(() => f.expireTask(task, ada))).client).to.equal(REWARD + 100n * USDC);
    });
  });

  describe("disputes", () => {
    it("error: anyone but the pinned disputes program", async () => {
      const task = await awarded();
      for (const caller of [f.stranger, f.authority, f.client, ada.operator]) await expectFailure(f.freeze(task, caller), "NotDisputes");
      await f.freeze(task);
      for (const caller of [f.stranger, f.authority, f.client, ada.operator]) {
        await expectFailure(f.settle(task, ada, "forAgent", caller), "NotDisputes");
      }
    });

    it("error: a task that is not awarded, is too late, or is frozen already", async () => {
      await expectFailure(f.freeze(await f.postTask()), "NotAwarded");
      const task = await awarded();
      await expectFailure(f.settle(task, ada, "forClient"), "NotDisputed");
      await expectFailure(f.undecided(task), "NotDisputed");
      await f.ledger.setTime((await f.task(task)).settleBy);
      await expectFailure(f.freeze(task), "SettlementOver");
      await f.ledger.setTime((await f.task(task)).settleBy - 1n);
      await f.freeze(task);
      await expectFailure(f.freeze(task), "NotAwarded");
    });

    it("freezes the task: no proof, no expiry, no release, until the verdict or its timeout", async () => {
      const task = await awarded();
      await f.freeze(task);
      const { frozenUntil, settleBy } = await f.task(task);
      expect(frozenUntil - f.now()).to.equal(5n * DAY);
      await f.ledger.setTime(settleBy);
      await expectFailure(f.acknowledge(task), "NotAwarded");
      await expectFailure(f.expireTask(task, ada), "NotAwarded");
      await expectFailure(f.releaseBond(task, ada), "TaskNotReleased");
      await expectFailure(f.closeTask(task), "TaskNotOver");
      await f.ledger.setTime(frozenUntil - 1n);
      await expectFailure(f.undecided(task), "DisputeOpen");
      await f.ledger.setTime(frozenUntil);
      await expectFailure(f.settle(task, ada, "forClient"), "DisputeOver");
      await f.undecided(task);
    });

    it("for the client: refunds it, and splits the slashed bond with the treasury", async () => {
      const task = await awarded();
      await f.freeze(task);
      expect(await gains(() => f.settle(task, ada, "forClient"))).to.deep.equal({ client: REWARD + 50n * USDC, provider: 0n, treasury: 50n * USDC });
      expect((await f.task(task)).status).to.equal("lost");
      await expectFailure(f.releaseBond(task, ada), "BondNotActive");
      expect(await f.balanced([task], [ada])).to.equal(true);
    });

    it("for the agent: pays it, and frees its bond", async () => {
      const task = await awarded();
      await f.freeze(task);
      const { computeCost, networkFee, change } = splitPrice(PRICE);
      const expected = { client: REWARD - PRICE + change, provider: computeCost + networkFee.gasSubsidy, treasury: networkFee.treasury };
      expect(await gains(() => f.settle(task, ada, "forAgent"))).to.deep.equal(expected);
      expect((await gains(() => f.releaseBond(task, ada))).provider).to.equal(100n * USDC);
      expect(await f.balanced([task], [ada])).to.equal(true);
    });

    it("undecided: refunds the client, and frees the bond", async () => {
      const task = await awarded();
      await f.freeze(task);
      await f.ledger.setTime((await f.task(task)).frozenUntil);
      expect(await gains(() => f.undecided(task))).to.deep.equal({ client: REWARD, provider: 0n, treasury: 0n });
      expect((await gains(() => f.releaseBond(task, ada))).provider).to.equal(100n * USDC);
    });
  });

  describe("close_task and close_bid", () => {
    it("error: a task that runs, or whose bond is not released yet", async () => {
      const task = await awarded();
      await expectFailure(f.closeTask(task), "TaskNotOver");
      await f.acknowledge(task);
      await expectFailure(f.closeTask(task), "BondStillLocked");
      await expectFailure(f.send([market.closeTaskInstruction({ task, bond: PublicKey.default, client: f.client.publicKey, clientToken: f.clientToken })]), "WrongBond");
      const bond = ada.bond.bond;
      await f.releaseBond(task, ada);
      await expectFailure(f.send([market.closeTaskInstruction({ task, bond, client: f.stranger.publicKey, clientToken: f.clientToken })]), "WrongClient");
      const vault = findTaskVaultAddress(await f.postTask());
      await expectFailure(f.send([market.closeTaskInstruction({ task, bond, client: f.client.publicKey, clientToken: f.clientToken, vault })]), UNSIGNED);
      await f.closeTask(task);
    });

    it("return all rent, and donations to the client", async () => {
      const lamports = await f.ledger.lamports(f.client.publicKey);
      const operator = await f.ledger.lamports(ada.operator.publicKey);
      const task = await f.postTask();
      await f.commit(task, ada, PRICE);
      await expectFailure(f.send([market.closeBidInstruction({ task, bid: findBidAddress(task, ada.bond.bond), bidder: ada.operator.publicKey })]), "TaskNotOver");
      await f.toReveal(task);
      await f.reveal(task, ada, PRICE);
      await f.closeBook(task);
      await f.award(task, ada);
      await f.acknowledge(task);
      await f.releaseBond(task, ada);
      await f.mint.donate(findTaskVaultAddress(task), 5n);
      expect((await gains(() => f.closeTask(task))).client).to.equal(5n);
      expect(await f.ledger.lamports(f.client.publicKey)).to.equal(lamports);
      await expectFailure(f.send([market.closeBidInstruction({ task, bid: findBidAddress(task, ada.bond.bond), bidder: f.stranger.publicKey })]), "WrongBidder");
      await f.send([market.closeBidInstruction({ task, bid: findBidAddress(task, ada.bond.bond), bidder: ada.operator.publicKey })]);
      // With the escrow's rent.
      expect((await f.ledger.lamports(ada.operator.publicKey)) > operator).to.equal(true);
      expect(await f.postTask()).not.to.deep.equal(task);
    });
  });

  describe("the estimator", () => {
    it("finds the least price that pays this much for compute", () => {
      for (let cost = 0n; cost < 3_000n; cost++) {
        const estimate = estimateCost(cost);
        expect(estimate.computeCost).to.equal(cost);
        if (estimate.total > 0n) expect(splitPrice(estimate.total - 1n).computeCost < cost).to.equal(true);
        const { computeCost, networkFee, change, total } = estimate;
        expect(computeCost + networkFee.total + change).to.equal(total);
        expect(networkFee.treasury + networkFee.gasSubsidy).to.equal(networkFee.total);
      }
    });

    it("error: amounts that the chain does not hold", () => {
      expect(() => splitPrice(1n << 64n)).to.throw(RangeError);
      expect(() => splitPrice(-1n)).to.throw(RangeError);
      expect(() => estimateCost(-1n)).to.throw(RangeError);
    });
  });
});
