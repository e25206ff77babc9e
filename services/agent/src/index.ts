export { Agent, type AgentOptions } from "./agent";
export { AgentError, agentErrors, type AgentErrorCode } from "./errors";
export type { Hardware } from "./hardware";
export type { Intervals, JobStatus, Phase } from "./job/job";
export { acceptPolicy, acknowledgeAll } from "./renter/acknowledge";
export { NodeConnection, NodeRefused, type Renting } from "./renter/node_connection";
export type { Output, Outputs } from "./sandbox/outputs";
export { encodeJobSpec, parseJobSpec, sealJobSpec, unitsPerSecond, type JobSpec, type JobSpecInput } from "./spec/job_spec";
