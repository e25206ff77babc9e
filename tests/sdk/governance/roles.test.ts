import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import * as computeBond from "../../../sdk/src/compute_bond";
import * as disputes from "../../../sdk/src/disputes";
import * as bareBond from "../../../sdk/src/generated/compute_bond/instructions";
import * as bareMarket from "../../../sdk/src/generated/market/instructions";
import * as bareRegistry from "../../../sdk/src/generated/registry/instructions";
import * as bareStaking from "../../../sdk/src/generated/staking/instructions";
import * as bareTreasury from "../../../sdk/src/generated/treasury/instructions";
import { ESCROW_PROGRAM_ID } from "../../../sdk/src/escrow";
import * as market from "../../../sdk/src/market";
import * as registry from "../../../sdk/src/registry";
import { send } from "../../../sdk/src/send";
import * as staking from "../../../sdk/src/staking";
import * as treasury from "../../../sdk/src/treasury";
import { DisputesFixture, DAY } from "../../disputes/fixture";
import { Fixture as TreasuryFixture } from "../../treasury/fixture";
import { named } from "../../support";
import { agree, clientOf } from "../escrow/agreement";

const key = named("new key").publicKey;
const nobody = PublicKey.default;

describe("sdk: what authorities name", () => {
  let f: DisputesFixture;

  before(async () => {
    f = await DisputesFixture.create({}, { guardians: 1 });
  });

  it("error: NotAuthority for who is not; the registry's writer for who is", async () => {
    const params = { role: "escrow", program: ESCROW_PROGRAM_ID } as const;
    const bare = bareRegistry.pinWriterInstruction({ authority: f.stranger.publicKey, program: ESCROW_PROGRAM_ID }, { role: "escrow" });
    await agree(f, registry.pinWriter(clientOf(f, f.stranger), params), [bare], "NotAuthority", f.stranger);
    const client = clientOf(f, f.authority);
    await send(client, await registry.pinWriter(client, params));
    expect((await registry.fetchRegistryConfig(client)).escrow.program.equals(ESCROW_PROGRAM_ID)).to.equal(true);
  });

  it("error: BrokerKeyUnchanged and the roles that a broker must not have; then rotates and pins", async () => {
    const client = clientOf(f, f.authority);
    const refused = async (brokerKey: PublicKey, code: string) => {
      const bare = bareBond.rotateBrokerKeyInstruction({ authority: f.authority.publicKey }, { brokerKey });
      await agree(f, computeBond.rotateBrokerKey(client, { brokerKey }), [bare], code, f.authority);
    };
    await refused(f.broker.publicKey, "BrokerKeyUnchanged");
    await refused(nobody, "KeyMissing");
    await refused(f.pauseAuthority.publicKey, "BrokerKeyHasRole");
    const pauseAuthority = f.broker.publicKey;
    const bare = bareBond.setPauseAuthorityInstruction({ authority: f.authority.publicKey }, { pauseAuthority });
    await agree(f, computeBond.setPauseAuthority(client, { pauseAuthority }), [bare], "BrokerKeyHasRole", f.authority);
    await send(client, await computeBond.rotateBrokerKey(client, { brokerKey: key }));
    await send(client, await computeBond.pinCallers(client, { market: market.MARKET_PROGRAM_ID, disputes: nobody }));
    expect((await computeBond.fetchBondConfig(client)).brokerKey.equals(key)).to.equal(true);
  });

  it("error: KeySmallOrder for a verifier that anyone could sign for; then adds and removes one", async () => {
    const client = clientOf(f, f.authority);
    const weak = new PublicKey(Uint8Array.of(1, ...new Uint8Array(31)));
    const bare = bareMarket.registerVerifierInstruction({ authority: f.authority.publicKey }, { key: weak });
    await agree(f, market.registerVerifier(client, { key: weak }), [bare], "KeySmallOrder", f.authority);
    await send(client, await market.registerVerifier(client, { key }));
    await send(client, await market.removeVerifier(client, { key }));
    await send(client, await market.pinDisputes(client, { disputes: nobody }));
    const anyone = clientOf(f, f.stranger);
    await send(anyone, market.registerClient(anyone));
    expect(await market.fetchClient(anyone, f.stranger.publicKey)).to.include({ nextNonce: 0n });
  });

  it("error: NoDisputesProposed and DisputesNotDue, and only then another program of verdicts", async () => {
    const client = clientOf(f, f.authority);
    const bare = bareStaking.applyDisputesInstruction({ authority: f.authority.publicKey });
    await agree(f, staking.applyDisputes(client), [bare], "NoDisputesProposed", f.authority);
    await send(client, await staking.proposeDisputes(client, { program: key }));
    await agree(f, staking.applyDisputes(client), [bare], "DisputesNotDue", f.authority);
    await f.ledger.travel(61n * DAY);
    await send(client, await staking.applyDisputes(client));
    expect((await staking.fetchStakingConfig(client)).disputes.program.equals(key)).to.equal(true);
    const anyone = clientOf(f, f.stranger);
    const pool = staking.findPoolAddress("guardian", f.guardians[0]!.key);
    await send(anyone, staking.openDelegation(anyone, { pool }));
    expect(await staking.fetchDelegation(anyone, pool, f.stranger.publicKey)).to.include({ shares: 0n });
  });

  it("error: GuardianFit until the seat asks for more stake, then AlreadyLeaving", async () => {
    const anyone = clientOf(f, f.stranger);
    const { key: wallet } = f.guardians[0]!;
    const bare = disputes.disputesInstructions.evictInstruction({ wallet });
    await agree(f, disputes.evict(anyone, { wallet }), [bare], "GuardianFit");
    const client = clientOf(f, f.authority);
    const { parameters } = await staking.fetchStakingConfig(client);
    const minimums = [...parameters.minimums.slice(0, 3), parameters.minimums[3]! * 2n];
    await send(client, await staking.updateConfig(client, { ...parameters, minimums }));
    await send(anyone, await disputes.evict(anyone, { wallet }));
    await agree(f, disputes.evict(anyone, { wallet }), [bare], "AlreadyLeaving");
  });
});

describe("sdk: the treasury's roles", () => {
  it("error: one key in two roles, a pauser who resumes, a cold tier before its time; then changes them", async () => {
    const f = await TreasuryFixture.create();
    await f.ledger.fund(f.pauseAuthority.publicKey);
    const client = clientOf(f, f.authority);
    const authority = f.authority.publicKey;
    const operationalKey = f.pauseAuthority.publicKey;
    const rotating = bareTreasury.rotateOperationalKeyInstruction({ authority }, { operationalKey });
    await agree(f, treasury.rotateOperationalKey(client, { operationalKey }), [rotating], "RolesMustDiffer", f.authority);
    const naming = bareTreasury.setPauseAuthorityInstruction({ authority }, { pauseAuthority: nobody });
    await agree(f, treasury.setPauseAuthority(client, { pauseAuthority: nobody }), [naming], "KeyMissing", f.authority);
    await send(client, await treasury.rotateOperationalKey(client, { operationalKey: key }));

    const pauser = clientOf(f, f.pauseAuthority);
    await send(pauser, await treasury.setPaused(pauser, { paused: true }));
    const resuming = bareTreasury.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: false });
    await agree(f, treasury.setPaused(pauser, { paused: false }), [resuming], "OnlyAuthorityResumes", f.pauseAuthority);
    await send(client, await treasury.setPaused(client, { paused: false }));

    const newColdVault = await f.mint.extraAccount("next cold", named("next cold owner").publicKey);
    const proposing = bareTreasury.proposeColdInstruction({ authority, newColdVault });
    const applying = bareTreasury.applyColdInstruction({ authority, newColdVault });
    const cancelling = bareTreasury.cancelColdInstruction({ authority });
    await f.rewriteToken(newColdVault, { delegateOption: 1, delegate: key });
    await agree(f, treasury.proposeCold(client, { newColdVault }), [proposing], "TierAccountNotClean", f.authority);
    await f.rewriteToken(newColdVault, { delegateOption: 0, closeAuthorityOption: 1, closeAuthority: key });
    await agree(f, treasury.proposeCold(client, { newColdVault }), [proposing], "TierAccountNotClean", f.authority);
    await f.rewriteToken(newColdVault, { closeAuthorityOption: 0 });
    await agree(f, treasury.applyCold(client), [applying], "NoColdProposed", f.authority);
    await agree(f, treasury.cancelCold(client), [cancelling], "NoColdProposed", f.authority);
    await send(client, await treasury.proposeCold(client, { newColdVault }));
    await send(client, await treasury.cancelCold(client));
    await send(client, await treasury.proposeCold(client, { newColdVault }));
    await agree(f, treasury.applyCold(client), [applying], "ColdNotDue", f.authority);
    await f.ledger.travel(7n * DAY);
    const { owner } = (await treasury.fetchTreasuryConfig(client)).pendingCold;
    await f.rewriteToken(newColdVault, { owner: key });
    await agree(f, treasury.applyCold(client), [applying], "NotProposedCold", f.authority);
    await f.rewriteToken(newColdVault, { owner });
    await send(client, await treasury.applyCold(client));
    expect((await treasury.fetchTreasuryConfig(client)).cold.vault.equals(newColdVault)).to.equal(true);
    const callers = { staking: key, computeBond: nobody, disputes: nobody };
    await send(client, await treasury.pinSlashCallers(client, callers));
    expect((await treasury.fetchTreasuryConfig(client)).staking.program.equals(key)).to.equal(true);
  });

  it("error: WrongWarmOwner for a successor who names another's warm tier", async () => {
    const f = await TreasuryFixture.create();
    const client = clientOf(f, f.authority);
    const newAuthority = f.stranger.publicKey;
    await send(client, await treasury.proposeAuthority(client, { pendingAuthority: newAuthority }));
    const successor = clientOf(f, f.stranger);
    const { warmVault } = f;
    const bare = bareTreasury.acceptAuthorityInstruction({ newAuthority, warmVault });
    await agree(f, treasury.acceptAuthority(successor, { warmVault }), [bare], "WrongWarmOwner", f.stranger);
  });
});
