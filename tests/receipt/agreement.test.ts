// Which library verifies must not matter: each is asked about the same signatures, forged ones included, and the runtime too.
import { ed25519, ED25519_TORSION_SUBGROUP } from "@noble/curves/ed25519";
import { sha512 } from "@noble/hashes/sha2";
import { concatBytes, hexToBytes } from "@noble/hashes/utils";
import { bytesToNumberLE, numberToBytesLE } from "@noble/curves/utils";
import { expect } from "chai";
import nacl from "tweetnacl";
import { singleInstruction } from "../../sdk/src/ed25519_instruction";
import { useVerifier, verifySignature, type Verifier } from "../../sdk/src/receipt";
import * as node from "../../sdk/src/receipt/ed25519.node";
import * as portable from "../../sdk/src/receipt/ed25519";
import vectors from "../../crates/receipt/vectors/receipts.json";
import { Random, startLiteSVM, TransactionFailed } from "../support";
import { codeOf } from "./refusal";

const { Point } = ed25519;
const ORDER = ed25519.CURVE.n;
const torsion = ED25519_TORSION_SUBGROUP.map((hex) => Point.fromHex(hex));
const verifiers: Record<string, Verifier> = {
  "what Node uses": node.verify,
  "node:crypto": node.verifyByOpenssl,
  noble: portable.verify,
  tweetnacl: (message, signature, key) => nacl.sign.detached.verify(message, signature, key),
};

interface Signed {
  message: Uint8Array;
  signature: Uint8Array;
  signer: Uint8Array;
}

/** A key and a signature with a part of small order in each: right under the cofactor, but strictly only one in eight. */
function mixedOrder(random: Random): Signed {
  const [secret, nonce] = [random, random].map((from) => bytesToNumberLE(from.bytes(32)) % ORDER) as [bigint, bigint];
  const message = random.bytes(107);
  const signer = Point.BASE.multiply(secret).add(random.pick(torsion)).toBytes();
  const point = Point.BASE.multiply(nonce).add(random.pick(torsion)).toBytes();
  const challenge = bytesToNumberLE(sha512(concatBytes(point, signer, message))) % ORDER;
  return { message, signer, signature: concatBytes(point, numberToBytesLE((nonce + challenge * secret) % ORDER, 32)) };
}

function ordinary(random: Random): Signed {
  const pair = nacl.sign.keyPair.fromSeed(random.bytes(32));
  const message = random.bytes(107);
  return { message, signer: pair.publicKey, signature: nacl.sign.detached(message, pair.secretKey) };
}

function spoiled(random: Random): Signed {
  const signed = ordinary(random);
  const part = random.pick([signed.message, signed.signature, signed.signer]);
  part[random.int(0, part.length - 1)]! ^= 1 << random.int(0, 7);
  return signed;
}

/** A point whose encoding is not reduced, or no point at all, in place of the key or of R. */
function strange(random: Random): Signed {
  const signed = ordinary(random);
  const bytes = new Uint8Array(32).fill(255);
  bytes[0] = random.int(0xed, 0xff);
  bytes[31] = random.pick([0x7f, 0xff]);
  if (random.chance(50)) signed.signer = bytes;
  else signed.signature.set(bytes);
  return signed;
}

const answer = ({ message, signature, signer }: Signed) => codeOf(() => verifySignature(message, signature, signer));

describe("Ed25519 libraries", () => {
  afterEach(() => useVerifier());

  it("give one answer to every signature, which is the runtime's", () => {
    const random = new Random("ed25519 agreement");
    const ledger = startLiteSVM();
    const runtimeAccepts = (signed: Signed) => {
      try {
        ledger.sendNow([singleInstruction(signed)], []);
        return true;
      } catch (error) {
        if (error instanceof TransactionFailed) return false;
        throw error;
      }
    };
    const accepted = { ordinary: 0, spoiled: 0, mixedOrder: 0, strange: 0 };
    const kinds = { ordinary, spoiled, mixedOrder, strange };
    for (const [kind, make] of Object.entries(kinds) as [keyof typeof accepted, typeof ordinary][]) {
      for (let run = 0; run < 40; run++) {
        const signed = make(random);
        const right = runtimeAccepts(signed);
        if (right) accepted[kind]++;
        for (const [name, verifier] of Object.entries(verifiers)) {
          useVerifier(verifier);
          expect(answer(signed) === null, `${name}, ${kind} ${run}`).to.equal(right);
        }
      }
    }
    expect(accepted.ordinary).to.equal(40);
    expect(accepted.spoiled).to.equal(0);
    // Some of mixed order are right without the cofactor: refusing them all would also be a difference.
    expect(accepted.mixedOrder).to.be.within(1, 20);
  });

  for (const [name, verifier] of Object.entries(verifiers)) {
    it(`refuse the same forgeries by name with ${name}`, () => {
      useVerifier(verifier);
      for (const { error, message, signature, key } of vectors.verify) {
        const signed = { message: hexToBytes(message), signature: hexToBytes(signature), signer: hexToBytes(key) };
        expect(answer(signed)).to.equal(error);
      }
    });
  }

  it("would differ if the cofactor were allowed, as in noble's own verify", () => {
    const random = new Random("ed25519 cofactor");
    const signed = Array.from({ length: 20 }, () => mixedOrder(random));
    const lax = signed.filter(({ message, signature, signer }) => ed25519.verify(signature, message, signer));
    expect(lax.length).to.be.above(signed.filter((one) => answer(one) === null).length);
  });

  it("sign the same bytes the same way", () => {
    const random = new Random("ed25519 signing");
    for (let run = 0; run < 20; run++) {
      const { secretKey } = nacl.sign.keyPair.fromSeed(random.bytes(32));
      const message = random.bytes(107);
      const expected = nacl.sign.detached(message, secretKey);
      expect(node.sign(message, secretKey)).to.deep.equal(expected);
      expect(portable.sign(message, secretKey)).to.deep.equal(expected);
    }
  });
});
