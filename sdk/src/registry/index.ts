export * from "../generated/registry";
export * from "./actions";
export { agentDid, findAgentAddress, findCapabilityAddress, findVersionAddress, REGISTRY_CONFIG_ADDRESS } from "./addresses";
export {
  fetchAgent,
  fetchCapability,
  fetchNode,
  fetchNodes,
  fetchRegistryConfig,
  fetchReputation,
  fetchReputations,
  fetchWorker,
  findAgents,
  findCapabilities,
  findNodes,
  findTriggers,
  findVersions,
  findWorkers,
  type NodeFilter,
} from "./fetch";
export { decodeLabel, encodeName, encodeRegion } from "./labels";
export { activeCapabilities } from "./state";
