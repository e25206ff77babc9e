import { MarketError, type ErrorDetails, type ErrorValues } from "../../../sdk/src/errors";

/** Why the ledger cannot start or go on. */
export const ledgerErrors = {
  PORT_IN_USE: { summary: "The endpoint cannot listen", advice: "Give another --port: it needs two in a row." },
  STATE_IN_USE: { summary: "Another ledger uses the state", advice: "Stop it, or give another folder." },
  STATE_CORRUPT: {
    summary: "The snapshot or the journal is not what a ledger wrote",
    advice: "Nothing was overwritten: restore a copy of the folder, or start with another one.",
  },
  STATE_VERSION: { summary: "The state is of another version", advice: "Start the ledger that wrote it." },
  STATE_NOT_WRITTEN: {
    summary: "The state could not be written",
    advice: "Make room, or the folder writable; the transaction was undone, and the ledger goes on.",
  },
  NO_PROGRAM_IMAGE: { summary: "A program is not built", advice: "Run `npm run build` first." },
  NOT_INITIALISED: {
    summary: "The migrations did not initialise the market",
    advice: "What they said is among the values; build the programs again with `npm run build`.",
  },
} as const satisfies Record<string, Pick<ErrorDetails, "summary" | "advice">>;

export type LedgerErrorCode = keyof typeof ledgerErrors;

export class LedgerError extends MarketError {
  override readonly name = "LedgerError";
  declare readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, values: ErrorValues, cause?: unknown) {
    super(code, { ...ledgerErrors[code], anchor: `ledger.${code}`, values, cause });
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
