import { expect } from "chai";
import { PublicKey, SYSVAR_CLOCK_PUBKEY } from "@solana/web3.js";
import { conflictingInstruction } from "../../sdk/src/ed25519_instruction";
import { type EquivocationProof } from "../../sdk/src/receipt";
import {
  findEquivocationAddress,
  fraudProofInstructions,
  findPoolAddress,
  findReceiptKeyAddress,
  stakingInstructions as staking,
} from "../../sdk/src/staking";
import { findReputationAddress } from "../../sdk/src/generated/registry/pdas";
import { expectFailure, named, signature } from "../support";
import { EPOCH, FINDER_BPS, Fixture, shareOf, USDC, type TestNode, type Wallet } from "./fixture";

const BOND = 1_000n * USDC;

describe("staking: slash_equivocation and record_receipt_key", () => {
  let f: Fixture;
  let node: TestNode;
  let finder: Wallet;
  beforeEach(async () => {
    f = await Fixture.create();
    node = await f.node("a", { bond: BOND });
    finder = await f.finder();
  });

  const slash = (proof?: EquivocationProof, keySource?: PublicKey) => f.slashEquivocation(node, finder, proof, keySource);
  const equivocations = () => f.ledger.accountNow(findReputationAddress(node.node))!.data.readBigUInt64LE(8 + 32 + 5 * 8);

  describe("equivocation that is none", () => {
    it("error: the same bytes twice", async () => {
      const { signer, first } = f.equivocation(node);
      await expectFailure(slash({ signer, first, second: first }), "EquivocationIdentical");
    });

    it("error: another session", async () => {
      const { signer, first } = f.equivocation(node);
      const second = f.signed(f.receipt({ account: node.node.toBytes() }), node.receiptKey);
      await expectFailure(slash({ signer, first, second }), "EquivocationAccount");
    });

    it("error: another number", async () => {
      const { signer, first } = f.equivocation(node);
      const second = f.signed(f.receipt({ number: 4n }), node.receiptKey);
      await expectFailure(slash({ signer, first, second }), "EquivocationNumber");
    });

    it("error: another kind", async () => {
      const { signer, first } = f.equivocation(node);
      const second = f.signed(f.receipt({ kind: "ledger" }), node.receiptKey);
      await expectFailure(slash({ signer, first, second }), "EquivocationKind");
    });

    it("error: another node", async () => {
      const other = await f.node("b");
      await expectFailure(f.slashEquivocation(other, finder, f.equivocation(node)), "KeyNotOfNode");
      await expectFailure(f.slashEquivocation(other, finder, f.equivocation(node), node.node), "KeyNotOfNode");
    });

    it("error: a key that is nobody's, and accounts that tie no key", async () => {
      const stranger = { ...node, receiptKey: named("no receipt key") };
      await expectFailure(slash(f.equivocation(stranger)), "KeyNotOfNode");
      for (const source of [finder.token, node.pool, findReputationAddress(node.node), finder.key]) {
        await expectFailure(slash(f.equivocation(node), source), "KeyNotOfNode");
      }
    });

    it("error: bytes that are no receipts", async () => {
      const { signer, first, second } = f.equivocation(node);
      const damaged: [number, number, string][] = [
        [0, 0, "ReceiptDomain"],
        [16, 2, "ReceiptVersion"],
        [17, 3, "ReceiptKind"],
        [18, 2, "ReceiptFlags"],
      ];
      for (const [at, byte, error] of damaged) {
        const bytes = Uint8Array.from(second.bytes);
        bytes[at] = byte;
        const forged = { bytes, signature: signature(bytes, node.receiptKey) };
        const proof = { signer, first, second: forged };
        const [, punish] = fraudProofInstructions({ node: node.node, proof: f.equivocation(node) }, { finder: finder.key, finderToken: finder.token });
        await expectFailure(f.ledger.send([conflictingInstruction(proof), punish], [], { payer: finder.keypair }), error);
      }
    });
  });

  it("error: evidence with one bad signature, whichever, never reaches the program", async () => {
    const { signer, first, second } = f.equivocation(node);
    const bad = Uint8Array.from(first.signature);
    bad[40]! ^= 1;
    for (const proof of [
      { signer, first: { ...first, signature: bad }, second },
      { signer, first, second: { ...second, signature: first.signature } },
      { signer: finder.key.toBytes(), first, second },
    ]) {
      await expectFailure(slash(proof), "InstructionError(0, Custom(2))");
    }
    expect(f.pool(node.pool).slashed).to.equal(0n);
  });

  it("error: without the Ed25519 instruction directly before it, or with another in its place", async () => {
    const [signatures, punish] = fraudProofInstructions({ node: node.node, proof: f.equivocation(node) }, { finder: finder.key, finderToken: finder.token });
    const send = (...instructions: (typeof punish)[]) => f.ledger.send(instructions, [], { payer: finder.keypair });
    await expectFailure(send(punish), "NoInstructionBefore");
    await expectFailure(send(punish, signatures), "NoInstructionBefore");
    const between = staking.openDelegationInstruction({ pool: node.pool, owner: finder.key, payer: finder.key });
    await expectFailure(send(signatures, between, punish), "NotEd25519Program");
    const padded = { ...signatures, data: Buffer.concat([signatures.data, Buffer.alloc(1)]) };
    await expectFailure(send(padded, punish), "Ed25519DataLength");
    const none = { ...signatures, data: Buffer.from([0, 0]) };
    await expectFailure(send(none, punish), "Ed25519NoSignatures");
    const fakeSysvar = { ...punish, keys: punish.keys.map((key, at) => (at === 3 ? { ...key, pubkey: SYSVAR_CLOCK_PUBKEY } : key)) };
    await expectFailure(send(signatures, fakeSysvar), "NotInstructionsSysvar");
  });

  it("error: a pool that is no node's, a wrong authority, a wrong reputation", async () => {
    const proof = f.equivocation(node);
    const [signatures, punish] = fraudProofInstructions({ node: node.node, proof }, { finder: finder.key, finderToken: finder.token });
    const guardian = await f.rolePool("guardian", node.operator, 1_000n * USDC);
    const other = await f.node("b");
    const attempts: [[number, PublicKey][], string][] = [
      [[[2, guardian], [4, findEquivocationAddress(guardian, proof)]], "NotANodePool"],
      [[[6, finder.key]], "WrongVaultAuthority"],
      [[[8, findReputationAddress(other.node)]], "ReputationOfAnotherNode"],
      [[[4, findEquivocationAddress(findPoolAddress("node", other.node), proof)]], "ConstraintSeeds"],
    ];
    for (const [changes, error] of attempts) {
      const keys = punish.keys.map((key) => ({ ...key }));
      for (const [at, key] of changes) keys[at]!.pubkey = key;
      await expectFailure(f.ledger.send([signatures, { ...punish, keys }], [], { payer: finder.keypair }), error);
    }
  });

  it("error: double slash by the same evidence, by reordered evidence, and by a third receipt of the number", async () => {
    const proof = f.equivocation(node);
    const { signer, first, second } = proof;
    await slash(proof);
    await expectFailure(slash(proof), "AlreadyPunished");
    await expectFailure(slash({ signer, first: second, second: first }), "AlreadyPunished");
    const third = f.signed(f.receipt({ units: 77n }), node.receiptKey);
    await expectFailure(slash({ signer, first: third, second }), "AlreadyPunished");
    await f.ledger.travel(100n * EPOCH);
    await expectFailure(slash(proof), "AlreadyPunished");
  });

  it("error: slash above the epoch's cap: refused whole, and the evidence keeps for the next epoch", async () => {
    await f.updateConfig({ epochBps: 4_000 });
    await slash();
    await slash(f.equivocation(node, { number: 4n }));
    const third = f.equivocation(node, { number: 5n });
    const before = f.pool(node.pool).assets;
    await expectFailure(slash(third), "EpochCapReached");
    await f.ledger.travel(EPOCH - 1n);
    await expectFailure(slash(third), "EpochCapReached");
    expect(f.pool(node.pool).assets).to.equal(before);
    await f.ledger.travel(1n);
    await slash(third);
    expect(f.pool(node.pool).assets).to.equal(before - shareOf(before, 2_000n));
  });

  it("error: stake added after an epoch's first slash does not raise its cap", async () => {
    await f.updateConfig({ epochBps: 4_000 });
    await slash();
    await slash(f.equivocation(node, { number: 4n }));
    await f.stake(node.pool, node.operator, 100_000n * USDC);
    await expectFailure(slash(f.equivocation(node, { number: 5n })), "EpochCapReached");
  });

  it("error: an empty pool, or one too small to lose a unit", async () => {
    const empty = await f.node("empty", { bond: 0n });
    await expectFailure(f.slashEquivocation(empty, finder), "NothingToSlash");
    await f.updateConfig({ minimums: [1n, 1n, 1n, 1n] });
    await f.stake(empty.pool, empty.operator, 4n);
    await expectFailure(f.slashEquivocation(empty, finder), "NothingToSlash");
  });

  it("takes the same part of bond, delegated and leaving stake, counts the fault, and says so", async () => {
    const delegator = await f.wallet("delegator");
    await f.delegate(node.pool, delegator, 3_000n * USDC);
    const { events } = await slash();
    expect(events.map(({ name }) => name)).to.deep.equal(["slashed", "faultRecorded"]);
    const pool = f.pool(node.pool);
    expect([pool.assets, pool.proceeds, pool.slashed]).to.deep.equal([3_200n * USDC, 800n * USDC, 800n * USDC]);
    expect(f.vault(node.pool)).to.equal(4_000n * USDC);
    expect(equivocations()).to.equal(1n);
  });

  it("rotating the key does not undo what was signed: a live session or a record still ties the old one", async () => {
    const renter = await f.wallet("renter");
    const session = await f.session(node, renter);
    await f.rotateReceiptKey(node, named("next receipt key").publicKey);
    await expectFailure(slash(), "KeyNotOfNode");
    await slash(f.equivocation(node), session);
    const record = findReceiptKeyAddress(node.pool, node.receiptKey.publicKey);
    const given = { payer: renter.key, pool: node.pool };
    const args = { receiptKey: node.receiptKey.publicKey };
    await expectFailure(f.send([staking.recordReceiptKeyInstruction({ ...given, source: node.node }, args)], renter.keypair), "KeyNotOfNode");
    await f.send([staking.recordReceiptKeyInstruction({ ...given, source: session }, args)], renter.keypair);
    await slash(f.equivocation(node, { number: 4n }), record);
    const other = await f.node("b");
    await expectFailure(f.slashEquivocation(other, finder, f.equivocation(node), record), "KeyNotOfNode");
  });

  it("error: KeyNotOfNode for a session of another node, and for a session or a record of another key", async () => {
    const other = await f.node("b");
    const renter = await f.wallet("renter");
    const ofOther = await f.session(other, renter);
    const ofNode = await f.session(node, renter, { nonce: 1n });
    const args = { receiptKey: node.receiptKey.publicKey };
    await f.send([staking.recordReceiptKeyInstruction({ payer: renter.key, pool: node.pool, source: ofNode }, args)], renter.keypair);
    for (const source of [ofOther, ofNode, findReceiptKeyAddress(node.pool, args.receiptKey)]) {
      await expectFailure(slash(f.equivocation(other), source), "KeyNotOfNode");
    }
  });

  it("error: nobody records a key that the node never had, and none twice", async () => {
    const given = { payer: finder.key, pool: node.pool, source: node.node };
    const foreign = staking.recordReceiptKeyInstruction(given, { receiptKey: named("no receipt key").publicKey });
    await expectFailure(f.send([foreign], finder.keypair), "KeyNotOfNode");
    const own = staking.recordReceiptKeyInstruction(given, { receiptKey: node.receiptKey.publicKey });
    await f.send([own], finder.keypair);
    await expectFailure(f.send([own], finder.keypair), "System.AccountAlreadyInUse");
  });

  it("an operator who accuses himself is paid only out of his own bond, never out of his delegators'", async () => {
    const delegator = await f.wallet("delegator");
    await f.delegate(node.pool, delegator, 9_000n * USDC);
    const before = f.balance(node.operator.token);
    const proof = f.equivocation(node);
    const submitter = { finder: node.operator.key, finderToken: node.operator.token };
    await f.ledger.send(fraudProofInstructions({ node: node.node, proof }, submitter), [], { payer: node.operator.keypair });
    const lost = shareOf(BOND, 2_000n);
    expect(f.balance(node.operator.token) - before).to.equal(shareOf(lost, FINDER_BPS));
    expect(f.treasury()).to.equal(2_000n * USDC - shareOf(lost, FINDER_BPS));
  });
});
