import { expect } from "chai";
import type { PublicKey } from "@solana/web3.js";
import { expectFailure, TestMint } from "../support";
import { Fixture, USDC } from "./fixture";

describe("treasury: sweep", () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await Fixture.create();
  });

  const sweep = async () => fixture.ledger.send([await fixture.sweep()], [], { payer: fixture.stranger });
  const tiers = async () =>
    Promise.all([fixture.hotVault, fixture.warmVault, fixture.coldVault].map((tier) => fixture.balance(tier)));
  const held = async () => {
    const { hot, warm, cold } = await fixture.program.account.held.fetch(fixture.held);
    return [hot, warm, cold].map((amount) => BigInt(amount.toString()));
  };

  it("error: a stranger cannot send a tier's share elsewhere", async () => {
    await fixture.mint.donate(fixture.feeVault, 100n * USDC);
    const thief = await fixture.mint.fund(fixture.stranger.publicKey, 0n);
    for (const [tier, error] of [
      ["hotVault", "WrongHotVault"],
      ["warmVault", "WrongWarmVault"],
      ["coldVault", "WrongColdVault"],
    ] as const) {
      await expectFailure(fixture.send([await fixture.sweep({ [tier]: thief })]), error);
    }
  });

  it("error: a stranger cannot swap the tiers, or name one twice", async () => {
    await fixture.mint.donate(fixture.feeVault, 100n * USDC);
    const { hotVault, warmVault, coldVault, feeVault } = fixture;
    for (const [accounts, error] of [
      [{ hotVault: warmVault, warmVault: hotVault }, "WrongHotVault"],
      [{ warmVault: coldVault, coldVault: warmVault }, "WrongWarmVault"],
      [{ coldVault: warmVault }, "WrongColdVault"],
      [{ coldVault: feeVault }, "WrongColdVault"],
    ] as [Record<string, PublicKey>, string][]) {
      await expectFailure(fixture.send([await fixture.sweep(accounts)]), error);
    }
  });

  it("error: only the fee vault is swept", async () => {
    for (const feeVault of [fixture.hotVault, fixture.claimVault, fixture.warmVault, fixture.coldVault]) {
      await fixture.mint.donate(feeVault, USDC);
      await expectFailure(fixture.send([await fixture.sweep({ feeVault })]), "WrongFeeVault");
    }
  });

  it("error: no other account passes for the config or the record of what is held", async () => {
    await fixture.mint.donate(fixture.feeVault, USDC);
    await expectFailure(fixture.send([await fixture.sweep({ held: fixture.window })]), "AccountDiscriminatorMismatch");
    await expectFailure(
      fixture.send([await fixture.sweep({ config: fixture.window })]),
      "AccountDiscriminatorMismatch",
    );
  });

  it("error: an empty fee vault, or less than a cent, is nothing to sweep", async () => {
    await expectFailure(sweep(), "NothingToSweep");
    await fixture.mint.donate(fixture.feeVault, 9_999n);
    await expectFailure(sweep(), "NothingToSweep");
    await fixture.mint.donate(fixture.feeVault, 1n);
    await sweep();
  });

  it("error: a frozen fee vault says so", async () => {
    await fixture.mint.donate(fixture.feeVault, USDC);
    await fixture.mint.freeze(fixture.feeVault);
    await expectFailure(sweep(), "VaultFrozen");
  });

  it("error: when no tier can receive there is nothing to sweep", async () => {
    await fixture.mint.donate(fixture.feeVault, USDC);
    for (const tier of [fixture.hotVault, fixture.warmVault, fixture.coldVault]) await fixture.mint.freeze(tier);
    await expectFailure(sweep(), "NothingToSweep");
  });

  it("error: a fee vault that lost what it holds for a tier pays nothing out", async () => {
    await fixture.mint.freeze(fixture.coldVault);
    await fixture.mint.donate(fixture.feeVault, 100n * USDC);
    await sweep();
    await fixture.rewriteToken(fixture.feeVault, { amount: 30n * USDC - 1n });
    await expectFailure(sweep(), "FeeVaultShort");
  });

  it("splits the fees by the config's shares, whoever calls, and says so", async () => {
    await fixture.mint.donate(fixture.feeVault, 1_000n * USDC);
    const { events, computeUnits } = await sweep();
    expect(events.map(({ name }) => name)).to.deep.equal(["swept"]);
    expect(await tiers()).to.deep.equal([200n * USDC, 500n * USDC, 300n * USDC]);
    expect(await fixture.balance(fixture.feeVault)).to.equal(0n);
    expect(computeUnits).to.be.at.most(25_000);
  });

  it("dust stays in the fee vault", async () => {
    await fixture.mint.donate(fixture.feeVault, 10_009n);
    await sweep();
    expect(await tiers()).to.deep.equal([2_001n, 5_004n, 3_002n]);
    expect(await fixture.balance(fixture.feeVault)).to.equal(2n);
  });

  it("the largest amount does not overflow", async () => {
    await fixture.rewriteToken(fixture.feeVault, { amount: 2n ** 64n - 1n });
    await sweep();
    expect((await tiers()).reduce((sum, amount) => sum + amount) + (await fixture.balance(fixture.feeVault))).to.equal(
      2n ** 64n - 1n,
    );
  });

  it("a share of zero is skipped", async () => {
    await fixture.send([await fixture.updateConfig({ sweep: [0, 0, 10_000] })], fixture.authority);
    await fixture.mint.donate(fixture.feeVault, USDC);
    await sweep();
    expect(await tiers()).to.deep.equal([0n, 0n, USDC]);
  });

  it("a pause does not stop it", async () => {
    await fixture.send([await fixture.setPaused(true, fixture.pauseAuthority.publicKey)], fixture.pauseAuthority);
    await fixture.mint.donate(fixture.feeVault, USDC);
    await sweep();
  });

  for (const [state, index] of [
    ["hot", 0],
    ["warm", 1],
    ["cold", 2],
  ] as const) {
    it(`a frozen ${state} tier blocks nobody: its share is held, sweep after sweep, until it can receive`, async () => {
      const vault = [fixture.hotVault, fixture.warmVault, fixture.coldVault][index]!;
      const shares = [200n * USDC, 500n * USDC, 300n * USDC];
      await fixture.mint.donate(fixture.feeVault, 1_000n * USDC);
      await fixture.mint.freeze(vault);
      await sweep();
      const paid = shares.map((share, tier) => (tier === index ? 0n : share));
      expect(await tiers()).to.deep.equal(paid);
      // Sweeping again would otherwise hand the held share to the others, bit by bit.
      await expectFailure(sweep(), "NothingToSweep");
      await fixture.mint.donate(fixture.feeVault, 1_000n * USDC);
      await sweep();
      expect(await tiers()).to.deep.equal(paid.map((amount) => amount * 2n));
      expect((await held())[index]).to.equal(shares[index]! * 2n);
      await fixture.thaw(vault);
      await sweep();
      expect(await tiers()).to.deep.equal(shares.map((amount) => amount * 2n));
      expect(await held()).to.deep.equal([0n, 0n, 0n]);
      expect(await fixture.balance(fixture.feeVault)).to.equal(0n);
    });
  }

  it("a closed, given away or foreign cold account is not paid, and the others are", async () => {
    const original = (await fixture.ledger.account(fixture.coldVault))!;
    const other = await TestMint.create(fixture.ledger, "other");
    const ruin: (() => Promise<void>)[] = [
      () => fixture.closeToken(fixture.coldVault),
      () => fixture.rewriteToken(fixture.coldVault, { owner: fixture.stranger.publicKey }),
      () => fixture.rewriteToken(fixture.coldVault, { mint: other.address }),
      () => fixture.ledger.setAccount(fixture.coldVault, { ...original, owner: fixture.stranger.publicKey }),
    ];
    for (const ruined of ruin) {
      await fixture.ledger.setAccount(fixture.coldVault, original);
      await ruined();
      await fixture.mint.donate(fixture.feeVault, 1_000n * USDC);
      await sweep();
    }
    expect((await held())[2]).to.equal(1_200n * USDC);
    expect((await tiers()).slice(0, 2)).to.deep.equal([800n * USDC, 2_000n * USDC]);
    await fixture.ledger.setAccount(fixture.coldVault, original);
    await sweep();
    expect(await fixture.balance(fixture.coldVault)).to.equal(1_200n * USDC);
  });
});
