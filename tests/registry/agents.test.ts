import { expect } from "chai";
import { PublicKey, type Keypair } from "@solana/web3.js";
import { DID_SLOT_WINDOW, expectFailure, named, RegistryFixture, sha256 } from "./fixture";

describe("registry: agents", () => {
  let registry: RegistryFixture;
  let first: Keypair;
  let slot: bigint;
  let agent: PublicKey;
  const second = named("second key");
  let count = 0;

  before(async () => {
    registry = await RegistryFixture.start();
    await registry.ledger.fund(second.publicKey);
  });

  beforeEach(async () => {
    first = named(`first key ${++count}`);
    await registry.ledger.fund(first.publicKey);
    slot = 1_000n * BigInt(count);
    await registry.setSlot(slot);
    agent = registry.agent(first.publicKey, slot);
  });

  const fetch = () => registry.program.account.agent.fetch(agent);
  const pass = (slots: number) => registry.setSlot(slot + BigInt(slots));

  describe("register_agent", () => {
    it("error: a slot that is over, or to come", async () => {
      for (const other of [slot - BigInt(DID_SLOT_WINDOW) - 1n, slot + 1n, (1n << 64n) - 1n]) {
        await expectFailure(registry.registerAgent(first, other), "SlotNotRecent");
      }
    });

    it("error: the did of another key, so that nobody squats or front-runs one", async () => {
      await expectFailure(registry.registerAgent(registry.stranger, slot, agent), "ConstraintSeeds");
    });

    it("error: the same did twice", async () => {
      await registry.registerAgent(first, slot);
      await expectFailure(registry.registerAgent(first, slot), "System.AccountAlreadyInUse");
    });

    it("error: paused", async () => {
      await registry.setPaused(true);
      await expectFailure(registry.registerAgent(first, slot), "Paused");
      await registry.setPaused(false);
    });

    it("binds the did to the first key and the slot, also at a pre-funded address", async () => {
      await registry.ledger.fund(agent, 5n);
      const { events } = await registry.registerAgent(first, slot);
      expect(events.map(({ name }) => name)).to.deep.equal(["agentRegistered"]);
      const registered = await fetch();
      expect(registered.did).to.deep.equal(registry.did(first.publicKey, slot));
      expect(registered.authority.equals(first.publicKey)).to.equal(true);
      expect(registered.pendingAuthority.equals(PublicKey.default)).to.equal(true);
      expect(registered.metadataHash).to.deep.equal(sha256("metadata"));
    });

    it("takes the oldest slot of the window", async () => {
      await registry.registerAgent(first, slot - BigInt(DID_SLOT_WINDOW));
    });
  });

  describe("update_agent", () => {
    it("error: only the agent's authority", async () => {
      await registry.registerAgent(first, slot);
      for (const signer of [registry.stranger, registry.authority]) {
        await expectFailure(registry.updateAgent(agent, sha256("new"), signer), "NotAgentAuthority");
      }
    });

    it("replaces the metadata hash, also while paused", async () => {
      await registry.registerAgent(first, slot);
      await registry.setPaused(true);
      await registry.updateAgent(agent, sha256("new"), first);
      await registry.setPaused(false);
      expect((await fetch()).metadataHash).to.deep.equal(sha256("new"));
    });
  });

  describe("propose_agent_authority and accept_agent_authority", () => {
    beforeEach(async () => {
      await registry.registerAgent(first, slot);
    });

    it("error: only the agent's authority proposes", async () => {
      await expectFailure(registry.proposeAgentAuthority(agent, second.publicKey, second), "NotAgentAuthority");
    });

    it("error: only the proposed key accepts, and only while it is proposed", async () => {
      await expectFailure(registry.acceptAgentAuthority(agent, second), "NotPendingAgentAuthority");
      await registry.proposeAgentAuthority(agent, second.publicKey, first);
      for (const signer of [registry.stranger, first]) {
        await expectFailure(registry.acceptAgentAuthority(agent, signer), "NotPendingAgentAuthority");
      }
      await registry.proposeAgentAuthority(agent, PublicKey.default, first);
      await expectFailure(registry.acceptAgentAuthority(agent, second), "NotPendingAgentAuthority");
    });

    it("error: the old key acts after the rotation", async () => {
      await registry.proposeAgentAuthority(agent, second.publicKey, first);
      const { events } = await registry.acceptAgentAuthority(agent, second);
      expect(events.map(({ name }) => name)).to.deep.equal(["agentAuthorityAccepted"]);
      await pass(DID_SLOT_WINDOW + 1);
      await expectFailure(registry.updateAgent(agent, sha256("old"), first), "NotAgentAuthority");
      await expectFailure(registry.proposeAgentAuthority(agent, first.publicKey, first), "NotAgentAuthority");
      await expectFailure(registry.closeAgent(agent, first), "NotAgentAuthority");
      expect((await fetch()).authority.equals(second.publicKey)).to.equal(true);
      expect((await fetch()).did).to.deep.equal(registry.did(first.publicKey, slot));
    });
  });

  describe("close_agent", () => {
    beforeEach(async () => {
      await registry.registerAgent(first, slot);
    });

    it("error: only the agent's authority", async () => {
      await pass(DID_SLOT_WINDOW + 1);
      await expectFailure(registry.closeAgent(agent, registry.stranger), "NotAgentAuthority");
    });

    it("error: while the did could be registered again", async () => {
      await pass(DID_SLOT_WINDOW);
      await expectFailure(registry.closeAgent(agent, first), "AgentTooRecent");
    });

    it("error: the key it was rotated away from brings a closed did back", async () => {
      await registry.proposeAgentAuthority(agent, second.publicKey, first);
      await registry.acceptAgentAuthority(agent, second);
      await pass(DID_SLOT_WINDOW + 1);
      await registry.closeAgent(agent, second);
      await expectFailure(registry.registerAgent(first, slot), "SlotNotRecent");
    });

    it("returns the rent, also while paused", async () => {
      await pass(DID_SLOT_WINDOW + 1);
      const rent = await registry.ledger.lamports(agent);
      await registry.setPaused(true);
      const gained = await registry.gain(first.publicKey, () => registry.closeAgent(agent, first));
      await registry.setPaused(false);
      expect(gained).to.equal(rent);
      expect(await registry.ledger.account(agent)).to.equal(null);
    });
  });
});
