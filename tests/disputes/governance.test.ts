import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import {
  COURT_ADDRESS,
  DISPUTES_CONFIG_ADDRESS,
  disputesInstructions as disputes,
  DISPUTES_VAULT_ADDRESS,
  type DisputesParameters,
} from "../../sdk/src/disputes";
import { expectFailure, impostorOf, named, programDataAddress, swapped, TestMint } from "../support";
import { payTreasuryInstruction } from "../../sdk/src/generated/disputes/instructions";
import { FEE_VAULT_ADDRESS } from "../../sdk/src/generated/treasury/pdas";
import { MARKET_PROGRAM_ID } from "../../sdk/src/market";
import { DisputesFixture, USDC } from "./fixture";

const NOBODY = PublicKey.default;
const stranger = named("stranger");

describe("disputes: governance", () => {
  let fixture: DisputesFixture;
  const authority = () => fixture.authority.publicKey;

  describe("initialize", () => {
    beforeEach(async () => {
      fixture = await DisputesFixture.uninitialized();
    });

    it("error: only the upgrade authority initialises, and nobody by another program's data", async () => {
      await expectFailure(fixture.send([fixture.start({ authority: stranger.publicKey })], stranger), "NotUpgradeAuthority");
      const programData = programDataAddress(MARKET_PROGRAM_ID);
      await expectFailure(fixture.send([fixture.start({ programData })], fixture.authority), "NotUpgradeAuthority");
    });

    it("error: the fee vault is of the mint", async () => {
      const other = await TestMint.create(fixture.ledger, "other");
      await expectFailure(fixture.send([fixture.start({ feeVault: await other.fund(stranger.publicKey, 0n) })], fixture.authority), "WrongMint");
    });

    it("error: nobody cannot be the pause authority, and parameters hold their bounds from the start", async () => {
      const accounts = { authority: authority(), mint: fixture.mint.address, programData: fixture.start().keys[2]!.pubkey, feeVault: FEE_VAULT_ADDRESS };
      const { parameters } = fixture;
      const instruction = disputes.initializeInstruction(accounts, { pauseAuthority: NOBODY, parameters });
      await expectFailure(fixture.send([instruction], fixture.authority), "KeyMissing");
      const even = disputes.initializeInstruction(accounts, { pauseAuthority: stranger.publicKey, parameters: { ...parameters, panel: 4 } });
      await expectFailure(fixture.send([even], fixture.authority), "PanelEven");
    });

    it("error: a vault at another address", async () => {
      const elsewhere = swapped(fixture.start(), DISPUTES_VAULT_ADDRESS, named("elsewhere").publicKey);
      await expectFailure(fixture.send([elsewhere], fixture.authority), "ConstraintAddress");
    });

    it("error: once only", async () => {
      await fixture.send([fixture.start()], fixture.authority);
      await expectFailure(fixture.send([fixture.start()], fixture.authority), "System.AccountAlreadyInUse");
    });

    it("creates the vault even where a stranger has sent lamports to its address", async () => {
      await fixture.ledger.fund(DISPUTES_VAULT_ADDRESS, 1n);
      await fixture.send([fixture.start()], fixture.authority);
      expect(fixture.vault()).to.equal(0n);
      expect(fixture.court()).to.include({ seats: 0, vacant: 0, owed: 0n, treasury: 0n });
      for (const account of [DISPUTES_CONFIG_ADDRESS, COURT_ADDRESS]) expect(fixture.ledger.accountNow(account)).not.to.equal(null);
    });
  });

  describe("roles", () => {
    beforeEach(async () => {
      fixture = await DisputesFixture.create({}, { guardians: 0 });
    });

    it("error: every change takes the authority's signature", async () => {
      const signer = stranger.publicKey;
      for (const instruction of [
        disputes.proposeAuthorityInstruction({ authority: signer }, { pendingAuthority: signer }),
        disputes.setPauseAuthorityInstruction({ authority: signer }, { pauseAuthority: signer }),
        disputes.updateConfigInstruction({ authority: signer }, fixture.parameters),
      ]) {
        await expectFailure(fixture.send([instruction], stranger), "NotAuthority");
      }
      await expectFailure(fixture.send([disputes.setPausedInstruction({ signer }, { paused: true })], stranger), "NotPauseAuthority");
    });

    it("error: nobody accepts what was not proposed to it", async () => {
      await expectFailure(fixture.send([disputes.acceptAuthorityInstruction({ newAuthority: stranger.publicKey })], stranger), "NotPendingAuthority");
      const propose = disputes.setPauseAuthorityInstruction({ authority: authority() }, { pauseAuthority: NOBODY });
      await expectFailure(fixture.send([propose], fixture.authority), "KeyMissing");
    });

    it("hands over in two steps, and the old authority keeps nothing", async () => {
      const propose = disputes.proposeAuthorityInstruction({ authority: authority() }, { pendingAuthority: stranger.publicKey });
      await fixture.send([propose], fixture.authority);
      await fixture.send([disputes.acceptAuthorityInstruction({ newAuthority: stranger.publicKey })], stranger);
      await expectFailure(fixture.send([propose], fixture.authority), "NotAuthority");
      await expectFailure(fixture.send([disputes.acceptAuthorityInstruction({ newAuthority: stranger.publicKey })], stranger), "NotPendingAuthority");
      await fixture.send([disputes.setPauseAuthorityInstruction({ authority: stranger.publicKey }, { pauseAuthority: stranger.publicKey })], stranger);
      await fixture.send([disputes.setPausedInstruction({ signer: stranger.publicKey }, { paused: true })], stranger);
    });
  });

  describe("the accounts of which there is one", () => {
    it("error: others of another program, or of another type", async () => {
      const pause = (config: PublicKey) => fixture.send([disputes.setPausedInstruction({ signer: authority(), config }, { paused: true })], fixture.authority);
      await expectFailure(pause(await impostorOf(fixture.ledger, DISPUTES_CONFIG_ADDRESS)), "AccountOwnedByWrongProgram");
      await expectFailure(pause(COURT_ADDRESS), "AccountDiscriminatorMismatch");
      const pay = (accounts: object) => fixture.send([payTreasuryInstruction({ feeVault: FEE_VAULT_ADDRESS, ...accounts })]);
      await expectFailure(pay({ court: await impostorOf(fixture.ledger, COURT_ADDRESS) }), "AccountOwnedByWrongProgram");
      await expectFailure(pay({ court: DISPUTES_CONFIG_ADDRESS }), "AccountDiscriminatorMismatch");
      await expectFailure(pay({ vault: FEE_VAULT_ADDRESS }), "ConstraintAddress");
    });
  });

  describe("update_config", () => {
    before(async () => {
      fixture = await DisputesFixture.create({}, { guardians: 0 });
    });
    const update = (changes: Partial<DisputesParameters>) =>
      fixture.send([disputes.updateConfigInstruction({ authority: authority() }, { ...fixture.parameters, ...changes })], fixture.authority);

    const refused: [string, Partial<DisputesParameters>[]][] = [
      ["FeeOutOfBounds", [{ guardianFee: 9_999n }, { guardianFee: 1_000n * USDC + 1n }]],
      [
        "DepositOutOfBounds",
        [{ absencePenalty: 1_999_999n }, { absencePenalty: 50_000_001n }, { seatDeposit: 100_000n * USDC + 1n }],
      ],
      [
        "PhaseOutOfBounds",
        [
          { drawSeconds: 3_599 },
          { drawSeconds: 86_401 },
          { commitSeconds: 3_599 },
          { commitSeconds: 172_801 },
          { revealSeconds: 3_599 },
          { revealSeconds: 172_801 },
          { appealSeconds: 3_599 },
          { appealSeconds: 172_801 },
        ],
      ],
      ["PhasesTooLong", [{ commitSeconds: 172_800 }, { appealSeconds: 86_401 }]],
      ["ShareOutOfBounds", [{ bondBps: 1_001 }, { nodeSlashBps: 3_001 }]],
      ["PanelOutOfBounds", [{ panel: 1 }, { panel: 7 }, { panel: 9 }, { appealPanel: 17 }, { panel: 0 }]],
      ["PanelEven", [{ panel: 4 }, { appealPanel: 8 }]],
    ];
    for (const [error, changes] of refused) {
      it(`error: ${error}`, async () => {
        for (const change of changes) await expectFailure(update(change), error);
      });
    }

    it("takes the bounds themselves", async () => {
      await update({ guardianFee: 10_000n, absencePenalty: 10_000n, seatDeposit: 10_000n, nodeSlashBps: 0, bondBps: 0 });
      await update({ guardianFee: 1_000n * USDC, absencePenalty: 100_000n * USDC, seatDeposit: 100_000n * USDC });
      await update({ panel: 13, appealPanel: 15, bondBps: 1_000, nodeSlashBps: 3_000 });
      // Two rounds of 42 hours, an appeal of 24 and 12 to execute make five days.
      await update({ appealSeconds: 86_400 });
    });
  });
});
