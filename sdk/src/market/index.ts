export * from "./addresses";
export * from "./bids";
export * from "./completion";
export * from "./estimate";
export * as marketInstructions from "./instructions";
export { DEFAULT_MARKET_PARAMETERS } from "./instructions";
export type { MarketParameters, Proof, TaskBond, TaskPayeeRole, TaskPayees, TaskTerms, Verdict } from "./instructions";
export * from "./state";
