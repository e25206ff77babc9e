import type { PublicKey } from "@solana/web3.js";
import {
  AGENT_OFFSETS,
  agentAccount,
  capabilityAccount,
  NODE_OFFSETS,
  nodeAccount,
  registryConfigAccount,
  reputationAccount,
  TRIGGER_OFFSETS,
  triggerAccount,
  WORKER_OFFSETS,
  WORKER_VERSION_OFFSETS,
  workerAccount,
  workerVersionAccount,
  type Agent,
  type Capability,
  type Node,
  type RegistryConfig,
  type Reputation,
  type Trigger,
  type Worker,
  type WorkerVersion,
} from "../generated/registry/accounts";
import { CONFIG_ADDRESS, findReputationAddress } from "../generated/registry/pdas";
import { NODE_CLASS_VALUES, NODE_STATUS_VALUES, type NodeClass, type NodeStatus } from "../generated/registry/types";
import { fetchAccount, fetchAccounts, findAccounts, type Filter, type Located, type Reader } from "../ledger";
import { findCapabilityAddress } from "./addresses";
import { encodeRegion } from "./labels";

export function fetchRegistryConfig(reader: Reader): Promise<Located<RegistryConfig>> {
  return fetchAccount(reader, registryConfigAccount, CONFIG_ADDRESS);
}

export function fetchNode(reader: Reader, address: PublicKey): Promise<Located<Node>> {
  return fetchAccount(reader, nodeAccount, address);
}

/** In the order of the addresses; `undefined` for nodes that are closed, or never were. */
export function fetchNodes(reader: Reader, addresses: readonly PublicKey[]): Promise<(Located<Node> | undefined)[]> {
  return fetchAccounts(reader, nodeAccount, addresses);
}

export interface NodeFilter {
  operator?: PublicKey;
  status?: NodeStatus;
  class?: NodeClass;
  region?: string;
}

export function findNodes(reader: Reader, filter: NodeFilter = {}): Promise<Located<Node>[]> {
  const { operator, status, class: nodeClass, region } = filter;
  return findAccounts(
    reader,
    nodeAccount,
    filters(
      [NODE_OFFSETS.operator, operator?.toBytes()],
      [NODE_OFFSETS.status, status && Uint8Array.of(NODE_STATUS_VALUES.indexOf(status))],
      [NODE_OFFSETS.class, nodeClass && Uint8Array.of(NODE_CLASS_VALUES.indexOf(nodeClass))],
      [NODE_OFFSETS["profile.region"], region === undefined ? undefined : encodeRegion(region)],
    ),
  );
}

/** What programs saw a node do; it outlives the node. */
export function fetchReputation(reader: Reader, node: PublicKey): Promise<Located<Reputation>> {
  return fetchAccount(reader, reputationAccount, findReputationAddress(node));
}

/** In the order of the nodes. */
export function fetchReputations(reader: Reader, nodes: readonly PublicKey[]): Promise<(Located<Reputation> | undefined)[]> {
  return fetchAccounts(reader, reputationAccount, nodes.map(findReputationAddress));
}

export function fetchAgent(reader: Reader, address: PublicKey): Promise<Located<Agent>> {
  return fetchAccount(reader, agentAccount, address);
}

export function findAgents(reader: Reader, { authority }: { authority?: PublicKey } = {}): Promise<Located<Agent>[]> {
  return findAccounts(reader, agentAccount, filters([AGENT_OFFSETS.authority, authority?.toBytes()]));
}

export function fetchCapability(reader: Reader, bit: number): Promise<Located<Capability>> {
  return fetchAccount(reader, capabilityAccount, findCapabilityAddress(bit));
}

export function findCapabilities(reader: Reader): Promise<Located<Capability>[]> {
  return findAccounts(reader, capabilityAccount, []);
}

export function fetchWorker(reader: Reader, address: PublicKey): Promise<Located<Worker>> {
  return fetchAccount(reader, workerAccount, address);
}

export function findWorkers(reader: Reader, { owner }: { owner?: PublicKey } = {}): Promise<Located<Worker>[]> {
  return findAccounts(reader, workerAccount, filters([WORKER_OFFSETS.owner, owner?.toBytes()]));
}

export function findVersions(reader: Reader, { worker }: { worker?: PublicKey } = {}): Promise<Located<WorkerVersion>[]> {
  return findAccounts(reader, workerVersionAccount, filters([WORKER_VERSION_OFFSETS.worker, worker?.toBytes()]));
}

export function findTriggers(reader: Reader, { worker }: { worker?: PublicKey } = {}): Promise<Located<Trigger>[]> {
  return findAccounts(reader, triggerAccount, filters([TRIGGER_OFFSETS.worker, worker?.toBytes()]));
}

function filters(...fields: [offset: number, bytes: Uint8Array | undefined][]): Filter[] {
  return fields.flatMap(([offset, bytes]) => (bytes ? [{ offset, bytes }] : []));
}
