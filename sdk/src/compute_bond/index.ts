export * from "../generated/compute_bond";
export * from "./actions";
export { BOND_CONFIG_ADDRESS, findAgentAddress, findComputeBondAddress, findLeaseAddress } from "./addresses";
export * from "./attestation";
export type { SignedAttestation } from "./attested";
export { fetchBondAccounts, fetchBondConfig, fetchComputeBond, fetchComputeBonds, fetchLease, findComputeBonds } from "./fetch";
export * as computeBondInstructions from "./instructions";
export { postComputeBondInstruction, renewBondInstruction, type BondAccounts } from "./instructions";
export type { RefundParams } from "./refund";
