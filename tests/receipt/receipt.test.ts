import { sha256 } from "@noble/hashes/sha2";
import { utf8ToBytes } from "@noble/hashes/utils";
import { expect } from "chai";
import fc from "fast-check";
import nacl from "tweetnacl";
import { cosignedInstruction, singleInstruction } from "../../sdk/src/ed25519_instruction";
import {
  decodeReceipt,
  encodeReceipt,
  nextReceipt,
  receiptAnchor,
  ReceiptError,
  RECEIPT_LENGTH,
  signReceipt,
  verifyChain,
  verifyCosigned,
  verifyLink,
  verifySignature,
  type Receipt,
} from "../../sdk/src/receipt";
import { codeOf } from "./refusal";

const SEED = 20_261_121;
const named = (name: string) => sha256(utf8ToBytes(name));
const node = nacl.sign.keyPair.fromSeed(named("node"));
const renter = nacl.sign.keyPair.fromSeed(named("renter"));
const session = { kind: "session", account: named("session") } as const;
const receipt: Receipt = {
  ...session,
  isFinal: false,
  number: 1n,
  units: 30n,
  intervalEnd: 30n,
  previous: receiptAnchor(session),
};
const bytes = encodeReceipt(receipt);
const cosigned = {
  bytes,
  nodeSignature: signReceipt(bytes, node.secretKey),
  renterSignature: signReceipt(bytes, renter.secretKey),
};
const keys = { node: node.publicKey, renter: renter.publicKey };

describe("receipts", () => {
  const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const anyReceipt: fc.Arbitrary<Receipt> = fc
    .record({
      kind: fc.constantFrom("session" as const, "ledger" as const),
      isFinal: fc.boolean(),
      account: bytes32,
      number: fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }),
      units: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      intervalEnd: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      previous: bytes32,
    })
    .filter(({ kind, isFinal }) => kind === "session" || !isFinal);

  before(() => console.log(`      seed: ${SEED}`));

  describe("encoding", () => {
    const refusals: [string, string, Partial<Receipt>][] = [
      ["ReceiptNumberZero", "number zero", { number: 0n }],
      ["ReceiptFinalVoucher", "a final voucher", { kind: "ledger", isFinal: true }],
      ["ReceiptFieldRange", "a number beyond 64 bits", { number: 2n ** 64n }],
      ["ReceiptFieldRange", "a negative number", { number: -1n }],
      ["ReceiptFieldRange", "units beyond 64 bits", { units: 2n ** 64n }],
      ["ReceiptFieldRange", "negative units", { units: -1n }],
      ["ReceiptFieldRange", "a time too late", { intervalEnd: 2n ** 63n }],
      ["ReceiptFieldRange", "a time too early", { intervalEnd: -(2n ** 63n) - 1n }],
      ["ReceiptFieldLength", "an account cut short", { account: new Uint8Array(31) }],
      ["ReceiptFieldLength", "a hash too long", { previous: new Uint8Array(33) }],
    ];
    for (const [code, name, change] of refusals) {
      it(`error: ${code} for ${name}`, () => {
        expect(codeOf(() => encodeReceipt({ ...receipt, ...change }))).to.equal(code);
      });
    }

    it("says what was wrong, the values, and what to do", () => {
      expect(() => encodeReceipt({ ...receipt, units: -1n }))
        .to.throw(
          ReceiptError,
          /ReceiptFieldRange: .* nothing can be signed.*field = units.*value = -1.*Check the meter/s,
        )
        .with.deep.property("values", { field: "units", value: -1n });
    });

    it("decodes to what was encoded", () => {
      fc.assert(
        fc.property(anyReceipt, (one) => {
          expect(decodeReceipt(encodeReceipt(one))).to.deep.equal(one);
        }),
        { seed: SEED, numRuns: 1_000 },
      );
    });

    it("encodes to what was decoded, whatever the bytes", () => {
      const bytesOfAny = fc.tuple(anyReceipt, fc.nat(RECEIPT_LENGTH - 1), fc.nat(255)).map(([one, at, value]) => {
        const changed = encodeReceipt(one);
        changed[at] = value;
        return changed;
      });
      fc.assert(
        fc.property(bytesOfAny, (changed) => {
          if (codeOf(() => decodeReceipt(changed)) === null) {
            expect(encodeReceipt(decodeReceipt(changed))).to.deep.equal(changed);
          }
        }),
        { seed: SEED, numRuns: 1_000 },
      );
    });

    it("reads bytes that lie inside a larger buffer, and keeps none of it", () => {
      const larger = Buffer.concat([Buffer.alloc(5), bytes, Buffer.alloc(5)]);
      const decoded = decodeReceipt(larger.subarray(5, 112));
      larger.fill(0);
      expect(decoded).to.deep.equal(receipt);
    });
  });

  describe("signatures", () => {
    it("error: KeyLength for a key cut short", () => {
      expect(codeOf(() => verifySignature(bytes, cosigned.nodeSignature, keys.node.subarray(1)))).to.equal("KeyLength");
      expect(codeOf(() => signReceipt(bytes, node.secretKey.subarray(32)))).to.equal("KeyLength");
    });

    it("error: SignatureLength for a signature cut short", () => {
      const cut = cosigned.nodeSignature.subarray(1);
      expect(codeOf(() => verifySignature(bytes, cut, keys.node))).to.equal("SignatureLength");
    });

    it("error: ReceiptLength for signing what is no receipt", () => {
      expect(codeOf(() => signReceipt(utf8ToBytes("a transaction"), node.secretKey))).to.equal("ReceiptLength");
    });

    it("error: SameKey for one key in both roles", () => {
      const both = { ...cosigned, renterSignature: cosigned.nodeSignature };
      expect(codeOf(() => verifyCosigned(both, { node: keys.node, renter: keys.node }))).to.equal("SameKey");
    });

    it("error: WrongSignature for roles swapped", () => {
      const swapped = { node: keys.renter, renter: keys.node };
      expect(codeOf(() => verifyCosigned(cosigned, swapped))).to.equal("WrongSignature");
    });

    it("error: WrongSignature for either side's missing", () => {
      const { nodeSignature, renterSignature } = cosigned;
      for (const one of [{ nodeSignature: renterSignature }, { renterSignature: nodeSignature }]) {
        expect(codeOf(() => verifyCosigned({ ...cosigned, ...one }, keys))).to.equal("WrongSignature");
      }
    });

    it("of both sides give the receipt", () => {
      expect(verifyCosigned(cosigned, keys)).to.deep.equal(receipt);
    });

    it("leave the caller's buffers as they were", () => {
      const given = [bytes, cosigned.nodeSignature, keys.node].map((part) => Buffer.from(part));
      given[2]![31]! |= 0x80;
      const before = given.map((part) => part.toString("hex"));
      codeOf(() => verifySignature(given[0]!, given[1]!, given[2]!));
      expect(given.map((part) => part.toString("hex"))).to.deep.equal(before);
    });
  });

  describe("chains", () => {
    it("error: ReceiptFieldLength for an account cut short", () => {
      const short = { ...session, account: new Uint8Array(31) };
      expect(codeOf(() => receiptAnchor(short))).to.equal("ReceiptFieldLength");
    });

    it("error: whatever verification would refuse, before it is signed", () => {
      const final = nextReceipt(session, bytes, { units: 60n, intervalEnd: 60n, isFinal: true });
      const other = { ...session, account: named("another session") };
      const next = { units: 60n, intervalEnd: 60n };
      expect(codeOf(() => nextReceipt(session, bytes, { ...next, units: 29n }))).to.equal("ChainUnits");
      expect(codeOf(() => nextReceipt(session, bytes, { ...next, intervalEnd: 29n }))).to.equal("ChainIntervalEnd");
      expect(codeOf(() => nextReceipt(session, final, next))).to.equal("ChainAfterFinal");
      expect(codeOf(() => nextReceipt(other, bytes, next))).to.equal("ChainAccount");
    });

    it("grow link by link and verify as a whole", () => {
      const interval = fc.record({ used: fc.bigInt(0n, 1_000n), seconds: fc.bigInt(0n, 60n) });
      const metered = fc.array(interval, { maxLength: 30 });
      fc.assert(
        fc.property(metered, (intervals) => {
          const chain: Uint8Array[] = [];
          let [units, intervalEnd] = [0n, 0n];
          for (const { used, seconds } of intervals) {
            units += used;
            intervalEnd += seconds;
            chain.push(nextReceipt(session, chain.at(-1), { units, intervalEnd }));
          }
          const last = verifyChain(session, chain);
          expect([last?.number ?? 0n, last?.units ?? 0n]).to.deep.equal([BigInt(intervals.length), units]);
          // Any receipt left out breaks the chain behind it.
          chain.slice(0, -1).forEach((_, left) => {
            expect(
              codeOf(() =>
                verifyChain(
                  session,
                  chain.filter((__, at) => at !== left),
                ),
              ),
            ).to.equal("ChainNumber");
          });
        }),
        { seed: SEED, numRuns: 50 },
      );
    });
  });

  describe("Ed25519 instructions", () => {
    it("error: KeyLength, SignatureLength, ReceiptLength for parts of another size", () => {
      const { nodeSignature } = cosigned;
      expect(codeOf(() => cosignedInstruction(cosigned, { ...keys, node: new Uint8Array(31) }))).to.equal("KeyLength");
      const short = { ...cosigned, nodeSignature: nodeSignature.subarray(1) };
      expect(codeOf(() => cosignedInstruction(short, keys))).to.equal("SignatureLength");
      const cut = { ...cosigned, bytes: bytes.subarray(1) };
      expect(codeOf(() => cosignedInstruction(cut, keys))).to.equal("ReceiptLength");
    });

    it("error: MessageLength for a message beyond 16 bits", () => {
      const signed = { signer: keys.node, signature: cosigned.nodeSignature, message: new Uint8Array(65_536) };
      expect(codeOf(() => singleInstruction(signed))).to.equal("MessageLength");
    });
  });

  it("refuses a link that is no receipt", () => {
    expect(codeOf(() => verifyLink(session, undefined, bytes.subarray(1)))).to.equal("ReceiptLength");
  });
});
