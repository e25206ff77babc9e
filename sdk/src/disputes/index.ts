export { decodeCourt, decodeDisputesConfig, decodeGuardian, decodeSeat, decodeVote, type Court, type DisputesConfig, type Guardian } from "../generated/disputes/accounts";
export type { Verdict } from "../generated/disputes/types";
export { parseDisputesEvents, type DisputesEvent } from "../generated/disputes/events";
export * from "./actions";
export * from "./addresses";
export * from "./draw";
export {
  fetchCourt,
  fetchDispute,
  fetchDisputes,
  fetchDisputesConfig,
  fetchGuardian,
  findDisputes,
  findGuardians,
} from "./fetch";
export * as disputesInstructions from "./instructions";
export type { DisputedTask } from "./instructions";
export * from "./parameters";
export * from "./state";
export * from "./verdict";
