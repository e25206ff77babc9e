export { audit, type Audit } from "./audit";
export { AuditError, auditErrors, type AuditErrorCode } from "./errors";
export { auditFindings, type AuditCode, type Finding, type Verdict } from "./findings";
export type { AuditedPayout } from "./payouts";
export {
  auditReputation,
  readReputation,
  recomputeReputation,
  type Counters,
  type ReputationAudit,
  type ReputationRecord,
} from "./reputation";
export { fetchReputation, fetchSettlement } from "./fetch";
export {
  readSettlement,
  readTransaction,
  type AuditedInstruction,
  type AuditedTransaction,
  type Settlement,
} from "./settlement";
export type { AuditedInterval } from "./stream";
export { decodeStream, encodeStream, STREAM_FORMAT, type StreamLine } from "./stream_file";
export type { Terms } from "./terms";
