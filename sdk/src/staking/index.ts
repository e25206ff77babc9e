export {
  decodeReceiptKey,
  decodeRedelegation,
  decodeStakingConfig,
  decodeUnbonding,
  type ReceiptKey,
  type Redelegation,
  type StakingConfig,
  type Unbonding,
} from "../generated/staking/accounts";
export * from "../generated/staking/events";
export {
  ROLE_VALUES as STAKING_ROLES,
  type DisputesProgram,
  type Loss,
  type Parameters as StakingParameters,
  type PendingDisputes,
  type Role as StakingRole,
} from "../generated/staking/types";
export * from "./actions";
export * from "./addresses";
export {
  fetchDelegation,
  fetchPool,
  fetchPools,
  fetchStakingConfig,
  findDelegations,
  findOffences,
  findPools,
  findRedelegations,
  findUnbondings,
  type StakeFilter,
} from "./fetch";
export * from "./fraud-proof";
export * as stakingInstructions from "./instructions";
export type { Move } from "./instructions";
export { DEFAULT_STAKING_PARAMETERS } from "./parameters";
export {
  decodeDelegation,
  decodeOffence,
  decodePool,
  sharesForAmount,
  valueOfShares,
  type Delegation,
  type Offence,
  type Pool,
} from "./state";
