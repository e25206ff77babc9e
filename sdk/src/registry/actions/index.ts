export { acceptAgentAuthority, closeAgent, proposeAgentAuthority, registerAgent, updateAgent } from "./agents";
export {
  closeCapability,
  defineCapability,
  retireCapability,
  updateCapability,
  type DefineCapabilityParams,
} from "./capabilities";
export {
  closeNode,
  refreshAttestation,
  registerNode,
  rotateReceiptKey,
  setNodeStatus,
  updateNode,
  type RegisterNodeParams,
} from "./nodes";
export { createTrigger, removeTrigger, setTriggerEnabled } from "./triggers";
export {
  activateVersion,
  closeVersion,
  closeWorker,
  deployWorker,
  publishVersion,
  setWorkerStatus,
  updateWorker,
  type DeployWorkerParams,
} from "./workers";
