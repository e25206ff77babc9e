import { expect } from "chai";
import type { PublicKey } from "@solana/web3.js";
import { expectFailure, named } from "../support";
import { Fixture, pda, unsigned, USDC } from "./fixture";

const caller = named("slashing program's authority");
const victim = named("victim").publicKey;
const claim = pda("claim", victim);

describe("treasury: open_claim and pay_claim", () => {
  let fixture: Fixture;
  let opener: PublicKey;
  let live: PublicKey;
  beforeEach(async () => {
    fixture = await Fixture.create();
    await fixture.pinSlashCaller(caller.publicKey);
    opener = fixture.stranger.publicKey;
    live = await fixture.mint.extraAccount("live account of the victim", victim);
    await fixture.send([await fixture.openClaim(victim, opener)], fixture.stranger);
  });
  /** Fills the claim with half of `amount`. */
  const slash = async (amount: bigint) => {
    const source = await fixture.mint.fund(caller.publicKey, amount);
    const accounts = { caller: caller.publicKey, source, victimClaim: claim };
    await fixture.send([await fixture.routeSlash(amount, victim, accounts)], caller);
  };
  const refused = async (instruction: ReturnType<Fixture["payClaim"]>, error: string) =>
    expectFailure(fixture.send([await instruction]), error);

  it("error: a claim is opened once, by whoever signs for its rent", async () => {
    await expectFailure(
      fixture.send([await fixture.openClaim(victim, opener)], fixture.stranger),
      "System.AccountAlreadyInUse",
    );
    const instruction = unsigned(await fixture.openClaim(named("another").publicKey, opener), fixture.stranger);
    await expectFailure(fixture.send([instruction]), "AccountNotSigner");
  });

  it("error: an empty claim cannot be closed under a slash that needs it", async () => {
    await refused(fixture.payClaim(victim, opener, live), "NothingToClaim");
  });

  it("error: whoever calls, nobody but the payee receives", async () => {
    await slash(100n * USDC);
    const thief = await fixture.mint.fund(opener, 0n);
    for (const destination of [thief, fixture.claimVault, fixture.config, named("nowhere").publicKey]) {
      await refused(fixture.payClaim(victim, opener, destination), "PayeeCannotReceive");
    }
    await fixture.mint.freeze(live);
    await refused(fixture.payClaim(victim, opener, live), "PayeeCannotReceive");
  });

  it("error: no other vault pays a claim", async () => {
    await slash(100n * USDC);
    for (const claimVault of [fixture.feeVault, fixture.hotVault, fixture.coldVault]) {
      await refused(fixture.payClaim(victim, opener, live, { claimVault }), "WrongClaimVault");
    }
  });

  it("error: the rent returns to nobody but the opener", async () => {
    await slash(100n * USDC);
    await refused(fixture.payClaim(victim, named("thief").publicKey, live), "WrongRentReceiver");
  });

  it("error: a paid claim is gone", async () => {
    await slash(100n * USDC);
    await fixture.send([await fixture.payClaim(victim, opener, live)]);
    await refused(fixture.payClaim(victim, opener, live), "AccountNotInitialized");
  });

  it("error: a frozen claim vault says so", async () => {
    await slash(100n * USDC);
    await fixture.mint.freeze(fixture.claimVault);
    await refused(fixture.payClaim(victim, opener, live), "VaultFrozen");
  });

  it("anyone delivers the claim, also while paused, and its rent returns", async () => {
    await slash(100n * USDC);
    await fixture.send([await fixture.setPaused(true, fixture.pauseAuthority.publicKey)], fixture.pauseAuthority);
    const rent = await fixture.ledger.lamports(claim);
    const before = await fixture.ledger.lamports(opener);
    const { events } = await fixture.send([await fixture.payClaim(victim, opener, live)]);
    expect(events.map(({ name }) => name)).to.deep.equal(["claimPaid"]);
    expect(await fixture.balance(live)).to.equal(50n * USDC);
    expect(await fixture.balance(fixture.claimVault)).to.equal(0n);
    expect(await fixture.ledger.lamports(opener)).to.equal(before + rent);
  });

  it("a claim that is opened again starts from nothing", async () => {
    await slash(100n * USDC);
    await fixture.send([await fixture.payClaim(victim, opener, live)]);
    const { events } = await fixture.send([await fixture.openClaim(victim, opener)], fixture.stranger);
    expect(events.map(({ name }) => name)).to.deep.equal(["claimOpened"]);
    await refused(fixture.payClaim(victim, opener, live), "NothingToClaim");
  });

  it("a sweep never touches what a victim waits for", async () => {
    await slash(100n * USDC);
    await fixture.send([await fixture.sweep()]);
    expect(await fixture.balance(fixture.claimVault)).to.equal(50n * USDC);
    await fixture.send([await fixture.payClaim(victim, opener, live)]);
    expect(await fixture.balance(live)).to.equal(50n * USDC);
  });

  it("a donation to the claim vault changes nobody's claim", async () => {
    await slash(100n * USDC);
    await fixture.mint.donate(fixture.claimVault, 7n);
    await fixture.send([await fixture.payClaim(victim, opener, live)]);
    expect(await fixture.balance(live)).to.equal(50n * USDC);
    expect(await fixture.balance(fixture.claimVault)).to.equal(7n);
  });
});
