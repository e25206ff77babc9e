export * from "./addresses";
export * from "./draw";
export * as disputesInstructions from "./instructions";
export { DEFAULT_DISPUTES_PARAMETERS, type DisputedTask, type DisputesParameters } from "./instructions";
export * from "./state";
export * from "./verdict";
