import { BN } from "@coral-xyz/anchor";
import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import nacl from "tweetnacl";
import { expectFailure, label, named, profile, RegistryFixture, sha256, zeros, type NodeProfile } from "./fixture";

const FIELD_ORDER = (1n << 255n) - 19n;
const TOP_BIT = 1n << 255n;
const MAX_FLOOR_PRICE = new BN("1000000000000");
const MAX_ATTESTATION_SECS = 90n * 24n * 3_600n;

const littleEndian = (value: bigint): number[] => [...Buffer.from(value.toString(16).padStart(64, "0"), "hex").reverse()];

/** The X25519 points whose shared secret is zero, with the encodings that reduce to them. */
const WEAK_X25519 = [
  0n,
  1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
  FIELD_ORDER - 1n,
  FIELD_ORDER,
  FIELD_ORDER + 1n,
];

/** The y of Ed25519's points of order 1, 2, 4 and 8, with the encodings that reduce to them. */
const SMALL_ORDER_Y = [
  0n,
  1n,
  FIELD_ORDER - 1n,
  FIELD_ORDER,
  FIELD_ORDER + 1n,
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  55188659117513257062467267217118295137698188065244968500265048394206261417927n,
];

/** Claims that each break one rule. */
const INVALID: [string, Partial<NodeProfile>, string][] = [
  ["no region", { region: zeros(16) }, "InvalidRegion"],
  ["a region in capitals", { region: label("EU", 16) }, "InvalidRegion"],
  ["a region with bytes after its end", { region: [...label("eu", 15), 1] }, "InvalidRegion"],
  ["a price of nothing, which would make reputation free", { floorPrice: new BN(0) }, "FloorPriceOutOfBounds"],
  ["a price above the bound", { floorPrice: MAX_FLOOR_PRICE.addn(1) }, "FloorPriceOutOfBounds"],
  ["a capability nobody defined", { capabilityBits: new BN(1).shln(127) }, "CapabilityNotActive"],
  ["no endpoint", { endpointHash: zeros() }, "MissingEndpoint"],
];

describe("registry: nodes", () => {
  let registry: RegistryFixture;

  before(async () => {
    registry = await RegistryFixture.start();
    await registry.defineCapability(0);
    await registry.defineCapability(5, { name: label("tdx") });
    await registry.defineCapability(6, { name: label("to-be-retired") });
  });

  beforeEach(async () => {
    await registry.newcomers();
  });

  describe("register_node", () => {
    for (const [what, claims, error] of INVALID) {
      it(`error: ${what}`, async () => {
        await expectFailure(registry.registerNode(1, { claims }), error);
      });
    }

    it("error: every encryption key whose secret anyone can compute", async () => {
      const scalar = Uint8Array.from(sha256("any secret key"));
      for (const point of WEAK_X25519.flatMap((point) => [point, point | TOP_BIT])) {
        const encryptionKey = littleEndian(point);
        expect([...nacl.scalarMult(scalar, Uint8Array.from(encryptionKey))], point.toString()).to.deep.equal(zeros());
        await expectFailure(registry.registerNode(1, { claims: { encryptionKey } }), "WeakEncryptionKey");
      }
    });

    it("error: every receipt key of small order", async () => {
      for (const y of SMALL_ORDER_Y.flatMap((y) => [y, y | TOP_BIT])) {
        const receiptKey = new PublicKey(Uint8Array.from(littleEndian(y)));
        await expectFailure(registry.registerNode(1, { receiptKey }), "WeakReceiptKey");
      }
    });

    it("error: a receipt key that is no point, such as a program's address", async () => {
      for (const receiptKey of [registry.config, new PublicKey(Uint8Array.from(littleEndian(2n)))]) {
        expect(PublicKey.isOnCurve(receiptKey)).to.equal(false);
        await expectFailure(registry.registerNode(1, { receiptKey }), "ReceiptKeyNotOnCurve");
      }
    });

    it("error: the same node twice", async () => {
      await registry.registerNode(1);
      await expectFailure(registry.registerNode(1), "System.AccountAlreadyInUse");
    });

    it("error: an address under another operator", async () => {
      const node = registry.node(1, registry.stranger.publicKey);
      await expectFailure(registry.registerNode(1, { node }), "ConstraintSeeds");
    });

    it("error: the reputation of another node", async () => {
      await registry.registerNode(1);
      const reputation = registry.reputation(registry.node(1));
      await expectFailure(registry.registerNode(2, { reputation }), "ConstraintSeeds");
    });

    it("error: paused", async () => {
      await registry.setPaused(true);
      await expectFailure(registry.registerNode(1), "Paused");
      await registry.setPaused(false);
    });

    it("records what the operator claims with a clean reputation, also at pre-funded addresses", async () => {
      await registry.ledger.fund(registry.node(), 3n);
      await registry.ledger.fund(registry.reputation(), 3n);
      const claims = { capabilityBits: new BN(0b100001), floorPrice: MAX_FLOOR_PRICE };
      const { events } = await registry.registerNode(1, { claims, class: "cpu" });
      expect(events.map(({ name }) => name)).to.deep.equal(["nodeRegistered"]);

      const node = await registry.fetchNode();
      expect(node.operator.equals(registry.operator.publicKey)).to.equal(true);
      expect(node.nodeId.toNumber()).to.equal(1);
      expect(node.status).to.deep.equal({ available: {} });
      expect(node.class).to.deep.equal({ cpu: {} });
      expect(node.receiptKey.equals(named("receipt key").publicKey)).to.equal(true);
      expect(JSON.stringify(node.profile)).to.equal(JSON.stringify(profile(claims)));
      expect(node.attestationHash).to.deep.equal(zeros());
      expect(node.registeredAt.toString()).to.equal((await registry.ledger.now()).toString());

      const reputation = await registry.fetchReputation();
      expect(reputation.node.equals(registry.node())).to.equal(true);
      expect(reputation.sessionsSettled.toNumber()).to.equal(0);
    });

    it("keeps the fields that are filtered by at the offsets the docs name", async () => {
      await registry.registerNode(1, { claims: { capabilityBits: new BN(1) } });
      const { data } = (await registry.ledger.account(registry.node()))!;
      expect(data.subarray(8, 40).equals(registry.operator.publicKey.toBuffer())).to.equal(true);
      expect(data.readBigUInt64LE(40)).to.equal(1n);
      expect([data[48], data[49], data[50]]).to.deep.equal([0, 0, 0]);
      expect(data.subarray(51, 60).toString()).to.equal("eu-west-1");
      expect(data.readBigUInt64LE(67)).to.equal(1_500_000n);
      expect(data.readUInt32LE(75)).to.equal(9_000);
      expect(data[79]).to.equal(1);
      expect([...data.subarray(95, 127)]).to.deep.equal(profile().encryptionKey);
      expect([...data.subarray(127, 159)]).to.deep.equal(profile().endpointHash);
      expect(data.subarray(159, 191).equals(named("receipt key").publicKey.toBuffer())).to.equal(true);
    });
  });

  describe("update_node", () => {
    beforeEach(async () => {
      await registry.registerNode(1);
    });

    it("error: only the operator", async () => {
      for (const signer of [registry.stranger, registry.authority]) {
        await expectFailure(registry.updateNode({}, registry.node(), signer), "NotOperator");
      }
    });

    for (const [what, claims, error] of INVALID) {
      it(`error: ${what}`, async () => {
        await expectFailure(registry.updateNode(claims), error);
      });
    }

    it("error: a weak encryption key", async () => {
      await expectFailure(registry.updateNode({ encryptionKey: zeros() }), "WeakEncryptionKey");
    });

    it("error: a retired node", async () => {
      await registry.setNodeStatus("retired");
      await expectFailure(registry.updateNode({}), "NodeRetired");
    });

    it("error: a capability that is retired, unless the node has it", async () => {
      await registry.updateNode({ capabilityBits: new BN(1 << 6) });
      await registry.retireCapability(6);
      await registry.updateNode({ capabilityBits: new BN(1 << 6), benchmarkScore: 1 });
      await registry.updateNode({ capabilityBits: new BN(0) });
      await expectFailure(registry.updateNode({ capabilityBits: new BN(1 << 6) }), "CapabilityNotActive");
    });

    it("replaces every claim, also while paused", async () => {
      const claims: Partial<NodeProfile> = {
        sourceType: { upstream: {} },
        region: label("us", 16),
        floorPrice: new BN(1),
        benchmarkScore: 4_294_967_295,
        capabilityBits: new BN(0b100001),
        encryptionKey: [...nacl.box.keyPair.fromSecretKey(Uint8Array.from(sha256("another"))).publicKey],
        endpointHash: sha256("https://moved.example"),
      };
      await registry.setPaused(true);
      const { events } = await registry.updateNode(claims);
      await registry.setPaused(false);
      expect(events.map(({ name }) => name)).to.deep.equal(["nodeUpdated"]);
      expect(JSON.stringify((await registry.fetchNode()).profile)).to.equal(JSON.stringify(profile(claims)));
    });
  });

  describe("set_node_status", () => {
    beforeEach(async () => {
      await registry.registerNode(1);
    });

    it("error: only the operator", async () => {
      await expectFailure(registry.setNodeStatus("retired", registry.node(), registry.stranger), "NotOperator");
    });

    it("error: a retired node comes back", async () => {
      await registry.setNodeStatus("retired");
      for (const status of ["available", "draining", "retired"] as const) {
        await expectFailure(registry.setNodeStatus(status), "NodeRetired");
      }
    });

    it("drains, returns and retires, also while paused", async () => {
      await registry.setPaused(true);
      for (const status of ["draining", "available", "draining", "retired"] as const) {
        const { events } = await registry.setNodeStatus(status);
        expect(events.map(({ name }) => name)).to.deep.equal(["nodeStatusSet"]);
        expect((await registry.fetchNode()).status).to.deep.equal({ [status]: {} });
      }
      await registry.setPaused(false);
    });
  });

  describe("rotate_receipt_key", () => {
    const next = named("next receipt key").publicKey;

    beforeEach(async () => {
      await registry.registerNode(1);
    });

    it("error: only the operator, not even the key itself", async () => {
      for (const signer of [registry.stranger, named("receipt key")]) {
        await expectFailure(registry.rotateReceiptKey(next, registry.node(), signer), "NotOperator");
      }
    });

    it("error: a key that is weak, no point, or the same", async () => {
      await expectFailure(registry.rotateReceiptKey(PublicKey.default), "WeakReceiptKey");
      await expectFailure(registry.rotateReceiptKey(registry.config), "ReceiptKeyNotOnCurve");
      await expectFailure(registry.rotateReceiptKey(named("receipt key").publicKey), "ReceiptKeyUnchanged");
    });

    it("error: a retired node", async () => {
      await registry.setNodeStatus("retired");
      await expectFailure(registry.rotateReceiptKey(next), "NodeRetired");
    });

    it("replaces the key, also while paused", async () => {
      await registry.setPaused(true);
      await registry.rotateReceiptKey(next);
      await registry.setPaused(false);
      expect((await registry.fetchNode()).receiptKey.equals(next)).to.equal(true);
    });
  });

  describe("refresh_attestation", () => {
    const hash = sha256("quote");

    beforeEach(async () => {
      await registry.registerNode(1);
    });

    it("error: only the operator", async () => {
      const expiry = (await registry.ledger.now()) + 60n;
      await expectFailure(registry.refreshAttestation(hash, expiry, registry.node(), registry.stranger), "NotOperator");
    });

    it("error: no hash", async () => {
      await expectFailure(registry.refreshAttestation(zeros(), (await registry.ledger.now()) + 60n), "MissingAttestation");
    });

    it("error: an expiry that is over, or too far ahead", async () => {
      const now = await registry.ledger.now();
      for (const expiry of [now, -(1n << 63n), now + MAX_ATTESTATION_SECS + 1n, (1n << 63n) - 1n]) {
        await expectFailure(registry.refreshAttestation(hash, expiry), "AttestationExpiryOutOfBounds");
      }
    });

    it("error: a retired node", async () => {
      await registry.setNodeStatus("retired");
      await expectFailure(registry.refreshAttestation(hash, (await registry.ledger.now()) + 60n), "NodeRetired");
    });

    it("replaces hash and expiry, to the last second of the bound", async () => {
      const expiry = (await registry.ledger.now()) + MAX_ATTESTATION_SECS;
      await registry.refreshAttestation(hash, expiry);
      const node = await registry.fetchNode();
      expect(node.attestationHash).to.deep.equal(hash);
      expect(node.attestationExpiresAt.toString()).to.equal(expiry.toString());
    });
  });

  describe("close_node", () => {
    beforeEach(async () => {
      await registry.registerNode(1);
    });

    it("error: only the operator", async () => {
      await registry.setNodeStatus("retired");
      await expectFailure(registry.closeNode(registry.node(), registry.stranger), "NotOperator");
    });

    it("error: a node that is not retired", async () => {
      await expectFailure(registry.closeNode(), "NodeNotRetired");
      await registry.setNodeStatus("draining");
      await expectFailure(registry.closeNode(), "NodeNotRetired");
    });

    it("error: the address comes back with a clean reputation", async () => {
      await registry.impersonate("escrow", named("writer escrow").publicKey);
      await registry.recordFault(named("writer escrow"), "abandoned");
      await registry.setNodeStatus("retired");
      await registry.closeNode();
      await expectFailure(registry.registerNode(1), "NodeAddressUsed");
      await registry.ledger.fund(registry.node(), 10_000_000n);
      await expectFailure(registry.registerNode(1), "NodeAddressUsed");
      expect((await registry.fetchReputation()).faultsAbandoned.toNumber()).to.equal(1);
    });

    it("error: a node's account that is cut short", async () => {
      const { data, ...account } = (await registry.ledger.account(registry.node()))!;
      await registry.ledger.setAccount(registry.node(), { ...account, data: data.subarray(0, -1) });
      const { message } = await registry.setNodeStatus("retired").then(() => expect.fail("went through"), (error: Error) => error);
      expect(message).to.contain("SBF program panicked");
      await registry.ledger.setAccount(registry.node(), { ...account, data });
    });

    it("error: a closed node acts", async () => {
      await registry.setNodeStatus("retired");
      await registry.closeNode();
      await expectFailure(registry.setNodeStatus("available"), "AccountOwnedByWrongProgram");
    });

    it("returns the node's rent and keeps the reputation, also while paused", async () => {
      await registry.setNodeStatus("retired");
      const rent = await registry.ledger.lamports(registry.node());
      const kept = await registry.ledger.account(registry.reputation());
      await registry.setPaused(true);
      const gained = await registry.gain(registry.operator.publicKey, () => registry.closeNode());
      await registry.setPaused(false);
      expect(gained).to.equal(rent);
      expect(await registry.ledger.account(registry.node())).to.equal(null);
      expect(await registry.ledger.account(registry.reputation())).to.deep.equal(kept);
    });
  });
});
