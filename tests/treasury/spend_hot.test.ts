import { expect } from "chai";
import { expectFailure, named, TestMint } from "../support";
import { DAY, Fixture, unsigned, USDC } from "./fixture";

const LIMIT = 1_000n * USDC;
const PER_TRANSACTION = 500n * USDC;

describe("treasury: spend_hot", () => {
  let fixture: Fixture;
  let destination: Awaited<ReturnType<TestMint["fund"]>>;
  beforeEach(async () => {
    fixture = await Fixture.create();
    destination = await fixture.mint.fund(named("supplier").publicKey, 0n);
    await fixture.mint.donate(fixture.hotVault, 100_000n * USDC);
  });

  const spend = async (amount: bigint) =>
    fixture.send([await fixture.spendHot(amount, destination)], fixture.operationalKey);
  const refused = async (amount: bigint, error: string) => expectFailure(spend(amount), error);
  /** Uses the whole window up, now. */
  const fill = async () => {
    await spend(PER_TRANSACTION);
    await spend(PER_TRANSACTION);
  };

  it("error: neither the authority, the pause authority nor a stranger spends", async () => {
    for (const key of [fixture.authority, fixture.pauseAuthority, fixture.stranger]) {
      const instruction = await fixture.spendHot(USDC, destination, { operationalKey: key.publicKey });
      await expectFailure(fixture.send([instruction], key), "NotOperationalKey");
    }
  });

  it("error: the operational key must sign", async () => {
    const instruction = unsigned(await fixture.spendHot(USDC, destination), fixture.operationalKey);
    await expectFailure(fixture.send([instruction]), "AccountNotSigner");
  });

  it("error: a rotated key spends no more, and what it spent still counts against the new one", async () => {
    const next = named("next operational key");
    await fill();
    await fixture.send([await fixture.rotateOperationalKey(next.publicKey)], fixture.authority);
    await refused(1n, "NotOperationalKey");
    const instruction = await fixture.spendHot(1n, destination, { operationalKey: next.publicKey });
    await expectFailure(fixture.send([instruction], next), "AboveWindowLimit");
  });

  it("error: while paused nothing is spent, and after it the window is as it was", async () => {
    await fill();
    await fixture.send([await fixture.setPaused(true, fixture.pauseAuthority.publicKey)], fixture.pauseAuthority);
    await refused(1n, "Paused");
    await fixture.send([await fixture.setPaused(false, fixture.authority.publicKey)], fixture.authority);
    await refused(1n, "AboveWindowLimit");
  });

  it("error: zero is not an amount", async () => {
    await refused(0n, "ZeroAmount");
  });

  it("error: one transaction's limit holds, to the unit", async () => {
    await refused(PER_TRANSACTION + 1n, "AboveTransactionLimit");
    await refused(2n ** 64n - 1n, "AboveTransactionLimit");
    await spend(PER_TRANSACTION);
  });

  it("error: several spends in one transaction do not get around the window", async () => {
    const instructions = await Promise.all([1, 2, 3].map(() => fixture.spendHot(PER_TRANSACTION, destination)));
    await expectFailure(fixture.send(instructions, fixture.operationalKey), "AboveWindowLimit");
    expect(await fixture.balance(destination)).to.equal(0n);
  });

  it("error: many small spends get no further than one large one", async () => {
    for (let spends = 0; spends < 50; spends++) await spend(LIMIT / 50n);
    await refused(1n, "AboveWindowLimit");
  });

  it("error: right after the window's edge the whole limit is not there twice", async () => {
    await fixture.ledger.travel(DAY - 1n);
    await fill();
    await fixture.ledger.travel(2);
    const leaked = (LIMIT * 2n) / DAY;
    await refused(leaked + 1n, "AboveWindowLimit");
    await spend(leaked);
    await refused(1n, "AboveWindowLimit");
  });

  it("error: one second before the window's end a unit of the limit is still missing", async () => {
    await fill();
    await fixture.ledger.travel(DAY / 2n);
    await spend(PER_TRANSACTION);
    await refused(1n, "AboveWindowLimit");
    await fixture.ledger.travel(DAY - 1n);
    await spend(PER_TRANSACTION);
    const rest = PER_TRANSACTION - (LIMIT + DAY - 1n) / DAY;
    await refused(rest + 1n, "AboveWindowLimit");
    await spend(rest);
  });

  it("error: a clock that goes back frees nothing, and the same seconds do not decay twice", async () => {
    await fill();
    for (let round = 0; round < 5; round++) {
      await fixture.ledger.travel(-DAY);
      await refused(1n, "AboveWindowLimit");
      await fixture.ledger.travel(DAY);
      await refused(1n, "AboveWindowLimit");
    }
    await fixture.ledger.travel(60);
    await spend((LIMIT * 60n) / DAY);
    await fixture.ledger.travel(-60);
    await refused(1n, "AboveWindowLimit");
    await fixture.ledger.travel(60);
    await refused(1n, "AboveWindowLimit");
  });

  it("error: a clock before the beginning or at the end of time does not break the window", async () => {
    await fill();
    await fixture.ledger.setTime(-(2n ** 63n));
    await refused(1n, "AboveWindowLimit");
    await fixture.ledger.setTime(2n ** 63n - 1n);
    await fill();
    await refused(1n, "AboveWindowLimit");
  });

  it("error: idling for years saves nothing up", async () => {
    await fixture.ledger.travel(3_650n * DAY);
    await fill();
    await refused(1n, "AboveWindowLimit");
  });

  it("error: a limit lowered below what was spent leaves nothing, and frees at the new pace", async () => {
    await fill();
    const perWindow = 100n * USDC;
    await fixture.send([await fixture.updateConfig({ perWindow, perTransaction: perWindow })], fixture.authority);
    await refused(1n, "AboveWindowLimit");
    await fixture.ledger.travel(DAY / 2n);
    await refused(perWindow / 2n + 1n, "AboveWindowLimit");
    await spend(perWindow / 2n);
  });

  it("error: changing the limits back and forth gives nothing back", async () => {
    await fill();
    for (const parameters of [{ windowSecs: 30n * DAY }, { windowSecs: DAY }, { windowSecs: DAY + 7n }, {}]) {
      await fixture.send([await fixture.updateConfig(parameters)], fixture.authority);
      await refused(1n, "AboveWindowLimit");
    }
  });

  it("error: the vault cannot pay what it does not hold", async () => {
    await fixture.rewriteToken(fixture.hotVault, { amount: 10n });
    await refused(11n, "BalanceTooLow");
    await spend(10n);
  });

  it("error: no other vault can stand in for the hot one", async () => {
    await fixture.mint.donate(fixture.feeVault, USDC);
    for (const hotVault of [fixture.feeVault, fixture.claimVault, fixture.warmVault, fixture.coldVault]) {
      const instruction = await fixture.spendHot(1n, destination, { hotVault });
      await expectFailure(fixture.send([instruction], fixture.operationalKey), "WrongHotVault");
    }
  });

  it("error: the destination is of the mint, is live, and is not the hot vault itself", async () => {
    const other = await TestMint.create(fixture.ledger, "other");
    const foreign = await other.fund(fixture.stranger.publicKey, 0n);
    const to = async (account: typeof destination, error: string) =>
      expectFailure(fixture.send([await fixture.spendHot(1n, account)], fixture.operationalKey), error);
    await to(foreign, "WrongMint");
    await to(fixture.hotVault, "SpendToItself");
    await to(fixture.config, "AccountOwnedByWrongProgram");
    await to(named("nowhere").publicKey, "AccountNotInitialized");
    await fixture.mint.freeze(destination);
    await to(destination, "DestinationFrozen");
  });

  it("error: a frozen hot vault says so", async () => {
    await fixture.mint.freeze(fixture.hotVault);
    await refused(1n, "VaultFrozen");
  });

  it("error: no other account passes for the config or the window", async () => {
    const forged = named("forged").publicKey;
    for (const [name, address] of [
      ["config", fixture.config],
      ["window", fixture.window],
    ] as const) {
      const account = (await fixture.ledger.account(address))!;
      await fixture.ledger.setAccount(forged, { ...account, owner: fixture.stranger.publicKey });
      const foreign = await fixture.spendHot(1n, destination, { [name]: forged });
      await expectFailure(fixture.send([foreign], fixture.operationalKey), "AccountOwnedByWrongProgram");
      const confused = await fixture.spendHot(1n, destination, { [name]: fixture.held });
      await expectFailure(fixture.send([confused], fixture.operationalKey), "AccountDiscriminatorMismatch");
    }
  });

  it("pays anyone within the limits and says so", async () => {
    const { events, computeUnits } = await spend(200n * USDC);
    expect(events.map(({ name }) => name)).to.deep.equal(["hotSpent"]);
    expect(await fixture.balance(destination)).to.equal(200n * USDC);
    expect(await fixture.balance(fixture.hotVault)).to.equal(99_800n * USDC);
    expect(computeUnits).to.be.at.most(15_000);
  });

  it("one window after it was used up, the limit is there again", async () => {
    await fill();
    await fixture.ledger.travel(DAY);
    await fill();
  });

  it("spends every second decay exactly as one spend does", async () => {
    await fill();
    for (let second = 0n; second < 100n; second++) {
      await fixture.ledger.travel(1);
      await spend(LIMIT / DAY);
    }
    const kept = (LIMIT * 100n) / DAY - 100n * (LIMIT / DAY);
    expect(kept > 0n).to.equal(true);
    await refused(kept + 1n, "AboveWindowLimit");
    await spend(kept);
  });
});
