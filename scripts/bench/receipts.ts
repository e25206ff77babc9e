// Receipts verified a second, ours beside each Ed25519 library, all in one run. A receipt has two signatures. The fastest
// library on npm that we found is sodium-native.
import { generateKeyPairSync, createPublicKey, verify as verifyWith } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519";
import nacl from "tweetnacl";
import {
  nextReceipt,
  signReceipt,
  useVerifier,
  verifyCosigned,
  type CosignedReceipt,
  type Verifier,
} from "../../sdk/src/receipt";
import * as portable from "../../sdk/src/receipt/ed25519";
import { verifyByOpenssl } from "../../sdk/src/receipt/ed25519.node";

const RECEIPTS = 200;
/** Library and client take turns, and processor time counts: whatever else the machine does changes little. */
const TURNS = 20;
const TURN_MILLISECONDS = 50;

const pairs = [1, 2].map((byte) => nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(byte)));
const [node, renter] = pairs as [nacl.SignKeyPair, nacl.SignKeyPair];
const keys = { node: node.publicKey, renter: renter.publicKey };

function stream(): CosignedReceipt[] {
  const receipts: CosignedReceipt[] = [];
  for (let number = 1n; number <= RECEIPTS; number++) {
    const metered = { units: number * 30n, intervalEnd: number * 30n };
    const bytes = nextReceipt({ kind: "session", account: new Uint8Array(32) }, receipts.at(-1)?.bytes, metered);
    receipts.push({
      bytes,
      nodeSignature: signReceipt(bytes, node.secretKey),
      renterSignature: signReceipt(bytes, renter.secretKey),
    });
  }
  return receipts;
}

/** node:crypto with the keys made beforehand: as fast as it gets. */
function nodeCrypto(): Verifier {
  const prefix = generateKeyPairSync("ed25519").publicKey.export({ format: "der", type: "spki" }).subarray(0, -32);
  const made = new Map(
    pairs.map(({ publicKey }) => [
      publicKey[0],
      createPublicKey({ key: Buffer.concat([prefix, publicKey]), format: "der", type: "spki" }),
    ]),
  );
  return (message, signature, key) => verifyWith(null, message, made.get(key[0])!, signature);
}

function sodium(): Verifier {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it has no types
  const library = require("sodium-native") as { crypto_sign_verify_detached: Verifier };
  return (message, signature, key) => library.crypto_sign_verify_detached(signature, message, key);
}

type Verify = (receipt: CosignedReceipt) => void;

/** Receipts a second of each. */
function rates(receipts: readonly CosignedReceipt[], contestants: readonly [Verify, Verify]): [number, number] {
  const taken = contestants.map((verify) => ({ verify, verified: 0, milliseconds: 0 }));
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  };
  for (let turn = 0; turn < TURNS; turn++) {
    for (const one of taken) {
      const start = used();
      while (used() - start < TURN_MILLISECONDS) {
        one.verify(receipts[one.verified++ % receipts.length]!);
      }
      one.milliseconds += used() - start;
    }
  }
  return taken.map(({ verified, milliseconds }) => (verified * 1_000) / milliseconds) as [number, number];
}

/** A table: a row for each library. */
export function receipts(): { columns: string[]; rows: string[][] } {
  const signed = stream();
  const compare = (library: Verifier, verifier?: Verifier): [number, number] => {
    useVerifier(verifier);
    const alone: Verify = ({ bytes, nodeSignature, renterSignature }) => {
      const right = library(bytes, nodeSignature, keys.node) && library(bytes, renterSignature, keys.renter);
      if (!right) throw new Error("a right signature was refused");
    };
    return rates(signed, [alone, (receipt) => verifyCosigned(receipt, keys)]);
  };

  const tweetnacl: Verifier = (message, signature, key) => nacl.sign.detached.verify(message, signature, key);
  const noble: Verifier = (message, signature, key) => ed25519.verify(signature, message, key);
  const rows: [name: string, figures: [number, number]][] = [
    ["sodium-native", compare(sodium())],
    ["node:crypto", compare(nodeCrypto(), verifyByOpenssl)],
    ["@noble/curves", compare(noble, portable.verify)],
    ["tweetnacl", compare(tweetnacl, tweetnacl)],
  ];
  useVerifier();
  const figure = (value: number) => Math.round(value).toLocaleString("en-US");
  return {
    columns: ["receipts a second", "the library alone", "`verifyCosigned` with it", "ratio"],
    rows: rows.map(([name, [library, withIt]]) => [name, figure(library), figure(withIt), (withIt / library).toFixed(2)]),
  };
}
