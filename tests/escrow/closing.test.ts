import { expect } from "chai";
import { PublicKey, SystemProgram, SYSVAR_CLOCK_PUBKEY, SYSVAR_INSTRUCTIONS_PUBKEY } from "@solana/web3.js";
import { amounts, findExposureAddress, findFaultAddress, type DealAccounts } from "../../sdk/src/escrow";
import * as escrow from "../../sdk/src/generated/escrow";
import { findReputationAddress } from "../../sdk/src/generated/registry/pdas";
import { expectFailure, startBankrun } from "../support";
import { Fixture, HOUR, MAX_UNITS, PRICE } from "./fixture";

const RATES = { price: PRICE, unitKind: "gpuSecond", renterFeeBps: 250, providerFeeBps: 250 } as const;
const WINDOW = 3_600n;
const SILENCE = 1_800n;

/** What all three that end a session refuse. */
function endsOnlyWithItsOwnAccounts(
  f: () => Fixture,
  ending: () => Promise<{ accounts: DealAccounts; end: (accounts: DealAccounts) => Promise<unknown> }>,
): void {
  const wrong: [string, () => Partial<DealAccounts>, string][] = [
    ["the operator's account as vault", () => ({ vault: f().operatorToken }), "WrongVault"],
    ["a stranger, who would get the rent", () => ({ renter: f().stranger.publicKey }), "WrongRenter"],
    ["the operator's account for the refund", () => ({ renterToken: f().operatorToken }), "WrongRenterToken"],
    ["the renter's account for the operator", () => ({ operatorToken: f().renterToken }), "WrongOperatorToken"],
    ["the operator's account for the fees", () => ({ feeVault: f().operatorToken }), "WrongFeeVault"],
    ["another account for the exposure", () => ({ exposure: f().renterToken }), "AccountOwnedByWrongProgram"],
  ];
  for (const [what, change, error] of wrong) {
    it(`error: ${error} for ${what}`, async () => {
      const { accounts, end } = await ending();
      await expectFailure(end({ ...accounts, ...change() }), error);
    });
  }

  it("error: WrongExposure for the exposure of another node", async () => {
    const { accounts, end } = await ending();
    const node = await f().registerNode({ id: 2 }).catch(() => f().nodeAddress(f().operator.publicKey, 2));
    await f().send([escrow.openExposureInstruction({ node, payer: f().ledger.payer.publicKey })]).catch(() => undefined);
    await expectFailure(end({ ...accounts, exposure: findExposureAddress(node) }), "WrongExposure");
  });
}

describe("escrow: settle_final", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun());
  });

  const ending = async () => ({
    accounts: await f.activate(),
    end: (accounts: DealAccounts) => f.send(f.settlingFinal(accounts, { number: 1n, units: 30n })),
  });
  endsOnlyWithItsOwnAccounts(() => f, ending);

  it("error: ReceiptNotFinal for any other receipt, or an old one could end a session", async () => {
    const accounts = await f.activate();
    await expectFailure(f.send(f.settlingFinal(accounts, { number: 1n, units: 30n, isFinal: false })), "ReceiptNotFinal");
  });

  it("error: ReputationOfAnotherNode for the reputation of another node, which would gain it", async () => {
    const { accounts, end } = await ending();
    const reputation = findReputationAddress(f.nodeAddress(f.operator.publicKey, 2));
    await expectFailure(end({ ...accounts, reputation }), "ReputationOfAnotherNode");
  });

  it("error: AccountOwnedByWrongProgram for a registry config of somebody's own", async () => {
    const accounts = await f.activate();
    const [proof, final] = f.settlingFinal(accounts, { number: 1n, units: 30n });
    final!.keys[7]!.pubkey = f.renterToken;
    await expectFailure(f.send([proof!, final!]), "AccountOwnedByWrongProgram");
  });

  it("error: WrongAuthority for an authority that the registry has not pinned", async () => {
    const accounts = await f.activate();
    const [proof, final] = f.settlingFinal(accounts, { number: 1n, units: 30n });
    final!.keys[9]!.pubkey = f.stranger.publicKey;
    await expectFailure(f.send([proof!, final!]), "WrongAuthority");
  });

  it("error: InvalidProgramId for a registry of somebody's own", async () => {
    const accounts = await f.activate();
    const [proof, final] = f.settlingFinal(accounts, { number: 1n, units: 30n });
    final!.keys[10]!.pubkey = SystemProgram.programId;
    await expectFailure(f.send([proof!, final!]), "InvalidProgramId");
  });

  it("error: UnitsAboveMaximum, NumberNotHigher and UnitsDecreased, as for settle", async () => {
    const accounts = await f.activate();
    await f.send(f.settling(accounts, { number: 3n, units: 90n }));
    const refuse = (number: bigint, units: bigint, error: string) =>
      expectFailure(f.send(f.settlingFinal(accounts, { number, units })), error);
    await refuse(4n, MAX_UNITS + 1n, "UnitsAboveMaximum");
    await refuse(3n, 120n, "NumberNotHigher");
    await refuse(4n, 89n, "UnitsDecreased");
  });

  it("error: ReceiptOfAnotherAccount for the final receipt of another session", async () => {
    const [accounts, other] = [await f.activate(), await f.activate()];
    const receipt = { number: 1n, units: 30n, account: other.deal };
    await expectFailure(f.send(f.settlingFinal(accounts, receipt)), "ReceiptOfAnotherAccount");
  });

  it("pays the operator, routes the fees, refunds the renter, writes reputation, closes both accounts", async () => {
    const balances = async () => Promise.all([f.operatorToken, f.feeVault, f.renterToken].map((token) => f.mint.balance(token)));
    const [operator, treasury, renter] = await balances();
    const lamports = await f.ledger.lamports(f.renter.publicKey);
    const [before, exposed] = [await f.reputation(), await f.exposureOf()];
    const accounts = await f.activate();
    await f.send(f.settling(accounts, { number: 1n, units: 30n }));
    const { events } = await f.send(f.settlingFinal(accounts, { number: 7n, units: HOUR + 1n }));

    const due = amounts(RATES, HOUR + 1n);
    expect(await balances()).to.deep.equal([operator! + due.toOperator, treasury! + due.toTreasury, renter! - due.total]);
    expect(await f.ledger.lamports(f.renter.publicKey)).to.equal(lamports);
    expect(await f.exists(accounts.deal)).to.equal(false);
    expect(await f.exists(accounts.vault)).to.equal(false);
    const after = await f.reputation();
    expect(after.sessionsSettled.sub(before.sessionsSettled).toNumber()).to.equal(1);
    expect(after.gpuSecondsServed.sub(before.gpuSecondsServed).toString()).to.equal((HOUR + 1n).toString());
    expect(await f.exposureOf()).to.deep.equal(exposed);
    expect(events.map(({ name }) => name)).to.deep.equal(["sessionEnded"]);
  });

  it("records nothing of a session in which nothing was served", async () => {
    const before = await f.reputation();
    const accounts = await f.activate();
    await f.send(f.settlingFinal(accounts, { number: 1n, units: 0n }));
    expect((await f.reputation()).sessionsSettled.eq(before.sessionsSettled)).to.equal(true);
  });

  it("moves the money even if the registry's authority has unpinned the escrow", async () => {
    const accounts = await f.activate();
    await f.pinWriter(SystemProgram.programId);
    const before = await f.reputation();
    await f.send(f.settlingFinal(accounts, { number: 1n, units: 60n }));
    expect(await f.exists(accounts.deal)).to.equal(false);
    expect((await f.reputation()).sessionsSettled.eq(before.sessionsSettled)).to.equal(true);
    await f.pinWriter(escrow.settleInstruction(accounts).programId);
  });

  it("error: nothing settles a session that is closed, nor one opened after it", async () => {
    const accounts = await f.activate();
    const [older, last] = [f.settling(accounts, { number: 1n, units: 30n }), f.settlingFinal(accounts, { number: 2n, units: 60n })];
    await f.send(last);
    await expectFailure(f.send(older), "AccountOwnedByWrongProgram");
    await expectFailure(f.send(last), "AccountOwnedByWrongProgram");
    const again = await f.activate();
    await expectFailure(f.send([last[0]!, escrow.settleFinalInstruction(again)]), "ReceiptOfAnotherAccount");
    await expectFailure(f.send([older[0]!, escrow.settleInstruction(again)]), "ReceiptOfAnotherAccount");
  });

  it("a session that gets lamports again in the transaction that closes it stays closed", async () => {
    const accounts = await f.activate();
    const last = f.settlingFinal(accounts, { number: 1n, units: 60n });
    const revive = SystemProgram.transfer({
      fromPubkey: f.ledger.payer.publicKey,
      toPubkey: accounts.deal,
      lamports: 10_000_000,
    });
    await f.send([...last, revive]);
    const account = await f.ledger.account(accounts.deal);
    expect(account!.owner.equals(SystemProgram.programId)).to.equal(true);
    expect(account!.data.length).to.equal(0);
    await expectFailure(f.send(last), "AccountOwnedByWrongProgram");
  });
});

describe("escrow: the proof of settle_final", () => {
  it("error: WrongInstructionsSysvar for an account that only looks like it", async () => {
    const f = await Fixture.start(await startBankrun());
    const [proof, settle] = f.settlingFinal(await f.activate(), { number: 1n, units: HOUR });
    settle!.keys.find(({ pubkey }) => pubkey.equals(SYSVAR_INSTRUCTIONS_PUBKEY))!.pubkey = SYSVAR_CLOCK_PUBKEY;
    await expectFailure(f.send([proof!, settle!]), "WrongInstructionsSysvar");
  });
});

describe("escrow: request_close and finalize_close", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun());
  });

  const close = async (accounts: DealAccounts) => {
    await f.send([escrow.requestCloseInstruction({ session: accounts.deal, caller: f.renter.publicKey })], f.renter);
    return (await f.session(accounts.deal)).closeAt;
  };
  endsOnlyWithItsOwnAccounts(() => f, async () => {
    const accounts = await f.activate();
    await f.ledger.setTime(await close(accounts));
    return { accounts, end: (other) => f.send([escrow.finalizeCloseInstruction(other)]) };
  });

  it("error: NotAParty for a stranger up to the expiry, and not after it", async () => {
    const accounts = await f.activate();
    const request = escrow.requestCloseInstruction({ session: accounts.deal, caller: f.stranger.publicKey });
    await expectFailure(f.send([request], f.stranger), "NotAParty");
    const now = await f.ledger.now();
    const { expiresAt } = await f.session(accounts.deal);
    await f.ledger.setTime(expiresAt);
    await expectFailure(f.send([request], f.stranger), "NotAParty");
    await f.ledger.setTime(expiresAt + 1n);
    await f.send([request], f.stranger);
    await f.ledger.setTime(now);
  });

  it("error: SessionNotActive before it is accepted, and when it is asked for twice", async () => {
    const proposed = await f.open();
    await expectFailure(f.send([escrow.requestCloseInstruction({ session: proposed, caller: f.renter.publicKey })], f.renter), "SessionNotActive");
    const accounts = await f.activate();
    await close(accounts);
    // Asking again must not move the window.
    await expectFailure(f.send([escrow.requestCloseInstruction({ session: accounts.deal, caller: f.operator.publicKey })], f.operator), "SessionNotActive");
  });

  it("error: SessionNotClosing when nobody asked to close", async () => {
    await expectFailure(f.send([escrow.finalizeCloseInstruction(await f.activate())]), "SessionNotClosing");
  });

  it("a higher receipt counts in the window's last second, and finalising does not", async () => {
    const accounts = await f.activate();
    const closeAt = await close(accounts);
    expect(closeAt).to.equal((await f.ledger.now()) + WINDOW);
    await f.ledger.setTime(closeAt - 1n);
    await expectFailure(f.send([escrow.finalizeCloseInstruction(accounts)]), "ChallengeWindowOpen");
    await f.send(f.settling(accounts, { number: 1n, units: 60n }));
    expect((await f.session(accounts.deal)).units).to.equal(60n);
    await f.ledger.setTime(closeAt);
    await f.send([escrow.finalizeCloseInstruction(accounts)]);
  });

  it("error: ChallengeWindowOver for any receipt from the window's end on, when anyone may finalise", async () => {
    const accounts = await f.activate();
    const closeAt = await close(accounts);
    const operator = await f.mint.balance(f.operatorToken);
    await f.ledger.setTime(closeAt);
    await expectFailure(f.send(f.settling(accounts, { number: 1n, units: 60n })), "ChallengeWindowOver");
    await expectFailure(f.send(f.settlingFinal(accounts, { number: 1n, units: 60n })), "ChallengeWindowOver");
    await f.send([escrow.finalizeCloseInstruction(accounts)]);
    expect(await f.mint.balance(f.operatorToken)).to.equal(operator);
    await expectFailure(f.send([escrow.finalizeCloseInstruction(accounts)]), "AccountOwnedByWrongProgram");
  });

  it("a receipt and finalising in one transaction cannot both happen", async () => {
    const accounts = await f.activate();
    const closeAt = await close(accounts);
    const race = [...f.settling(accounts, { number: 1n, units: 60n }), escrow.finalizeCloseInstruction(accounts)];
    await f.ledger.setTime(closeAt - 1n);
    await expectFailure(f.send(race), "ChallengeWindowOpen");
    await f.ledger.setTime(closeAt);
    await expectFailure(f.send(race), "ChallengeWindowOver");
    expect((await f.session(accounts.deal)).units).to.equal(0n);
  });

  it("a final receipt ends a closing session before its window is over", async () => {
    const accounts = await f.activate();
    await close(accounts);
    await f.send(f.settlingFinal(accounts, { number: 1n, units: 60n }));
    expect(await f.exists(accounts.deal)).to.equal(false);
  });

  it("finalising pays nothing more, refunds the rest and records what was served", async () => {
    const renter = await f.mint.balance(f.renterToken);
    const accounts = await f.activate();
    await f.send(f.settling(accounts, { number: 1n, units: HOUR }));
    await f.send([escrow.requestCloseInstruction({ session: accounts.deal, caller: f.operator.publicKey })], f.operator);
    await f.ledger.travel(WINDOW);
    const before = await f.reputation();
    const { events } = await f.send([escrow.finalizeCloseInstruction(accounts)]);
    expect(renter - (await f.mint.balance(f.renterToken))).to.equal(amounts(RATES, HOUR).total);
    expect((await f.reputation()).gpuSecondsServed.sub(before.gpuSecondsServed).toString()).to.equal(HOUR.toString());
    expect(events.at(-1)!.data).to.deep.include({ outcome: { closed: {} } });
  });
});

describe("escrow: report_abandoned", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun());
  });

  const silent = async () => {
    const accounts = await f.activate();
    await f.ledger.travel(SILENCE + 1n);
    return accounts;
  };
  endsOnlyWithItsOwnAccounts(() => f, async () => ({
    accounts: await silent(),
    end: (accounts) => {
      const report = escrow.reportAbandonedInstruction({ ...accounts, renter: f.renter.publicKey, reporter: { ...accounts, renter: f.renter.publicKey }.renter });
      // The reporter stays the renter; only the account that gets the rent changes.
      report.keys[4]!.pubkey = accounts.renter;
      return f.send([report], f.renter);
    },
  }));

  it("error: NotRenter for a stranger and for the operator", async () => {
    const accounts = await silent();
    for (const other of [f.stranger, f.operator]) {
      const report = escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter });
      report.keys[0]!.pubkey = other.publicKey;
      await expectFailure(f.send([report], other), "NotRenter");
    }
  });

  it("error: NotSilentLongEnough up to the limit's last second, counted from the last settlement", async () => {
    const accounts = await f.activate();
    await f.ledger.travel(SILENCE);
    await expectFailure(f.send([escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], f.renter), "NotSilentLongEnough");
    await f.send(f.settling(accounts, { number: 1n, units: 30n }));
    await f.ledger.travel(SILENCE);
    await expectFailure(f.send([escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], f.renter), "NotSilentLongEnough");
    await f.ledger.travel(1);
    await f.send([escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], f.renter);
  });

  it("error: SessionNotActive before it is accepted, and once the node has asked to close", async () => {
    const proposed = await f.accounts(await f.open());
    const accounts = await silent();
    await f.send([escrow.requestCloseInstruction({ session: accounts.deal, caller: f.operator.publicKey })], f.operator);
    await expectFailure(f.send([escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], f.renter), "SessionNotActive");
    const report = escrow.reportAbandonedInstruction({ ...proposed, operatorToken: PublicKey.default, reporter: { ...proposed, operatorToken: PublicKey.default }.renter });
    report.keys.find(({ pubkey }) => pubkey.equals(PublicKey.default))!.isWritable = false;
    await expectFailure(f.send([report], f.renter), "ConstraintMut");
  });

  it("error: NothingLeftToServe for a node that served all it accepted, whatever the renter adds later", async () => {
    const accounts = await f.activate({ maxUnits: 60n });
    await f.send(f.settling(accounts, { number: 1n, units: 60n }));
    await f.send([escrow.topUpInstruction(accounts, { units: 60n })], f.renter);
    await f.ledger.travel(SILENCE + 1n);
    await expectFailure(f.send([escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], f.renter), "NothingLeftToServe");
  });

  it("error: NothingLeftToServe once the accepted time is over, however far the renter extends it", async () => {
    const now = await f.ledger.now();
    const accounts = await f.activate({ acceptBy: now + 60n, expiresAt: now + SILENCE });
    await f.send([escrow.extendInstruction(accounts, { expiresAt: now + 1_000_000n })], f.renter);
    await f.ledger.travel(SILENCE + 1n);
    await expectFailure(f.send([escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], f.renter), "NothingLeftToServe");
  });

  it("refunds what was not served, keeps what was, and leaves a fault that says who and how much", async () => {
    const renter = await f.mint.balance(f.renterToken);
    const [before, exposed] = [await f.reputation(), await f.exposureOf()];
    const accounts = await f.activate();
    const { bond } = await f.session(accounts.deal);
    await f.send(f.settling(accounts, { number: 1n, units: 60n }));
    await f.ledger.travel(SILENCE + 1n);
    const { events } = await f.send([escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], f.renter);
    expect(renter - (await f.mint.balance(f.renterToken))).to.equal(amounts(RATES, 60n).total);
    expect(await f.exists(accounts.deal)).to.equal(false);
    const after = await f.reputation();
    expect(after.faultsAbandoned.sub(before.faultsAbandoned).toNumber()).to.equal(1);
    expect(after.sessionsSettled.eq(before.sessionsSettled)).to.equal(true);
    expect(await f.exposureOf()).to.deep.equal(exposed);

    const fault = (await f.ledger.account(findFaultAddress(accounts.deal)))!.data;
    const keys = [accounts.deal, f.node, f.operator.publicKey, f.renter.publicKey, f.renterToken];
    keys.forEach((key, index) => expect(fault.subarray(8 + 32 * index, 40 + 32 * index).equals(key.toBuffer())).to.equal(true));
    expect(fault.readBigUInt64LE(168)).to.equal(bond);
    expect(fault.readBigInt64LE(176)).to.equal(await f.ledger.now());
    expect(events.map(({ name }) => name)).to.deep.equal(["abandoned", "faultRecorded", "sessionEnded"]);
    await expectFailure(f.send([escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], f.renter), "AccountOwnedByWrongProgram");
  });
});
