// The whole client. A bundler takes of it what is used; `./receipt` alone works without web3.js.
export { formatUsdc, parseUsdc, quote, USDC_DECIMALS, type Quote } from "./amounts";
export { createClient, fromProvider, keypairWallet, type Client, type Wallet } from "./client";
export { conflictingInstruction, cosignedInstruction, singleInstruction } from "./ed25519_instruction";
export {
  ClientError,
  clientErrors,
  MarketError,
  type ClientErrorCode,
  type ErrorDetails,
  type ErrorValue,
  type ErrorValues,
} from "./errors";
export {
  connect,
  connectionLedger,
  fetchAccount,
  fetchAccounts,
  findAccounts,
  watchAccount,
  watchEvents,
  type Blockhash,
  type Filter,
  type Ledger,
  type LedgerAccount,
  type Located,
  type Outcome,
  type Reader,
  type Wanted,
  type WatchEventsOptions,
  type WatchOptions,
} from "./ledger";
export type { ProgramEvent, ProgramInstruction } from "./generated/programs";
export { send, simulate } from "./send";
export { associatedTokenAddress, canReceive, createAssociatedToken, readTokenAccount, type TokenAccount } from "./tokens";
export {
  failureOf,
  parseEvents,
  programAddresses,
  ProgramError,
  programErrors,
  type ErrorName,
  type MarketProgram,
  type PreparedTransaction,
  type Refuser,
} from "./transaction";
export * as audits from "./audit";
export * as computeBond from "./compute_bond";
export * as disputes from "./disputes";
export * as escrow from "./escrow";
export * as market from "./market";
export * as receipts from "./receipt";
export * as registry from "./registry";
export * as staking from "./staking";
export * as treasury from "./treasury";
