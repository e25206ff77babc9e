import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import { disputeBond, disputesInstructions as disputes, DISPUTES_AUTHORITY_ADDRESS, DISPUTES_VAULT_ADDRESS } from "../../sdk/src/disputes";
import { MARKET_PROGRAM_ID, MARKET_CONFIG_ADDRESS, marketInstructions as market, findCapabilityAddress, findTaskAddress } from "../../sdk/src/market";
import { findPoolAddress } from "../../sdk/src/staking";
import { INSTANCE } from "../compute_bond/fixture";
import { expectFailure, named, swapped, TestMint } from "../support";
import { DAY, DisputesFixture, PRICE, SEED_DELAY, USDC, type TestTask } from "./fixture";

describe("disputes: open_dispute", () => {
  let fixture: DisputesFixture;
  let test: TestTask;
  beforeEach(async () => {
    fixture = await DisputesFixture.create();
    test = await fixture.task();
  });

  it("error: neither a stranger nor a guardian is a party", async () => {
    const stranger = await fixture.wallet("stranger");
    await expectFailure(fixture.open(test, stranger), "NotParty");
    await expectFailure(fixture.open(test, fixture.guardians[0]!), "NotParty");
  });

  it("error: a bond that stays with the opener", async () => {
    const { key, token, keypair } = test.client;
    const own = await fixture.mint.extraAccount("own", key);
    const instruction = disputes.openDisputeInstruction({ opener: key, task: test.task, source: token });
    await expectFailure(fixture.send([swapped(instruction, DISPUTES_VAULT_ADDRESS, own)], keypair), "ConstraintAddress");
  });

  it("error: paused, nobody opens", async () => {
    await fixture.pause();
    await expectFailure(fixture.open(test, test.client), "Paused");
  });

  it("error: too few guardians for both panels", async () => {
    const small = await DisputesFixture.create({}, { guardians: 9 });
    await expectFailure(small.open(await small.task(), await small.wallet("client 0")), "NotEnoughGuardians");
  });

  it("error: the market gives a dispute less time than it can take", async () => {
    const hasty = await DisputesFixture.create({}, { ofMarket: { disputeTimeout: 4 * 86_400 } });
    const awarded = await hasty.task();
    await expectFailure(hasty.open(awarded, awarded.client), "TaskTimeoutTooShort");
  });

  it("error: once a task, whichever side", async () => {
    await fixture.open(test, test.client);
    await expectFailure(fixture.open(test, test.client), "System.AccountAlreadyInUse");
    await expectFailure(fixture.open(test, test.agent), "System.AccountAlreadyInUse");
  });

  it("error: only while the market lets the task be disputed", async () => {
    await fixture.ledger.setTime(fixture.taskState(test).settleBy);
    await expectFailure(fixture.open(test, test.client), "SettlementOver");
  });

  it("error: a task that is not awarded", async () => {
    const client = await fixture.wallet("early client");
    const now = fixture.now();
    const terms = { reward: PRICE, payoutMode: "acknowledged" as const, clientKey: client.key, specHash: new Uint8Array(32).fill(1) };
    const times = { commitBy: now + 300n, revealBy: now + 600n, deadline: now + DAY };
    const task = findTaskAddress(INSTANCE, client.key, 0n);
    const accounts = { client: client.key, clientToken: client.token, mint: fixture.mint.address, task };
    const post = market.postTaskInstruction(
      { ...accounts, capability: findCapabilityAddress(0), verifier: undefined },
      { ...terms, ...times },
    );
    await fixture.send([market.registerClientInstruction({ payer: client.key, client: client.key }), post], client.keypair);
    await expectFailure(fixture.send([disputes.openDisputeInstruction({ opener: client.key, task, source: client.token })], client.keypair), "NotAwarded");
  });

  it("error: the bond comes from an account of the opener's own, in the mint, and is there", async () => {
    const other = await TestMint.create(fixture.ledger, "other");
    await expectFailure(fixture.open(test, test.client, await other.fund(test.client.key, 100n * USDC)), "WrongMint");
    await expectFailure(fixture.open(test, test.client, test.agent.token), "WrongSource");
    const short = await fixture.mint.extraAccount("short", test.client.key);
    await fixture.mint.donate(short, disputeBond(fixture.parameters, PRICE) - 1n);
    await expectFailure(fixture.open(test, test.client, short), "BalanceTooLow");
  });

  it("error: a task that another program made up", async () => {
    const fake = named("fake task").publicKey;
    const real = fixture.ledger.accountNow(test.task)!;
    await fixture.ledger.setAccount(fake, { ...real, owner: findPoolAddress("user", fake) });
    const open = disputes.openDisputeInstruction({ opener: test.client.key, task: fake, source: test.client.token });
    await expectFailure(fixture.send([open], test.client.keypair), "AccountOwnedByWrongProgram");
    const config = disputes.openDisputeInstruction({ opener: test.client.key, task: MARKET_CONFIG_ADDRESS, source: test.client.token });
    await expectFailure(fixture.send([config], test.client.keypair), "AccountDiscriminatorMismatch");
  });

  it("error: a task in another mint, whose bond would be reckoned in this one", async () => {
    const account = fixture.ledger.accountNow(test.task)!;
    named("other mint").publicKey.toBuffer().copy(account.data, account.data.indexOf(fixture.mint.address.toBuffer()));
    await fixture.ledger.setAccount(test.task, account);
    await expectFailure(fixture.open(test, test.client), "WrongMint");
  });

  it("error: the market is asked by somebody else", async () => {
    const open = disputes.openDisputeInstruction({ opener: test.client.key, task: test.task, source: test.client.token });
    const asStranger = swapped(open, DISPUTES_AUTHORITY_ADDRESS, named("stranger").publicKey);
    await expectFailure(fixture.send([asStranger], test.client.keypair), "ConstraintAddress");
  });

  it("error: a market that another program plays", async () => {
    const open = disputes.openDisputeInstruction({ opener: test.client.key, task: test.task, source: test.client.token });
    const at = open.keys.findIndex(({ pubkey }) => pubkey.equals(MARKET_PROGRAM_ID));
    open.keys[at]!.pubkey = new PublicKey("11111111111111111111111111111111");
    await expectFailure(fixture.send([open], test.client.keypair), "InvalidProgramId");
  });

  it("error: a market that has pinned another disputes program", async () => {
    await fixture.send([market.pinDisputesInstruction({ authority: fixture.authority.publicKey }, { disputes: named("other program").publicKey })], fixture.authority);
    await expectFailure(fixture.open(test, test.client), "NotDisputes");
  });

  it("error: nobody but the program freezes a task or settles it", async () => {
    const { client } = test;
    await expectFailure(fixture.send([market.freezeTaskInstruction({ caller: client.key, task: test.task })], client.keypair), "NotDisputes");
    const forged = market.freezeTaskInstruction({ caller: DISPUTES_AUTHORITY_ADDRESS, task: test.task });
    forged.keys[0]!.isSigner = false;
    await expectFailure(fixture.send([forged]), "AccountNotSigner");
  });

  for (const by of ["client", "agent"] as const) {
    it(`opens for the ${by}: freezes the task, takes the bond, and names a slot that has no hash yet`, async () => {
      const before = fixture.balance(test[by].token);
      const slot = fixture.ledger.svm.getClock().slot;
      await fixture.open(test, test[by]);
      const bond = disputeBond(fixture.parameters, PRICE);
      // Ten fees of 2 USDC, and 2 % of 50.000007 rounded down.
      expect(bond).to.equal(21_000_000n);
      expect(before - fixture.balance(test[by].token)).to.equal(bond);
      const dispute = fixture.dispute(test);
      expect(dispute).to.include({ state: "drawing", bond, held: bond, round: 0, verdict: undefined, unsettled: 0 });
      expect(dispute[by].bonds).to.equal(bond);
      expect(dispute.rounds[0]).to.include({ seats: 10, size: 3, seed: undefined, openedAt: fixture.now(), seedSlot: slot + SEED_DELAY });
      expect(fixture.taskState(test).status).to.equal("disputed");
      expect(fixture.court().owed).to.equal(fixture.vault()).and.equal(fixture.owedByParts([test]));
    });
  }

  it("keeps the parameters that held at the opening", async () => {
    await fixture.open(test, test.client);
    const parameters = { ...fixture.parameters, guardianFee: 3_000_000n, panel: 5, commitSeconds: 3_600 };
    await fixture.send([disputes.updateConfigInstruction({ authority: fixture.authority.publicKey }, parameters)], fixture.authority);
    await fixture.draw(test);
    expect(fixture.panel(test)).to.have.length(3);
    expect(fixture.round(test).commitBy).to.equal(fixture.now() + 86_400n);
  });
});
