import { BN } from "@coral-xyz/anchor";
import { expect } from "chai";
import { registryIdl } from "../../sdk/src/generated";
import { expectFailure, named, RegistryFixture, sha256, systemProgram } from "./fixture";

describe("registry: signatures", () => {
  let registry: RegistryFixture;

  before(async () => {
    registry = await RegistryFixture.start();
  });

  const { publicKey } = named("anyone");
  const writer = named("writer");

  /** Every instruction, sent by the one who may. */
  const instructions: Record<string, () => Promise<unknown>> = {
    recordSettlement: () => registry.recordSettlement(writer, new BN(1)),
    recordFault: () => registry.recordFault(writer, "abandoned"),
    recordDisputeLost: () => registry.recordDisputeLost(writer),
    initialize: () => registry.initialize(),
    proposeAuthority: () => registry.proposeAuthority(publicKey),
    acceptAuthority: () => registry.acceptAuthority(named("successor")),
    setPauseAuthority: () => registry.setPauseAuthority(publicKey),
    setPaused: () => registry.setPaused(true),
    pinWriter: () => registry.pinWriter("escrow", systemProgram),
    defineCapability: () => registry.defineCapability(),
    updateCapability: () => registry.updateCapability(new BN(20_000_000)),
    retireCapability: () => registry.retireCapability(),
    closeCapability: () => registry.closeCapability(),
    registerAgent: () => registry.registerAgent(registry.stranger, 1n),
    updateAgent: () => registry.updateAgent(publicKey, sha256("metadata"), registry.stranger),
    proposeAgentAuthority: () => registry.proposeAgentAuthority(publicKey, publicKey, registry.stranger),
    acceptAgentAuthority: () => registry.acceptAgentAuthority(publicKey, registry.stranger),
    closeAgent: () => registry.closeAgent(publicKey, registry.stranger),
    registerNode: () => registry.registerNode(),
    updateNode: () => registry.updateNode({}),
    setNodeStatus: () => registry.setNodeStatus("retired"),
    rotateReceiptKey: () => registry.rotateReceiptKey(publicKey),
    refreshAttestation: () => registry.refreshAttestation(sha256("quote"), 1n),
    closeNode: () => registry.closeNode(),
    deployWorker: () => registry.deployWorker(),
    updateWorker: () => registry.updateWorker({}),
    publishVersion: () => registry.publishVersion(2),
    activateVersion: () => registry.activateVersion(registry.version(1)),
    closeVersion: () => registry.closeVersion(registry.version(1)),
    setWorkerStatus: () => registry.setWorkerStatus("paused"),
    closeWorker: () => registry.closeWorker(),
    createTrigger: () => registry.createTrigger({ webhook: { pathHash: sha256("path") } }, 0),
    setTriggerEnabled: () => registry.setTriggerEnabled(false, registry.trigger(0)),
    removeTrigger: () => registry.removeTrigger(registry.trigger(0)),
  };

  it("are asked of exactly one account by every instruction, so none can be forgotten here", () => {
    expect(Object.keys(instructions)).to.have.members(registryIdl.instructions.map(({ name }) => name));
    for (const { name, accounts } of registryIdl.instructions) {
      expect(accounts.filter((account) => "signer" in account && account.signer), name).to.have.length(1);
    }
  });

  for (const [name, send] of Object.entries(instructions)) {
    it(`error: ${name} without the signature`, async () => {
      await expectFailure(registry.withoutSignatures(send), "AccountNotSigner");
    });
  }
});
