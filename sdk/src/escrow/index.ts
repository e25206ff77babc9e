export * from "../generated/escrow";
export * from "./actions";
export { escrowAuthorityAddress, findLedgerAddress, findSessionAddress } from "./addresses";
export { dealAccounts, type DealAccounts } from "./deal_accounts";
export {
  fetchEscrowConfig,
  fetchExposure,
  fetchLedger,
  fetchLedgers,
  fetchRenter,
  fetchSession,
  fetchSessions,
  findExposures,
  findFaults,
  findLedgers,
  findSessions,
  type DealFilter,
  type SessionFilter,
} from "./fetch";
export { amounts, type Amounts, type Rates } from "./metering";
export {
  decodeLedger,
  decodeSession,
  owes,
  SESSION_STATES,
  unspent,
  type Deal,
  type Ledger,
  type Session,
  type SessionState,
} from "./state";
export { watchLedger, watchSession } from "./watch";
