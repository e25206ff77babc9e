import { MarketError, type ErrorDetails, type ErrorValues } from "../errors";

/** Why there is no audit at all. What an audit finds is a finding, never an error. */
export const auditErrors = {
  SettlementMalformed: {
    summary: "The settlement is not what an RPC node answers",
    advice:
      'Give {"session", "account", "config", "transactions"} with the results of getAccountInfo and getTransaction, in base64 or json.',
  },
} as const satisfies Record<string, Pick<ErrorDetails, "summary" | "advice">>;

export type AuditErrorCode = keyof typeof auditErrors;

export class AuditError extends MarketError {
  override readonly name = "AuditError";
  declare readonly code: AuditErrorCode;

  constructor(code: AuditErrorCode, values: ErrorValues = {}, cause?: unknown) {
    super(code, { ...auditErrors[code], values, cause });
  }
}
