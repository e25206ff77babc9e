import { expect } from "chai";
import { createTransferInstruction } from "@solana/spl-token";
import { PublicKey, SystemProgram } from "@solana/web3.js";
import { stakingIdl } from "../../sdk/src/generated";
import { expectFailure, programDataAddress, TestMint } from "../support";
import { Fixture, NOBODY, unsigned, USDC, type Parameters } from "./fixture";

describe("treasury: initialize", () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await Fixture.uninitialized();
  });

  it("error: a stranger cannot be first and become the authority", async () => {
    const { stranger, mint } = fixture;
    const warmVault = await mint.fund(stranger.publicKey, 0n);
    const instruction = await fixture.initialize({}, { authority: stranger.publicKey, warmVault });
    await expectFailure(fixture.send([instruction], stranger), "NotUpgradeAuthority");
  });

  it("error: being named as the upgrade authority is not signing as it", async () => {
    const instruction = unsigned(await fixture.initialize(), fixture.authority);
    await expectFailure(fixture.send([instruction]), "AccountNotSigner");
  });

  it("error: the upgrade authority of another program proves nothing", async () => {
    const programData = programDataAddress(new PublicKey(stakingIdl.address));
    const instruction = await fixture.initialize({}, { programData });
    await expectFailure(fixture.send([instruction], fixture.authority), "NotUpgradeAuthority");
  });

  it("error: it happens once", async () => {
    await fixture.send([await fixture.initialize()], fixture.authority);
    await expectFailure(fixture.send([await fixture.initialize()], fixture.authority), "System.AccountAlreadyInUse");
  });

  it("error: the warm account must be the authority's", async () => {
    const warmVault = await fixture.mint.fund(fixture.stranger.publicKey, 0n);
    await expectFailure(
      fixture.send([await fixture.initialize({}, { warmVault })], fixture.authority),
      "WrongWarmOwner",
    );
  });

  it("error: the cold account must be of the mint", async () => {
    const other = await TestMint.create(fixture.ledger, "other");
    const coldVault = await other.fund(fixture.coldOwner, 0n);
    await expectFailure(fixture.send([await fixture.initialize({}, { coldVault })], fixture.authority), "WrongMint");
  });

  it("error: the warm account must be of the mint", async () => {
    const other = await TestMint.create(fixture.ledger, "other");
    const warmVault = await other.fund(fixture.authority.publicKey, 0n);
    await expectFailure(fixture.send([await fixture.initialize({}, { warmVault })], fixture.authority), "WrongMint");
  });

  it("error: warm and cold cannot be one account, or one owner", async () => {
    const same = await fixture.initialize({}, { coldVault: fixture.warmVault });
    await expectFailure(fixture.send([same], fixture.authority), "RolesMustDiffer");
    const sameOwner = await fixture.mint.extraAccount("second of the authority", fixture.authority.publicKey);
    const instruction = await fixture.initialize({}, { coldVault: sameOwner });
    await expectFailure(fixture.send([instruction], fixture.authority), "RolesMustDiffer");
  });

  it("error: the cold address cannot be a vault of the program", async () => {
    const coldVault = await fixture.mint.extraAccount("of the hot vault", fixture.hotVault);
    await expectFailure(
      fixture.send([await fixture.initialize({}, { coldVault })], fixture.authority),
      "RolesMustDiffer",
    );
  });

  it("error: a cold account with a delegate or a close authority, or a frozen one, is not cold", async () => {
    const key = fixture.stranger.publicKey;
    const clean = { delegateOption: 0 as const, closeAuthorityOption: 0 as const, state: 1 };
    for (const change of [
      { delegateOption: 1 as const, delegate: key },
      { closeAuthorityOption: 1 as const, closeAuthority: key },
      { state: 2 },
    ]) {
      await fixture.rewriteToken(fixture.coldVault, { ...clean, ...change });
      await expectFailure(fixture.send([await fixture.initialize()], fixture.authority), "TierAccountNotClean");
    }
  });

  it("error: nobody has two roles", async () => {
    const { authority, operationalKey, coldOwner } = fixture;
    for (const keys of [
      { operationalKey: authority.publicKey },
      { pauseAuthority: authority.publicKey },
      { pauseAuthority: operationalKey.publicKey },
      { operationalKey: coldOwner },
    ]) {
      const instruction = await fixture.initialize({}, {}, keys);
      await expectFailure(fixture.send([instruction], authority), "RolesMustDiffer");
    }
  });

  it("error: every role is somebody", async () => {
    for (const keys of [{ operationalKey: NOBODY }, { pauseAuthority: NOBODY }]) {
      await expectFailure(fixture.send([await fixture.initialize({}, {}, keys)], fixture.authority), "KeyMissing");
    }
  });

  it("error: parameters outside the bounds are refused from the start", async () => {
    const wrong: [Partial<Parameters>, string][] = [
      [{ windowSecs: 0n }, "WindowOutOfBounds"],
      [{ sweep: [5_000, 5_000, 5_000] }, "SharesMustSum"],
    ];
    for (const [parameters, error] of wrong) {
      await expectFailure(fixture.send([await fixture.initialize(parameters)], fixture.authority), error);
    }
  });

  it("lamports sent ahead to the vaults' addresses do not stop it", async () => {
    const to = [fixture.feeVault, fixture.hotVault, fixture.claimVault, fixture.config];
    const gift = (toPubkey: PublicKey, lamports: number) =>
      SystemProgram.transfer({ fromPubkey: fixture.ledger.payer.publicKey, toPubkey, lamports });
    await fixture.send(to.map((address, index) => gift(address, (index + 1) * 1_000_000)));
    await fixture.send([await fixture.initialize()], fixture.authority);
    expect(await fixture.balance(fixture.feeVault)).to.equal(0n);
  });

  it("creates the config and three vaults, each its own authority, and says so", async () => {
    const { events } = await fixture.send([await fixture.initialize()], fixture.authority);
    expect(events.map(({ name }) => name)).to.deep.equal(["initialized"]);
    const config = await fixture.readConfig();
    expect(config.authority.equals(fixture.authority.publicKey)).to.equal(true);
    expect(config.pendingAuthority.equals(NOBODY)).to.equal(true);
    expect(config.cold.owner.equals(fixture.coldOwner)).to.equal(true);
    expect(config.cold.vault.equals(fixture.coldVault)).to.equal(true);
    expect(config.paused).to.equal(0);
    for (const vault of [fixture.feeVault, fixture.hotVault, fixture.claimVault]) {
      const { data } = (await fixture.ledger.account(vault))!;
      expect(new PublicKey(data.subarray(0, 32)).equals(fixture.mint.address)).to.equal(true);
      expect(new PublicKey(data.subarray(32, 64)).equals(vault)).to.equal(true);
    }
  });

  it("leaves no way for a stranger to pay from the vaults directly", async () => {
    await fixture.send([await fixture.initialize()], fixture.authority);
    await fixture.mint.donate(fixture.hotVault, USDC);
    const thief = await fixture.mint.fund(fixture.stranger.publicKey, 0n);
    const theft = createTransferInstruction(fixture.hotVault, thief, fixture.stranger.publicKey, USDC);
    await expectFailure(fixture.send([theft], fixture.stranger), "Token.OwnerMismatch");
  });
});
