export { Bank, type BankOptions } from "./bank";
export { LedgerError, ledgerErrors, type LedgerErrorCode } from "./errors";
export { openingGenesis, startMarket, type MarketOptions, type RunningMarket } from "./market";
export { startLedger, type LedgerOptions, type RunningLedger } from "./server";
