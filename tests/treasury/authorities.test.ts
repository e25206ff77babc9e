import { expect } from "chai";
import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { expectFailure, named } from "../support";
import { Fixture, NOBODY, PROGRAM_ID, unsigned, USDC } from "./fixture";

/** What only the authority may do, as somebody else asks for it. */
const governance: Record<string, (fixture: Fixture, authority: PublicKey) => Promise<TransactionInstruction>> = {
  propose_authority: (fixture, authority) => fixture.proposeAuthority(named("next").publicKey, { authority }),
  set_pause_authority: (fixture, authority) => fixture.setPauseAuthority(named("next").publicKey, { authority }),
  update_config: (fixture, authority) => fixture.updateConfig({}, { authority }),
  pin_slash_callers: (fixture, authority) => fixture.pinSlashCallers(PROGRAM_ID, NOBODY, NOBODY, { authority }),
  rotate_operational_key: (fixture, authority) => fixture.rotateOperationalKey(named("next").publicKey, { authority }),
  propose_cold: (fixture, authority) => fixture.proposeCold(fixture.warmVault, { authority }),
  cancel_cold: (fixture, authority) => fixture.cancelCold({ authority }),
  apply_cold: (fixture, authority) => fixture.applyCold(fixture.coldVault, { authority }),
  refill_hot: (fixture, authority) => fixture.refillHot(USDC, { authority }),
};

describe("treasury: who may govern", () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.create();
  });

  for (const [name, build] of Object.entries(governance)) {
    it(`error: ${name} refuses the operational key, the pause authority and a stranger`, async () => {
      for (const key of [fixture.operationalKey, fixture.pauseAuthority, fixture.stranger]) {
        await expectFailure(fixture.send([await build(fixture, key.publicKey)], key), "NotAuthority");
      }
    });

    it(`error: ${name} wants the authority's signature, not its address`, async () => {
      const instruction = unsigned(await build(fixture, fixture.authority.publicKey), fixture.authority);
      await expectFailure(fixture.send([instruction]), "AccountNotSigner");
    });
  }
});

describe("treasury: handing the authority over", () => {
  const next = named("treasury next authority");
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await Fixture.create();
    await fixture.mint.fund(next.publicKey, 0n);
  });
  const propose = async (key: PublicKey) => fixture.send([await fixture.proposeAuthority(key)], fixture.authority);

  it("error: nobody accepts what was not proposed", async () => {
    await expectFailure(fixture.send([await fixture.acceptAuthority(next.publicKey)], next), "NotPendingAuthority");
  });

  it("error: a stranger cannot accept in the place of the proposed key", async () => {
    await propose(next.publicKey);
    await fixture.mint.fund(fixture.stranger.publicKey, 0n);
    const instruction = await fixture.acceptAuthority(fixture.stranger.publicKey);
    await expectFailure(fixture.send([instruction], fixture.stranger), "NotPendingAuthority");
  });

  it("error: the proposed key must sign", async () => {
    await propose(next.publicKey);
    await expectFailure(
      fixture.send([unsigned(await fixture.acceptAuthority(next.publicKey), next)]),
      "AccountNotSigner",
    );
  });

  it("error: a withdrawn or replaced proposal is void", async () => {
    await propose(next.publicKey);
    await propose(NOBODY);
    await expectFailure(fixture.send([await fixture.acceptAuthority(next.publicKey)], next), "NotPendingAuthority");
    await propose(next.publicKey);
    await propose(named("another").publicKey);
    await expectFailure(fixture.send([await fixture.acceptAuthority(next.publicKey)], next), "NotPendingAuthority");
  });

  it("error: who takes over brings a warm account of its own", async () => {
    await propose(next.publicKey);
    const warmVault = fixture.warmVault;
    await expectFailure(
      fixture.send([await fixture.acceptAuthority(next.publicKey, { warmVault })], next),
      "WrongWarmOwner",
    );
  });

  it("error: the warm account that comes along may have no delegate", async () => {
    await propose(next.publicKey);
    const delegate = { delegateOption: 1 as const, delegate: fixture.stranger.publicKey };
    await fixture.rewriteToken(fixture.mint.accountOf(next.publicKey), delegate);
    await expectFailure(fixture.send([await fixture.acceptAuthority(next.publicKey)], next), "TierAccountNotClean");
  });

  it("error: a key with another role cannot take over", async () => {
    for (const key of [fixture.operationalKey, fixture.pauseAuthority]) {
      await fixture.mint.fund(key.publicKey, 0n);
      await propose(key.publicKey);
      await expectFailure(fixture.send([await fixture.acceptAuthority(key.publicKey)], key), "RolesMustDiffer");
    }
  });

  it("error: an accepted proposal cannot be accepted again, and the old authority has nothing left", async () => {
    await propose(next.publicKey);
    await fixture.send([await fixture.acceptAuthority(next.publicKey)], next);
    await expectFailure(fixture.send([await fixture.acceptAuthority(next.publicKey)], next), "NotPendingAuthority");
    for (const build of Object.values(governance)) {
      const instruction = await build(fixture, fixture.authority.publicKey);
      await expectFailure(fixture.send([instruction], fixture.authority), "NotAuthority");
    }
  });

  it("proposing changes nothing yet", async () => {
    const { events } = await propose(next.publicKey);
    expect(events[0]?.name).to.equal("authorityProposed");
    expect((await fixture.readConfig()).authority.equals(fixture.authority.publicKey)).to.equal(true);
    await fixture.send([await fixture.updateConfig({})], fixture.authority);
  });

  it("accepting moves the authority and the warm tier together", async () => {
    await propose(next.publicKey);
    const { events } = await fixture.send([await fixture.acceptAuthority(next.publicKey)], next);
    expect(events[0]?.name).to.equal("authorityAccepted");
    const config = await fixture.readConfig();
    expect(config.authority.equals(next.publicKey)).to.equal(true);
    expect(config.warmVault.equals(fixture.mint.accountOf(next.publicKey))).to.equal(true);
    expect(config.pendingAuthority.equals(NOBODY)).to.equal(true);
  });

  it("an authority that proposes itself moves the warm tier to another account", async () => {
    const warmVault = await fixture.mint.extraAccount("another warm", fixture.authority.publicKey);
    await propose(fixture.authority.publicKey);
    const accept = await fixture.acceptAuthority(fixture.authority.publicKey, { warmVault });
    await fixture.send([accept], fixture.authority);
    expect((await fixture.readConfig()).warmVault.equals(warmVault)).to.equal(true);
  });
});

describe("treasury: pausing", () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await Fixture.create();
  });

  it("error: neither a stranger nor the operational key pauses", async () => {
    for (const key of [fixture.stranger, fixture.operationalKey]) {
      await expectFailure(fixture.send([await fixture.setPaused(true, key.publicKey)], key), "NotPauseAuthority");
    }
  });

  it("error: the pause authority must sign", async () => {
    const instruction = unsigned(
      await fixture.setPaused(true, fixture.pauseAuthority.publicKey),
      fixture.pauseAuthority,
    );
    await expectFailure(fixture.send([instruction]), "AccountNotSigner");
  });

  it("error: the pause authority cannot resume", async () => {
    const { pauseAuthority } = fixture;
    await fixture.send([await fixture.setPaused(true, pauseAuthority.publicKey)], pauseAuthority);
    const resume = await fixture.setPaused(false, pauseAuthority.publicKey);
    await expectFailure(fixture.send([resume], pauseAuthority), "OnlyAuthorityResumes");
  });

  it("error: a pause authority that was replaced pauses no more", async () => {
    const { pauseAuthority, authority } = fixture;
    await fixture.send([await fixture.setPauseAuthority(named("next pause").publicKey)], authority);
    const pause = await fixture.setPaused(true, pauseAuthority.publicKey);
    await expectFailure(fixture.send([pause], pauseAuthority), "NotPauseAuthority");
  });

  it("error: the pause authority is somebody, and nobody with another role", async () => {
    const { authority, operationalKey } = fixture;
    await expectFailure(fixture.send([await fixture.setPauseAuthority(NOBODY)], authority), "KeyMissing");
    const instruction = await fixture.setPauseAuthority(operationalKey.publicKey);
    await expectFailure(fixture.send([instruction], authority), "RolesMustDiffer");
  });

  it("the authority names another pause authority and says so", async () => {
    const next = named("next pause");
    const { events } = await fixture.send([await fixture.setPauseAuthority(next.publicKey)], fixture.authority);
    expect(events.map(({ name }) => name)).to.deep.equal(["pauseAuthoritySet"]);
    await fixture.send([await fixture.setPaused(true, next.publicKey)], next);
  });

  it("the pause authority pauses, the authority resumes, and both may say so twice", async () => {
    const { pauseAuthority, authority } = fixture;
    for (const [paused, key] of [
      [true, pauseAuthority],
      [true, authority],
      [false, authority],
      [false, authority],
    ] as const) {
      const { events } = await fixture.send([await fixture.setPaused(paused, key.publicKey)], key);
      expect(events[0]?.name).to.equal("pausedSet");
      expect((await fixture.readConfig()).paused).to.equal(paused ? 1 : 0);
    }
  });
});
