import { expect } from "chai";
import { ReceiptError } from "../../sdk/src/receipt";
import { decodeFraudProof, encodeFraudProof, FraudProofError, fraudProofInstructions, makeFraudProof } from "../../sdk/src/staking";
import { named } from "../support";
import { FINDER_BPS, Fixture, shareOf, USDC, type TestNode } from "./fixture";

describe("staking: fraud proofs as files", () => {
  let f: Fixture;
  let node: TestNode;
  let file: string;
  before(async () => {
    f = await Fixture.create();
    node = await f.node("a");
    const { first, second } = f.equivocation(node);
    const receiptKey = node.receiptKey.publicKey.toBytes();
    file = encodeFraudProof(makeFraudProof({ node: node.node, receiptKey, first, second }));
  });

  const refused = (text: string, code: string) => {
    try {
      decodeFraudProof(text);
    } catch (error) {
      if (!(error instanceof FraudProofError) && !(error instanceof ReceiptError)) throw error;
      expect(error.code).to.equal(code);
      return;
    }
    expect.fail(`read, where ${code} was expected`);
  };
  const changed = (changes: Record<string, unknown>) => JSON.stringify({ ...(JSON.parse(file) as object), ...changes });
  const receipts = () => (JSON.parse(file) as { receipts: { bytes: string; signature: string }[] }).receipts;

  it("error: what is not JSON, or not this format", () => {
    refused("{", "FraudProofJson");
    refused(changed({ format: "compute-market/fraud-proof/2" }), "FraudProofFormat");
    refused("[]", "FraudProofFormat");
    refused("null", "FraudProofField");
  });

  it("error: fields that are missing or of another kind", () => {
    const [first] = receipts();
    refused(changed({ node: 7 }), "FraudProofField");
    refused(changed({ node: "0OIl" }), "FraudProofField");
    refused(changed({ receiptKey: undefined }), "FraudProofField");
    refused(changed({ receipts: [first] }), "FraudProofField");
    refused(changed({ receipts: [first, null] }), "FraudProofField");
    refused(changed({ receipts: [first, { ...first, bytes: "ABC" }] }), "FraudProofField");
    refused(changed({ receipts: [first, { ...first, signature: 7 }] }), "FraudProofField");
  });

  it("error: a file whose receipts prove nothing, offline", () => {
    const [first, second] = receipts();
    refused(changed({ receipts: [first, first] }), "EquivocationIdentical");
    refused(changed({ receipts: [first, { ...second, signature: first!.signature }] }), "WrongSignature");
    refused(changed({ receiptKey: named("another").publicKey.toBase58() }), "WrongSignature");
    refused(changed({ receipts: [first, { ...second, bytes: second!.bytes.slice(2) }] }), "ReceiptLength");
  });

  it("is the same file when it is read and written again", () => {
    expect(encodeFraudProof(decodeFraudProof(file))).to.equal(file);
  });

  it("any wallet submits it: proof, slash and payout in one transaction", async () => {
    const wallet = await f.wallet("any wallet", 0n);
    const instructions = fraudProofInstructions(decodeFraudProof(file), { finder: wallet.key, finderToken: wallet.token });
    const { bytes } = await f.ledger.send(instructions, [], { payer: wallet.keypair });
    expect(bytes).to.be.at.most(1_232);
    expect(f.balance(wallet.token)).to.equal(shareOf(shareOf(1_000n * USDC, 2_000n), FINDER_BPS));
    expect(f.pool(node.pool).proceeds).to.equal(0n);
  });
});
