import { expect } from "chai";
import { expectFailure } from "../support";
import { Fixture, USDC } from "./fixture";

describe("treasury: refill_hot", () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await Fixture.create();
    await fixture.mint.fund(fixture.authority.publicKey, 100n * USDC);
  });
  const refused = async (instruction: ReturnType<Fixture["refillHot"]>, error: string) =>
    expectFailure(fixture.send([await instruction], fixture.authority), error);

  it("error: while paused hot is not refilled", async () => {
    await fixture.send([await fixture.setPaused(true, fixture.pauseAuthority.publicKey)], fixture.pauseAuthority);
    await refused(fixture.refillHot(USDC), "Paused");
  });

  it("error: zero is not an amount", async () => {
    await refused(fixture.refillHot(0n), "ZeroAmount");
  });

  it("error: warm cannot give more than it holds", async () => {
    await refused(fixture.refillHot(100n * USDC + 1n), "BalanceTooLow");
  });

  it("error: only the warm account is a source, and only the hot vault a destination", async () => {
    for (const warmVault of [fixture.coldVault, fixture.feeVault, fixture.claimVault, fixture.hotVault]) {
      await refused(fixture.refillHot(1n, { warmVault }), "WrongWarmVault");
    }
    for (const hotVault of [fixture.coldVault, fixture.feeVault, fixture.claimVault, fixture.warmVault]) {
      await refused(fixture.refillHot(1n, { hotVault }), "WrongHotVault");
    }
  });

  it("error: a warm account that was given away is warm no more", async () => {
    await fixture.rewriteToken(fixture.warmVault, { owner: fixture.stranger.publicKey });
    await refused(fixture.refillHot(1n), "WrongWarmOwner");
  });

  it("error: frozen accounts say so", async () => {
    await fixture.mint.freeze(fixture.hotVault);
    await refused(fixture.refillHot(1n), "DestinationFrozen");
    await fixture.thaw(fixture.hotVault);
    await fixture.mint.freeze(fixture.warmVault);
    await refused(fixture.refillHot(1n), "VaultFrozen");
  });

  it("moves money from warm to hot and says so", async () => {
    const { events } = await fixture.send([await fixture.refillHot(60n * USDC)], fixture.authority);
    expect(events.map(({ name }) => name)).to.deep.equal(["hotRefilled"]);
    expect(await fixture.balance(fixture.hotVault)).to.equal(60n * USDC);
    expect(await fixture.balance(fixture.warmVault)).to.equal(40n * USDC);
  });
});
