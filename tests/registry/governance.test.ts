import { expect } from "chai";
import { PublicKey, type Keypair } from "@solana/web3.js";
import { idls } from "../../sdk/src/generated";
import { programDataAddress } from "../support";
import { expectFailure, named, RegistryFixture, sha256, systemProgram, type WriterRole } from "./fixture";

const programId = (name: string) => new PublicKey(idls.find((idl) => idl.metadata.name === name)!.address);
const authorityOf = (program: PublicKey) => PublicKey.findProgramAddressSync([Buffer.from("authority")], program)[0];

describe("registry: initialize", () => {
  let registry: RegistryFixture;

  before(async () => {
    registry = await RegistryFixture.start({ initialized: false });
  });

  it("error: only the upgrade authority, so nobody races the deployer", async () => {
    await expectFailure(registry.initialize({ authority: registry.stranger }), "NotUpgradeAuthority");
  });

  it("error: the data account of a program that the attacker may upgrade", async () => {
    const programData = programDataAddress(programId("escrow"));
    await expectFailure(registry.initialize({ programData }), "NotUpgradeAuthority");
  });

  it("error: another program in the place of the registry", async () => {
    const program = programId("escrow");
    const programData = programDataAddress(program);
    await expectFailure(registry.initialize({ program, programData }), "InvalidProgramId");
  });

  it("works where someone sent lamports to the config's address before, and pins nobody", async () => {
    await registry.ledger.fund(registry.config, 1n);
    const { events } = await registry.initialize();
    expect(events.map(({ name }) => name)).to.deep.equal(["initialized"]);
    const config = await registry.fetchConfig();
    expect(config.authority.equals(registry.authority.publicKey)).to.equal(true);
    expect(config.pauseAuthority.equals(registry.pauseAuthority.publicKey)).to.equal(true);
    expect(config.pendingAuthority.equals(PublicKey.default)).to.equal(true);
    expect(config.paused).to.equal(0);
    for (const writer of [config.escrow, config.staking, config.market, config.disputes]) {
      expect(writer.program.equals(systemProgram)).to.equal(true);
      expect(writer.authority.equals(authorityOf(systemProgram))).to.equal(true);
    }
  });

  it("error: a second time", async () => {
    await expectFailure(registry.initialize(), "System.AccountAlreadyInUse");
  });
});

describe("registry: governance", () => {
  let registry: RegistryFixture;
  const successor = named("successor");

  before(async () => {
    registry = await RegistryFixture.start();
    await registry.ledger.fund(successor.publicKey);
  });

  describe("propose_authority and accept_authority", () => {
    it("error: a stranger or the pause authority proposes", async () => {
      for (const signer of [registry.stranger, registry.pauseAuthority]) {
        await expectFailure(registry.proposeAuthority(signer.publicKey, signer), "NotAuthority");
      }
    });

    it("error: accepting what was not offered", async () => {
      await expectFailure(registry.acceptAuthority(successor), "NotPendingAuthority");
    });

    it("error: anyone but the proposed authority accepts", async () => {
      await registry.proposeAuthority(successor.publicKey);
      for (const signer of [registry.stranger, registry.authority]) {
        await expectFailure(registry.acceptAuthority(signer), "NotPendingAuthority");
      }
    });

    it("error: accepting an offer that was withdrawn", async () => {
      await registry.proposeAuthority(successor.publicKey);
      await registry.proposeAuthority(PublicKey.default);
      await expectFailure(registry.acceptAuthority(successor), "NotPendingAuthority");
    });

    it("error: the proposed authority acts before it accepted, the old one after", async () => {
      await registry.proposeAuthority(successor.publicKey);
      await expectFailure(registry.setPauseAuthority(successor.publicKey, successor), "NotAuthority");
      const { events } = await registry.acceptAuthority(successor);
      expect(events.map(({ name }) => name)).to.deep.equal(["authorityAccepted"]);
      await expectFailure(registry.proposeAuthority(registry.authority.publicKey), "NotAuthority");
      await expectFailure(registry.acceptAuthority(successor), "NotPendingAuthority");

      await registry.proposeAuthority(registry.authority.publicKey, successor);
      await registry.acceptAuthority(registry.authority);
      expect((await registry.fetchConfig()).authority.equals(registry.authority.publicKey)).to.equal(true);
    });
  });

  describe("set_pause_authority and set_paused", () => {
    it("error: a stranger or the pause authority names a pause authority", async () => {
      for (const signer of [registry.stranger, registry.pauseAuthority]) {
        await expectFailure(registry.setPauseAuthority(signer.publicKey, signer), "NotAuthority");
      }
    });

    it("error: a stranger pauses", async () => {
      await expectFailure(registry.setPaused(true, registry.stranger), "NotPauseAuthority");
    });

    it("error: a pause authority that was replaced pauses", async () => {
      await registry.setPauseAuthority(successor.publicKey);
      await expectFailure(registry.setPaused(true), "NotPauseAuthority");
      await registry.setPauseAuthority(registry.pauseAuthority.publicKey);
    });

    it("lets the pause authority and the authority pause and resume", async () => {
      for (const signer of [registry.pauseAuthority, registry.authority]) {
        await registry.setPaused(true, signer);
        expect((await registry.fetchConfig()).paused).to.equal(1);
        await registry.setPaused(false, signer);
        expect((await registry.fetchConfig()).paused).to.equal(0);
      }
    });
  });

  describe("pin_writer", () => {
    it("error: a stranger, the pause authority or the pinned program's own key", async () => {
      await registry.impersonate("escrow", successor.publicKey);
      for (const signer of [registry.stranger, registry.pauseAuthority, successor] as Keypair[]) {
        await expectFailure(registry.pinWriter("escrow", programId("escrow"), signer), "NotAuthority");
      }
    });

    it("error: a wallet in the place of a program", async () => {
      await expectFailure(registry.pinWriter("escrow", registry.stranger.publicKey), "WriterNotProgram");
    });

    it("error: an account that a wallet made look like the config", async () => {
      const forged = named("forged config").publicKey;
      const account = (await registry.ledger.account(registry.config))!;
      const pin = (config: PublicKey) =>
        registry.program.methods.pinWriter({ escrow: {} }).accountsPartial({
          authority: registry.authority.publicKey,
          config,
          program: programId("escrow"),
        });
      await registry.ledger.setAccount(forged, { ...account, owner: programId("escrow") });
      await expectFailure(registry.ledger.send([await pin(forged).instruction()], [registry.authority]), "AccountOwnedByWrongProgram");
      // Anything else that the registry itself wrote, such as a node, bears its own type.
      const data = Buffer.concat([Buffer.from(sha256("account:Node").slice(0, 8)), account.data.subarray(8)]);
      await registry.ledger.setAccount(forged, { ...account, data });
      await expectFailure(registry.ledger.send([await pin(forged).instruction()], [registry.authority]), "AccountDiscriminatorMismatch");
      await registry.ledger.setAccount(forged, null);
    });

    it("pins each role to a program and its authority, and unpins it with the system program", async () => {
      for (const role of ["escrow", "staking", "market", "disputes"] as WriterRole[]) {
        await registry.pinWriter(role, programId("staking"));
        const pinned = (await registry.fetchConfig())[role];
        expect(pinned.program.equals(programId("staking"))).to.equal(true);
        expect(pinned.authority.equals(authorityOf(programId("staking")))).to.equal(true);
        await registry.pinWriter(role, systemProgram);
        expect((await registry.fetchConfig())[role].program.equals(systemProgram)).to.equal(true);
      }
    });
  });
});
