import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import { computeBondInstructions as bonds } from "../../sdk/src/compute_bond";
import { marketConfigAddress } from "../../sdk/src/market";
import { expectFailure, named, programDataAddress } from "../support";
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
      bonds.proposeAuthority(stranger, stranger),
      bonds.setPauseAuthority(stranger, stranger),
      bonds.pinCallers(stranger, { market: stranger, disputes: stranger }),
      bonds.rotateBrokerKey(stranger, stranger),
    ];
    for (const attempt of attempts) await expectFailure(f.send([attempt], f.stranger), "NotAuthority");
    await expectFailure(f.send([bonds.acceptAuthority(stranger)], f.stranger), "NotPendingAuthority");
    await expectFailure(f.send([bonds.setPaused(stranger, true)], f.stranger), "NotPauseAuthority");
  });

  it("error: the broker key stays apart from every other role", async () => {
    const f = await BondFixture.start();
    const { publicKey: authority } = f.authority;
    const send = (instruction: ReturnType<typeof bonds.setPaused>) => f.send([instruction], f.authority);
    await expectFailure(send(bonds.rotateBrokerKey(authority, f.broker.publicKey)), "BrokerKeyUnchanged");
    await expectFailure(send(bonds.rotateBrokerKey(authority, authority)), "BrokerKeyHasRole");
    await expectFailure(send(bonds.rotateBrokerKey(authority, PublicKey.default)), "KeyMissing");
    await expectFailure(send(bonds.setPauseAuthority(authority, f.broker.publicKey)), "BrokerKeyHasRole");
    await expectFailure(send(bonds.setPauseAuthority(authority, PublicKey.default)), "KeyMissing");
    await f.ledger.fund(f.broker.publicKey);
    await send(bonds.proposeAuthority(authority, f.broker.publicKey));
    await expectFailure(f.send([bonds.acceptAuthority(f.broker.publicKey)], f.broker), "BrokerKeyHasRole");
  });

  it("hands over in two steps, and says every change", async () => {
    const f = await BondFixture.start();
    const { publicKey: authority } = f.authority;
    const next = named("next authority");
    await f.ledger.fund(next.publicKey);
    const { events } = await f.send([
      bonds.proposeAuthority(authority, next.publicKey),
      bonds.setPauseAuthority(authority, named("next pause authority").publicKey),
      bonds.pinCallers(authority, { market: marketConfigAddress(), disputes: PublicKey.default }),
      bonds.rotateBrokerKey(authority, named("broker 2").publicKey),
      bonds.setPaused(authority, true),
    ], f.authority);
    expect(events.map(({ name }) => name)).to.deep.equal(["authorityProposed", "pauseAuthoritySet", "callersPinned", "brokerKeyRotated", "pausedSet"]);
    await f.send([bonds.acceptAuthority(next.publicKey)], next);
    await expectFailure(f.send([bonds.proposeAuthority(authority, authority)], f.authority), "NotAuthority");
  });
});
