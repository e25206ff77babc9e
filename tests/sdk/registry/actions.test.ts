import { PublicKey, type Keypair, type TransactionInstruction } from "@solana/web3.js";
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

  /** The action refuses it before anything is sent, and the chain refuses the bare instruction by the same name. */
  const agree = async (client: Client, action: Promise<PreparedTransaction>, bare: TransactionInstruction, code: string) => {
    await expectCode(action, code);
    await expectCode(send(client, { instructions: [bare], computeUnits: 150_000, signers: [] }), code);
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

    const own = { operator: f.operator.publicKey, node };
    await agree(operator, registry.closeNode(operator, { node }), registry.closeNodeInstruction(own), "NodeNotRetired");
    await act(operator, registry.setNodeStatus(operator, { node, status: "retired" }));
    const updating = registry.updateNodeInstruction(own, profile());
    await agree(operator, registry.updateNode(operator, { node, profile: profile() }), updating, "NodeRetired");
    await act(operator, registry.closeNode(operator, { node }));
    expect(await registry.fetchNodes(stranger, [node])).to.deep.equal([undefined]);
    expect(await registry.fetchReputations(stranger, [node])).to.have.length(1);
    const again = { nodeId: 1n, class: "gpu", receiptKey, profile: profile() } as const;
    const registering = registry.registerNodeInstruction({ operator: f.operator.publicKey }, again);
    await agree(operator, registry.registerNode(operator, again), registering, "NodeAddressUsed");
  });

  it("error: a profile that the program would refuse", async () => {
    const refused = async (changes: Partial<registry.NodeProfile>, code: string) => {
      const params = { nodeId: 2n, class: "cpu", receiptKey: named("receipt key").publicKey, profile: profile(changes) } as const;
      const bare = registry.registerNodeInstruction({ operator: f.operator.publicKey }, params);
      await agree(operator, registry.registerNode(operator, params), bare, code);
    };
    await refused({ floorPrice: 0n }, "FloorPriceOutOfBounds");
    await refused({ capabilityBits: 1n << 100n }, "CapabilityNotActive");
    await refused({ endpointHash: hash(0) }, "MissingEndpoint");
    await refused({ region: new Uint8Array(16).fill(65) }, "InvalidRegion");
  });

  it("error: only the operator, the owner and the authority, each for what is theirs", async () => {
    const receiptKey = named("receipt key").publicKey;
    const { node } = await act(operator, registry.registerNode(operator, { nodeId: 3n, class: "cpu", receiptKey, profile: profile() }));
    const mine = { operator: f.operator.publicKey, node };
    const theirs = { operator: f.stranger.publicKey, node };
    const retiring = registry.setNodeStatusInstruction(theirs, { status: "retired" });
    await agree(stranger, registry.setNodeStatus(stranger, { node, status: "retired" }), retiring, "NotOperator");
    const rotating = registry.rotateReceiptKeyInstruction(mine, { receiptKey });
    await agree(operator, registry.rotateReceiptKey(operator, { node, receiptKey }), rotating, "ReceiptKeyUnchanged");
    const refreshed = async (attestationHash: Uint8Array, expiresAt: bigint, code: string) => {
      const bare = registry.refreshAttestationInstruction(mine, { attestationHash, expiresAt });
      await agree(operator, registry.refreshAttestation(operator, { node, attestationHash, expiresAt }), bare, code);
    };
    await refreshed(hash(0), 1n, "MissingAttestation");
    await refreshed(hash(1), 1n, "AttestationExpiryOutOfBounds");
    await refreshed(hash(1), (await operator.ledger.now()) + 90n * 86_400n + 1n, "AttestationExpiryOutOfBounds");
    const { publicKey } = f.stranger;
    const defining = { bit: 0, name: registry.encodeName("x"), minBondUsd: 25_000_000n };
    const bare = registry.defineCapabilityInstruction({ authority: publicKey, capability: registry.findCapabilityAddress(0) }, defining);
    await agree(stranger, registry.defineCapability(stranger, { ...defining, name: "x" }), bare, "NotAuthority");
  });

  it("defines capabilities that nodes can then claim, and retires them", async () => {
    await act(governor, registry.defineCapability(governor, { bit: 100, name: "gpu-h100", minBondUsd: 25_000_000n }));
    expect(registry.decodeLabel((await registry.fetchCapability(stranger, 100)).name)).to.equal("gpu-h100");
    expect(registry.activeCapabilities(await registry.fetchRegistryConfig(stranger))).to.equal(1n << 100n);
    const receiptKey = named("receipt key").publicKey;
    const claims = profile({ capabilityBits: 1n << 100n });
    const { node } = await act(operator, registry.registerNode(operator, { nodeId: 4n, class: "gpu", receiptKey, profile: claims }));
    await act(governor, registry.updateCapability(governor, { bit: 100, minBondUsd: 50_000_000n }));
    const held = { authority: f.authority.publicKey, capability: registry.findCapabilityAddress(100) };
    await agree(governor, registry.closeCapability(governor, { bit: 100 }), registry.closeCapabilityInstruction(held), "CapabilityNotRetired");
    await act(governor, registry.retireCapability(governor, { bit: 100 }));
    const updating = registry.updateCapabilityInstruction(held, { minBondUsd: 50_000_000n });
    await agree(governor, registry.updateCapability(governor, { bit: 100, minBondUsd: 50_000_000n }), updating, "CapabilityRetired");
    await agree(governor, registry.retireCapability(governor, { bit: 100 }), registry.retireCapabilityInstruction(held), "CapabilityRetired");
    // A node keeps what it claimed; no other can.
    await act(operator, registry.updateNode(operator, { node, profile: claims }));
    await expectCode(registry.registerNode(operator, { nodeId: 5n, class: "gpu", receiptKey, profile: claims }), "CapabilityNotActive");
    await act(governor, registry.closeCapability(governor, { bit: 100 }));
    expect(await registry.findCapabilities(stranger)).to.be.empty;
    const refused = async (bit: number, minBondUsd: bigint, code: string) => {
      const accounts = { authority: f.authority.publicKey, capability: registry.findCapabilityAddress(bit) };
      const bare = registry.defineCapabilityInstruction(accounts, { bit, name: registry.encodeName("x"), minBondUsd });
      await agree(governor, registry.defineCapability(governor, { bit, name: "x", minBondUsd }), bare, code);
    };
    await refused(128, 25_000_000n, "CapabilityBitOutOfBounds");
    await refused(1, 9_999_999n, "BondOutOfBounds");
    await refused(1, 1_000_000_000_001n, "BondOutOfBounds");
    await expectCode(registry.defineCapability(governor, { bit: 1, name: "-x", minBondUsd: 25_000_000n }), "InvalidName");
  });

  it("registers an agent, hands it over and lets go of it", async () => {
    const { slot } = f.ledger.svm.getClock();
    const { agent, did } = await act(owner, registry.registerAgent(owner, { slot, metadataHash: hash(1) }));
    expect(await registry.fetchAgent(stranger, agent)).to.deep.include({ did, metadataHash: hash(1) });
    await act(owner, registry.updateAgent(owner, { agent, metadataHash: hash(2) }));
    const accepting = registry.acceptAgentAuthorityInstruction({ pendingAuthority: f.stranger.publicKey, agent });
    await agree(stranger, registry.acceptAgentAuthority(stranger, { agent }), accepting, "NotPendingAgentAuthority");
    await act(owner, registry.proposeAgentAuthority(owner, { agent, pendingAuthority: f.stranger.publicKey }));
    await act(stranger, registry.acceptAgentAuthority(stranger, { agent }));
    expect(await registry.findAgents(owner, { authority: f.stranger.publicKey })).to.have.length(1);
    const former = { authority: f.owner.publicKey, agent };
    const updating = registry.updateAgentInstruction(former, { metadataHash: hash(3) });
    await agree(owner, registry.updateAgent(owner, { agent, metadataHash: hash(3) }), updating, "NotAgentAuthority");
    await agree(owner, registry.closeAgent(owner, { agent }), registry.closeAgentInstruction(former), "NotAgentAuthority");
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
    const active = { owner: f.owner.publicKey, worker, version: registry.findVersionAddress(worker, 1) };
    const closing = registry.closeWorkerInstruction(active);
    await agree(owner, registry.closeWorker(owner, { worker }), closing, "WorkerHasVersions");
    const closingVersion = registry.closeVersionInstruction(active);
    await agree(owner, registry.closeVersion(owner, { worker, number: 1 }), closingVersion, "VersionActive");
    await act(owner, registry.closeVersion(owner, { worker, number: 2 }));
    await agree(owner, registry.closeWorker(owner, { worker }), closing, "WorkerHasTriggers");
    for (const id of [0, 1, 2]) await act(owner, registry.removeTrigger(owner, { worker, id }));
    const others = registry.closeWorkerInstruction({ ...active, owner: f.stranger.publicKey });
    await agree(stranger, registry.closeWorker(stranger, { worker }), others, "NotWorkerOwner");
    await act(owner, registry.closeWorker(owner, { worker }));
    await expectCode(registry.fetchWorker(stranger, worker), "AccountMissing");
  });

  it("error: settings and names that the program would refuse, and new business during a pause", async () => {
    const settings = { timeoutMs: undefined, memoryMb: undefined, routes: [] as string[] };
    const refused = async (changes: Partial<registry.WorkerSettings>, code: string, codeHash = hash(1)) => {
      const params = { name: "w", codeHash, settings: { ...settings, ...changes } };
      const bare = registry.deployWorkerInstruction({ owner: f.owner.publicKey }, { ...params, name: registry.encodeName("w") });
      await agree(owner, registry.deployWorker(owner, params), bare, code);
    };
    await refused({ timeoutMs: 99 }, "TimeoutOutOfBounds");
    await refused({ memoryMb: 16_385 }, "MemoryOutOfBounds");
    await refused({ routes: Array.from({ length: 9 }, (_, n) => `/${n}`) }, "TooManyRoutes");
    await refused({ routes: ["/a", "/a"] }, "DuplicateRoute");
    await expectCode(registry.deployWorker(owner, { name: "Upper", codeHash: hash(1), settings }), "InvalidName");
    await refused({}, "MissingCode", hash(0));
    await f.setPaused(true);
    await refused({}, "Paused");
    const { slot } = f.ledger.svm.getClock();
    const agent = registry.findAgentAddress(registry.agentDid(f.operator.publicKey, slot));
    const registering = registry.registerAgentInstruction({ authority: f.operator.publicKey, agent }, { slot, metadataHash: hash(1) });
    await agree(operator, registry.registerAgent(operator, { slot, metadataHash: hash(1) }), registering, "Paused");
    await f.setPaused(false);
  });

  it("names and regions have one encoding, and come back", () => {
    for (const text of ["a", "eu-west-1", "0123456789abcdef"]) expect(registry.decodeLabel(registry.encodeRegion(text))).to.equal(text);
    for (const text of ["", "-a", "a-", "A", "a b", "a_b", "é", "0123456789abcdef0"]) expect(() => registry.encodeRegion(text)).to.throw("InvalidRegion");
    expect(PublicKey.isOnCurve(registry.findAgentAddress(registry.agentDid(f.owner.publicKey, 1n)).toBytes())).to.equal(false);
  });
});
