import { expect } from "chai";
import { createTransferInstruction } from "@solana/spl-token";
import type { PublicKey, Signer, TransactionInstruction } from "@solana/web3.js";
import { treasuryIdl } from "../../sdk/src/generated";
import { expectFailure, named, TestMint } from "../support";
import { DAY, Fixture, USDC } from "./fixture";

const WAIT = 7n * DAY;

describe("treasury: changing the cold address", () => {
  let fixture: Fixture;
  let next: PublicKey;
  beforeEach(async () => {
    fixture = await Fixture.create();
    next = await fixture.mint.fund(named("next cold").publicKey, 0n);
  });
  const propose = async (vault: PublicKey) => fixture.send([await fixture.proposeCold(vault)], fixture.authority);
  const apply = async (vault: PublicKey) => fixture.send([await fixture.applyCold(vault)], fixture.authority);

  it("error: a proposal must be of the mint and clean", async () => {
    const other = await TestMint.create(fixture.ledger, "other");
    await expectFailure(propose(await other.fund(fixture.coldOwner, 0n)), "WrongMint");
    await fixture.rewriteToken(next, { closeAuthorityOption: 1, closeAuthority: fixture.stranger.publicKey });
    await expectFailure(propose(next), "TierAccountNotClean");
  });

  it("error: at the end of time no proposal can be due", async () => {
    await fixture.ledger.setTime(2n ** 63n - 1n);
    await expectFailure(propose(next), "Overflow");
  });

  it("error: without a proposal there is nothing to apply or to cancel", async () => {
    await expectFailure(apply(next), "NoColdProposed");
    await expectFailure(fixture.send([await fixture.cancelCold()], fixture.authority), "NoColdProposed");
  });

  it("error: not a second before seven days", async () => {
    await propose(next);
    await fixture.ledger.travel(WAIT - 1n);
    await expectFailure(apply(next), "ColdNotDue");
  });

  it("error: a second proposal waits the whole time again", async () => {
    await propose(fixture.coldVault);
    await fixture.ledger.travel(WAIT);
    await propose(next);
    await expectFailure(apply(next), "ColdNotDue");
  });

  it("error: a cancelled or applied proposal is void", async () => {
    await propose(next);
    await fixture.ledger.travel(WAIT);
    await fixture.send([await fixture.cancelCold()], fixture.authority);
    await expectFailure(apply(next), "NoColdProposed");
    await propose(next);
    await fixture.ledger.travel(WAIT);
    await apply(next);
    await expectFailure(apply(next), "NoColdProposed");
  });

  it("error: only the proposed account, and as it was proposed", async () => {
    await propose(next);
    await fixture.ledger.travel(WAIT);
    const second = await fixture.mint.extraAccount("second of next cold", named("next cold").publicKey);
    await expectFailure(apply(second), "NotProposedCold");
    await fixture.rewriteToken(next, { delegateOption: 1, delegate: fixture.stranger.publicKey });
    await expectFailure(apply(next), "TierAccountNotClean");
    await fixture.rewriteToken(next, { delegateOption: 0, owner: fixture.stranger.publicKey });
    await expectFailure(apply(next), "NotProposedCold");
  });

  it("error: cold never becomes the warm account, a vault or the account of a role", async () => {
    const operational = await fixture.mint.fund(fixture.operationalKey.publicKey, 0n);
    for (const vault of [fixture.warmVault, fixture.hotVault, fixture.feeVault, fixture.claimVault, operational]) {
      await propose(vault);
      await fixture.ledger.travel(WAIT);
      await expectFailure(apply(vault), "RolesMustDiffer");
    }
  });

  it("what is announced and withdrawn is public", async () => {
    const proposed = await propose(next);
    expect(proposed.events.map(({ name }) => name)).to.deep.equal(["coldProposed"]);
    const due = (await fixture.ledger.now()) + WAIT;
    expect((await fixture.readConfig()).pendingColdDueAt.toString()).to.equal(due.toString());
    const cancelled = await fixture.send([await fixture.cancelCold()], fixture.authority);
    expect(cancelled.events.map(({ name }) => name)).to.deep.equal(["coldCancelled"]);
    expect((await fixture.readConfig()).pendingColdDueAt.toString()).to.equal("0");
  });

  it("until it is applied the old address receives, and from then on the new one", async () => {
    await propose(next);
    await fixture.ledger.travel(WAIT);
    await fixture.mint.donate(fixture.feeVault, 100n * USDC);
    await fixture.send([await fixture.sweep()]);
    expect(await fixture.balance(fixture.coldVault)).to.equal(30n * USDC);
    const { events } = await apply(next);
    expect(events[0]?.name).to.equal("coldApplied");
    await fixture.mint.donate(fixture.feeVault, 100n * USDC);
    await expectFailure(fixture.send([await fixture.sweep()]), "WrongColdVault");
    await fixture.send([await fixture.sweep({ coldVault: next })]);
    expect(await fixture.balance(next)).to.equal(30n * USDC);
    expect(await fixture.balance(fixture.coldVault)).to.equal(30n * USDC);
  });

  it("what is held for a cold account that was lost goes to the next one", async () => {
    await fixture.mint.freeze(fixture.coldVault);
    await fixture.mint.donate(fixture.feeVault, 100n * USDC);
    await fixture.send([await fixture.sweep()]);
    await propose(next);
    await fixture.ledger.travel(WAIT);
    await apply(next);
    await fixture.send([await fixture.sweep({ coldVault: next })]);
    expect(await fixture.balance(next)).to.equal(30n * USDC);
  });
});

describe("treasury: the cold tier only receives", () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await Fixture.create();
    await fixture.mint.donate(fixture.coldVault, 1_000n * USDC);
    for (const vault of [fixture.hotVault, fixture.feeVault, fixture.claimVault])
      await fixture.mint.donate(vault, 1_000n * USDC);
  });

  it("error: no instruction that moves money accepts the cold account as its source, whoever signs", async () => {
    const caller = named("slashing program's authority");
    await fixture.pinSlashCaller(caller.publicKey);
    const victim = named("victim").publicKey;
    const live = await fixture.mint.fund(victim, 0n);
    const payer = fixture.ledger.payer.publicKey;
    await fixture.send([await fixture.openClaim(victim, payer)]);
    const cold = fixture.coldVault;
    const asCaller = { caller: caller.publicKey };
    const attacks: Record<string, [Promise<TransactionInstruction>, Signer[], string]> = {
      spendHot: [fixture.spendHot(USDC, live, { hotVault: cold }), [fixture.operationalKey], "WrongHotVault"],
      refillHot: [fixture.refillHot(USDC, { warmVault: cold }), [fixture.authority], "WrongWarmVault"],
      sweep: [fixture.sweep({ feeVault: cold }), [], "WrongFeeVault"],
      routeSlash: [fixture.routeSlash(USDC, null, { ...asCaller, source: cold }), [caller], "WrongSourceOwner"],
      payClaim: [fixture.payClaim(victim, payer, live, { claimVault: cold }), [], "WrongClaimVault"],
    };
    for (const [instruction, signers, error] of Object.values(attacks)) {
      await expectFailure(fixture.send([await instruction], ...signers), error);
    }
    // Every instruction that is given the token program is attacked above: one that is added must be added here.
    const movers = treasuryIdl.instructions.filter(({ accounts }) =>
      accounts.some(({ name }) => name === "tokenProgram"),
    );
    expect(
      movers
        .map(({ name }) => name)
        .filter((name) => name !== "initialize")
        .sort(),
    ).to.deep.equal(Object.keys(attacks).sort());
    expect(await fixture.balance(cold)).to.equal(1_000n * USDC);
  });

  it("error: no key of the treasury signs for the cold account", async () => {
    for (const key of [fixture.authority, fixture.operationalKey, fixture.pauseAuthority]) {
      const theft = createTransferInstruction(fixture.coldVault, fixture.warmVault, key.publicKey, 1n);
      await expectFailure(fixture.send([theft], key), "Token.OwnerMismatch");
    }
  });
});
