// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { REGISTRY_PROGRAM_ID } from "./pdas";
import * as t from "./types";

/** `[b"agent", did]`. */
export interface Agent {
  did: Uint8Array;
  authority: PublicKey;
  /** The default key while no rotation is under way. */
  pendingAuthority: PublicKey;
  metadataHash: Uint8Array;
  /** The slot its did is derived from. */
  slot: bigint;
  bump: number;
  reserved: Uint8Array;
}

export const AGENT_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(47, 166, 112, 147, 155, 197, 86, 7);
/** Of every such account, with its discriminator. */
export const AGENT_SIZE = 177;
/** Where fields begin, for filters. */
export const AGENT_OFFSETS = {
  did: 8,
  authority: 40,
  pendingAuthority: 72,
  metadataHash: 104,
  slot: 136,
  bump: 144,
  reserved: 145,
} as const;

/** How `Agent` is laid out, for whatever works on any account. */
export const agentAccount: c.AccountLayout<Agent> = {
  name: "Agent",
  program: REGISTRY_PROGRAM_ID,
  discriminator: AGENT_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Agent>({
      did: c.fixedBytes(32),
      authority: c.publicKey,
      pendingAuthority: c.publicKey,
      metadataHash: c.fixedBytes(32),
      slot: c.u64,
      bump: c.u8,
      reserved: c.fixedBytes(32),
    }),
  ),
};

export function decodeAgent(data: Uint8Array): Agent {
  return c.decodeAccount(agentAccount, data);
}

export function encodeAgent(value: Agent): Uint8Array {
  return c.encodeAccount(agentAccount, value);
}

/** `[b"capability", bit]`. */
export interface Capability {
  bit: number;
  retired: t.Flag;
  /** A label padded with zeros. */
  name: Uint8Array;
  /** Micro-USD: the least bond that a task asking for this capability accepts. */
  minBondUsd: bigint;
  bump: number;
  reserved: Uint8Array;
}

export const CAPABILITY_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(192, 140, 41, 92, 236, 64, 181, 99);
/** Where fields begin, for filters. */
export const CAPABILITY_OFFSETS = {
  bit: 8,
  retired: 9,
} as const;

/** How `Capability` is laid out, for whatever works on any account. */
export const capabilityAccount: c.AccountLayout<Capability> = {
  name: "Capability",
  program: REGISTRY_PROGRAM_ID,
  discriminator: CAPABILITY_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Capability>({
      bit: c.u8,
      retired: t.flagCodec(),
      name: c.fixedBytes(32),
      minBondUsd: c.u64,
      bump: c.u8,
      reserved: c.fixedBytes(32),
    }),
  ),
};

export function decodeCapability(data: Uint8Array): Capability {
  return c.decodeAccount(capabilityAccount, data);
}

export function encodeCapability(value: Capability): Uint8Array {
  return c.encodeAccount(capabilityAccount, value);
}

/** `[b"node", operator, node_id]`. Every field has a fixed offset, so that nodes can be filtered by any of them. */
export interface Node {
  operator: PublicKey;
  nodeId: bigint;
  status: t.NodeStatus;
  class: t.NodeClass;
  profile: t.NodeProfile;
  /** Signs receipts of sessions opened from now on; a session keeps the key it was opened with. */
  receiptKey: PublicKey;
  /** Zero while there is no attestation. */
  attestationHash: Uint8Array;
  attestationExpiresAt: bigint;
  registeredAt: bigint;
  bump: number;
  reserved: Uint8Array;
}

export const NODE_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(208, 53, 1, 3, 49, 122, 180, 49);
/** Of every such account, with its discriminator. */
export const NODE_SIZE = 304;
/** Where fields begin, for filters. */
export const NODE_OFFSETS = {
  operator: 8,
  nodeId: 40,
  status: 48,
  class: 49,
  profile: 50,
  "profile.sourceType": 50,
  "profile.region": 51,
  "profile.floorPrice": 67,
  "profile.benchmarkScore": 75,
  "profile.capabilityBits": 79,
  "profile.encryptionKey": 95,
  "profile.endpointHash": 127,
  receiptKey: 159,
  attestationHash: 191,
  attestationExpiresAt: 223,
  registeredAt: 231,
  bump: 239,
  reserved: 240,
} as const;

/** How `Node` is laid out, for whatever works on any account. */
export const nodeAccount: c.AccountLayout<Node> = {
  name: "Node",
  program: REGISTRY_PROGRAM_ID,
  discriminator: NODE_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Node>({
      operator: c.publicKey,
      nodeId: c.u64,
      status: t.nodeStatusCodec(),
      class: t.nodeClassCodec(),
      profile: t.nodeProfileCodec(),
      receiptKey: c.publicKey,
      attestationHash: c.fixedBytes(32),
      attestationExpiresAt: c.i64,
      registeredAt: c.i64,
      bump: c.u8,
      reserved: c.fixedBytes(64),
    }),
  ),
};

export function decodeNode(data: Uint8Array): Node {
  return c.decodeAccount(nodeAccount, data);
}

export function encodeNode(value: Node): Uint8Array {
  return c.encodeAccount(nodeAccount, value);
}

/** `[b"config"]`. Zero-copy, because every settlement reads it. */
export interface RegistryConfig {
  authority: PublicKey;
  /** The default key while no handover is under way. */
  pendingAuthority: PublicKey;
  pauseAuthority: PublicKey;
  escrow: t.Writer;
  staking: t.Writer;
  market: t.Writer;
  disputes: t.Writer;
  /** Little-endian u128: the bits a node may claim. */
  activeCapabilities: Uint8Array;
  /** Little-endian u128: the bits that will never mean anything else. */
  retiredCapabilities: Uint8Array;
  paused: number;
  bump: number;
  reserved: Uint8Array;
}

export const REGISTRY_CONFIG_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(23, 118, 10, 246, 173, 231, 243, 156);
/** Of every such account, with its discriminator. */
export const REGISTRY_CONFIG_SIZE = 520;
/** Where fields begin, for filters. */
export const REGISTRY_CONFIG_OFFSETS = {
  authority: 8,
  pendingAuthority: 40,
  pauseAuthority: 72,
  escrow: 104,
  "escrow.program": 104,
  "escrow.authority": 136,
  staking: 168,
  "staking.program": 168,
  "staking.authority": 200,
  market: 232,
  "market.program": 232,
  "market.authority": 264,
  disputes: 296,
  "disputes.program": 296,
  "disputes.authority": 328,
  activeCapabilities: 360,
  retiredCapabilities: 376,
  paused: 392,
  bump: 393,
  reserved: 394,
} as const;

/** How `RegistryConfig` is laid out, for whatever works on any account. */
export const registryConfigAccount: c.AccountLayout<RegistryConfig> = {
  name: "RegistryConfig",
  program: REGISTRY_PROGRAM_ID,
  discriminator: REGISTRY_CONFIG_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<RegistryConfig>({
      authority: c.publicKey,
      pendingAuthority: c.publicKey,
      pauseAuthority: c.publicKey,
      escrow: t.writerCodec(),
      staking: t.writerCodec(),
      market: t.writerCodec(),
      disputes: t.writerCodec(),
      activeCapabilities: c.fixedBytes(16),
      retiredCapabilities: c.fixedBytes(16),
      paused: c.u8,
      bump: c.u8,
      reserved: c.fixedBytes(126),
    }),
  ),
};

export function decodeRegistryConfig(data: Uint8Array): RegistryConfig {
  return c.decodeAccount(registryConfigAccount, data);
}

export function encodeRegistryConfig(value: RegistryConfig): Uint8Array {
  return c.encodeAccount(registryConfigAccount, value);
}

/**
 * `[b"reputation", node]`. Created with its node and never closed: faults can be proven after the node is gone, and
 * the account that stays keeps the node's address from being registered again with a clean record.
 *
 * Counters saturate, so that no count, however it was driven up, can block a settlement.
 */
export interface Reputation {
  node: PublicKey;
  sessionsSettled: bigint;
  gpuSecondsServed: bigint;
  cpuSecondsServed: bigint;
  requestsServed: bigint;
  faultsAbandoned: bigint;
  faultsEquivocated: bigint;
  disputesLost: bigint;
  bump: number;
  reserved: Uint8Array;
}

export const REPUTATION_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(55, 148, 90, 71, 68, 183, 193, 28);
/** Of every such account, with its discriminator. */
export const REPUTATION_SIZE = 136;
/** Where fields begin, for filters. */
export const REPUTATION_OFFSETS = {
  node: 8,
  sessionsSettled: 40,
  gpuSecondsServed: 48,
  cpuSecondsServed: 56,
  requestsServed: 64,
  faultsAbandoned: 72,
  faultsEquivocated: 80,
  disputesLost: 88,
  bump: 96,
  reserved: 97,
} as const;

/** How `Reputation` is laid out, for whatever works on any account. */
export const reputationAccount: c.AccountLayout<Reputation> = {
  name: "Reputation",
  program: REGISTRY_PROGRAM_ID,
  discriminator: REPUTATION_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Reputation>({
      node: c.publicKey,
      sessionsSettled: c.u64,
      gpuSecondsServed: c.u64,
      cpuSecondsServed: c.u64,
      requestsServed: c.u64,
      faultsAbandoned: c.u64,
      faultsEquivocated: c.u64,
      disputesLost: c.u64,
      bump: c.u8,
      reserved: c.fixedBytes(39),
    }),
  ),
};

export function decodeReputation(data: Uint8Array): Reputation {
  return c.decodeAccount(reputationAccount, data);
}

export function encodeReputation(value: Reputation): Uint8Array {
  return c.encodeAccount(reputationAccount, value);
}

/** `[b"trigger", worker, id]`. */
export interface Trigger {
  worker: PublicKey;
  id: number;
  enabled: t.Flag;
  bump: number;
  kind: t.TriggerKind;
}

export const TRIGGER_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(77, 155, 35, 144, 38, 14, 106, 88);
/** Where fields begin, for filters. */
export const TRIGGER_OFFSETS = {
  worker: 8,
  id: 40,
  enabled: 44,
} as const;

/** How `Trigger` is laid out, for whatever works on any account. */
export const triggerAccount: c.AccountLayout<Trigger> = {
  name: "Trigger",
  program: REGISTRY_PROGRAM_ID,
  discriminator: TRIGGER_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Trigger>({
      worker: c.publicKey,
      id: c.u32,
      enabled: t.flagCodec(),
      bump: c.u8,
      kind: t.triggerKindCodec(),
    }),
  ),
};

export function decodeTrigger(data: Uint8Array): Trigger {
  return c.decodeAccount(triggerAccount, data);
}

export function encodeTrigger(value: Trigger): Uint8Array {
  return c.encodeAccount(triggerAccount, value);
}

/** `[b"worker", owner, name]`. */
export interface Worker {
  owner: PublicKey;
  /** A label padded with zeros. */
  name: Uint8Array;
  status: t.WorkerStatus;
  timeoutMs: number;
  memoryMb: number;
  latestVersion: number;
  activeVersion: number;
  /** Of the active version, so that a runtime reads one account. */
  codeHash: Uint8Array;
  /** Versions and triggers that still exist; they go before the worker does. */
  openVersions: number;
  openTriggers: number;
  nextTrigger: number;
  deployedAt: bigint;
  bump: number;
  reserved: Uint8Array;
  /** Last, because what follows a list of texts has no fixed offset for clients. */
  routes: t.Routes;
}

export const WORKER_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(224, 158, 97, 5, 224, 241, 67, 146);
/** Where fields begin, for filters. */
export const WORKER_OFFSETS = {
  owner: 8,
  name: 40,
  status: 72,
  timeoutMs: 73,
  memoryMb: 77,
  latestVersion: 81,
  activeVersion: 85,
  codeHash: 89,
  openVersions: 121,
  openTriggers: 125,
  nextTrigger: 129,
  deployedAt: 133,
  bump: 141,
  reserved: 142,
  routes: 174,
} as const;

/** How `Worker` is laid out, for whatever works on any account. */
export const workerAccount: c.AccountLayout<Worker> = {
  name: "Worker",
  program: REGISTRY_PROGRAM_ID,
  discriminator: WORKER_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<Worker>({
      owner: c.publicKey,
      name: c.fixedBytes(32),
      status: t.workerStatusCodec(),
      timeoutMs: c.u32,
      memoryMb: c.u32,
      latestVersion: c.u32,
      activeVersion: c.u32,
      codeHash: c.fixedBytes(32),
      openVersions: c.u32,
      openTriggers: c.u32,
      nextTrigger: c.u32,
      deployedAt: c.i64,
      bump: c.u8,
      reserved: c.fixedBytes(32),
      routes: t.routesCodec(),
    }),
  ),
};

export function decodeWorker(data: Uint8Array): Worker {
  return c.decodeAccount(workerAccount, data);
}

export function encodeWorker(value: Worker): Uint8Array {
  return c.encodeAccount(workerAccount, value);
}

/** `[b"version", worker, number]`. */
export interface WorkerVersion {
  worker: PublicKey;
  number: number;
  codeHash: Uint8Array;
  publishedAt: bigint;
  bump: number;
}

export const WORKER_VERSION_DISCRIMINATOR = /* @__PURE__ */ Uint8Array.of(132, 254, 158, 22, 225, 8, 246, 183);
/** Of every such account, with its discriminator. */
export const WORKER_VERSION_SIZE = 85;
/** Where fields begin, for filters. */
export const WORKER_VERSION_OFFSETS = {
  worker: 8,
  number: 40,
  codeHash: 44,
  publishedAt: 76,
  bump: 84,
} as const;

/** How `WorkerVersion` is laid out, for whatever works on any account. */
export const workerVersionAccount: c.AccountLayout<WorkerVersion> = {
  name: "WorkerVersion",
  program: REGISTRY_PROGRAM_ID,
  discriminator: WORKER_VERSION_DISCRIMINATOR,
  fields: /* @__PURE__ */ c.once(() =>
    c.struct<WorkerVersion>({
      worker: c.publicKey,
      number: c.u32,
      codeHash: c.fixedBytes(32),
      publishedAt: c.i64,
      bump: c.u8,
    }),
  ),
};

export function decodeWorkerVersion(data: Uint8Array): WorkerVersion {
  return c.decodeAccount(workerVersionAccount, data);
}

export function encodeWorkerVersion(value: WorkerVersion): Uint8Array {
  return c.encodeAccount(workerVersionAccount, value);
}
