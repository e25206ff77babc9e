import { bytesToHex } from "@noble/hashes/utils";
import { ReceiptError } from "./errors";

export const RECEIPT_LENGTH = 107;
export const RECEIPT_VERSION = 1;
/** What every receipt begins with, so that its signatures mean nothing anywhere else. */
export const RECEIPT_DOMAIN: Uint8Array = new TextEncoder().encode("compute-receipt\0");

const KINDS = { session: 1, ledger: 2 } as const;
const FINAL = 1;

/** A session's receipt, measured by the interval, or a prepaid ledger's voucher, measured by the request. */
export type ReceiptKind = keyof typeof KINDS;

export interface Receipt {
  kind: ReceiptKind;
  /** Both sides agree that no receipt follows; never on a voucher. */
  isFinal: boolean;
  /** Address of the session or ledger; it never repeats. */
  account: Uint8Array;
  /** Grows by one with each receipt; the first is 1. */
  number: bigint;
  /** Units metered since the start. */
  units: bigint;
  /** End of the metered interval, in unix seconds. */
  intervalEnd: bigint;
  /** Hash of the receipt before, or the anchor for the first. */
  previous: Uint8Array;
}

/** The bytes to sign. */
export function encodeReceipt(receipt: Receipt): Uint8Array {
  check(receipt);
  const bytes = new Uint8Array(RECEIPT_LENGTH);
  const view = new DataView(bytes.buffer);
  bytes.set(RECEIPT_DOMAIN, 0);
  bytes.set([RECEIPT_VERSION, kindByte(receipt.kind), receipt.isFinal ? FINAL : 0], 16);
  bytes.set(hash32("account", receipt.account), 19);
  view.setBigUint64(51, fits("number", receipt.number, 0n, 2n ** 64n), true);
  view.setBigUint64(59, fits("units", receipt.units, 0n, 2n ** 64n), true);
  view.setBigInt64(67, fits("intervalEnd", receipt.intervalEnd, -(2n ** 63n), 2n ** 63n), true);
  bytes.set(hash32("previous", receipt.previous), 75);
  return bytes;
}

/** Reads a receipt; whatever `encodeReceipt` would not write is refused by name. */
export function decodeReceipt(bytes: Uint8Array): Receipt {
  if (bytes.length !== RECEIPT_LENGTH) throw new ReceiptError("ReceiptLength", { length: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const domain = bytes.subarray(0, 16);
  if (!equalBytes(domain, RECEIPT_DOMAIN)) throw new ReceiptError("ReceiptDomain", { domain: bytesToHex(domain) });
  const version = view.getUint8(16);
  if (version !== RECEIPT_VERSION) throw new ReceiptError("ReceiptVersion", { version });
  const kind = kindOf(view.getUint8(17));
  const flags = view.getUint8(18);
  if ((flags & ~FINAL) !== 0) throw new ReceiptError("ReceiptFlags", { flags });
  const receipt: Receipt = {
    kind,
    isFinal: flags === FINAL,
    account: Uint8Array.from(bytes.subarray(19, 51)),
    number: view.getBigUint64(51, true),
    units: view.getBigUint64(59, true),
    intervalEnd: view.getBigInt64(67, true),
    previous: Uint8Array.from(bytes.subarray(75, 107)),
  };
  check(receipt);
  return receipt;
}

export function kindByte(kind: ReceiptKind): number {
  return KINDS[kind];
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function kindOf(byte: number): ReceiptKind {
  if (byte === KINDS.session) return "session";
  if (byte === KINDS.ledger) return "ledger";
  throw new ReceiptError("ReceiptKind", { kind: byte });
}

function check(receipt: Receipt): void {
  if (receipt.isFinal && receipt.kind === "ledger") {
    throw new ReceiptError("ReceiptFinalVoucher", { number: receipt.number });
  }
  if (receipt.number === 0n) throw new ReceiptError("ReceiptNumberZero", { number: receipt.number });
}

function hash32(field: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 32) throw new ReceiptError("ReceiptFieldLength", { field, length: bytes.length });
  return bytes;
}

/** DataView would silently keep the low 64 bits. */
function fits(field: string, value: bigint, low: bigint, end: bigint): bigint {
  if (value < low || value >= end) throw new ReceiptError("ReceiptFieldRange", { field, value });
  return value;
}
