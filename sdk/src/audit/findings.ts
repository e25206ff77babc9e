/** What an audit can find. `wrong` says that somebody is owed something else; `missing` that it cannot be known from what was given. */
export const auditFindings = {
  LineMalformed: { severity: "wrong", advice: "Restore the line from the other side's stream." },
  ReceiptMalformed: {
    severity: "wrong",
    advice: "These bytes are no receipt; restore them from the other side's stream.",
  },
  ReceiptOfAnotherSession: { severity: "wrong", advice: "Take it out: it bills another session." },
  IntervalMissing: { severity: "missing", advice: "Ask the other side for the receipts in between." },
  IntervalRepeated: { severity: "wrong", advice: "Take the copy out." },
  IntervalOutOfOrder: { severity: "wrong", advice: "Sort the stream by number." },
  IntervalContradicted: {
    severity: "wrong",
    advice: "Two receipts of one number: if the node signed both, bring them to staking as a fraud proof.",
  },
  IntervalAfterFinal: { severity: "wrong", advice: "Both signed that nothing follows; do not pay it." },
  UnitsDecreased: { severity: "wrong", advice: "Units are cumulative; do not pay this receipt." },
  UnitsAboveMaximum: { severity: "wrong", advice: "The session does not pay these units." },
  IntervalEndDecreased: { severity: "wrong", advice: "An interval never ends before the one before it." },
  LinkBroken: { severity: "wrong", advice: "It does not follow the receipt before: the history was changed." },
  NodeSignatureWrong: { severity: "wrong", advice: "The node's receipt key did not sign this; it binds nobody." },
  RenterSignatureWrong: { severity: "wrong", advice: "The renter's session key did not sign this; it binds nobody." },
  RenterSignatureMissing: { severity: "missing", advice: "The node's word alone; a later receipt of both covers it." },

  TermsMissing: {
    severity: "missing",
    advice: "Give the session's account as it was before the end, or its opening transaction with the escrow's config.",
  },
  PriceDiffers: {
    severity: "wrong",
    advice: "The account and the opening name different prices; trust the chain's own.",
  },
  UnitKindDiffers: {
    severity: "wrong",
    advice: "The account and the opening name different units; trust the chain's own.",
  },
  RenterFeeDiffers: { severity: "wrong", advice: "The renter signed another fee at opening; trust the chain's own." },
  SessionKeyDiffers: {
    severity: "wrong",
    advice: "The renter named another session key at opening; trust the chain's own.",
  },
  FundsDiffer: {
    severity: "wrong",
    advice: "What was locked is not what the units cost at most; check account and opening.",
  },
  AccountAmountsWrong: { severity: "wrong", advice: "The account's amounts are not what its units cost at its rates." },
  AccountUnitsWrong: { severity: "wrong", advice: "The account's units are not those of the receipt that it names." },

  TransactionFailed: {
    severity: "missing",
    advice: "Nothing of it happened; give the transactions that went through.",
  },
  SettlementMissing: {
    severity: "missing",
    advice: "Nothing settles this session among the transactions; give them all.",
  },
  TransactionsMissing: {
    severity: "missing",
    advice: "A settlement builds on one that was not given; give all of them in order.",
  },
  NotEnded: { severity: "missing", advice: "The session goes on, or its last transaction was not given." },
  SettledReceiptMissing: {
    severity: "missing",
    advice: "The stream lacks the receipt that was settled; ask the other side for it.",
  },
  SettledUnitsWrong: { severity: "wrong", advice: "The program says other units than the receipt of that number." },
  ProofDiffers: { severity: "wrong", advice: "What the transaction proved is not the receipt of the stream." },
  ProofMissing: {
    severity: "missing",
    advice: "The transaction shows no Ed25519 instruction before the settling one; give it whole.",
  },
  ProofKeysWrong: { severity: "wrong", advice: "The settlement was proven with other keys than the session's." },
  HigherReceiptUnsettled: {
    severity: "wrong",
    advice: "Both signed more than was settled; it had to be brought before the end.",
  },
  OutcomeWrong: { severity: "wrong", advice: "The end does not fit the last receipt's final flag." },
  OperatorPayoutWrong: { severity: "wrong", advice: "The operator's payment is not what the receipts earn." },
  TreasuryPayoutWrong: { severity: "wrong", advice: "The fees are not what the receipts owe." },
  RefundWrong: { severity: "wrong", advice: "The renter's refund is not what is left." },
  ClaimWrong: { severity: "wrong", advice: "What was fetched later is not what waited." },
  OperatorTransferWrong: {
    severity: "wrong",
    advice: "The vault sent the operator something else than the program says.",
  },
  TreasuryTransferWrong: {
    severity: "wrong",
    advice: "The vault sent the treasury something else than the program says.",
  },
  RenterTransferWrong: { severity: "wrong", advice: "The vault sent the renter something else than the program says." },
  TransferToStranger: { severity: "wrong", advice: "The vault paid somebody who is no party of the session." },
  TransfersMissing: {
    severity: "missing",
    advice: "Give the transaction with its inner instructions or its token balances.",
  },

  ReputationDiffers: {
    severity: "wrong",
    advice: "The account does not say what the settled sessions add up to; check that all were given.",
  },
} as const satisfies Record<string, { severity: "wrong" | "missing"; advice: string }>;

export type AuditCode = keyof typeof auditFindings;

export interface Finding {
  code: AuditCode;
  severity: "wrong" | "missing";
  /** The receipt's number, where it is about one. */
  interval?: bigint;
  /** The transaction's signature, where it is about one. */
  transaction?: string;
  expected: string;
  found: string;
  advice: string;
}

export type Verdict = "right" | "wrong" | "incomplete";

type About = { interval?: bigint; transaction?: string; expected?: unknown; found?: unknown };

export class Findings {
  readonly all: Finding[] = [];

  add(code: AuditCode, { expected = "", found = "", ...where }: About): void {
    const { severity, advice } = auditFindings[code];
    this.all.push({ code, severity, ...where, expected: text(expected), found: text(found), advice });
  }

  /** Adds the finding unless both are the same. */
  same(code: AuditCode, expected: unknown, found: unknown, where: Omit<About, "expected" | "found"> = {}): void {
    if (text(expected) !== text(found)) this.add(code, { ...where, expected, found });
  }

  verdict(): Verdict {
    if (this.all.some(({ severity }) => severity === "wrong")) return "wrong";
    return this.all.length > 0 ? "incomplete" : "right";
  }
}

function text(value: unknown): string {
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (typeof value === "object" && value !== null && "toBase58" in value)
    return (value as { toBase58(): string }).toBase58();
  return String(value);
}
