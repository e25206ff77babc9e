import { PublicKey, type Keypair } from "@solana/web3.js";
import * as computeBond from "../../../sdk/src/compute_bond";
import * as disputes from "../../../sdk/src/disputes";
import * as bareBond from "../../../sdk/src/generated/compute_bond/instructions";
import * as bareDisputes from "../../../sdk/src/generated/disputes/instructions";
import * as bareMarket from "../../../sdk/src/generated/market/instructions";
import * as bareRegistry from "../../../sdk/src/generated/registry/instructions";
import * as bareStaking from "../../../sdk/src/generated/staking/instructions";
import * as bareTreasury from "../../../sdk/src/generated/treasury/instructions";
import * as market from "../../../sdk/src/market";
import * as registry from "../../../sdk/src/registry";
import { send } from "../../../sdk/src/send";
import * as staking from "../../../sdk/src/staking";
import * as treasury from "../../../sdk/src/treasury";
import { BondFixture, INSTANCE } from "../../compute_bond/fixture";
import { DisputesFixture } from "../../disputes/fixture";
import { MarketFixture } from "../../market/fixture";
import { RegistryFixture } from "../../registry/fixture";
import { Fixture as StakingFixture } from "../../staking/fixture";
import { programDataAddress, startLiteSVM, TestMint } from "../../support";
import { DEFAULTS, Fixture as TreasuryFixture } from "../../treasury/fixture";
import { agree, clientOf } from "../escrow/agreement";

const nobody = PublicKey.default;
const nothing = new Uint8Array(32);

describe("sdk: initialize", () => {
  it("error: NotUpgradeAuthority for the registry, which it then starts", async () => {
    const f = await RegistryFixture.on(startLiteSVM(), { initialized: false });
    const params = { pauseAuthority: f.pauseAuthority.publicKey };
    const programData = programDataAddress(registry.REGISTRY_PROGRAM_ID);
    const bare = bareRegistry.initializeInstruction({ authority: f.stranger.publicKey, programData }, params);
    const lite = { ledger: f.ledger, send: (instructions: (typeof bare)[], ...signers: Keypair[]) => f.ledger.send(instructions, signers) };
    await agree(lite, registry.initialize(clientOf(f, f.stranger), params), [bare], "NotUpgradeAuthority", f.stranger);
    const client = clientOf(f, f.authority);
    await send(client, await registry.initialize(client, params));
  });

  it("error: NotUpgradeAuthority, KeyMissing and bounds for staking, which it then starts", async () => {
    const f = await StakingFixture.uninitialized();
    const [mint, programData] = [f.mint.address, programDataAddress(staking.STAKING_PROGRAM_ID)];
    const params = {
      pauseAuthority: f.pauseAuthority.publicKey,
      disputesProgram: f.disputesProgram,
      parameters: staking.DEFAULT_STAKING_PARAMETERS as staking.StakingParameters,
    };
    const refused = async (wallet: Keypair, changes: Partial<typeof params>, code: string) => {
      const all = { ...params, ...changes };
      const bare = bareStaking.initializeInstruction({ authority: wallet.publicKey, programData, mint }, all);
      await agree(f, staking.initialize(clientOf(f, wallet), { ...all, mint }), [bare], code, wallet);
    };
    await refused(f.pauseAuthority, {}, "NotUpgradeAuthority");
    await refused(f.authority, { pauseAuthority: nobody }, "KeyMissing");
    await refused(f.authority, { parameters: { ...params.parameters, epochBps: 0 } }, "SlashOutOfBounds");
    const client = clientOf(f, f.authority);
    await send(client, await staking.initialize(client, { ...params, mint }));
  });

  it("error: NotUpgradeAuthority, InstanceMissing and the broker's roles for bonds, which it then starts", async () => {
    const f = await BondFixture.uninitialized();
    const [mint, programData] = [f.mint.address, programDataAddress(computeBond.COMPUTE_BOND_PROGRAM_ID)];
    const params = { pauseAuthority: f.pauseAuthority.publicKey, instance: INSTANCE, brokerKey: f.broker.publicKey };
    const refused = async (wallet: Keypair, changes: Partial<typeof params>, code: string) => {
      const all = { ...params, ...changes };
      const bare = bareBond.initializeInstruction({ authority: wallet.publicKey, programData, mint }, all);
      await agree(f, computeBond.initialize(clientOf(f, wallet), { ...all, mint }), [bare], code, wallet);
    };
    await refused(f.stranger, {}, "NotUpgradeAuthority");
    await refused(f.authority, { instance: nothing }, "InstanceMissing");
    await refused(f.authority, { pauseAuthority: nobody }, "KeyMissing");
    await refused(f.authority, { brokerKey: f.pauseAuthority.publicKey }, "BrokerKeyHasRole");
    await refused(f.authority, { brokerKey: new PublicKey(Uint8Array.of(1, ...nothing.subarray(1))) }, "BrokerKeySmallOrder");
    const client = clientOf(f, f.authority);
    await send(client, await computeBond.initialize(client, { ...params, mint }));
  });

  it("error: NotUpgradeAuthority, WrongMint, InstanceMissing and bounds for the market, which it then starts", async () => {
    const f = await MarketFixture.uninitialized();
    const programData = programDataAddress(market.MARKET_PROGRAM_ID);
    const places = { mint: f.mint.address, feeVault: f.feeVault };
    const params = { pauseAuthority: f.pauseAuthority.publicKey, instance: INSTANCE, parameters: market.DEFAULT_MARKET_PARAMETERS };
    const refused = async (wallet: Keypair, changes: Partial<typeof params & typeof places>, code: string) => {
      const { mint, feeVault, ...args } = { ...params, ...places, ...changes };
      const bare = bareMarket.initializeInstruction({ authority: wallet.publicKey, programData, mint, feeVault }, args);
      await agree(f, market.initialize(clientOf(f, wallet), { ...args, mint, feeVault }), [bare], code, wallet);
    };
    const other = await TestMint.create(f.ledger, "other");
    await refused(f.stranger, {}, "NotUpgradeAuthority");
    await refused(f.authority, { mint: other.address }, "WrongMint");
    await refused(f.authority, { instance: nothing }, "InstanceMissing");
    await refused(f.authority, { parameters: { ...params.parameters, awardWindow: 0 } }, "AwardWindowOutOfBounds");
    const client = clientOf(f, f.authority);
    await send(client, await market.initialize(client, { ...params, ...places }));
  });

  it("error: NotUpgradeAuthority, WrongMint, KeyMissing and bounds for disputes, which it then starts", async () => {
    const f = await DisputesFixture.uninitialized();
    const programData = programDataAddress(disputes.DISPUTES_PROGRAM_ID);
    const feeVault = await f.mint.fund(f.stranger.publicKey, 0n);
    const places = { mint: f.mint.address, feeVault };
    const params = { pauseAuthority: f.pauseAuthority.publicKey, parameters: disputes.DEFAULT_DISPUTES_PARAMETERS };
    const refused = async (wallet: Keypair, changes: Partial<typeof params & typeof places>, code: string) => {
      const { mint, feeVault, ...args } = { ...params, ...places, ...changes };
      const bare = bareDisputes.initializeInstruction({ authority: wallet.publicKey, programData, mint, feeVault }, args);
      await agree(f, disputes.initialize(clientOf(f, wallet), { ...args, mint, feeVault }), [bare], code, wallet);
    };
    const other = await TestMint.create(f.ledger, "other");
    await refused(f.stranger, {}, "NotUpgradeAuthority");
    await refused(f.authority, { mint: other.address }, "WrongMint");
    await refused(f.authority, { pauseAuthority: nobody }, "KeyMissing");
    await refused(f.authority, { parameters: { ...params.parameters, panel: 4 } }, "PanelEven");
    const client = clientOf(f, f.authority);
    await send(client, await disputes.initialize(client, { ...params, ...places }));
  });

  it("error: the tiers and roles that the treasury would refuse; then starts it", async () => {
    const f = await TreasuryFixture.uninitialized();
    const programData = programDataAddress(treasury.TREASURY_PROGRAM_ID);
    const { perTransaction, perWindow, windowSecs } = DEFAULTS;
    const places = { mint: f.mint.address, warmVault: f.warmVault, coldVault: f.coldVault };
    const params = {
      pauseAuthority: f.pauseAuthority.publicKey,
      operationalKey: f.operationalKey.publicKey,
      parameters: {
        limits: { perTransaction, perWindow, windowSecs },
        sweep: { hotBps: 2_000, warmBps: 5_000, coldBps: 3_000 },
        slash: { victimBps: 5_000, finderBps: 1_000, treasuryBps: 4_000 },
      },
    };
    const refused = async (wallet: Keypair, changes: Partial<typeof params & typeof places>, code: string) => {
      const { mint, warmVault, coldVault, ...args } = { ...params, ...places, ...changes };
      const accounts = { mint, warmVault, coldVault };
      const bare = bareTreasury.initializeInstruction({ authority: wallet.publicKey, programData, ...accounts }, args);
      await agree(f, treasury.initialize(clientOf(f, wallet), { ...args, ...accounts }), [bare], code, wallet);
    };
    const other = await TestMint.create(f.ledger, "other");
    await refused(f.stranger, {}, "NotUpgradeAuthority");
    await refused(f.authority, { warmVault: f.coldVault }, "WrongWarmOwner");
    await refused(f.authority, { coldVault: await other.fund(f.coldOwner, 0n) }, "WrongMint");
    await refused(f.authority, { operationalKey: nobody }, "KeyMissing");
    await refused(f.authority, { operationalKey: f.authority.publicKey }, "RolesMustDiffer");
    await refused(f.authority, { coldVault: f.warmVault }, "RolesMustDiffer");
    const sweep = { hotBps: 0, warmBps: 0, coldBps: 0 };
    await refused(f.authority, { parameters: { ...params.parameters, sweep } }, "SharesMustSum");
    const frozen = await f.mint.extraAccount("frozen", f.coldOwner);
    await f.mint.freeze(frozen);
    await refused(f.authority, { coldVault: frozen }, "TierAccountNotClean");
    const client = clientOf(f, f.authority);
    await send(client, await treasury.initialize(client, { ...params, ...places }));
  });
});
