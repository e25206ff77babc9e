import { PublicKey, type Keypair } from "@solana/web3.js";
import { expect } from "chai";
import nacl from "tweetnacl";
import { createClient, keypairWallet, type Client } from "../../../sdk/src/client";
import * as registry from "../../../sdk/src/registry";
import { send } from "../../../sdk/src/send";
import type { PreparedTransaction } from "../../../sdk/src/transaction";
import { RegistryFixture } from "../../registry/fixture";
import { named, startLiteSVM, type LiteLedger } from "../../support";
import { expectCode } from "../../support/codes";
import { liteSdkLedger } from "../../support/sdk_ledger";

const hash = (byte: number) => new Uint8Array(32).fill(byte);
const encryptionKey = nacl.box.keyPair.fromSecretKey(hash(7)).publicKey;

const profile = (changes: Partial<registry.NodeProfile> = {}): registry.NodeProfile => ({
  sourceType: "community",
  region: registry.encodeRegion("eu-west-1"),
  floorPrice: 1_500_000n,
  benchmarkScore: 9_000,
  capabilityBits: 0n,
  encryptionKey,
  endpointHash: hash(1),
  ...changes,
});

describe("sdk: registry", () => {
  let f: RegistryFixture<LiteLedger>;
  let operator: Client;
  let owner: Client;
  let governor: Client;
  let stranger: Client;

  before(async () => {
    f = await RegistryFixture.on(startLiteSVM());
    const ledger = liteSdkLedger(f.ledger);
    const clientOf = (keypair: Keypair) => createClient({ ledger, wallet: keypairWallet(keypair) });
    [operator, owner, governor, stranger] = [f.operator, f.owner, f.authority, f.stranger].map(clientOf) as [Client, Client, Client, Client];
  });

  /** Sends, and holds the transaction to the compute limit it asked for. */
  const act = async <T extends PreparedTransaction>(client: Client, preparing: Promise<T>): Promise<T> => {
    const prepared = await preparing;
    const { computeUnits } = await send(client, prepared);
    expect(Number(computeUnits)).to.be.lessThan(prepared.computeUnits);
    return prepared;
  };

  it("takes a node from registration to its closing", async () => {
    const receiptKey = named("receipt key").publicKey;
    const { node } = await act(operator, registry.registerNode(operator, { nodeId: 1n, class: "gpu", receiptKey, profile: profile() }));
    expect(await registry.fetchNode(stranger, node)).to.include({ status: "available", class: "gpu", nodeId: 1n });
    expect(await registry.fetchReputation(stranger, node)).to.include({ sessionsSettled: 0n });

    await act(operator, registry.updateNode(operator, { node, profile: profile({ floorPrice: 2n }) }));
    await act(operator, registry.rotateReceiptKey(operator, { node, receiptKey: named("next receipt key").publicKey }));
    const expiresAt = (await operator.ledger.now()) + 60n;
    await act(operator, registry.refreshAttestation(operator, { node, attestationHash: hash(2), expiresAt }));
    await act(operator, registry.setNodeStatus(operator, { node, status: "draining" }));
    const found = await registry.findNodes(stranger, { operator: f.operator.publicKey, status: "draining", class: "gpu", region: "eu-west-1" });
    expect(found.map(({ profile: { floorPrice } }) => floorPrice)).to.deep.equal([2n]);
    expect(await registry.findNodes(stranger, { status: "available" })).to.be.empty;
    expect(await registry.findNodes(stranger, { region: "eu-west-2" })).to.be.empty;

    await expectCode(registry.closeNode(operator, { node }), "NodeNotRetired");
    await act(operator, registry.setNodeStatus(operator, { node, status: "retired" }));
    await expectCode(registry.updateNode(operator, { node, profile: profile() }), "NodeRetired");
    await act(operator, registry.closeNode(operator, { node }));
    expect(await registry.fetchNodes(stranger, [node])).to.deep.equal([undefined]);
    expect(await registry.fetchReputations(stranger, [node])).to.have.length(1);
    await expectCode(registry.registerNode(operator, { nodeId: 1n, class: "gpu", receiptKey, profile: profile() }), "NodeAddressUsed");
  });

  it("error: a profile that the program would refuse", async () => {
    const refused = async (changes: Partial<registry.NodeProfile>, code: string) => {
      const params = { nodeId: 2n, class: "cpu", receiptKey: named("receipt key").publicKey, profile: profile(changes) } as const;
      await expectCode(registry.registerNode(operator, params), code);
      const built = registry.registerNodeInstruction({ operator: f.operator.publicKey }, params);
      await expectCode(send(operator, { instructions: [built], computeUnits: 100_000, signers: [] }), code);
    };
    await refused({ floorPrice: 0n }, "FloorPriceOutOfBounds");
    await refused({ capabilityBits: 1n << 100n }, "CapabilityNotActive");
    await refused({ endpointHash: hash(0) }, "MissingEndpoint");
    await refused({ region: new Uint8Array(16).fill(65) }, "InvalidRegion");
  });

  it("error: only the operator, the owner and the authority, each for what is theirs", async () => {
    const receiptKey = named("receipt key").publicKey;
    const { node } = await act(operator, registry.registerNode(operator, { nodeId: 3n, class: "cpu", receiptKey, profile: profile() }));
    await expectCode(registry.setNodeStatus(stranger, { node, status: "retired" }), "NotOperator");
    await expectCode(registry.rotateReceiptKey(operator, { node, receiptKey }), "ReceiptKeyUnchanged");
    await expectCode(registry.refreshAttestation(operator, { node, attestationHash: hash(0), expiresAt: 1n }), "MissingAttestation");
    await expectCode(registry.refreshAttestation(operator, { node, attestationHash: hash(1), expiresAt: 1n }), "AttestationExpiryOutOfBounds");
    await expectCode(registry.retireCapability(stranger, { bit: 0 }), "NotAuthority");
  });

  it("defines capabilities that nodes can then claim, and retires them", async () => {
    await act(governor, registry.defineCapability(governor, { bit: 100, name: "gpu-h100", minBondUsd: 25_000_000n }));
    expect(registry.decodeLabel((await registry.fetchCapability(stranger, 100)).name)).to.equal("gpu-h100");
    expect(registry.activeCapabilities(await registry.fetchRegistryConfig(stranger))).to.equal(1n << 100n);
    const receiptKey = named("receipt key").publicKey;
    const claims = profile({ capabilityBits: 1n << 100n });
    const { node } = await act(operator, registry.registerNode(operator, { nodeId: 4n, class: "gpu", receiptKey, profile: claims }));
    await act(governor, registry.updateCapability(governor, { bit: 100, minBondUsd: 50_000_000n }));
    await expectCode(registry.closeCapability(governor, { bit: 100 }), "CapabilityNotRetired");
    await act(governor, registry.retireCapability(governor, { bit: 100 }));
    await expectCode(registry.updateCapability(governor, { bit: 100, minBondUsd: 50_000_000n }), "CapabilityRetired");
    // A node keeps what it claimed; no other can.
    await act(operator, registry.updateNode(operator, { node, profile: claims }));
    await expectCode(registry.registerNode(operator, { nodeId: 5n, class: "gpu", receiptKey, profile: claims }), "CapabilityNotActive");
    await act(governor, registry.closeCapability(governor, { bit: 100 }));
    expect(await registry.findCapabilities(stranger)).to.be.empty;
    await expectCode(registry.defineCapability(governor, { bit: 128, name: "x", minBondUsd: 25_000_000n }), "CapabilityBitOutOfBounds");
    await expectCode(registry.defineCapability(governor, { bit: 1, name: "-x", minBondUsd: 25_000_000n }), "InvalidName");
    await expectCode(registry.defineCapability(governor, { bit: 1, name: "x", minBondUsd: 1n }), "BondOutOfBounds");
  });

  it("registers an agent, hands it over and lets go of it", async () => {
    const { slot } = f.ledger.svm.getClock();
    const { agent, did } = await act(owner, registry.registerAgent(owner, { slot, metadataHash: hash(1) }));
    expect(await registry.fetchAgent(stranger, agent)).to.deep.include({ did, metadataHash: hash(1) });
    await act(owner, registry.updateAgent(owner, { agent, metadataHash: hash(2) }));
    await expectCode(registry.acceptAgentAuthority(stranger, { agent }), "NotPendingAgentAuthority");
    await act(owner, registry.proposeAgentAuthority(owner, { agent, pendingAuthority: f.stranger.publicKey }));
    await act(stranger, registry.acceptAgentAuthority(stranger, { agent }));
    expect(await registry.findAgents(owner, { authority: f.stranger.publicKey })).to.have.length(1);
    await expectCode(registry.updateAgent(owner, { agent, metadataHash: hash(3) }), "NotAgentAuthority");
    await expectCode(registry.closeAgent(owner, { agent }), "NotAgentAuthority");
  });

  it("deploys a worker, publishes versions, triggers it, and closes everything", async () => {
    const settings = { timeoutMs: undefined, memoryMb: undefined, routes: ["/hello/*"] };
    const { worker } = await act(owner, registry.deployWorker(owner, { name: "hello", codeHash: hash(1), settings }));
    const { number } = await act(owner, registry.publishVersion(owner, { worker, codeHash: hash(2) }));
    expect(number).to.equal(2);
    await act(owner, registry.activateVersion(owner, { worker, number: 1 }));
    await act(owner, registry.updateWorker(owner, { worker, settings: { ...settings, timeoutMs: 5_000 } }));
    await act(owner, registry.setWorkerStatus(owner, { worker, status: "paused" }));
    expect(await registry.fetchWorker(stranger, worker)).to.include({ status: "paused", timeoutMs: 5_000, activeVersion: 1 });
    expect(await registry.findWorkers(stranger, { owner: f.owner.publicKey })).to.have.length(1);
    expect(await registry.findVersions(stranger, { worker })).to.have.length(2);

    const kinds: registry.TriggerKind[] = [
      { kind: "cron", expression: "*/5 * * * *" },
      { kind: "webhook", pathHash: hash(9) },
      { kind: "event", value: { program: registry.REGISTRY_PROGRAM_ID, discriminator: new Uint8Array(8), account: worker } },
    ];
    for (const kind of kinds) await act(owner, registry.createTrigger(owner, { worker, kind }));
    await act(owner, registry.setTriggerEnabled(owner, { worker, id: 0, enabled: false }));
    const triggers = await registry.findTriggers(stranger, { worker });
    expect(triggers.map(({ id, enabled, kind }) => [id, enabled, kind.kind]).sort()).to.deep.equal([
      [0, false, "cron"],
      [1, true, "webhook"],
      [2, true, "event"],
    ]);
    await expectCode(registry.closeWorker(owner, { worker }), "WorkerHasVersions");
    await expectCode(registry.closeVersion(owner, { worker, number: 1 }), "VersionActive");
    await act(owner, registry.closeVersion(owner, { worker, number: 2 }));
    await expectCode(registry.closeWorker(owner, { worker }), "WorkerHasTriggers");
    for (const id of [0, 1, 2]) await act(owner, registry.removeTrigger(owner, { worker, id }));
    await expectCode(registry.closeWorker(stranger, { worker }), "NotWorkerOwner");
    await act(owner, registry.closeWorker(owner, { worker }));
    await expectCode(registry.fetchWorker(stranger, worker), "AccountMissing");
  });

  it("error: settings and names that the program would refuse, and new business during a pause", async () => {
    const settings = { timeoutMs: undefined, memoryMb: undefined, routes: [] as string[] };
    const refused = (changes: Partial<registry.WorkerSettings>, code: string) =>
      expectCode(registry.deployWorker(owner, { name: "w", codeHash: hash(1), settings: { ...settings, ...changes } }), code);
    await refused({ timeoutMs: 99 }, "TimeoutOutOfBounds");
    await refused({ memoryMb: 16_385 }, "MemoryOutOfBounds");
    await refused({ routes: Array.from({ length: 9 }, (_, n) => `/${n}`) }, "TooManyRoutes");
    await refused({ routes: ["/a", "/a"] }, "DuplicateRoute");
    await expectCode(registry.deployWorker(owner, { name: "Upper", codeHash: hash(1), settings }), "InvalidName");
    await expectCode(registry.deployWorker(owner, { name: "w", codeHash: hash(0), settings }), "MissingCode");
    await f.setPaused(true);
    await expectCode(registry.deployWorker(owner, { name: "w", codeHash: hash(1), settings }), "Paused");
    await expectCode(registry.registerAgent(owner, { slot: 1n, metadataHash: hash(1) }), "Paused");
    await f.setPaused(false);
  });

  it("names and regions have one encoding, and come back", () => {
    for (const text of ["a", "eu-west-1", "0123456789abcdef"]) expect(registry.decodeLabel(registry.encodeRegion(text))).to.equal(text);
    for (const text of ["", "-a", "a-", "A", "a b", "a_b", "é", "0123456789abcdef0"]) expect(() => registry.encodeRegion(text)).to.throw("InvalidRegion");
    expect(PublicKey.isOnCurve(registry.findAgentAddress(registry.agentDid(f.owner.publicKey, 1n)).toBytes())).to.equal(false);
  });
});
