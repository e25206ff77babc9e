export { createPool, type CreatePoolParams } from "./create_pool";
export { redelegate, settleRedelegation, type RedelegateParams } from "./redelegate";
export { requestUnstake, type RequestUnstakeParams } from "./request_unstake";
export { announceCommission, claim, compound, fundRewards } from "./rewards";
export {
  recordReceiptKey,
  routeProceeds,
  slashAbandonment,
  slashEquivocation,
  type SlashAbandonmentParams,
  type SlashEquivocationParams,
} from "./slash";
export { delegate, stake, type StakeParams } from "./stake";
export { withdraw, type WithdrawParams } from "./withdraw";
