import { expect } from "chai";
import type { Keypair } from "@solana/web3.js";
import type { Client } from "../../../sdk/src/client";
import {
  acceptSession,
  amounts,
  cancelUnaccepted,
  claimWaiting,
  extend,
  fetchSession,
  finalizeClose,
  findExposureAddress,
  reportAbandoned,
  requestClose,
  settle,
  settleFinal,
  topUp,
  type DealAccounts,
} from "../../../sdk/src/escrow";
import * as bare from "../../../sdk/src/generated/escrow/instructions";
import { send } from "../../../sdk/src/send";
import { DAY, Fixture, HOUR, MAX_UNITS, U64_MAX, USDC } from "../../escrow/fixture";
import type { ReceiptTerms } from "../../escrow/receipts";
import { expectFailure, named, startLiteSVM } from "../../support";
import { expectCode } from "../../support/codes";
import { agree, clientOf, cosign, type Lite } from "./agreement";

describe("sdk: the actions of a session", () => {
  let f: Lite;
  let renter: Client;
  let operator: Client;
  let stranger: Client;

  before(async () => {
    f = await Fixture.start(startLiteSVM());
    [renter, operator, stranger] = [f.renter, f.operator, f.stranger].map((wallet) => clientOf(f, wallet)) as [Client, Client, Client];
  });

  describe("acceptSession", () => {
    const refused = async (session: DealAccounts["session"], code: string, wallet: Keypair = f.operator) => {
      const changes = { operator: wallet.publicKey };
      await agree(f, acceptSession(clientOf(f, wallet), { session }), [f.accepting(session, changes)], code, wallet);
    };

    it("error: NotOperator for a stranger, SessionNotProposed once it was accepted", async () => {
      const session = await f.open();
      await refused(session, "NotOperator", f.stranger);
      await send(operator, await acceptSession(operator, { session }));
      await refused(session, "SessionNotProposed");
    });

    it("error: AcceptanceOver after the deadline", async () => {
      const session = await f.open();
      await f.ledger.travel(601);
      await refused(session, "AcceptanceOver");
    });

    it("error: NodeNotAvailable while the node drains, Paused during a pause", async () => {
      const session = await f.open();
      await f.setNodeStatus("draining");
      await refused(session, "NodeNotAvailable");
      await f.pause();
      await refused(session, "Paused");
      await f.pause(false);
      await f.setNodeStatus("available");
    });

    it("error: ReceiptKeyRotated for a node that changed its key since", async () => {
      const session = await f.open();
      await f.rotateReceiptKey(named("new receipt key").publicKey);
      await refused(session, "ReceiptKeyRotated");
      await f.rotateReceiptKey(f.receiptKey.publicKey);
    });

    it("error: OperatorTokenUnusable for the renter's account", async () => {
      const session = await f.open();
      const action = acceptSession(operator, { session, operatorToken: f.renterToken });
      const instruction = f.accepting(session, { operatorToken: f.renterToken });
      await agree(f, action, [instruction], "OperatorTokenUnusable", f.operator);
    });

    it("error: BondBelowMinimum and BondTooSmall for an operator with too little at stake", async () => {
      for (const [id, bond, code] of [[2, 0n, "BondBelowMinimum"], [3, 1_000n * USDC, "BondTooSmall"]] as const) {
        const node = await f.registerNode({ id, bond, receiptKey: named(`receipt key ${id}`).publicKey });
        await f.send([bare.openExposureInstruction({ node, payer: f.ledger.payer.publicKey })]);
        const { session, instruction } = await f.opening({ maxUnits: 10_000n * HOUR }, { node });
        await f.send([instruction], f.renter);
        const accepting = f.accepting(session, { node, exposure: findExposureAddress(node) });
        await agree(f, acceptSession(operator, { session }), [accepting], code, f.operator);
      }
    });

    it("opens the exposure of a node that never accepted, and the token account of an operator who has none", async () => {
      const newcomer = named("new operator");
      await f.ledger.fund(newcomer.publicKey);
      const node = await f.registerNode({ operator: newcomer, receiptKey: named("newcomer's receipt key").publicKey });
      await f.ledger.setAccount(f.mint.accountOf(newcomer.publicKey), null);
      const { session, instruction } = await f.opening({}, { node });
      await f.send([instruction], f.renter);
      const asNewcomer = clientOf(f, newcomer);
      const prepared = await acceptSession(asNewcomer, { session });
      const outcome = await send(asNewcomer, prepared);
      expect(Number(outcome.computeUnits)).to.be.lessThan(prepared.computeUnits);
      expect((await fetchSession(renter, session)).state).to.equal("active");
    });
  });

  describe("settle", () => {
    let accounts: DealAccounts;

    before(async () => {
      accounts = await f.activate();
      await f.send(f.settling(accounts, { number: 5n, units: 100n }));
    });

    const both = (terms: ReceiptTerms) => {
      const { node = f.receiptKey, renter: signer = f.sessionKey, account = accounts.deal, ...rest } = terms;
      return cosign(f, { ...rest, account: account.toBytes() }, { node, renter: signer });
    };
    const refused = async (terms: ReceiptTerms, code: string) => {
      const action = settle(stranger, { session: accounts.session, receipt: both(terms) });
      await agree(f, action, f.settling(accounts, terms), code);
    };

    const rows: [string, () => ReceiptTerms, string][] = [
      ["an older number", () => ({ number: 5n, units: 200n }), "NumberNotHigher"],
      ["fewer units", () => ({ number: 6n, units: 99n }), "UnitsDecreased"],
      ["one unit too many", () => ({ number: 6n, units: MAX_UNITS + 1n }), "UnitsAboveMaximum"],
      ["the most units there can be", () => ({ number: U64_MAX, units: U64_MAX }), "UnitsAboveMaximum"],
      ["the last receipt", () => ({ number: 6n, units: 200n, isFinal: true }), "ReceiptIsFinal"],
      ["a voucher", () => ({ number: 6n, units: 200n, kind: "ledger" }), "ReceiptOfAnotherKind"],
      ["another session's receipt", () => ({ number: 6n, account: f.stranger.publicKey }), "ReceiptOfAnotherAccount"],
      ["another node's signature", () => ({ number: 6n, units: 200n, node: f.stranger }), "NotSignedByNode"],
      ["the wallet's signature", () => ({ number: 6n, units: 200n, renter: f.renter }), "NotSignedByRenter"],
      ["swapped roles", () => ({ number: 6n, units: 200n, node: f.sessionKey, renter: f.receiptKey }), "RolesSwapped"],
      ["the node signing for both", () => ({ number: 6n, units: 200n, renter: f.receiptKey }), "SameKeyTwice"],
      ["the renter signing for both", () => ({ number: 6n, units: 200n, node: f.sessionKey }), "SameKeyTwice"],
    ];
    for (const [what, terms, code] of rows) it(`error: ${code} for ${what}`, () => refused(terms(), code));

    it("names a refusal alike when it is foreseen, and when it is seen because another settled first", async () => {
      const prepared = await settle(stranger, { session: accounts.session, receipt: both({ number: 6n, units: 110n }) });
      await send(operator, await settle(operator, { session: accounts.session, receipt: both({ number: 7n, units: 120n }) }));
      const seen = await expectCode(send(stranger, prepared), "NumberNotHigher");
      const foreseen = await expectCode(
        settle(stranger, { session: accounts.session, receipt: both({ number: 6n, units: 110n }) }),
        "NumberNotHigher",
      );
      expect([seen.docs, seen.summary, seen.advice]).to.deep.equal([foreseen.docs, foreseen.summary, foreseen.advice]);
      expect(foreseen.values).to.deep.equal({ number: 6n, settled: 7n });
      expect(seen.toJSON()).to.include({ program: "escrow", instruction: 2 });
    });

    it("creates nobody's token account but the wallet's own: no operator lives on the rent of those who settle", async () => {
      const mend = await f.snapshot(f.operatorToken);
      await f.block(f.operatorToken, "closed");
      const params = { session: accounts.session, receipt: both({ number: 8n, units: 130n }) };
      expect((await settle(stranger, params)).instructions).to.have.length(2);
      const own = await settle(operator, params);
      expect(own.instructions).to.have.length(3);
      await send(operator, own);
      expect((await f.mint.balance(f.operatorToken)) > 0n).to.equal(true);
      await mend();
    });
  });

  describe("the end", () => {
    it("error: ReceiptNotFinal for any but the last; then pays and closes within one packet", async () => {
      const accounts = await f.activate();
      const terms = { number: 1n, units: 1_234n, account: accounts.deal.toBytes() };
      const early = settleFinal(stranger, { session: accounts.session, receipt: cosign(f, terms) });
      await agree(f, early, f.settlingFinal(accounts, { number: 1n, units: 1_234n, isFinal: false }), "ReceiptNotFinal");
      const before = await f.mint.balance(f.operatorToken);
      const prepared = await settleFinal(stranger, { session: accounts.session, receipt: cosign(f, { ...terms, isFinal: true }) });
      const outcome = await send(stranger, prepared);
      expect(Number(outcome.computeUnits)).to.be.lessThan(prepared.computeUnits);
      const rates = { price: 2n * USDC, unitKind: "gpuSecond", renterFeeBps: 250, providerFeeBps: 250 } as const;
      expect((await f.mint.balance(f.operatorToken)) - before).to.equal(amounts(rates, 1_234n).toOperator);
      await expectCode(fetchSession(renter, accounts.session), "AccountMissing");
    });

    it("error: SessionNotClosing, ChallengeWindowOpen, ChallengeWindowOver and SessionNotActive in the wrong state", async () => {
      const accounts = await f.activate();
      const { session } = accounts;
      const receipt = () => cosign(f, { number: 1n, units: 30n, account: session.toBytes() });
      const finalize = bare.finalizeCloseInstruction(accounts);
      await agree(f, finalizeClose(stranger, { session }), [finalize], "SessionNotClosing");
      const asking = bare.requestCloseInstruction({ caller: f.stranger.publicKey, session });
      await agree(f, requestClose(stranger, { session }), [asking], "NotAParty", f.stranger);
      await send(renter, await requestClose(renter, { session }));
      await agree(f, requestClose(stranger, { session }), [asking], "SessionNotActive", f.stranger);
      await agree(f, finalizeClose(stranger, { session }), [finalize], "ChallengeWindowOpen");
      await f.ledger.travel(3_600);
      const settling = f.settling(accounts, { number: 1n, units: 30n });
      await agree(f, settle(stranger, { session, receipt: receipt() }), settling, "ChallengeWindowOver");
      await send(stranger, await finalizeClose(stranger, { session }));
      expect(await f.exists(session)).to.equal(false);
    });

    it("error: SessionNotRunning for a receipt before anyone accepted, AcceptanceStillOpen for a stranger's cancelling", async () => {
      const session = await f.open();
      const accounts = await f.accounts(session);
      // On chain it does not come that far: no operator's account is named yet that the transaction could write to.
      const receipt = cosign(f, { number: 1n, account: session.toBytes() });
      await expectCode(settle(stranger, { session, receipt }), "SessionNotRunning");
      const cancelling = bare.cancelUnacceptedInstruction({ ...accounts, caller: f.stranger.publicKey });
      await agree(f, cancelUnaccepted(stranger, { session }), [cancelling], "AcceptanceStillOpen", f.stranger);
      await send(renter, await cancelUnaccepted(renter, { session }));
      expect(await f.exists(session)).to.equal(false);
    });

    it("error: NotRenter, NotSilentLongEnough and NothingLeftToServe for a report that is not due", async () => {
      const accounts = await f.activate();
      const { session } = accounts;
      const reporting = (reporter: Keypair) => [bare.reportAbandonedInstruction({ ...accounts, reporter: reporter.publicKey })];
      await agree(f, reportAbandoned(stranger, { session }), reporting(f.stranger), "NotRenter", f.stranger);
      await agree(f, reportAbandoned(renter, { session }), reporting(f.renter), "NotSilentLongEnough", f.renter);
      await f.ledger.travel(1_801);
      const { fault, ...prepared } = await reportAbandoned(renter, { session });
      await send(renter, prepared);
      expect(await f.exists(fault)).to.equal(true);

      const served = await f.activate();
      await f.send(f.settling(served, { number: 1n, units: MAX_UNITS }));
      await f.ledger.travel(1_801);
      const late = [bare.reportAbandonedInstruction({ ...served, reporter: f.renter.publicKey })];
      await agree(f, reportAbandoned(renter, { session: served.session }), late, "NothingLeftToServe", f.renter);
    });
  });

  describe("topUp and extend", () => {
    it("error: what the chain refuses, by its name", async () => {
      const accounts = await f.activate();
      const { session } = accounts;
      const more = (units: bigint) => [bare.topUpInstruction(accounts, { units })];
      const strangers = [bare.topUpInstruction({ ...accounts, renter: f.stranger.publicKey }, { units: 1n })];
      await agree(f, topUp(stranger, { session, units: 1n }), strangers, "NotRenter", f.stranger);
      await agree(f, topUp(renter, { session, units: 0n }), more(0n), "NoUnits", f.renter);
      await agree(f, topUp(renter, { session, units: U64_MAX }), more(U64_MAX), "AmountOverflow", f.renter);
      const dear = 1_000_000n * HOUR;
      await agree(f, topUp(renter, { session, units: dear }), more(dear), "Token.InsufficientFunds", f.renter);
      const { expiresAt } = await fetchSession(renter, session);
      const later = (at: bigint) => [bare.extendInstruction(accounts, { expiresAt: at })];
      await agree(f, extend(renter, { session, expiresAt }), later(expiresAt), "ExpiryOutOfBounds", f.renter);
      const far = (await f.ledger.now()) + BigInt(90 * DAY) + 1n;
      await agree(f, extend(renter, { session, expiresAt: far }), later(far), "ExpiryOutOfBounds", f.renter);
    });

    it("books more units and more time", async () => {
      const { session } = await f.activate();
      const expiresAt = (await fetchSession(renter, session)).expiresAt + 60n;
      await send(renter, await topUp(renter, { session, units: HOUR }));
      await send(renter, await extend(renter, { session, expiresAt }));
      expect(await fetchSession(renter, session)).to.deep.include({ maxUnits: MAX_UNITS + HOUR, expiresAt });
    });
  });

  describe("claimWaiting", () => {
    it("error: NothingWaits, NotPayee and DestinationUnusable; then brings what waits to the agreed account", async () => {
      const accounts = await f.activate();
      const { session } = accounts;
      const claiming = (wallet: Keypair, destination = f.operatorToken) =>
        [bare.claimWaitingInstruction({ ...accounts, destination, caller: wallet.publicKey }, { payee: "operator" })];
      await agree(f, claimWaiting(stranger, { session, payee: "operator" }), claiming(f.stranger), "NothingWaits", f.stranger);
      const mend = await f.snapshot(f.operatorToken);
      await f.block(f.operatorToken, "frozen");
      await f.send(f.settling(accounts, { number: 1n, units: 600n }));
      const blocked = claimWaiting(stranger, { session, payee: "operator" });
      await agree(f, blocked, claiming(f.stranger), "DestinationUnusable", f.stranger);
      await mend();
      const elsewhere = claimWaiting(stranger, { session, payee: "operator", destination: f.renterToken });
      await agree(f, elsewhere, claiming(f.stranger, f.renterToken), "NotPayee", f.stranger);
      const before = await f.mint.balance(f.operatorToken);
      await send(stranger, await claimWaiting(stranger, { session, payee: "operator" }));
      expect((await f.mint.balance(f.operatorToken)) > before).to.equal(true);
      await expectFailure(f.send(claiming(f.stranger), f.stranger), "NothingWaits");
    });
  });
});
