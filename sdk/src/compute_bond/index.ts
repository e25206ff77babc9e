export { decodeBondGlobal, decodeComputeBond, decodeLease, type BondGlobal, type ComputeBond, type Lease } from "../generated/compute_bond/accounts";
export type { BondStatus, ComputeProvider } from "../generated/compute_bond/types";
export { parseComputeBondEvents, type ComputeBondEvent } from "../generated/compute_bond/events";
export * from "./actions";
export * from "./addresses";
export * from "./attestation";
export * as computeBondInstructions from "./instructions";
export type { BondAccounts } from "./instructions";
export { fetchBondAccounts, fetchBondConfig, fetchComputeBond, fetchComputeBonds, fetchLease, findComputeBonds } from "./fetch";
