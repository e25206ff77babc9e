import { expect } from "chai";
import { Program } from "@coral-xyz/anchor";
import { Keypair, PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { escrowIdl, registryIdl, type EscrowIdl } from "../../sdk/src/generated";
import { findLedgerAddress, findRenterAddress, type Parameters } from "../../sdk/src/escrow";
import * as escrow from "../../sdk/src/generated/escrow";
import { CONFIG_ADDRESS as ESCROW_CONFIG_ADDRESS } from "../../sdk/src/generated/escrow/pdas";
import { expectFailure, impostorOf, named, programDataAddress, startBankrun, TestMint } from "../support";
import { Fixture, PARAMETERS } from "./fixture";

const config = (f: Fixture) => new Program<EscrowIdl>(escrowIdl, f.ledger.provider).account.escrowConfig.fetch(ESCROW_CONFIG_ADDRESS);

describe("escrow: initialize", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun(), { initialized: false });
  });

  it("error: NotUpgradeAuthority for a stranger, who would be the authority", async () => {
    await expectFailure(f.initializeWith({ authority: f.stranger }), "NotUpgradeAuthority");
  });

  it("error: NotUpgradeAuthority with the program data of another program", async () => {
    const programData = programDataAddress(new PublicKey(registryIdl.address));
    await expectFailure(f.initializeWith({ programData }), "NotUpgradeAuthority");
  });

  it("error: WrongMint for a fee vault of another mint", async () => {
    
    const other = await TestMint.create(f.ledger, "other");
    await expectFailure(f.initializeWith({ mint: other.address }), "WrongMint");
  });

  it("error: InstanceMissing without a genesis hash", async () => {
    await expectFailure(f.initializeWith({ instance: new Uint8Array(32) }), "InstanceMissing");
  });

  it("error: FeeOutOfBounds, as for update_config", async () => {
    await expectFailure(f.initializeWith({ parameters: { renterFeeBps: 1_001 } }), "FeeOutOfBounds");
  });

  it("works at an address that somebody sent lamports to, once", async () => {
    await f.ledger.fund(ESCROW_CONFIG_ADDRESS, 5_000_000n);
    const { events } = await f.initialize();
    expect(events.map(({ name }) => name)).to.deep.equal(["initialized"]);
    const state = await config(f);
    expect(state.authority.equals(f.authority.publicKey)).to.equal(true);
    expect(state.feeVault.equals(f.feeVault)).to.equal(true);
    expect(state.feeVaultOwner.equals(f.treasury.publicKey)).to.equal(true);
    expect(Uint8Array.from(state.instance)).to.deep.equal(f.instance);
    expect(state.paused).to.equal(0);
    await expectFailure(f.initialize(), "System.AccountAlreadyInUse");
  });
});

describe("escrow: governance", () => {
  let f: Fixture;
  const successor = named("successor");

  before(async () => {
    f = await Fixture.start(await startBankrun());
    await f.ledger.fund(successor.publicKey);
  });

  const asStranger: [string, (key: PublicKey) => TransactionInstruction, string][] = [
    ["propose_authority", (key) => escrow.proposeAuthorityInstruction({ authority: key }, { pendingAuthority: key }), "NotAuthority"],
    ["accept_authority", (key) => escrow.acceptAuthorityInstruction({ newAuthority: key }), "NotPendingAuthority"],
    ["set_pause_authority", (key) => escrow.setPauseAuthorityInstruction({ authority: key }, { pauseAuthority: key }), "NotAuthority"],
    ["set_paused", (key) => escrow.setPausedInstruction({ signer: key }, { paused: true }), "NotPauseAuthority"],
    ["update_config", (key) => escrow.updateConfigInstruction({ authority: key }, PARAMETERS), "NotAuthority"],
  ];
  for (const [name, build, error] of asStranger) {
    it(`error: ${error} when a stranger calls ${name}`, async () => {
      await expectFailure(f.send([build(f.stranger.publicKey)], f.stranger), error);
    });

    it(`error: AccountNotSigner when ${name} names the authority, who did not sign`, async () => {
      const instruction = build(f.authority.publicKey);
      instruction.keys[0]!.isSigner = false;
      await expectFailure(f.send([instruction]), "AccountNotSigner");
    });
  }

  it("error: NotAuthority when the pause authority does more than pause", async () => {
    const key = f.pauseAuthority.publicKey;
    await expectFailure(f.send([escrow.updateConfigInstruction({ authority: key }, PARAMETERS)], f.pauseAuthority), "NotAuthority");
    await expectFailure(f.send([escrow.setPauseAuthorityInstruction({ authority: key }, { pauseAuthority: key })], f.pauseAuthority), "NotAuthority");
  });

  const outOfBounds: [Partial<Parameters>, string][] = [
    [{ renterFeeBps: 1_001 }, "FeeOutOfBounds"],
    [{ providerFeeBps: 1_001 }, "FeeOutOfBounds"],
    [{ sessionBondBps: 10_001 }, "SessionBondOutOfBounds"],
    [{ minWindow: 59 }, "WindowBoundsOutOfBounds"],
    [{ minWindow: 3_601, maxWindow: 3_600 }, "WindowBoundsOutOfBounds"],
    [{ maxWindow: 30 * 86_400 + 1 }, "WindowBoundsOutOfBounds"],
    [{ maxDuration: 3_599 }, "DurationOutOfBounds"],
    [{ maxDuration: 366 * 86_400 + 1 }, "DurationOutOfBounds"],
  ];
  for (const [change, error] of outOfBounds) {
    it(`error: ${error} for ${JSON.stringify(change)}`, async () => {
      const update = escrow.updateConfigInstruction({ authority: f.authority.publicKey }, { ...PARAMETERS, ...change });
      await expectFailure(f.send([update], f.authority), error);
    });
  }

  it("changes every parameter up to its bound, for what is opened from then on", async () => {
    const session = await f.open();
    const bounds = {
      renterFeeBps: 1_000,
      providerFeeBps: 1_000,
      sessionBondBps: 10_000,
      minWindow: 60,
      maxWindow: 30 * 86_400,
      maxDuration: 366 * 86_400,
    };
    await f.send([escrow.updateConfigInstruction({ authority: f.authority.publicKey }, bounds)], f.authority);
    expect((await config(f)).parameters).to.deep.equal(bounds);
    const { rates } = await f.session(session);
    expect([rates.renterFeeBps, rates.providerFeeBps]).to.deep.equal([250, 250]);
    await f.send([escrow.updateConfigInstruction({ authority: f.authority.publicKey }, PARAMETERS)], f.authority);
  });

  it("hands the authority over in two steps, and can withdraw the offer", async () => {
    const authority = f.authority.publicKey;
    await f.send([escrow.proposeAuthorityInstruction({ authority }, { pendingAuthority: successor.publicKey })], f.authority);
    await f.send([escrow.proposeAuthorityInstruction({ authority }, { pendingAuthority: PublicKey.default })], f.authority);
    await expectFailure(f.send([escrow.acceptAuthorityInstruction({ newAuthority: successor.publicKey })], successor), "NotPendingAuthority");
    await f.send([escrow.proposeAuthorityInstruction({ authority }, { pendingAuthority: successor.publicKey })], f.authority);
    await f.send([escrow.acceptAuthorityInstruction({ newAuthority: successor.publicKey })], successor);
    expect((await config(f)).authority.equals(successor.publicKey)).to.equal(true);
    await expectFailure(f.send([escrow.proposeAuthorityInstruction({ authority }, { pendingAuthority: authority })], f.authority), "NotAuthority");
    await f.send([escrow.proposeAuthorityInstruction({ authority: successor.publicKey }, { pendingAuthority: authority })], successor);
    await f.send([escrow.acceptAuthorityInstruction({ newAuthority: authority })], f.authority);
  });

  it("lets the pause authority, its successor and the authority pause and resume", async () => {
    const other = Keypair.generate();
    await f.pause(true);
    await f.pause(false);
    await f.send([escrow.setPauseAuthorityInstruction({ authority: f.authority.publicKey }, { pauseAuthority: other.publicKey })], f.authority);
    await expectFailure(f.pause(true), "NotPauseAuthority");
    await f.send([escrow.setPausedInstruction({ signer: other.publicKey }, { paused: true })], other);
    await f.send([escrow.setPausedInstruction({ signer: f.authority.publicKey }, { paused: false })], f.authority);
    expect((await config(f)).paused).to.equal(0);
    await f.send([escrow.setPauseAuthorityInstruction({ authority: f.authority.publicKey }, { pauseAuthority: f.pauseAuthority.publicKey })], f.authority);
  });

  it("error: a config of another program, or another account of the escrow in its place", async () => {
    const pause = (config: PublicKey) => f.send([escrow.setPausedInstruction({ signer: f.authority.publicKey, config }, { paused: true })], f.authority);
    await expectFailure(pause(await impostorOf(f.ledger, ESCROW_CONFIG_ADDRESS)), "AccountOwnedByWrongProgram");
    await expectFailure(pause(findRenterAddress(f.renter.publicKey)), "AccountDiscriminatorMismatch");
  });

  it("error: Paused for everything that puts new money or new duties in", async () => {
    const proposed = await f.open();
    const active = await f.activate();
    const ledger = await f.openLedger(1_000n);
    const { instruction: opening } = await f.opening();
    const nextLedger = findLedgerAddress(f.instance, f.renter.publicKey, await f.nextNonce());
    await f.pause();
    await expectFailure(f.send([opening], f.renter), "Paused");
    await expectFailure(f.send([f.openingLedger(nextLedger)], f.renter), "Paused");
    await expectFailure(f.send([f.accepting(proposed)], f.operator), "Paused");
    await expectFailure(f.send([escrow.topUpInstruction(active, { units: 1n })], f.renter), "Paused");
    await expectFailure(f.send([escrow.extendInstruction(active, { expiresAt: (await f.ledger.now()) + 5_000_000n })], f.renter), "Paused");
    await expectFailure(f.send([escrow.depositInstruction(ledger, { amount: 1n })], f.renter), "Paused");
    await f.pause(false);
  });

  it("never stops refunds, settlements, closing, claims or withdrawals", async () => {
    const proposed = await f.accounts(await f.open());
    const [settled, closing, silent] = [await f.activate(), await f.activate(), await f.activate()];
    const ledger = await f.openLedger(1_000_000n);
    const waiting = await f.activate();
    const mend = await f.snapshot(f.operatorToken);
    await f.block(f.operatorToken, "closed");
    await f.send(f.settlingFinal(waiting, { number: 1n, units: 60n }));
    await mend();

    await f.pause();
    await f.send([escrow.cancelUnacceptedInstruction({ ...proposed, caller: f.renter.publicKey })], f.renter);
    await f.send(f.settling(settled, { number: 1n, units: 60n }));
    await f.send(f.settlingFinal(settled, { number: 2n, units: 90n }));
    await f.send([escrow.requestCloseInstruction({ session: closing.deal, caller: f.renter.publicKey })], f.renter);
    await f.send([escrow.claimWaitingInstruction({ ...waiting, destination: f.operatorToken, caller: f.stranger.publicKey }, { payee: "operator" })], f.stranger);
    await f.send(f.settlingVoucher(ledger, { number: 1n, units: 5n }));
    await f.send([escrow.requestWithdrawInstruction(ledger, { amount: 2n ** 64n - 1n })], f.renter);
    await f.ledger.travel(3_601);
    await f.send([escrow.finalizeCloseInstruction(closing)]);
    await f.send([escrow.reportAbandonedInstruction({ ...silent, reporter: silent.renter })], f.renter);
    await f.send([escrow.withdrawInstruction(ledger)]);
    await f.send([escrow.closeLedgerInstruction(ledger)], f.renter);
    for (const { deal } of [proposed, settled, closing, silent, waiting, ledger]) expect(await f.exists(deal)).to.equal(false);
    await f.pause(false);
  });
});

describe("escrow: what is made once", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun());
  });

  it("error: a renter is not registered twice, so that no nonce comes again", async () => {
    await f.open();
    await expectFailure(f.registerRenter(f.renter), "System.AccountAlreadyInUse");
  });

  it("error: an exposure is not opened twice, so that no count is forgotten", async () => {
    await expectFailure(f.send([escrow.openExposureInstruction({ node: f.node, payer: f.ledger.payer.publicKey })]), "System.AccountAlreadyInUse");
  });

  it("error: AccountOwnedByWrongProgram for the exposure of what is no node", async () => {
    const instruction = escrow.openExposureInstruction({ node: f.renterToken, payer: f.ledger.payer.publicKey });
    await expectFailure(f.send([instruction]), "AccountOwnedByWrongProgram");
  });

  it("registers a renter at an address that somebody sent lamports to", async () => {
    
    await f.ledger.fund(findRenterAddress(f.stranger.publicKey), 10_000_000n);
    await f.registerRenter(f.stranger);
    expect(await f.nextNonce(f.stranger.publicKey)).to.equal(0n);
  });
});
