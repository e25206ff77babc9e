// Generated from the program's IDL by `npm run generate`. Do not edit.

import type { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";
import { REGISTRY_PROGRAM_ID } from "./pdas";
import * as t from "./types";

export interface AgentAuthorityAccepted {
  did: Uint8Array;
  authority: PublicKey;
}

const agentAuthorityAcceptedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AgentAuthorityAccepted>({
    did: c.fixedBytes(32),
    authority: c.publicKey,
  }),
);

export interface AgentAuthorityProposed {
  did: Uint8Array;
  pendingAuthority: PublicKey;
}

const agentAuthorityProposedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AgentAuthorityProposed>({
    did: c.fixedBytes(32),
    pendingAuthority: c.publicKey,
  }),
);

export interface AgentClosed {
  did: Uint8Array;
}

const agentClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AgentClosed>({
    did: c.fixedBytes(32),
  }),
);

export interface AgentRegistered {
  did: Uint8Array;
  authority: PublicKey;
  slot: bigint;
  metadataHash: Uint8Array;
}

const agentRegisteredCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AgentRegistered>({
    did: c.fixedBytes(32),
    authority: c.publicKey,
    slot: c.u64,
    metadataHash: c.fixedBytes(32),
  }),
);

export interface AgentUpdated {
  did: Uint8Array;
  metadataHash: Uint8Array;
}

const agentUpdatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AgentUpdated>({
    did: c.fixedBytes(32),
    metadataHash: c.fixedBytes(32),
  }),
);

export interface AttestationRefreshed {
  node: PublicKey;
  attestationHash: Uint8Array;
  expiresAt: bigint;
}

const attestationRefreshedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AttestationRefreshed>({
    node: c.publicKey,
    attestationHash: c.fixedBytes(32),
    expiresAt: c.i64,
  }),
);

export interface AuthorityAccepted {
  authority: PublicKey;
}

const authorityAcceptedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AuthorityAccepted>({
    authority: c.publicKey,
  }),
);

export interface AuthorityProposed {
  pendingAuthority: PublicKey;
}

const authorityProposedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<AuthorityProposed>({
    pendingAuthority: c.publicKey,
  }),
);

export interface CapabilityClosed {
  bit: number;
}

const capabilityClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<CapabilityClosed>({
    bit: c.u8,
  }),
);

export interface CapabilityDefined {
  bit: number;
  name: Uint8Array;
  minBondUsd: bigint;
}

const capabilityDefinedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<CapabilityDefined>({
    bit: c.u8,
    name: c.fixedBytes(32),
    minBondUsd: c.u64,
  }),
);

export interface CapabilityRetired {
  bit: number;
}

const capabilityRetiredCodec = /* @__PURE__ */ c.once(() =>
  c.struct<CapabilityRetired>({
    bit: c.u8,
  }),
);

export interface CapabilityUpdated {
  bit: number;
  minBondUsd: bigint;
}

const capabilityUpdatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<CapabilityUpdated>({
    bit: c.u8,
    minBondUsd: c.u64,
  }),
);

export interface DisputeLostRecorded {
  node: PublicKey;
}

const disputeLostRecordedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<DisputeLostRecorded>({
    node: c.publicKey,
  }),
);

export interface FaultRecorded {
  node: PublicKey;
  kind: t.FaultKind;
}

const faultRecordedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<FaultRecorded>({
    node: c.publicKey,
    kind: t.faultKindCodec(),
  }),
);

export interface Initialized {
  authority: PublicKey;
  pauseAuthority: PublicKey;
}

const initializedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<Initialized>({
    authority: c.publicKey,
    pauseAuthority: c.publicKey,
  }),
);

export interface NodeClosed {
  node: PublicKey;
}

const nodeClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<NodeClosed>({
    node: c.publicKey,
  }),
);

export interface NodeRegistered {
  node: PublicKey;
  operator: PublicKey;
  nodeId: bigint;
  class: t.NodeClass;
  receiptKey: PublicKey;
  profile: t.NodeProfile;
  registeredAt: bigint;
}

const nodeRegisteredCodec = /* @__PURE__ */ c.once(() =>
  c.struct<NodeRegistered>({
    node: c.publicKey,
    operator: c.publicKey,
    nodeId: c.u64,
    class: t.nodeClassCodec(),
    receiptKey: c.publicKey,
    profile: t.nodeProfileCodec(),
    registeredAt: c.i64,
  }),
);

export interface NodeStatusSet {
  node: PublicKey;
  status: t.NodeStatus;
}

const nodeStatusSetCodec = /* @__PURE__ */ c.once(() =>
  c.struct<NodeStatusSet>({
    node: c.publicKey,
    status: t.nodeStatusCodec(),
  }),
);

export interface NodeUpdated {
  node: PublicKey;
  profile: t.NodeProfile;
}

const nodeUpdatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<NodeUpdated>({
    node: c.publicKey,
    profile: t.nodeProfileCodec(),
  }),
);

export interface PauseAuthoritySet {
  pauseAuthority: PublicKey;
}

const pauseAuthoritySetCodec = /* @__PURE__ */ c.once(() =>
  c.struct<PauseAuthoritySet>({
    pauseAuthority: c.publicKey,
  }),
);

export interface PausedSet {
  paused: boolean;
}

const pausedSetCodec = /* @__PURE__ */ c.once(() =>
  c.struct<PausedSet>({
    paused: c.bool,
  }),
);

export interface ReceiptKeyRotated {
  node: PublicKey;
  receiptKey: PublicKey;
}

const receiptKeyRotatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<ReceiptKeyRotated>({
    node: c.publicKey,
    receiptKey: c.publicKey,
  }),
);

export interface TriggerCreated {
  worker: PublicKey;
  id: number;
  kind: t.TriggerKind;
}

const triggerCreatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TriggerCreated>({
    worker: c.publicKey,
    id: c.u32,
    kind: t.triggerKindCodec(),
  }),
);

export interface TriggerEnabledSet {
  worker: PublicKey;
  id: number;
  enabled: boolean;
}

const triggerEnabledSetCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TriggerEnabledSet>({
    worker: c.publicKey,
    id: c.u32,
    enabled: c.bool,
  }),
);

export interface TriggerRemoved {
  worker: PublicKey;
  id: number;
}

const triggerRemovedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<TriggerRemoved>({
    worker: c.publicKey,
    id: c.u32,
  }),
);

export interface VersionActivated {
  worker: PublicKey;
  number: number;
}

const versionActivatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<VersionActivated>({
    worker: c.publicKey,
    number: c.u32,
  }),
);

export interface VersionClosed {
  worker: PublicKey;
  number: number;
}

const versionClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<VersionClosed>({
    worker: c.publicKey,
    number: c.u32,
  }),
);

export interface VersionPublished {
  worker: PublicKey;
  number: number;
  codeHash: Uint8Array;
  publishedAt: bigint;
}

const versionPublishedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<VersionPublished>({
    worker: c.publicKey,
    number: c.u32,
    codeHash: c.fixedBytes(32),
    publishedAt: c.i64,
  }),
);

export interface WorkerClosed {
  worker: PublicKey;
}

const workerClosedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WorkerClosed>({
    worker: c.publicKey,
  }),
);

export interface WorkerDeployed {
  worker: PublicKey;
  owner: PublicKey;
  name: Uint8Array;
  codeHash: Uint8Array;
  timeoutMs: number;
  memoryMb: number;
  deployedAt: bigint;
  routes: t.Routes;
}

const workerDeployedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WorkerDeployed>({
    worker: c.publicKey,
    owner: c.publicKey,
    name: c.fixedBytes(32),
    codeHash: c.fixedBytes(32),
    timeoutMs: c.u32,
    memoryMb: c.u32,
    deployedAt: c.i64,
    routes: t.routesCodec(),
  }),
);

export interface WorkerStatusSet {
  worker: PublicKey;
  status: t.WorkerStatus;
}

const workerStatusSetCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WorkerStatusSet>({
    worker: c.publicKey,
    status: t.workerStatusCodec(),
  }),
);

export interface WorkerUpdated {
  worker: PublicKey;
  timeoutMs: number;
  memoryMb: number;
  routes: t.Routes;
}

const workerUpdatedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WorkerUpdated>({
    worker: c.publicKey,
    timeoutMs: c.u32,
    memoryMb: c.u32,
    routes: t.routesCodec(),
  }),
);

export interface WriterPinned {
  role: t.WriterRole;
  program: PublicKey;
}

const writerPinnedCodec = /* @__PURE__ */ c.once(() =>
  c.struct<WriterPinned>({
    role: t.writerRoleCodec(),
    program: c.publicKey,
  }),
);

export type RegistryEvent =
  | { program: "registry"; name: "agentAuthorityAccepted"; data: AgentAuthorityAccepted }
  | { program: "registry"; name: "agentAuthorityProposed"; data: AgentAuthorityProposed }
  | { program: "registry"; name: "agentClosed"; data: AgentClosed }
  | { program: "registry"; name: "agentRegistered"; data: AgentRegistered }
  | { program: "registry"; name: "agentUpdated"; data: AgentUpdated }
  | { program: "registry"; name: "attestationRefreshed"; data: AttestationRefreshed }
  | { program: "registry"; name: "authorityAccepted"; data: AuthorityAccepted }
  | { program: "registry"; name: "authorityProposed"; data: AuthorityProposed }
  | { program: "registry"; name: "capabilityClosed"; data: CapabilityClosed }
  | { program: "registry"; name: "capabilityDefined"; data: CapabilityDefined }
  | { program: "registry"; name: "capabilityRetired"; data: CapabilityRetired }
  | { program: "registry"; name: "capabilityUpdated"; data: CapabilityUpdated }
  | { program: "registry"; name: "disputeLostRecorded"; data: DisputeLostRecorded }
  | { program: "registry"; name: "faultRecorded"; data: FaultRecorded }
  | { program: "registry"; name: "initialized"; data: Initialized }
  | { program: "registry"; name: "nodeClosed"; data: NodeClosed }
  | { program: "registry"; name: "nodeRegistered"; data: NodeRegistered }
  | { program: "registry"; name: "nodeStatusSet"; data: NodeStatusSet }
  | { program: "registry"; name: "nodeUpdated"; data: NodeUpdated }
  | { program: "registry"; name: "pauseAuthoritySet"; data: PauseAuthoritySet }
  | { program: "registry"; name: "pausedSet"; data: PausedSet }
  | { program: "registry"; name: "receiptKeyRotated"; data: ReceiptKeyRotated }
  | { program: "registry"; name: "triggerCreated"; data: TriggerCreated }
  | { program: "registry"; name: "triggerEnabledSet"; data: TriggerEnabledSet }
  | { program: "registry"; name: "triggerRemoved"; data: TriggerRemoved }
  | { program: "registry"; name: "versionActivated"; data: VersionActivated }
  | { program: "registry"; name: "versionClosed"; data: VersionClosed }
  | { program: "registry"; name: "versionPublished"; data: VersionPublished }
  | { program: "registry"; name: "workerClosed"; data: WorkerClosed }
  | { program: "registry"; name: "workerDeployed"; data: WorkerDeployed }
  | { program: "registry"; name: "workerStatusSet"; data: WorkerStatusSet }
  | { program: "registry"; name: "workerUpdated"; data: WorkerUpdated }
  | { program: "registry"; name: "writerPinned"; data: WriterPinned };

export const registryEventSource: c.EventSource = {
  name: "registry",
  program: REGISTRY_PROGRAM_ID,
  events: [
    { name: "agentAuthorityAccepted", discriminator: /* @__PURE__ */ Uint8Array.of(155, 68, 50, 112, 176, 79, 36, 72), fields: agentAuthorityAcceptedCodec },
    { name: "agentAuthorityProposed", discriminator: /* @__PURE__ */ Uint8Array.of(98, 42, 77, 200, 25, 149, 104, 23), fields: agentAuthorityProposedCodec },
    { name: "agentClosed", discriminator: /* @__PURE__ */ Uint8Array.of(72, 133, 207, 59, 220, 188, 201, 165), fields: agentClosedCodec },
    { name: "agentRegistered", discriminator: /* @__PURE__ */ Uint8Array.of(191, 78, 217, 54, 232, 100, 189, 85), fields: agentRegisteredCodec },
    { name: "agentUpdated", discriminator: /* @__PURE__ */ Uint8Array.of(210, 179, 162, 250, 123, 250, 210, 166), fields: agentUpdatedCodec },
    { name: "attestationRefreshed", discriminator: /* @__PURE__ */ Uint8Array.of(230, 84, 202, 68, 213, 45, 19, 191), fields: attestationRefreshedCodec },
    { name: "authorityAccepted", discriminator: /* @__PURE__ */ Uint8Array.of(166, 192, 219, 188, 41, 209, 195, 26), fields: authorityAcceptedCodec },
    { name: "authorityProposed", discriminator: /* @__PURE__ */ Uint8Array.of(244, 117, 94, 112, 53, 151, 35, 89), fields: authorityProposedCodec },
    { name: "capabilityClosed", discriminator: /* @__PURE__ */ Uint8Array.of(105, 227, 210, 248, 158, 154, 227, 120), fields: capabilityClosedCodec },
    { name: "capabilityDefined", discriminator: /* @__PURE__ */ Uint8Array.of(210, 66, 16, 211, 12, 31, 202, 142), fields: capabilityDefinedCodec },
    { name: "capabilityRetired", discriminator: /* @__PURE__ */ Uint8Array.of(10, 253, 231, 33, 151, 181, 53, 220), fields: capabilityRetiredCodec },
    { name: "capabilityUpdated", discriminator: /* @__PURE__ */ Uint8Array.of(89, 102, 25, 83, 90, 202, 181, 211), fields: capabilityUpdatedCodec },
    { name: "disputeLostRecorded", discriminator: /* @__PURE__ */ Uint8Array.of(27, 176, 164, 20, 230, 61, 23, 253), fields: disputeLostRecordedCodec },
    { name: "faultRecorded", discriminator: /* @__PURE__ */ Uint8Array.of(18, 96, 10, 158, 209, 18, 237, 219), fields: faultRecordedCodec },
    { name: "initialized", discriminator: /* @__PURE__ */ Uint8Array.of(208, 213, 115, 98, 115, 82, 201, 209), fields: initializedCodec },
    { name: "nodeClosed", discriminator: /* @__PURE__ */ Uint8Array.of(191, 85, 142, 188, 15, 189, 76, 109), fields: nodeClosedCodec },
    { name: "nodeRegistered", discriminator: /* @__PURE__ */ Uint8Array.of(15, 57, 183, 59, 93, 55, 157, 195), fields: nodeRegisteredCodec },
    { name: "nodeStatusSet", discriminator: /* @__PURE__ */ Uint8Array.of(132, 74, 243, 66, 213, 105, 182, 214), fields: nodeStatusSetCodec },
    { name: "nodeUpdated", discriminator: /* @__PURE__ */ Uint8Array.of(3, 8, 87, 251, 118, 64, 24, 70), fields: nodeUpdatedCodec },
    { name: "pauseAuthoritySet", discriminator: /* @__PURE__ */ Uint8Array.of(177, 33, 27, 216, 181, 96, 84, 145), fields: pauseAuthoritySetCodec },
    { name: "pausedSet", discriminator: /* @__PURE__ */ Uint8Array.of(171, 125, 127, 156, 233, 81, 68, 66), fields: pausedSetCodec },
    { name: "receiptKeyRotated", discriminator: /* @__PURE__ */ Uint8Array.of(205, 10, 119, 186, 245, 48, 124, 22), fields: receiptKeyRotatedCodec },
    { name: "triggerCreated", discriminator: /* @__PURE__ */ Uint8Array.of(234, 107, 6, 121, 156, 29, 138, 144), fields: triggerCreatedCodec },
    { name: "triggerEnabledSet", discriminator: /* @__PURE__ */ Uint8Array.of(164, 199, 49, 249, 221, 185, 173, 231), fields: triggerEnabledSetCodec },
    { name: "triggerRemoved", discriminator: /* @__PURE__ */ Uint8Array.of(46, 195, 237, 130, 139, 112, 245, 250), fields: triggerRemovedCodec },
    { name: "versionActivated", discriminator: /* @__PURE__ */ Uint8Array.of(248, 242, 247, 55, 106, 58, 55, 50), fields: versionActivatedCodec },
    { name: "versionClosed", discriminator: /* @__PURE__ */ Uint8Array.of(188, 102, 224, 253, 5, 203, 125, 242), fields: versionClosedCodec },
    { name: "versionPublished", discriminator: /* @__PURE__ */ Uint8Array.of(153, 232, 67, 69, 206, 21, 193, 185), fields: versionPublishedCodec },
    { name: "workerClosed", discriminator: /* @__PURE__ */ Uint8Array.of(152, 99, 84, 171, 195, 25, 179, 79), fields: workerClosedCodec },
    { name: "workerDeployed", discriminator: /* @__PURE__ */ Uint8Array.of(215, 192, 152, 226, 165, 189, 187, 4), fields: workerDeployedCodec },
    { name: "workerStatusSet", discriminator: /* @__PURE__ */ Uint8Array.of(126, 238, 144, 181, 8, 189, 210, 147), fields: workerStatusSetCodec },
    { name: "workerUpdated", discriminator: /* @__PURE__ */ Uint8Array.of(33, 39, 231, 190, 44, 226, 238, 190), fields: workerUpdatedCodec },
    { name: "writerPinned", discriminator: /* @__PURE__ */ Uint8Array.of(173, 90, 78, 156, 121, 180, 105, 38), fields: writerPinnedCodec },
  ],
};

/** The events that the program itself emitted, in order, from a transaction's logs. */
export function parseRegistryEvents(logs: readonly string[]): RegistryEvent[] {
  return c.parseEvents<RegistryEvent>([registryEventSource], logs);
}
