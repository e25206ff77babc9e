/** Why the ledger cannot start or go on. The codes are stable; docs/ledger.md lists them. */
export type LedgerErrorCode =
  | "PORT_IN_USE"
  | "STATE_CORRUPT"
  | "STATE_IN_USE"
  | "STATE_NOT_WRITTEN"
  | "STATE_VERSION"
  | "NO_PROGRAM_IMAGE"
  | "NOT_INITIALISED";

export class LedgerError extends Error {
  constructor(
    readonly code: LedgerErrorCode,
    wrong: string,
    readonly values: Record<string, unknown>,
    readonly advice: string,
  ) {
    const shown = Object.entries(values).map(([name, value]) => `${name} ${String(value)}`);
    super(`${code}: ${wrong} (${shown.join(", ")}). ${advice}`);
    this.name = "LedgerError";
  }
}

/** JSON-RPC's own codes, and those that Solana's specification adds. */
export const rpcCode = {
  parse: -32700,
  invalidRequest: -32600,
  unknownMethod: -32601,
  invalidParams: -32602,
  internal: -32603,
  preflightFailed: -32002,
  badSignature: -32003,
  unsupportedTransactionVersion: -32015,
  minContextSlot: -32016,
} as const;

/** An answer that says no. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
    this.name = "RpcError";
  }
}

export const invalidParams = (why: string) => new RpcError(rpcCode.invalidParams, `Invalid params: ${why}`);
