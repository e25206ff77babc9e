// Writes crates/receipt/vectors/receipts.json, which the Rust crate and the SDK are both tested against. Every key and
// account is derived from a name, so the same code always writes the same bytes; a changed byte is a changed format.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex as hex, concatBytes, utf8ToBytes } from "@noble/hashes/utils";
import nacl from "tweetnacl";
import { conflictingInstruction, cosignedInstruction, singleInstruction } from "../sdk/src/ed25519_instruction";
import {
  encodeReceipt,
  hashReceipt,
  nextReceipt,
  receiptAnchor,
  RECEIPT_DOMAIN,
  signReceipt,
  type Receipt,
  type ReceiptSubject,
} from "../sdk/src/receipt";
import { identity, ofAnything, unreduced, withSmallOrderPoint } from "../tests/receipt/forgeries";
import { oneSignature, twoSignatures, type Malformation } from "../tests/receipt/malformations";

export const vectorsFile = join(__dirname, "../crates/receipt/vectors/receipts.json");

const named = (name: string) => sha256(utf8ToBytes(`receipt vector: ${name}`));
const keyPair = (name: string) => ({ seed: named(name), ...nacl.sign.keyPair.fromSeed(named(name)) });

const node = keyPair("node");
const renter = keyPair("renter");
const stranger = keyPair("stranger");
const session: ReceiptSubject = { kind: "session", account: named("session") };
const ledger: ReceiptSubject = { kind: "ledger", account: named("ledger") };
const START = 1_800_000_000n;

const first: Receipt = {
  ...session,
  isFinal: false,
  number: 1n,
  units: 30n,
  intervalEnd: START + 30n,
  previous: receiptAnchor(session),
};
const firstBytes = encodeReceipt(first);
const nodeSignature = signReceipt(firstBytes, node.secretKey);
const renterSignature = signReceipt(firstBytes, renter.secretKey);

function encodings() {
  const receipts: Record<string, Receipt> = {
    "the first of a session": first,
    "the last of a session": { ...first, number: 1_000n, units: 30_000n, isFinal: true, previous: named("previous") },
    "a voucher": { ...first, ...ledger, units: 1n, previous: receiptAnchor(ledger) },
    "all zero but the number": {
      ...first,
      account: new Uint8Array(32),
      units: 0n,
      intervalEnd: 0n,
      previous: new Uint8Array(32),
    },
    "the largest values": {
      ...first,
      isFinal: true,
      account: new Uint8Array(32).fill(255),
      number: 2n ** 64n - 1n,
      units: 2n ** 64n - 1n,
      intervalEnd: 2n ** 63n - 1n,
      previous: new Uint8Array(32).fill(255),
    },
    "the earliest time": { ...first, intervalEnd: -(2n ** 63n) },
    "bytes in order": {
      ...first,
      number: 0x0102030405060708n,
      units: 0x1112131415161718n,
      intervalEnd: 0x2122232425262728n,
    },
  };
  return Object.entries(receipts).map(([name, receipt]) => ({
    name,
    receipt: {
      kind: receipt.kind,
      isFinal: receipt.isFinal,
      account: hex(receipt.account),
      number: String(receipt.number),
      units: String(receipt.units),
      intervalEnd: String(receipt.intervalEnd),
      previous: hex(receipt.previous),
    },
    bytes: hex(encodeReceipt(receipt)),
    hash: hex(hashReceipt(encodeReceipt(receipt))),
  }));
}

function rejections() {
  const changed = (at: number, ...bytes: number[]) => {
    const copy = firstBytes.slice();
    copy.set(bytes, at);
    return copy;
  };
  const voucher = encodeReceipt({ ...first, ...ledger });
  voucher[18] = 1;
  const cases: [string, string, Uint8Array][] = [
    ["no bytes", "ReceiptLength", new Uint8Array()],
    ["one byte short", "ReceiptLength", firstBytes.slice(0, -1)],
    ["one byte long", "ReceiptLength", concatBytes(firstBytes, Uint8Array.of(0))],
    ["another domain", "ReceiptDomain", changed(0, ...utf8ToBytes("compute-voucher\0"))],
    ["a domain without its zero", "ReceiptDomain", changed(15, 0x20)],
    ["version 0", "ReceiptVersion", changed(16, 0)],
    ["version 2", "ReceiptVersion", changed(16, 2)],
    ["kind 0", "ReceiptKind", changed(17, 0)],
    ["kind 3", "ReceiptKind", changed(17, 3)],
    ["kind 255", "ReceiptKind", changed(17, 255)],
    ["an unknown flag", "ReceiptFlags", changed(18, 2)],
    ["the final and an unknown flag", "ReceiptFlags", changed(18, 129)],
    ["a final voucher", "ReceiptFinalVoucher", voucher],
    ["number zero", "ReceiptNumberZero", changed(51, 0)],
  ];
  return cases.map(([name, error, bytes]) => ({ name, error, bytes: hex(bytes) }));
}

function signatures() {
  return [node, renter].map(({ seed, publicKey, secretKey }) => ({
    seed: hex(seed),
    publicKey: hex(publicKey),
    bytes: hex(firstBytes),
    signature: hex(signReceipt(firstBytes, secretKey)),
  }));
}

function verifications() {
  const flipped = (bytes: Uint8Array, at: number) =>
    Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 1 : byte));
  const cases: [string, string | null, Uint8Array, Uint8Array, Uint8Array][] = [
    ["the node's signature", null, firstBytes, nodeSignature, node.publicKey],
    ["the renter's signature", null, firstBytes, renterSignature, renter.publicKey],
    ["a bit of the message flipped", "WrongSignature", flipped(firstBytes, 106), nodeSignature, node.publicKey],
    ["a bit of R flipped", "WrongSignature", firstBytes, flipped(nodeSignature, 0), node.publicKey],
    ["a bit of S flipped", "WrongSignature", firstBytes, flipped(nodeSignature, 32), node.publicKey],
    ["another key", "WrongSignature", firstBytes, nodeSignature, stranger.publicKey],
    ["the other side's signature", "WrongSignature", firstBytes, renterSignature, node.publicKey],
    ["zeros", "SmallOrderSignature", firstBytes, new Uint8Array(64), node.publicKey],
    ["S plus the group's order", "NonCanonicalSignature", firstBytes, unreduced(nodeSignature), node.publicKey],
    ["R of small order", "SmallOrderSignature", firstBytes, withSmallOrderPoint(firstBytes, node.seed), node.publicKey],
    ["a key of small order", "SmallOrderKey", firstBytes, ofAnything(named("scalar")), identity],
  ];
  return cases.map(([name, error, message, signature, key]) => ({
    name,
    error,
    message: hex(message),
    signature: hex(signature),
    key: hex(key),
  }));
}

function smallOrderKeys() {
  const ys = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  ];
  const negative = (y: string) => y.slice(0, 62) + (parseInt(y.slice(62), 16) | 0x80).toString(16);
  return ys.flatMap((y) => [y, negative(y)]);
}

function stream(): Uint8Array[] {
  const receipts: Uint8Array[] = [];
  for (let tick = 1n; tick <= 20n; tick++) {
    // One interval without use: units may stand still.
    const units = tick < 10n ? tick * 30n : (tick - 1n) * 30n;
    const metered = { units, intervalEnd: START + tick * 30n, isFinal: tick === 20n };
    receipts.push(nextReceipt(session, receipts.at(-1), metered));
  }
  return receipts;
}

function chains() {
  const good = stream();
  const fourth = { ...first, number: 4n, units: 120n, intervalEnd: START + 120n, previous: hashReceipt(good[2]!) };
  const three = good.slice(0, 3);
  const after = (change: Partial<Receipt>) => [...three, encodeReceipt({ ...fourth, ...change })];
  const cases: [string, string | null, Uint8Array[]][] = [
    ["a whole stream", null, good],
    ["nothing yet", null, []],
    ["another kind", "ChainKind", after({ kind: "ledger" })],
    ["another account", "ChainAccount", after({ account: named("another session") })],
    ["a gap", "ChainNumber", after({ number: 5n })],
    ["a repetition", "ChainNumber", [...three, three[2]!]],
    ["a start in the middle", "ChainNumber", good.slice(1)],
    ["fewer units", "ChainUnits", after({ units: 89n })],
    ["an earlier interval", "ChainIntervalEnd", after({ intervalEnd: START + 89n })],
    ["another history", "ChainPrevious", after({ previous: hashReceipt(good[1]!) })],
    ["a first without the anchor", "ChainPrevious", [encodeReceipt({ ...first, previous: new Uint8Array(32) })]],
    [
      "a receipt after the final one",
      "ChainAfterFinal",
      [...good, encodeReceipt({ ...fourth, number: 21n, previous: hashReceipt(good[19]!) })],
    ],
  ];
  return {
    kind: session.kind,
    account: hex(session.account),
    anchor: hex(receiptAnchor(session)),
    ledgerAccount: hex(ledger.account),
    ledgerAnchor: hex(receiptAnchor(ledger)),
    stream: good.map((bytes) => ({ bytes: hex(bytes), hash: hex(hashReceipt(bytes)) })),
    cases: cases.map(([name, error, receipts]) => ({ name, error, receipts: receipts.map((bytes) => hex(bytes)) })),
  };
}

function equivocations() {
  const against = (change: Partial<Receipt>) => encodeReceipt({ ...first, ...change });
  const voided = firstBytes.slice();
  voided[16] = 2;
  const cases: [string, string | null, Uint8Array, Uint8Array?][] = [
    ["other units", null, against({ units: 31n })],
    ["another interval", null, against({ intervalEnd: START + 31n })],
    ["another history", null, against({ previous: named("previous") })],
    ["final and not final", null, against({ isFinal: true })],
    ["the same receipt twice", "EquivocationIdentical", firstBytes],
    ["another number", "EquivocationNumber", against({ number: 2n, units: 31n })],
    ["another account", "EquivocationAccount", against({ account: named("another session"), units: 31n })],
    ["another kind", "EquivocationKind", against({ kind: "ledger", units: 31n })],
    ["another version", "ReceiptVersion", voided],
    ["another signer", "WrongSignature", against({ units: 31n }), stranger.secretKey],
  ];
  return {
    signer: hex(node.publicKey),
    cases: cases.map(([name, error, bytes, secretKey]) => ({
      name,
      error,
      first: { bytes: hex(firstBytes), signature: hex(nodeSignature) },
      second: { bytes: hex(bytes), signature: hex(nacl.sign.detached(bytes, secretKey ?? node.secretKey)) },
    })),
  };
}

function instructions() {
  const secondBytes = encodeReceipt({ ...first, units: 31n });
  const message = utf8ToBytes("any message");
  const cosigned = cosignedInstruction(
    { bytes: firstBytes, nodeSignature, renterSignature },
    { node: node.publicKey, renter: renter.publicKey },
  ).data;
  const conflicting = conflictingInstruction({
    signer: node.publicKey,
    first: { bytes: firstBytes, signature: nodeSignature },
    second: { bytes: secondBytes, signature: signReceipt(secondBytes, node.secretKey) },
  }).data;
  const single = (signed: Uint8Array) =>
    singleInstruction({
      signer: stranger.publicKey,
      signature: nacl.sign.detached(signed, stranger.secretKey),
      message: signed,
    }).data;
  const malformed = (data: Uint8Array, malformations: Malformation[]) =>
    malformations.map(({ name, error, apply }) => ({ name, error, data: hex(apply(data)) }));
  return {
    cosigned: {
      good: { node: hex(node.publicKey), renter: hex(renter.publicKey), message: hex(firstBytes), data: hex(cosigned) },
      malformed: malformed(cosigned, twoSignatures),
    },
    conflicting: {
      good: { signer: hex(node.publicKey), first: hex(firstBytes), second: hex(secondBytes), data: hex(conflicting) },
      malformed: malformed(conflicting, twoSignatures),
    },
    single: {
      good: [message, new Uint8Array(), new Uint8Array(700).fill(7)].map((signed) => ({
        signer: hex(stranger.publicKey),
        message: hex(signed),
        data: hex(single(signed)),
      })),
      malformed: [
        ...malformed(single(message), oneSignature),
        {
          name: "an empty message and a byte missing",
          error: "Ed25519DataLength",
          data: hex(single(new Uint8Array()).subarray(0, -1)),
        },
      ],
    },
  };
}

/** The file's text. */
export function receiptVectors(): string {
  const vectors = {
    domain: hex(RECEIPT_DOMAIN),
    encode: encodings(),
    decode: rejections(),
    sign: signatures(),
    verify: verifications(),
    smallOrder: smallOrderKeys(),
    chain: chains(),
    equivocation: equivocations(),
    ed25519: instructions(),
  };
  return `${JSON.stringify(vectors, null, 2)}\n`;
}

if (require.main === module) writeFileSync(vectorsFile, receiptVectors());
