export {
  decodeOffence,
  decodeReceiptKey,
  decodeRedelegation,
  decodeStakingConfig,
  decodeUnbonding,
  type Offence,
  type ReceiptKey,
  type Redelegation,
  type StakingConfig,
  type Unbonding,
} from "../generated/staking/accounts";
export { parseStakingEvents, type StakingEvent } from "../generated/staking/events";
export { ROLE_VALUES as STAKING_ROLES, type Parameters as StakingParameters, type Role as StakingRole } from "../generated/staking/types";
export * from "./addresses";
export * from "./fraud-proof";
export * as stakingInstructions from "./instructions";
export type { Move } from "./instructions";
export * from "./parameters";
export * from "./state";
