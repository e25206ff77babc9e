import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, concatBytes } from "@noble/hashes/utils";
import {
  decodeReceipt,
  encodeReceipt,
  equalBytes,
  kindByte,
  RECEIPT_DOMAIN,
  RECEIPT_VERSION,
  type Receipt,
  type ReceiptKind,
} from "./bytes";
import { ReceiptError } from "./errors";

/** Whose receipts a chain holds. */
export interface ReceiptSubject {
  kind: ReceiptKind;
  account: Uint8Array;
}

/** What a meter adds to a chain. */
export interface Metered {
  units: bigint;
  intervalEnd: bigint;
  isFinal?: boolean;
}

/** What the receipt after this one carries as `previous`. */
export function hashReceipt(bytes: Uint8Array): Uint8Array {
  decodeReceipt(bytes);
  return sha256(bytes);
}

/** What the first receipt of an account carries as `previous`. */
export function receiptAnchor({ kind, account }: ReceiptSubject): Uint8Array {
  if (account.length !== 32) throw new ReceiptError("ReceiptFieldLength", { field: "account", length: account.length });
  return sha256(concatBytes(RECEIPT_DOMAIN, Uint8Array.of(RECEIPT_VERSION, kindByte(kind)), account));
}

/** The bytes of an account's next receipt; `before` are those of its last one, if there is one. */
export function nextReceipt(subject: ReceiptSubject, before: Uint8Array | undefined, metered: Metered): Uint8Array {
  const bytes = encodeReceipt({
    kind: subject.kind,
    isFinal: metered.isFinal ?? false,
    account: subject.account,
    number: (before ? decodeReceipt(before).number : 0n) + 1n,
    units: metered.units,
    intervalEnd: metered.intervalEnd,
    previous: before ? hashReceipt(before) : receiptAnchor(subject),
  });
  verifyLink(subject, before, bytes);
  return bytes;
}

/** Throws unless a receipt is the account's first (no `before`) or follows `before`; returns it. */
export function verifyLink(subject: ReceiptSubject, before: Uint8Array | undefined, bytes: Uint8Array): Receipt {
  const receipt = decodeReceipt(bytes);
  const last = before && decodeReceipt(before);
  if (last) checkSubject(subject, last);
  checkSubject(subject, receipt);
  if (last?.isFinal) throw new ReceiptError("ChainAfterFinal", { final: last.number, number: receipt.number });
  const expected = (last?.number ?? 0n) + 1n;
  if (receipt.number !== expected) throw new ReceiptError("ChainNumber", { expected, number: receipt.number });
  const { number } = receipt;
  if (last && receipt.units < last.units) {
    throw new ReceiptError("ChainUnits", { number, units: receipt.units, before: last.units });
  }
  if (last && receipt.intervalEnd < last.intervalEnd) {
    throw new ReceiptError("ChainIntervalEnd", { number, intervalEnd: receipt.intervalEnd, before: last.intervalEnd });
  }
  const previous = before ? hashReceipt(before) : receiptAnchor(subject);
  if (!equalBytes(receipt.previous, previous)) {
    throw new ReceiptError("ChainPrevious", {
      number,
      expected: bytesToHex(previous),
      previous: bytesToHex(receipt.previous),
    });
  }
  return receipt;
}

/** Throws unless the receipts are an account's whole history in order; returns the last. Checks no signature. */
export function verifyChain(subject: ReceiptSubject, receipts: Iterable<Uint8Array>): Receipt | undefined {
  let before: Uint8Array | undefined;
  let last: Receipt | undefined;
  for (const bytes of receipts) {
    last = verifyLink(subject, before, bytes);
    before = bytes;
  }
  return last;
}

function checkSubject(subject: ReceiptSubject, { kind, account }: Receipt): void {
  if (kind !== subject.kind) throw new ReceiptError("ChainKind", { expected: subject.kind, kind });
  if (!equalBytes(account, subject.account)) {
    throw new ReceiptError("ChainAccount", { expected: bytesToHex(subject.account), account: bytesToHex(account) });
  }
}
