import { expect } from "chai";
import { expectFailure, named } from "../support";
import { DAY, DEFAULTS, Fixture, NOBODY, USDC, type Parameters } from "./fixture";

describe("treasury: update_config", () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.create();
  });
  const update = async (parameters: Partial<Parameters>) =>
    fixture.send([await fixture.updateConfig(parameters)], fixture.authority);

  const outOfBounds: [string, Partial<Parameters>, string][] = [
    ["a window below a day", { windowSecs: DAY - 1n }, "WindowOutOfBounds"],
    ["a window of nothing", { windowSecs: 0n }, "WindowOutOfBounds"],
    ["a window above 30 days", { windowSecs: 30n * DAY + 1n }, "WindowOutOfBounds"],
    ["a window limit below 1 USDC", { perWindow: USDC - 1n, perTransaction: 1n }, "WindowLimitOutOfBounds"],
    ["a window limit above 250,000 USDC", { perWindow: 250_000n * USDC + 1n }, "WindowLimitOutOfBounds"],
    ["a transaction limit of nothing", { perTransaction: 0n }, "TransactionLimitOutOfBounds"],
    ["a transaction limit above the window's", { perTransaction: 1_000n * USDC + 1n }, "TransactionLimitOutOfBounds"],
    ["sweep shares below the whole", { sweep: [2_000, 5_000, 2_999] }, "SharesMustSum"],
    ["sweep shares above the whole", { sweep: [2_000, 5_000, 3_001] }, "SharesMustSum"],
    ["sweep shares that wrap around to the whole", { sweep: [65_535, 10_001, 0] }, "SharesMustSum"],
    ["a hot share above half", { sweep: [5_001, 1_000, 3_999] }, "SweepShareOutOfBounds"],
    ["a cold share below a tenth", { sweep: [2_000, 7_001, 999] }, "SweepShareOutOfBounds"],
    ["slash shares below the whole", { slash: [5_000, 1_000, 3_999] }, "SharesMustSum"],
    ["slash shares above the whole", { slash: [5_000, 1_000, 4_001] }, "SharesMustSum"],
    ["a victim's share above half", { slash: [5_001, 1_000, 3_999] }, "SlashShareOutOfBounds"],
    ["a finder's share above a fifth", { slash: [4_000, 2_001, 3_999] }, "SlashShareOutOfBounds"],
  ];
  for (const [title, parameters, error] of outOfBounds) {
    it(`error: refuses ${title}`, async () => {
      await expectFailure(update(parameters), error);
    });
  }

  it("accepts every bound itself", async () => {
    await update({
      windowSecs: DAY,
      perWindow: USDC,
      perTransaction: 1n,
      sweep: [5_000, 4_000, 1_000],
      slash: [5_000, 2_000, 3_000],
    });
    const perWindow = 250_000n * USDC;
    await update({
      windowSecs: 30n * DAY,
      perWindow,
      perTransaction: perWindow,
      sweep: [0, 0, 10_000],
      slash: [0, 0, 10_000],
    });
  });

  it("changes the parameters, nothing else, and says so", async () => {
    const before = await fixture.readConfig();
    const { events } = await update(DEFAULTS);
    expect(events.map(({ name }) => name)).to.deep.equal(["configUpdated"]);
    const { limits, sweep, slash, ...after } = await fixture.readConfig();
    expect(limits.perWindow.toString()).to.equal(DEFAULTS.perWindow.toString());
    expect(sweep).to.deep.equal({ hotBps: 2_000, warmBps: 5_000, coldBps: 3_000 });
    expect(slash).to.deep.equal({ victimBps: 5_000, finderBps: 1_000, treasuryBps: 4_000 });
    expect(JSON.stringify(after)).to.equal(
      JSON.stringify({ ...before, limits: undefined, sweep: undefined, slash: undefined }),
    );
  });
});

describe("treasury: rotate_operational_key", () => {
  it("error: the operational key is somebody, and nobody with another role", async () => {
    const fixture = await Fixture.create();
    const { authority, pauseAuthority, coldOwner } = fixture;
    await expectFailure(fixture.send([await fixture.rotateOperationalKey(NOBODY)], authority), "KeyMissing");
    for (const key of [authority.publicKey, pauseAuthority.publicKey, coldOwner, fixture.hotVault]) {
      await expectFailure(fixture.send([await fixture.rotateOperationalKey(key)], authority), "RolesMustDiffer");
    }
  });

  it("takes effect at once", async () => {
    const fixture = await Fixture.create();
    const next = named("next operational key");
    await fixture.mint.donate(fixture.hotVault, USDC);
    const { events } = await fixture.send([await fixture.rotateOperationalKey(next.publicKey)], fixture.authority);
    expect(events[0]?.name).to.equal("operationalKeyRotated");
    const destination = await fixture.mint.fund(next.publicKey, 0n);
    await fixture.send([await fixture.spendHot(USDC, destination, { operationalKey: next.publicKey })], next);
  });
});
