import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import { COMPUTE_BOND_PROGRAM_ID } from "../../sdk/src/compute_bond";
import { DEFAULT_MARKET_PARAMETERS, findVerifierAddress, MARKET_CONFIG_ADDRESS, marketInstructions as market } from "../../sdk/src/market";
import { expectFailure, impostorOf, named, programDataAddress, TestMint } from "../support";
import { MarketFixture } from "./fixture";

const OUT_OF_BOUNDS: [string, object][] = [
  ["BidDepositOutOfBounds", { bidDeposit: 9_999n }],
  ["BidDepositOutOfBounds", { bidDeposit: 100_000_001n }],
  ["BiddingWindowOutOfBounds", { minBiddingWindow: 59 }],
  ["BiddingWindowOutOfBounds", { minBiddingWindow: 86_401 }],
  ["AwardWindowOutOfBounds", { awardWindow: 599 }],
  ["AwardWindowOutOfBounds", { awardWindow: 259_201 }],
  ["DisputeWindowOutOfBounds", { disputeWindow: 3_599 }],
  ["DisputeWindowOutOfBounds", { disputeWindow: 172_801 }],
  ["DisputeTimeoutOutOfBounds", { disputeTimeout: 86_399 }],
  ["DisputeTimeoutOutOfBounds", { disputeTimeout: 432_001 }],
  ["SlashShareOutOfBounds", { disputeClientBps: 10_001 }],
];

describe("market: governance", () => {
  it("error: a stranger cannot be first and become the authority; a config out of bounds", async () => {
    const f = await MarketFixture.uninitialized();
    await expectFailure(f.send([f.initializeMarket({ authority: f.stranger.publicKey })], f.stranger), "NotUpgradeAuthority");
    const programData = programDataAddress(COMPUTE_BOND_PROGRAM_ID);
    await expectFailure(f.send([f.initializeMarket({ programData })], f.authority), "NotUpgradeAuthority");
    await expectFailure(f.send([f.initializeMarket({}, {}, new Uint8Array(32))], f.authority), "InstanceMissing");
    const foreign = await (await TestMint.create(f.ledger, "other")).fund(f.treasury, 0n);
    await expectFailure(f.send([f.initializeMarket({ feeVault: foreign })], f.authority), "WrongMint");
    for (const [error, parameters] of OUT_OF_BOUNDS) {
      await expectFailure(f.send([f.initializeMarket({}, parameters)], f.authority), error);
    }
    await f.send([f.initializeMarket()], f.authority);
    await expectFailure(f.send([f.initializeMarket()], f.authority), "System.AccountAlreadyInUse");
  });

  it("error: a stranger changes nothing", async () => {
    const f = await MarketFixture.start();
    const { publicKey: stranger } = f.stranger;
    const attempts = [
      market.proposeAuthorityInstruction({ authority: stranger }, { pendingAuthority: stranger }),
      market.setPauseAuthorityInstruction({ authority: stranger }, { pauseAuthority: stranger }),
      market.updateConfigInstruction({ authority: stranger }, DEFAULT_MARKET_PARAMETERS),
      market.pinDisputesInstruction({ authority: stranger }, { disputes: stranger }),
      market.registerVerifierInstruction({ authority: stranger }, { key: stranger }),
      market.removeVerifierInstruction({ authority: stranger, verifier: findVerifierAddress(f.verifier.publicKey) }),
    ];
    for (const attempt of attempts) await expectFailure(f.send([attempt], f.stranger), "NotAuthority");
    await expectFailure(f.send([market.acceptAuthorityInstruction({ pendingAuthority: stranger })], f.stranger), "NotPendingAuthority");
    await expectFailure(f.send([market.setPausedInstruction({ signer: stranger }, { paused: true })], f.stranger), "NotPauseAuthority");
  });

  it("error: a config of another program, or another account of the market in its place", async () => {
    const f = await MarketFixture.start();
    const task = await f.postTask();
    const pause = (config: PublicKey) => f.send([market.setPausedInstruction({ signer: f.authority.publicKey, config }, { paused: true })], f.authority);
    await expectFailure(pause(await impostorOf(f.ledger, MARKET_CONFIG_ADDRESS)), "AccountOwnedByWrongProgram");
    await expectFailure(pause(task), "AccountDiscriminatorMismatch");
  });

  it("error: parameters out of bounds, a weak verifier key", async () => {
    const f = await MarketFixture.start();
    const { publicKey: authority } = f.authority;
    for (const [error, parameters] of OUT_OF_BOUNDS) {
      await expectFailure(f.send([market.updateConfigInstruction({ authority }, { ...DEFAULT_MARKET_PARAMETERS, ...parameters })], f.authority), error);
    }
    await expectFailure(f.send([market.registerVerifierInstruction({ authority }, { key: PublicKey.default })], f.authority), "KeySmallOrder");
  });

  it("keeps a posted task as it was agreed, whatever the authority changes later", async () => {
    const f = await MarketFixture.start();
    const task = await f.postTask();
    const before = await f.task(task);
    const { publicKey: authority } = f.authority;
    const parameters = { ...DEFAULT_MARKET_PARAMETERS, bidDeposit: 100_000_000n, disputeClientBps: 0, disputeTimeout: 86_400, disputeWindow: 3_600 };
    await f.send([market.updateConfigInstruction({ authority }, parameters)], f.authority);
    expect(await f.task(task)).to.deep.equal(before);
    const ada = await f.bidder("ada");
    await f.commit(task, ada, 1n);
    expect((await f.task(task)).bidDeposit).to.equal(DEFAULT_MARKET_PARAMETERS.bidDeposit);
  });

  it("hands over in two steps, and says every change", async () => {
    const f = await MarketFixture.start();
    const { publicKey: authority } = f.authority;
    const next = named("next authority");
    await f.ledger.fund(next.publicKey);
    const { events } = await f.send([
      market.proposeAuthorityInstruction({ authority }, { pendingAuthority: next.publicKey }),
      market.setPauseAuthorityInstruction({ authority }, { pauseAuthority: named("next pause authority").publicKey }),
      market.updateConfigInstruction({ authority }, DEFAULT_MARKET_PARAMETERS),
      market.pinDisputesInstruction({ authority }, { disputes: PublicKey.default }),
      market.registerVerifierInstruction({ authority }, { key: named("verifier 2").publicKey }),
      market.removeVerifierInstruction({ authority, verifier: findVerifierAddress(named("verifier 2").publicKey) }),
      market.setPausedInstruction({ signer: authority }, { paused: true }),
    ], f.authority);
    const names = ["authorityProposed", "pauseAuthoritySet", "configUpdated", "disputesPinned", "verifierRegistered", "verifierRemoved", "pausedSet"];
    expect(events.map(({ name }) => name)).to.deep.equal(names);
    await f.send([market.acceptAuthorityInstruction({ pendingAuthority: next.publicKey })], next);
    await expectFailure(f.send([market.proposeAuthorityInstruction({ authority }, { pendingAuthority: authority })], f.authority), "NotAuthority");
  });
});
