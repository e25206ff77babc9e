export * from "./generated";
export * from "./ed25519_instruction";
export * as receipts from "./receipt";
export * as escrow from "./escrow";
export * as staking from "./staking";
export * as computeBond from "./compute_bond";
export * as market from "./market";
export * as disputes from "./disputes";
