export * from "./addresses";
export * as escrowInstructions from "./instructions";
export { dealAccounts, type DealAccounts, type Offer, type Parameters, type PayeeRole, type SessionTerms } from "./instructions";
export * from "./metering";
export * from "./state";
