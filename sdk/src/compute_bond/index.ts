export * from "./addresses";
export * from "./attestation";
export * as computeBondInstructions from "./instructions";
export type { BondAccounts } from "./instructions";
export * from "./state";
