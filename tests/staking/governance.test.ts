import { expect } from "chai";
import { PublicKey, SystemProgram } from "@solana/web3.js";
import { stakingIdl } from "../../sdk/src/generated";
import {
  DEFAULT_STAKING_PARAMETERS,
  STAKING_PROGRAM_ID,
  STAKING_CONFIG_ADDRESS,
  stakingInstructions as staking,
  type StakingParameters,
} from "../../sdk/src/staking";
import { expectFailure, named, programDataAddress } from "../support";
import { BorshAccountsCoder } from "@coral-xyz/anchor";
import { DISPUTES_NOTICE, EPOCH, Fixture, UNBONDING, USDC } from "./fixture";

const day = 86_400;

/** What each bound refuses, on both of its sides. */
const outOfBounds: [string, Partial<StakingParameters>][] = [
  ["MinimumOutOfBounds", { minimums: [0n, 1n, 1n, 1n] }],
  ["MinimumOutOfBounds", { minimums: [1n, 1n, 1n, 1_000_000_000_001n] }],
  ["UnbondingOutOfBounds", { unbondingSeconds: day - 1 }],
  ["UnbondingOutOfBounds", { unbondingSeconds: 60 * day + 1 }],
  ["EpochOutOfBounds", { epochSeconds: 3_599 }],
  ["EpochOutOfBounds", { epochSeconds: 7 * day + 1 }],
  ["StreamOutOfBounds", { streamSeconds: 3_599 }],
  ["StreamOutOfBounds", { streamSeconds: 365 * day + 1 }],
  ["NoticeOutOfBounds", { commissionNoticeSeconds: day - 1 }],
  ["NoticeOutOfBounds", { commissionNoticeSeconds: 60 * day + 1 }],
  ["CommissionOutOfBounds", { maxCommissionBps: 5_001 }],
  ["CommissionOutOfBounds", { maxCommissionChangeBps: 0 }],
  ["CommissionOutOfBounds", { maxCommissionChangeBps: 1_001 }],
  ["SlashOutOfBounds", { epochBps: 5_001 }],
  ["SlashOutOfBounds", { equivocationBps: 0 }],
  ["SlashOutOfBounds", { abandonmentBps: 5_001 }],
  ["SlashOutOfBounds", { verdictBps: 4_001, epochBps: 4_000 }],
];

describe("staking: governance", () => {
  let f: Fixture;
  const stranger = named("stranger");
  const next = named("next authority");

  beforeEach(async () => {
    f = await Fixture.uninitialized();
    for (const key of [stranger, next]) await f.ledger.fund(key.publicKey);
  });

  const authority = () => f.authority.publicKey;
  const config = () =>
    new BorshAccountsCoder(stakingIdl).decode<Record<string, unknown>>(
      "stakingConfig",
      f.ledger.accountNow(STAKING_CONFIG_ADDRESS)!.data,
    );

  describe("initialize", () => {
    it("error: only the program's upgrade authority", async () => {
      await expectFailure(f.send([f.initialize({}, stranger.publicKey)], stranger), "NotUpgradeAuthority");
    });

    it("error: another program's data does not make its upgrade authority ours", async () => {
      const other = programDataAddress(new PublicKey("7dLaLdy2E3zYYatY4iLwhA7chdBU3ep3Q3yMF8cV7eve"));
      await expectFailure(f.send([f.initialize({}, authority(), other)], f.authority), "NotUpgradeAuthority");
    });

    it("error: once", async () => {
      await f.send([f.initialize()], f.authority);
      await expectFailure(f.send([f.initialize()], f.authority), "System.AccountAlreadyInUse");
    });

    it("error: nobody is no pause authority", async () => {
      const mint = f.mint.address;
      const programData = programDataAddress(STAKING_PROGRAM_ID);
      const parameters = DEFAULT_STAKING_PARAMETERS;
      const nobody = PublicKey.default;
      const args = { pauseAuthority: nobody, disputesProgram: nobody, parameters };
      const initialize = staking.initializeInstruction({ authority: authority(), programData, mint }, args);
      await expectFailure(f.send([initialize], f.authority), "KeyMissing");
    });

    for (const [error, parameters] of outOfBounds) {
      it(`error: ${error} for ${Object.entries(parameters).map(([name, value]) => `${name} ${String(value)}`).join(", ")}`, async () => {
        await expectFailure(f.send([f.initialize(parameters)], f.authority), error);
      });
    }

    it("sets the authority, the pause authority, the mint and the parameters; the defaults keep the ratio 0.01 : 0.1 : 1", async () => {
      const { events } = await f.send([f.initialize()], f.authority);
      expect(events.map(({ name }) => name)).to.deep.equal(["initialized"]);
      const { pauseAuthority, mint, paused, pendingAuthority } = config();
      expect(pauseAuthority).to.deep.equal(f.pauseAuthority.publicKey);
      expect(mint).to.deep.equal(f.mint.address);
      expect([paused, pendingAuthority]).to.deep.equal([0, PublicKey.default]);
      const [, user, provider, guardian] = DEFAULT_STAKING_PARAMETERS.minimums;
      expect([provider, guardian]).to.deep.equal([10n * user, 100n * user]);
    });
  });

  describe("once initialized", () => {
    beforeEach(() => f.send([f.initialize()], f.authority));

    it("error: a stranger governs nothing", async () => {
      const as = { authority: stranger.publicKey };
      const attempts = [
        staking.proposeAuthorityInstruction(as, { pendingAuthority: stranger.publicKey }),
        staking.setPauseAuthorityInstruction(as, { pauseAuthority: stranger.publicKey }),
        staking.updateConfigInstruction(as, DEFAULT_STAKING_PARAMETERS),
        staking.proposeDisputesInstruction(as, { program: stranger.publicKey }),
        staking.applyDisputesInstruction(as),
      ];
      for (const attempt of attempts) await expectFailure(f.send([attempt], stranger), "NotAuthority");
      await expectFailure(f.send([staking.setPausedInstruction({ signer: stranger.publicKey }, { paused: true })], stranger), "NotPauseAuthority");
    });

    it("error: the authority must sign", async () => {
      const unsigned = staking.updateConfigInstruction({ authority: authority() }, DEFAULT_STAKING_PARAMETERS);
      unsigned.keys.forEach((key) => (key.isSigner = false));
      await expectFailure(f.send([unsigned]), "AccountNotSigner");
    });

    it("error: only the proposed key accepts, and not after the proposal was withdrawn", async () => {
      const accept = staking.acceptAuthorityInstruction({ pendingAuthority: next.publicKey });
      await expectFailure(f.send([accept], next), "NotPendingAuthority");
      await f.send([staking.proposeAuthorityInstruction({ authority: authority() }, { pendingAuthority: next.publicKey })], f.authority);
      const steal = staking.acceptAuthorityInstruction({ pendingAuthority: stranger.publicKey });
      await expectFailure(f.send([steal], stranger), "NotPendingAuthority");
      await f.send([staking.proposeAuthorityInstruction({ authority: authority() }, { pendingAuthority: undefined })], f.authority);
      await expectFailure(f.send([accept], next), "NotPendingAuthority");
    });

    it("hands the authority over in two steps", async () => {
      await f.send([staking.proposeAuthorityInstruction({ authority: authority() }, { pendingAuthority: next.publicKey })], f.authority);
      await f.updateConfig({});
      await f.send([staking.acceptAuthorityInstruction({ pendingAuthority: next.publicKey })], next);
      await expectFailure(f.updateConfig({}), "NotAuthority");
      await f.send([staking.updateConfigInstruction({ authority: next.publicKey }, DEFAULT_STAKING_PARAMETERS)], next);
    });

    it("error: nobody is no pause authority", async () => {
      const nobody = staking.setPauseAuthorityInstruction({ authority: authority() }, { pauseAuthority: PublicKey.default });
      await expectFailure(f.send([nobody], f.authority), "KeyMissing");
    });

    it("lets a new pause authority pause, and the old one no more", async () => {
      await f.send([staking.setPauseAuthorityInstruction({ authority: authority() }, { pauseAuthority: next.publicKey })], f.authority);
      await expectFailure(f.pause(), "NotPauseAuthority");
      await f.send([staking.setPausedInstruction({ signer: next.publicKey }, { paused: true })], next);
      expect(config()["paused"]).to.equal(1);
      await f.send([staking.setPausedInstruction({ signer: authority() }, { paused: false })], f.authority);
      expect(config()["paused"]).to.equal(0);
    });

    for (const [error, parameters] of outOfBounds) {
      it(`error: update_config refuses ${error} as well: ${Object.keys(parameters).join(", ")}`, async () => {
        await expectFailure(f.updateConfig(parameters), error);
      });
    }

    it("error: a disputes program is applied only when proposed, and not before all stake could have left, however it was promised to", async () => {
      const apply = staking.applyDisputesInstruction({ authority: authority() });
      await expectFailure(f.send([apply], f.authority), "NoDisputesProposed");
      await f.send([staking.proposeDisputesInstruction({ authority: authority() }, { program: SystemProgram.programId })], f.authority);
      await f.send([staking.proposeDisputesInstruction({ authority: authority() }, { program: next.publicKey })], f.authority);
      await f.ledger.travel(DISPUTES_NOTICE - 1n);
      await expectFailure(f.send([apply], f.authority), "DisputesNotDue");
      await f.ledger.travel(1n);
      await f.send([apply], f.authority);
      expect((config()["disputes"] as { program: PublicKey }).program).to.deep.equal(next.publicKey);
      await expectFailure(f.send([apply], f.authority), "NoDisputesProposed");
    });

    it("unpins the disputes program with the default key", async () => {
      await f.replaceDisputes(PublicKey.default);
      expect((config()["disputes"] as { authority: PublicKey }).authority).to.deep.equal(PublicKey.default);
    });

    it("error: a pause stops what brings stake and rewards in", async () => {
      const node = await f.node("a");
      const other = await f.node("b");
      const delegator = await f.wallet("delegator");
      await f.delegate(node.pool, delegator, 10n * USDC);
      await f.openDelegation(other.pool, delegator);
      const unpooled = await f.registeredNode(await f.wallet("operator c"), "c");
      await f.fundRewards(node.pool, delegator, USDC);
      await f.ledger.travel(EPOCH);
      await f.pause();
      const { key: owner, keypair, token: source } = delegator;
      const attempts: [() => Promise<unknown>][] = [
        [() => f.stake(node.pool, node.operator, USDC)],
        [() => f.delegate(node.pool, delegator, USDC)],
        [() => f.redelegate(node.pool, other.pool, delegator, 1n)],
        [() => f.fundRewards(node.pool, delegator, USDC)],
        [() => f.send([staking.compoundInstruction({ pool: node.pool, owner })], keypair)],
        [() => f.send([f.createPool(unpooled.operator, "node", unpooled.node)], unpooled.operator.keypair)],
        [() => f.send([staking.openDelegationInstruction({ pool: node.pool, owner: stranger.publicKey, payer: owner })], keypair)],
      ];
      for (const [attempt] of attempts) await expectFailure(attempt(), "Paused");
      expect(f.balance(source) > 0n).to.equal(true);
    });

    it("a pause stops no unstaking, no withdrawal, no claim, no slash, and no announced commission", async () => {
      const node = await f.node("a");
      const delegator = await f.wallet("delegator");
      await f.delegate(node.pool, delegator, 10n * USDC);
      await f.fundRewards(node.pool, delegator, 100n * USDC);
      await f.pause();
      const nonce = await f.requestUnstake(node.pool, delegator, f.delegation(node.pool, delegator).shares);
      await f.slashEquivocation(node, await f.finder());
      await f.send([staking.announceCommissionInstruction({ pool: node.pool, operator: node.operator.key }, { commissionBps: 1 })], node.operator.keypair);
      await f.ledger.travel(UNBONDING);
      expect(await f.withdraw(node.pool, delegator, nonce)).to.equal(8n * USDC);
      expect((await f.claim(node.pool, node.operator)) > 0n).to.equal(true);
    });
  });
});
