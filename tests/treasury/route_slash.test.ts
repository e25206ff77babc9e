import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import { expectFailure, named, TestMint } from "../support";
import { Fixture, NOBODY, pda, unsigned, USDC } from "./fixture";

/** Stands for the authority PDA of a program that slashes: the treasury only compares its address. */
const caller = named("slashing program's authority");
const victim = named("victim").publicKey;
const finder = named("finder").publicKey;

describe("treasury: route_slash", () => {
  let fixture: Fixture;
  let source: PublicKey;
  let victimToken: PublicKey;
  let finderToken: PublicKey;
  beforeEach(async () => {
    fixture = await Fixture.create();
    await fixture.pinSlashCaller(caller.publicKey);
    source = await fixture.mint.fund(caller.publicKey, 1_000n * USDC);
    victimToken = await fixture.mint.fund(victim, 0n);
    finderToken = await fixture.mint.fund(finder, 0n);
  });

  const route = async (amount: bigint, payee: PublicKey | null, accounts: Record<string, PublicKey | null> = {}) =>
    fixture.send([await fixture.routeSlash(amount, payee, { caller: caller.publicKey, source, ...accounts })], caller);
  const balances = async () =>
    Promise.all(
      [source, victimToken, finderToken, fixture.feeVault, fixture.claimVault].map((account) =>
        fixture.balance(account),
      ),
    );

  it("error: a signer that is not pinned routes nothing, not even its own money", async () => {
    const { stranger, authority, operationalKey } = fixture;
    for (const key of [stranger, authority, operationalKey]) {
      const own = await fixture.mint.fund(key.publicKey, USDC);
      const instruction = await fixture.routeSlash(1n, null, { caller: key.publicKey, source: own });
      await expectFailure(fixture.send([instruction], key), "CallerNotPinned");
    }
  });

  it("error: the pinned authority must sign, which only its program can", async () => {
    const instruction = await fixture.routeSlash(1n, null, { caller: caller.publicKey, source });
    await expectFailure(fixture.send([unsigned(instruction, caller)]), "AccountNotSigner");
  });

  it("error: an unpinned caller is nobody", async () => {
    await fixture.send([await fixture.pinSlashCallers(NOBODY, NOBODY, NOBODY)], fixture.authority);
    await expectFailure(route(1n, null), "CallerNotPinned");
    const instruction = await fixture.routeSlash(1n, null, { caller: NOBODY, source });
    instruction.keys[0]!.isSigner = false;
    await expectFailure(fixture.send([instruction]), "AccountNotSigner");
  });

  it("error: a caller spends only what it owns: no tier and no payee can be the source", async () => {
    const { feeVault, hotVault, claimVault, warmVault, coldVault } = fixture;
    for (const other of [feeVault, hotVault, claimVault, warmVault, coldVault, victimToken]) {
      await fixture.mint.donate(other, USDC);
      await expectFailure(route(1n, null, { source: other }), "WrongSourceOwner");
    }
  });

  it("error: the source is of the mint, holds the amount and is not frozen", async () => {
    const other = await TestMint.create(fixture.ledger, "other");
    await expectFailure(route(1n, null, { source: await other.fund(caller.publicKey, 1n) }), "WrongMint");
    await expectFailure(route(1_000n * USDC + 1n, null), "BalanceTooLow");
    await fixture.mint.freeze(source);
    await expectFailure(route(1n, null), "VaultFrozen");
  });

  it("error: the treasury's vaults cannot be replaced", async () => {
    await expectFailure(route(1n, null, { feeVault: finderToken }), "WrongFeeVault");
    await expectFailure(route(1n, null, { claimVault: finderToken }), "WrongClaimVault");
  });

  it("error: only the mint's issuer can hold a slash up, by freezing the treasury's own vaults", async () => {
    for (const vault of [fixture.feeVault, fixture.claimVault]) {
      await fixture.mint.freeze(vault);
      await expectFailure(route(USDC, null), "DestinationFrozen");
      await fixture.thaw(vault);
    }
    await route(USDC, null);
  });

  it("error: a victim that cannot be paid needs an open claim, and its own", async () => {
    await fixture.mint.freeze(victimToken);
    await expectFailure(route(USDC, victim, { victimToken }), "ClaimNotOpen");
    await expectFailure(route(USDC, victim), "ClaimNotOpen");
    const payer = fixture.ledger.payer.publicKey;
    await fixture.send([await fixture.openClaim(finder, payer)]);
    await expectFailure(route(USDC, victim, { victimToken, victimClaim: pda("claim", finder) }), "WrongClaim");
    await expectFailure(
      route(USDC, victim, { victimToken, victimClaim: pda("claim", victim) }),
      "AccountNotInitialized",
    );
  });

  it("splits the amount among victim, finder and treasury, and says so", async () => {
    const { events } = await route(100n * USDC, victim, { victimToken, finderToken });
    expect(events.map(({ name }) => name)).to.deep.equal(["slashRouted"]);
    expect(await balances()).to.deep.equal([900n * USDC, 50n * USDC, 10n * USDC, 40n * USDC, 0n]);
  });

  it("without a victim or a finder their share is the treasury's", async () => {
    await route(100n * USDC, null, { finderToken });
    expect(await balances()).to.deep.equal([900n * USDC, 0n, 10n * USDC, 90n * USDC, 0n]);
    await route(100n * USDC, victim, { victimToken });
    expect(await balances()).to.deep.equal([800n * USDC, 50n * USDC, 10n * USDC, 140n * USDC, 0n]);
    await route(100n * USDC, null);
    expect(await balances()).to.deep.equal([700n * USDC, 50n * USDC, 10n * USDC, 240n * USDC, 0n]);
  });

  it("what rounding leaves is the treasury's, and the source loses exactly the amount", async () => {
    await route(19n, victim, { victimToken, finderToken });
    expect(await balances()).to.deep.equal([1_000n * USDC - 19n, 9n, 1n, 9n, 0n]);
    await route(1n, victim, { victimToken, finderToken });
    expect(await balances()).to.deep.equal([1_000n * USDC - 20n, 9n, 1n, 10n, 0n]);
    await route(0n, victim, { victimToken, finderToken });
    expect(await balances()).to.deep.equal([1_000n * USDC - 20n, 9n, 1n, 10n, 0n]);
  });

  it("a pause does not stop it", async () => {
    await fixture.send([await fixture.setPaused(true, fixture.pauseAuthority.publicKey)], fixture.pauseAuthority);
    await route(USDC, victim, { victimToken, finderToken });
  });

  it("a frozen victim does not block it: a claim grows, opened by anyone in the same transaction", async () => {
    await fixture.mint.freeze(victimToken);
    const payer = fixture.ledger.payer.publicKey;
    const open = await fixture.openClaim(victim, payer);
    const accounts = { caller: caller.publicKey, source, victimToken, victimClaim: pda("claim", victim), finderToken };
    await fixture.send([open, await fixture.routeSlash(100n * USDC, victim, accounts)], caller);
    await fixture.send([await fixture.routeSlash(100n * USDC, victim, accounts)], caller);
    expect(await balances()).to.deep.equal([800n * USDC, 0n, 20n * USDC, 80n * USDC, 100n * USDC]);
    const claim = await fixture.program.account.claim.fetch(pda("claim", victim));
    expect(claim.amount.toString()).to.equal((100n * USDC).toString());
  });

  it("a closed, given away or foreign victim account, or none, fills the claim too", async () => {
    await fixture.send([await fixture.openClaim(victim, fixture.ledger.payer.publicKey)]);
    const victimClaim = pda("claim", victim);
    const other = await TestMint.create(fixture.ledger, "other");
    const foreign = await other.fund(victim, 0n);
    for (const account of [null, named("closed").publicKey, finderToken, foreign, fixture.config]) {
      await route(10n * USDC, victim, { victimToken: account, victimClaim });
    }
    expect(await fixture.balance(fixture.claimVault)).to.equal(25n * USDC);
  });

  it("a finder that cannot be paid loses its share to the treasury and blocks nothing", async () => {
    const other = await TestMint.create(fixture.ledger, "other");
    const foreign = await other.fund(finder, 0n);
    await fixture.mint.freeze(finderToken);
    for (const account of [finderToken, foreign, named("closed").publicKey])
      await route(10n * USDC, null, { finderToken: account });
    expect(await fixture.balance(fixture.feeVault)).to.equal(30n * USDC);
  });

  it("a finder cannot leave its share inside the caller's own vaults", async () => {
    const second = await fixture.mint.extraAccount("second vault of the caller", caller.publicKey);
    for (const account of [source, second]) await route(10n * USDC, null, { finderToken: account });
    expect(await balances()).to.deep.equal([980n * USDC, 0n, 0n, 20n * USDC, 0n]);
    expect(await fixture.balance(second)).to.equal(0n);
  });

  it("one who is victim and finder receives both shares", async () => {
    await route(100n * USDC, victim, { victimToken, finderToken: victimToken });
    expect(await fixture.balance(victimToken)).to.equal(60n * USDC);
  });
});

describe("treasury: pin_slash_callers", () => {
  it("pins each program's authority PDA, and the default key unpins", async () => {
    const fixture = await Fixture.create();
    const [staking, bond, disputes] = ["staking", "bond", "disputes"].map((name) => named(`program ${name}`).publicKey);
    const { events } = await fixture.send(
      [await fixture.pinSlashCallers(staking!, bond!, disputes!)],
      fixture.authority,
    );
    expect(events[0]?.name).to.equal("slashCallersPinned");
    const authorityOf = (program: PublicKey) =>
      PublicKey.findProgramAddressSync([Buffer.from("authority")], program)[0];
    const config = await fixture.readConfig();
    for (const [pinned, program] of [
      [config.staking, staking!],
      [config.computeBond, bond!],
      [config.disputes, disputes!],
    ] as const) {
      expect(pinned.program.equals(program)).to.equal(true);
      expect(pinned.authority.equals(authorityOf(program))).to.equal(true);
    }
    await fixture.send([await fixture.pinSlashCallers(staking!, NOBODY, NOBODY)], fixture.authority);
    expect((await fixture.readConfig()).disputes.authority.equals(NOBODY)).to.equal(true);
  });
});
