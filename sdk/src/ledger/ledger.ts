import type { PublicKey, Transaction } from "@solana/web3.js";
import type { MarketError } from "../errors";

export interface LedgerAccount {
  address: PublicKey;
  owner: PublicKey;
  lamports: bigint;
  data: Uint8Array;
}

/** Bytes that an account must have at an offset. */
export interface Filter {
  offset: number;
  bytes: Uint8Array;
}

export interface Blockhash {
  blockhash: string;
  /** Beyond this height no transaction with this hash can land any more. */
  lastValidBlockHeight: number;
}

/** What a transaction left behind. */
export interface Outcome {
  signature: string;
  slot: bigint;
  logs: readonly string[];
  computeUnits: bigint;
  /** Why it failed. Then nothing of it happened, whatever events its logs show. */
  failure?: MarketError;
}

/** All that this package asks of a ledger, as of confirmed transactions. Every method throws a `ClientError`. */
export interface Ledger {
  /** In the order of the addresses; `undefined` for what does not exist. */
  accounts(addresses: readonly PublicKey[]): Promise<(LedgerAccount | undefined)[]>;
  programAccounts(program: PublicKey, filters: readonly Filter[]): Promise<LedgerAccount[]>;
  blockhash(): Promise<Blockhash>;
  /** Sends a signed transaction and resolves when it is confirmed or has failed. */
  submit(transaction: Transaction): Promise<Outcome>;
  simulate(transaction: Transaction): Promise<Outcome>;
  /** `undefined` for a transaction that the ledger does not know (yet). */
  outcome(signature: string): Promise<Outcome | undefined>;
  /** The newest first: at most `limit` (1,000), only those before `before`. */
  signatures(address: PublicKey, options?: { before?: string; limit?: number }): Promise<string[]>;
  /**
   * Calls back when the account may have changed, until the returned function is called. A connection that breaks misses
   * changes, so this is a hint to look, never a source of truth: `watchAccount` and `watchEvents` stand on it.
   */
  onAccount(address: PublicKey, changed: () => void): () => void;
  /** The same for transactions that name this address. */
  onLogs(address: PublicKey, logged: (signature: string) => void): () => void;
  /** The chain's clock, in Unix seconds. */
  now(): Promise<bigint>;
}
