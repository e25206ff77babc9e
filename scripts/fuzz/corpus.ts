// What the receipt fuzzer starts from: the byte strings of the vectors that the crate and the SDK share, each for each of
// the five readers that fuzz/receipt chooses by the first byte.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../shell";

const READERS = 5;
/** Shorter ones are keys and hashes. */
const SHORTEST = 82;

export function writeCorpus(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const vectors = ["receipts", "attestations"].map((name) => readFileSync(join(root, `crates/receipt/vectors/${name}.json`), "utf8"));
  const found = [...new Set(vectors.flatMap((text) => [...text.matchAll(/"((?:[0-9a-f]{2})+)"/g)].map(([, bytes]) => bytes!)))];
  found.map((bytes) => Buffer.from(bytes, "hex")).filter(({ length }) => length >= SHORTEST).forEach((bytes, number) => {
    for (let reader = 0; reader < READERS; reader++)
      writeFileSync(join(folder, `${number}-${reader}`), Buffer.concat([Buffer.from([reader]), bytes]));
  });
}
