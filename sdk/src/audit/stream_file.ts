import { bytesToHex, hexToBytes } from "@noble/hashes/utils";
import type { ChainEntry } from "../receipt";

/** The first line of a file, so that whoever finds one knows what it is. */
export const STREAM_FORMAT = "compute-market/receipts/1";

/** A line of a stream: an entry, or why it is none. */
export type StreamLine = { line: number; entry: ChainEntry } | { line: number; problem: string };

/** JSON lines: the format, then a receipt each with the node's and, if there is one, the renter's signature. */
export function encodeStream(entries: Iterable<ChainEntry>): string {
  const lines: object[] = [{ format: STREAM_FORMAT }];
  for (const { bytes, signature, renterSignature } of entries) {
    const renter = renterSignature && { renter: bytesToHex(renterSignature) };
    lines.push({ receipt: bytesToHex(bytes), node: bytesToHex(signature), ...renter });
  }
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** Reads every line; what is none is said, and the rest is read on. */
export function decodeStream(file: string): StreamLine[] {
  const [head = "", ...lines] = file.split("\n");
  const start: StreamLine[] = isHead(head)
    ? []
    : [{ line: 1, problem: `the first line must be {"format":"${STREAM_FORMAT}"}` }];
  const read = lines.map((text, index): StreamLine | undefined => {
    const line = index + 2;
    if (text.trim() === "") return undefined;
    const entry = entryOf(text);
    return typeof entry === "string" ? { line, problem: entry } : { line, entry };
  });
  return [...start, ...read.filter((line) => line !== undefined)];
}

function isHead(text: string): boolean {
  const head = parse(text);
  return head?.["format"] === STREAM_FORMAT;
}

function entryOf(text: string): ChainEntry | string {
  const fields = parse(text);
  if (!fields) return "it is not a JSON object";
  const { receipt, node, renter } = fields;
  for (const [name, value] of Object.entries({ receipt, node, ...(renter === undefined ? {} : { renter }) })) {
    if (typeof value !== "string" || !/^([0-9a-f]{2})+$/.test(value))
      return `${name} must be bytes in lower-case hexadecimal`;
  }
  const entry = { bytes: hexToBytes(receipt as string), signature: hexToBytes(node as string) };
  return renter === undefined ? entry : { ...entry, renterSignature: hexToBytes(renter as string) };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
