import { hexToBytes as bytes } from "@noble/hashes/utils";
import { Ed25519Program, TransactionInstruction } from "@solana/web3.js";
import { expect } from "chai";
import vectors from "../../crates/receipt/vectors/receipts.json";
import { singleInstruction } from "../../sdk/src/ed25519_instruction";
import { startLiteSVM, TransactionFailed, type LiteLedger } from "../support";

describe("the runtime's Ed25519 program", () => {
  let ledger: LiteLedger;

  before(() => {
    ledger = startLiteSVM();
  });

  function accepts(instruction: TransactionInstruction): boolean {
    try {
      ledger.sendNow([instruction], []);
      return true;
    } catch (error) {
      if (error instanceof TransactionFailed) return false;
      throw error;
    }
  }

  const raw = (data: string) =>
    new TransactionInstruction({ programId: Ed25519Program.programId, keys: [], data: Buffer.from(data, "hex") });

  for (const { name, error, message, signature, key } of vectors.verify) {
    it(`${error ? "refuses" : "accepts"} ${name}, as the SDK does`, () => {
      const signed = { signer: bytes(key), signature: bytes(signature), message: bytes(message) };
      expect(accepts(singleInstruction(signed))).to.equal(error === null);
    });
  }

  it("accepts every canonical instruction", () => {
    const { cosigned, conflicting, single } = vectors.ed25519;
    for (const { data } of [cosigned.good, conflicting.good, ...single.good]) expect(accepts(raw(data))).to.equal(true);
  });

  it("accepts malformations that only the programs refuse", () => {
    const passing = vectors.ed25519.cosigned.malformed.filter(({ data }) => accepts(raw(data)));
    const parts = ["signature 0", "key 0", "message 0", "signature 1", "key 1", "message 1"];
    expect(passing.map(({ name }) => name)).to.deep.equal([
      "no signature claimed",
      "padding that is not zero",
      // The Ed25519 instruction is itself number 0 here; elsewhere the index would name another one.
      ...parts.map((part) => `${part} in instruction 0`),
      "a byte left over at the end",
    ]);
  });
});
