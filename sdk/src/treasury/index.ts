export * from "../generated/treasury";
export * from "./actions";
export { TREASURY_CONFIG_ADDRESS } from "./addresses";
export { fetchClaim, fetchTreasury, fetchTreasuryConfig, findClaims, type TreasuryStatus } from "./fetch";
export { windowLeft } from "./window";
