import { amounts, type Amounts, type Rates } from "../escrow/metering";
import {
  decodeReceipt,
  hashReceipt,
  receiptAnchor,
  ReceiptError,
  verifySignature,
  type ChainEntry,
  type Receipt,
  type ReceiptKeys,
  type ReceiptSubject,
} from "../receipt";
import { equalBytes } from "../receipt/bytes";
import type { Findings } from "./findings";
import type { StreamLine } from "./stream_file";

export interface StreamTerms {
  rates: Rates;
  keys: ReceiptKeys;
  maxUnits: bigint;
}

/** What one receipt says, and what it adds up to. */
export interface AuditedInterval extends Amounts {
  number: bigint;
  units: bigint;
  added: bigint;
  intervalEnd: bigint;
  isFinal: boolean;
  isCosigned: boolean;
}

/** A stream that was looked through: its receipts by number. */
export interface AuditedStream {
  entries: Map<bigint, ChainEntry>;
  intervals: AuditedInterval[];
}

/** Looks at every line, whatever is wrong with those before it. */
export function auditStream(
  subject: ReceiptSubject,
  lines: readonly StreamLine[],
  terms: StreamTerms,
  findings: Findings,
): AuditedStream {
  const stream: AuditedStream = { entries: new Map(), intervals: [] };
  let before: { bytes: Uint8Array; receipt: Receipt } | undefined;
  for (const line of lines) {
    if ("problem" in line) {
      findings.add("LineMalformed", { expected: `line ${line.line}`, found: line.problem });
      continue;
    }
    const { entry } = line;
    const receipt = ownReceipt(subject, line.line, entry, findings);
    if (!receipt) continue;
    const { number: interval, units } = receipt;
    checkSignatures(interval, entry, terms.keys, findings);

    const known = stream.entries.get(interval);
    if (known) {
      const isSame = equalBytes(known.bytes, entry.bytes);
      findings.add(isSame ? "IntervalRepeated" : "IntervalContradicted", {
        interval,
        expected: known.bytes,
        found: entry.bytes,
      });
      continue;
    }
    stream.entries.set(interval, entry);
    if (before && interval < before.receipt.number) {
      findings.add("IntervalOutOfOrder", { interval, expected: before.receipt.number + 1n, found: interval });
      continue;
    }
    checkLink(subject, before, receipt, findings);
    if (units > terms.maxUnits) findings.add("UnitsAboveMaximum", { interval, expected: terms.maxUnits, found: units });
    stream.intervals.push({
      number: interval,
      units,
      added: units - (before?.receipt.units ?? 0n),
      intervalEnd: receipt.intervalEnd,
      isFinal: receipt.isFinal,
      isCosigned: entry.renterSignature !== undefined,
      ...amounts(terms.rates, units),
    });
    before = { bytes: entry.bytes, receipt };
  }
  return stream;
}

function ownReceipt(
  subject: ReceiptSubject,
  line: number,
  { bytes }: ChainEntry,
  findings: Findings,
): Receipt | undefined {
  try {
    const receipt = decodeReceipt(bytes);
    if (receipt.kind === subject.kind && equalBytes(receipt.account, subject.account)) return receipt;
    findings.add("ReceiptOfAnotherSession", {
      interval: receipt.number,
      expected: subject.account,
      found: receipt.account,
    });
  } catch (error) {
    if (!(error instanceof ReceiptError)) throw error;
    findings.add("ReceiptMalformed", { expected: `a receipt in line ${line}`, found: error.code });
  }
  return undefined;
}

function checkSignatures(interval: bigint, entry: ChainEntry, keys: ReceiptKeys, findings: Findings): void {
  const { bytes, signature, renterSignature } = entry;
  const node = refusal(() => verifySignature(bytes, signature, keys.node));
  if (node) findings.add("NodeSignatureWrong", { interval, expected: keys.node, found: node });
  if (!renterSignature) return findings.add("RenterSignatureMissing", { interval, expected: keys.renter });
  const renter = refusal(() => verifySignature(bytes, renterSignature, keys.renter));
  if (renter) findings.add("RenterSignatureWrong", { interval, expected: keys.renter, found: renter });
}

function checkLink(
  subject: ReceiptSubject,
  before: { bytes: Uint8Array; receipt: Receipt } | undefined,
  receipt: Receipt,
  findings: Findings,
): void {
  const { number: interval, units, intervalEnd, previous } = receipt;
  const last = before?.receipt;
  const expected = (last?.number ?? 0n) + 1n;
  if (interval !== expected) findings.add("IntervalMissing", { interval: expected, expected, found: interval });
  else findings.same("LinkBroken", before ? hashReceipt(before.bytes) : receiptAnchor(subject), previous, { interval });
  if (!last) return;
  if (last.isFinal) findings.add("IntervalAfterFinal", { interval, expected: last.number, found: interval });
  if (units < last.units) findings.add("UnitsDecreased", { interval, expected: last.units, found: units });
  if (intervalEnd < last.intervalEnd) {
    findings.add("IntervalEndDecreased", { interval, expected: last.intervalEnd, found: intervalEnd });
  }
}

function refusal(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof ReceiptError) return error.code;
    throw error;
  }
}
