export {
  fetchAccount,
  fetchAccounts,
  findAccounts,
  snapshot,
  wanted,
  wantedIfThere,
  wantedToken,
  type Located,
  type Reader,
  type Wanted,
} from "./accounts";
export { connect } from "./connect";
export { connectionLedger } from "./connection";
export { CLOCK_ADDRESS, readClock } from "./clock";
export type { Blockhash, Filter, Ledger, LedgerAccount, Outcome } from "./ledger";
export { signatureOf, wireBytes } from "./wire";
export { findProgramDataAddress, wantedUpgradeAuthority } from "./upgrade";
export { watchAccount, watchEvents, type WatchEventsOptions, type WatchOptions } from "./watch";
