import { expect } from "chai";
import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { BOND_CONFIG_ADDRESS, computeBondInstructions as bonds } from "../../sdk/src/compute_bond";
import { MARKET_CONFIG_ADDRESS } from "../../sdk/src/market";
import { expectFailure, impostorOf, named, programDataAddress } from "../support";
import { BondFixture } from "./fixture";

describe("compute_bond: governance", () => {
  it("error: a stranger cannot be first and become the authority", async () => {
    const f = await BondFixture.uninitialized();
    const authority = f.stranger.publicKey;
    await expectFailure(f.send([f.initialize({ authority })], f.stranger), "NotUpgradeAuthority");
    const programData = programDataAddress(new PublicKey("8wsXRqFKCWFQ3w1m5NfeBG9aPn8y8RKiv1mAECreixZv"));
    await expectFailure(f.send([f.initialize({ programData })], f.authority), "NotUpgradeAuthority");
  });

  it("error: without a cluster, or with a broker that has another role or a weak key", async () => {
    const f = await BondFixture.uninitialized();
    const cases: [string, object][] = [
      ["InstanceMissing", { instance: new Uint8Array(32) }],
      ["BrokerKeyHasRole", { brokerKey: f.authority.publicKey }],
      ["BrokerKeyHasRole", { brokerKey: f.pauseAuthority.publicKey }],
      ["KeyMissing", { brokerKey: PublicKey.default }],
      ["BrokerKeySmallOrder", { brokerKey: new PublicKey(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0))) }],
    ];
    for (const [error, args] of cases) await expectFailure(f.send([f.initialize({}, args)], f.authority), error);
    await f.send([f.initialize()], f.authority);
    await expectFailure(f.send([f.initialize()], f.authority), "System.AccountAlreadyInUse");
  });

  it("error: a stranger changes nothing", async () => {
    const f = await BondFixture.start();
    const { publicKey: stranger } = f.stranger;
    const attempts = [
      bonds.proposeAuthorityInstruction({ authority: stranger }, { pendingAuthority: stranger }),
      bonds.setPauseAuthorityInstruction({ authority: stranger }, { pauseAuthority: stranger }),
      bonds.pinCallersInstruction({ authority: stranger }, { market: stranger, disputes: stranger }),
      bonds.rotateBrokerKeyInstruction({ authority: stranger }, { brokerKey: stranger }),
    ];
    for (const attempt of attempts) await expectFailure(f.send([attempt], f.stranger), "NotAuthority");
    await expectFailure(f.send([bonds.acceptAuthorityInstruction({ pendingAuthority: stranger })], f.stranger), "NotPendingAuthority");
    await expectFailure(f.send([bonds.setPausedInstruction({ signer: stranger }, { paused: true })], f.stranger), "NotPauseAuthority");
  });

  it("error: a config of another program, or another account of the bonds in its place", async () => {
    const f = await BondFixture.start();
    const { bond } = await f.post(await f.agent("ada"));
    const pause = (config: PublicKey) => f.send([bonds.setPausedInstruction({ signer: f.authority.publicKey, config }, { paused: true })], f.authority);
    await expectFailure(pause(await impostorOf(f.ledger, BOND_CONFIG_ADDRESS)), "AccountOwnedByWrongProgram");
    await expectFailure(pause(bond), "AccountDiscriminatorMismatch");
  });

  it("error: the broker key stays apart from every other role", async () => {
    const f = await BondFixture.start();
    const { publicKey: authority } = f.authority;
    const send = (instruction: TransactionInstruction) => f.send([instruction], f.authority);
    await expectFailure(send(bonds.rotateBrokerKeyInstruction({ authority }, { brokerKey: f.broker.publicKey })), "BrokerKeyUnchanged");
    await expectFailure(send(bonds.rotateBrokerKeyInstruction({ authority }, { brokerKey: authority })), "BrokerKeyHasRole");
    await expectFailure(send(bonds.rotateBrokerKeyInstruction({ authority }, { brokerKey: PublicKey.default })), "KeyMissing");
    await expectFailure(send(bonds.setPauseAuthorityInstruction({ authority }, { pauseAuthority: f.broker.publicKey })), "BrokerKeyHasRole");
    await expectFailure(send(bonds.setPauseAuthorityInstruction({ authority }, { pauseAuthority: PublicKey.default })), "KeyMissing");
    await f.ledger.fund(f.broker.publicKey);
    await send(bonds.proposeAuthorityInstruction({ authority }, { pendingAuthority: f.broker.publicKey }));
    await expectFailure(f.send([bonds.acceptAuthorityInstruction({ pendingAuthority: f.broker.publicKey })], f.broker), "BrokerKeyHasRole");
  });

  it("hands over in two steps, and says every change", async () => {
    const f = await BondFixture.start();
    const { publicKey: authority } = f.authority;
    const next = named("next authority");
    await f.ledger.fund(next.publicKey);
    const { events } = await f.send([
      bonds.proposeAuthorityInstruction({ authority }, { pendingAuthority: next.publicKey }),
      bonds.setPauseAuthorityInstruction({ authority }, { pauseAuthority: named("next pause authority").publicKey }),
      bonds.pinCallersInstruction({ authority }, { market: MARKET_CONFIG_ADDRESS, disputes: PublicKey.default }),
      bonds.rotateBrokerKeyInstruction({ authority }, { brokerKey: named("broker 2").publicKey }),
      bonds.setPausedInstruction({ signer: authority }, { paused: true }),
    ], f.authority);
    expect(events.map(({ name }) => name)).to.deep.equal(["authorityProposed", "pauseAuthoritySet", "callersPinned", "brokerKeyRotated", "pausedSet"]);
    await f.send([bonds.acceptAuthorityInstruction({ pendingAuthority: next.publicKey })], next);
    await expectFailure(f.send([bonds.proposeAuthorityInstruction({ authority }, { pendingAuthority: authority })], f.authority), "NotAuthority");
  });
});
