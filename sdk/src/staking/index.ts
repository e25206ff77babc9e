export * from "./addresses";
export * from "./fraud-proof";
export * as stakingInstructions from "./instructions";
export { DEFAULT_STAKING_PARAMETERS, type StakingParameters } from "./instructions";
export * from "./state";
