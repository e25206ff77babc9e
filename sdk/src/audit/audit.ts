import { Findings, type Finding, type Verdict } from "./findings";
import { PayoutAudit, type AuditedPayout } from "./payouts";
import type { Settlement } from "./settlement";
import { auditStream, type AuditedInterval } from "./stream";
import type { StreamLine } from "./stream_file";
import { termsOf, type Terms } from "./terms";

export interface Audit {
  verdict: Verdict;
  session: string;
  terms: Terms | undefined;
  intervals: AuditedInterval[];
  payouts: AuditedPayout[];
  findings: Finding[];
}

/** Says, interval by interval, whether a session was metered, signed and paid right. Needs no network. */
export function audit({ stream, settlement }: { stream: readonly StreamLine[]; settlement: Settlement }): Audit {
  const findings = new Findings();
  const session = settlement.session.toBase58();
  const terms = termsOf(settlement, findings);
  if (!terms)
    return { verdict: findings.verdict(), session, terms, intervals: [], payouts: [], findings: findings.all };
  const subject = { kind: "session", account: settlement.session.toBytes() } as const;
  const audited = auditStream(subject, stream, terms, findings);
  const payouts = new PayoutAudit(settlement, audited, terms, findings);
  payouts.run();
  const { intervals } = audited;
  return { verdict: findings.verdict(), session, terms, intervals, payouts: payouts.payouts, findings: findings.all };
}
