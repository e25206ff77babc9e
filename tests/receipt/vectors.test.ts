import { readFileSync } from "node:fs";
import { bytesToHex as hex, hexToBytes as bytes } from "@noble/hashes/utils";
import { Ed25519Program, Keypair, Transaction } from "@solana/web3.js";
import { expect } from "chai";
import nacl from "tweetnacl";
import { receiptVectors, vectorsFile } from "../../scripts/vectors";
import { conflictingInstruction, cosignedInstruction, singleInstruction } from "../../sdk/src/ed25519_instruction";
import {
  decodeReceipt,
  detectEquivocation,
  encodeReceipt,
  hashReceipt,
  isSmallOrder,
  receiptAnchor,
  RECEIPT_DOMAIN,
  signReceipt,
  verifyChain,
  verifySignature,
  type ReceiptKind,
} from "../../sdk/src/receipt";
import vectors from "../../crates/receipt/vectors/receipts.json";
import { codeOf } from "./refusal";

const receiptOf = (fields: (typeof vectors.encode)[number]["receipt"]) => ({
  kind: fields.kind as ReceiptKind,
  isFinal: fields.isFinal,
  account: bytes(fields.account),
  number: BigInt(fields.number),
  units: BigInt(fields.units),
  intervalEnd: BigInt(fields.intervalEnd),
  previous: bytes(fields.previous),
});

describe("receipt vectors", () => {
  it("are what the script writes, byte for byte", () => {
    expect(readFileSync(vectorsFile, "utf8")).to.equal(receiptVectors());
  });

  it("begin with one domain", () => {
    expect(hex(RECEIPT_DOMAIN)).to.equal(vectors.domain);
  });

  for (const { name, error, bytes: encoded } of vectors.decode) {
    it(`error: ${error} for ${name}`, () => {
      expect(codeOf(() => decodeReceipt(bytes(encoded)))).to.equal(error);
    });
  }

  for (const { name, receipt, bytes: encoded, hash } of vectors.encode) {
    it(`encodes, decodes and hashes ${name}`, () => {
      expect(hex(encodeReceipt(receiptOf(receipt)))).to.equal(encoded);
      expect(decodeReceipt(bytes(encoded))).to.deep.equal(receiptOf(receipt));
      expect(hex(hashReceipt(bytes(encoded)))).to.equal(hash);
    });
  }

  it("sign the same bytes the same way", () => {
    for (const { seed, publicKey, bytes: encoded, signature } of vectors.sign) {
      const pair = nacl.sign.keyPair.fromSeed(bytes(seed));
      expect(hex(pair.publicKey)).to.equal(publicKey);
      expect(hex(signReceipt(bytes(encoded), pair.secretKey))).to.equal(signature);
    }
  });

  for (const { name, error, message, signature, key } of vectors.verify) {
    it(error ? `error: ${error} for ${name}` : `accepts ${name}`, () => {
      expect(codeOf(() => verifySignature(bytes(message), bytes(signature), bytes(key)))).to.equal(error);
    });
  }

  it("include signatures that only strict verification refuses", () => {
    const lax = vectors.verify.filter(
      ({ error, message, signature, key }) =>
        error !== null && nacl.sign.detached.verify(bytes(message), bytes(signature), bytes(key)),
    );
    const refused = ["NonCanonicalSignature", "SmallOrderSignature", "SmallOrderKey"];
    expect(lax.map(({ error }) => error)).to.deep.equal(refused);
  });

  it("name every key of small order", () => {
    expect(vectors.smallOrder).to.have.length(14);
    for (const key of vectors.smallOrder) expect(isSmallOrder(bytes(key)), key).to.equal(true);
    for (const { publicKey } of vectors.sign) expect(isSmallOrder(bytes(publicKey))).to.equal(false);
  });

  describe("chains", () => {
    const { chain } = vectors;
    const subject = { kind: chain.kind as ReceiptKind, account: bytes(chain.account) };

    for (const { name, error, receipts } of chain.cases) {
      it(error ? `error: ${error} for ${name}` : `accepts ${name}`, () => {
        const list = receipts.map((encoded) => bytes(encoded));
        expect(codeOf(() => verifyChain(subject, list))).to.equal(error);
      });
    }

    it("start at the account's anchor and link each receipt to the one before", () => {
      expect(hex(receiptAnchor(subject))).to.equal(chain.anchor);
      expect(hex(receiptAnchor({ kind: "ledger", account: bytes(chain.ledgerAccount) }))).to.equal(chain.ledgerAnchor);
      const previous = [chain.anchor, ...chain.stream.map(({ hash }) => hash)];
      chain.stream.forEach(({ bytes: encoded, hash }, at) => {
        expect(hex(decodeReceipt(bytes(encoded)).previous)).to.equal(previous[at]);
        expect(hex(hashReceipt(bytes(encoded)))).to.equal(hash);
      });
    });
  });

  describe("equivocation", () => {
    const signer = bytes(vectors.equivocation.signer);

    for (const { name, error, first, second } of vectors.equivocation.cases) {
      it(error ? `error: ${error} for ${name}` : `proves ${name}`, () => {
        const signed = [first, second].map((one) => ({ bytes: bytes(one.bytes), signature: bytes(one.signature) }));
        const [a, b] = [signed[0]!, signed[1]!];
        for (const [x, y] of [
          [a, b],
          [b, a],
        ] as const) {
          const found = detectEquivocation(signer, x, y);
          if ("proof" in found) expect([error, found.proof]).to.deep.equal([null, { signer, first: x, second: y }]);
          else expect(found.whyNot.code).to.equal(error);
        }
      });
    }
  });

  describe("Ed25519 instructions", () => {
    const { cosigned, conflicting, single } = vectors.ed25519;
    const signatureAt = (data: string, at: number) => bytes(data).slice(at, at + 64);

    it("carry one receipt signed by both", () => {
      const { node, renter, message, data } = cosigned.good;
      const instruction = cosignedInstruction(
        { bytes: bytes(message), nodeSignature: signatureAt(data, 94), renterSignature: signatureAt(data, 158) },
        { node: bytes(node), renter: bytes(renter) },
      );
      expect(hex(instruction.data)).to.equal(data);
      expect(instruction.programId.equals(Ed25519Program.programId)).to.equal(true);
      expect(instruction.keys).to.deep.equal([]);
    });

    it("carry two receipts signed by one", () => {
      const { signer, first, second, data } = conflicting.good;
      const instruction = conflictingInstruction({
        signer: bytes(signer),
        first: { bytes: bytes(first), signature: signatureAt(data, 62) },
        second: { bytes: bytes(second), signature: signatureAt(data, 126) },
      });
      expect(hex(instruction.data)).to.equal(data);
    });

    for (const { signer, message, data } of single.good) {
      it(`carry one message of ${message.length / 2} bytes signed by one, as web3.js lays it out`, () => {
        const signed = { signer: bytes(signer), signature: signatureAt(data, 48), message: bytes(message) };
        expect(hex(singleInstruction(signed).data)).to.equal(data);
        const { signer: publicKey, ...rest } = signed;
        expect(hex(Ed25519Program.createInstructionWithPublicKey({ publicKey, ...rest }).data)).to.equal(data);
      });
    }

    it("survive being serialised in a transaction", () => {
      const payer = Keypair.fromSeed(new Uint8Array(32).fill(1));
      const { good } = single;
      const { signer, message, data } = good[0]!;
      const signed = { signer: bytes(signer), signature: signatureAt(data, 48), message: bytes(message) };
      const transaction = new Transaction({
        feePayer: payer.publicKey,
        blockhash: payer.publicKey.toBase58(),
        lastValidBlockHeight: 1,
      }).add(singleInstruction(signed));
      transaction.sign(payer);
      const [instruction] = Transaction.from(transaction.serialize()).instructions;
      expect(hex(instruction!.data)).to.equal(data);
    });

    it("have malformations under names that differ, none of them the canonical bytes", () => {
      const goods = [cosigned.good, conflicting.good, ...single.good].map(({ data }) => data);
      for (const { malformed } of [cosigned, conflicting, single]) {
        expect(new Set(malformed.map(({ name }) => name)).size).to.equal(malformed.length);
        for (const { name, data } of malformed) expect(goods, name).not.to.include(data);
      }
    });
  });
});
