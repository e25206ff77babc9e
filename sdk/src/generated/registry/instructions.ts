// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import * as c from "../../codec";
import { CONFIG_ADDRESS, REGISTRY_PROGRAM_ID, findNodeAddress, findReputationAddress, findWorkerAddress } from "./pdas";
import * as t from "./types";

const SYSTEM_PROGRAM_ID = /* @__PURE__ */ new PublicKey("11111111111111111111111111111111");

export interface AcceptAgentAuthorityAccounts {
  pendingAuthority: PublicKey;
  agent: PublicKey;
}

const acceptAgentAuthorityLayout: c.InstructionLayout<"acceptAgentAuthority", AcceptAgentAuthorityAccounts, c.NoArgs> = {
  name: "acceptAgentAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(97, 238, 215, 235, 68, 86, 68, 193),
  accounts: [
    { name: "pendingAuthority", signer: true },
    { name: "agent", writable: true },
  ],
  args: c.noArgs,
};

/** Completes the rotation of an agent's key; only the proposed authority. */
export function acceptAgentAuthorityInstruction(accounts: AcceptAgentAuthorityAccounts): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, acceptAgentAuthorityLayout, accounts, {});
}

export interface AcceptAuthorityAccounts {
  pendingAuthority: PublicKey;
  config?: PublicKey;
}

const acceptAuthorityLayout: c.InstructionLayout<"acceptAuthority", AcceptAuthorityAccounts, c.NoArgs> = {
  name: "acceptAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(107, 86, 198, 91, 33, 12, 107, 160),
  accounts: [
    { name: "pendingAuthority", signer: true },
    { name: "config", writable: true },
  ],
  args: c.noArgs,
};

/** Completes the handover; only the proposed authority. */
export function acceptAuthorityInstruction(accounts: AcceptAuthorityAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, acceptAuthorityLayout, all, {});
}

export interface ActivateVersionAccounts {
  owner: PublicKey;
  worker: PublicKey;
  version: PublicKey;
}

const activateVersionLayout: c.InstructionLayout<"activateVersion", ActivateVersionAccounts, c.NoArgs> = {
  name: "activateVersion",
  discriminator: /* @__PURE__ */ Uint8Array.of(184, 199, 55, 14, 63, 157, 99, 90),
  accounts: [
    { name: "owner", signer: true },
    { name: "worker", writable: true },
    { name: "version" },
  ],
  args: c.noArgs,
};

/** Makes another published version the active one. */
export function activateVersionInstruction(accounts: ActivateVersionAccounts): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, activateVersionLayout, accounts, {});
}

export interface CloseAgentAccounts {
  authority: PublicKey;
  agent: PublicKey;
}

const closeAgentLayout: c.InstructionLayout<"closeAgent", CloseAgentAccounts, c.NoArgs> = {
  name: "closeAgent",
  discriminator: /* @__PURE__ */ Uint8Array.of(52, 185, 104, 145, 157, 30, 87, 237),
  accounts: [
    { name: "authority", signer: true, writable: true },
    { name: "agent", writable: true },
  ],
  args: c.noArgs,
};

/** Closes an agent and returns its rent; its did never comes back. */
export function closeAgentInstruction(accounts: CloseAgentAccounts): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, closeAgentLayout, accounts, {});
}

export interface CloseCapabilityAccounts {
  authority: PublicKey;
  config?: PublicKey;
  capability: PublicKey;
}

const closeCapabilityLayout: c.InstructionLayout<"closeCapability", CloseCapabilityAccounts, c.NoArgs> = {
  name: "closeCapability",
  discriminator: /* @__PURE__ */ Uint8Array.of(168, 2, 142, 58, 140, 0, 163, 130),
  accounts: [
    { name: "authority", signer: true, writable: true },
    { name: "config" },
    { name: "capability", writable: true },
  ],
  args: c.noArgs,
};

/** Closes a retired capability and returns its rent. */
export function closeCapabilityInstruction(accounts: CloseCapabilityAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, closeCapabilityLayout, all, {});
}

export interface CloseNodeAccounts {
  operator: PublicKey;
  node: PublicKey;
}

const closeNodeLayout: c.InstructionLayout<"closeNode", CloseNodeAccounts, c.NoArgs> = {
  name: "closeNode",
  discriminator: /* @__PURE__ */ Uint8Array.of(19, 61, 232, 69, 247, 135, 255, 107),
  accounts: [
    { name: "operator", signer: true, writable: true },
    { name: "node", writable: true },
  ],
  args: c.noArgs,
};

/** Closes a retired node and returns its rent; its reputation stays, so its address never comes back. */
export function closeNodeInstruction(accounts: CloseNodeAccounts): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, closeNodeLayout, accounts, {});
}

export interface CloseVersionAccounts {
  owner: PublicKey;
  worker: PublicKey;
  version: PublicKey;
}

const closeVersionLayout: c.InstructionLayout<"closeVersion", CloseVersionAccounts, c.NoArgs> = {
  name: "closeVersion",
  discriminator: /* @__PURE__ */ Uint8Array.of(234, 243, 5, 102, 199, 184, 87, 98),
  accounts: [
    { name: "owner", signer: true, writable: true },
    { name: "worker", writable: true },
    { name: "version", writable: true },
  ],
  args: c.noArgs,
};

/** Closes a version that is not active and returns its rent. */
export function closeVersionInstruction(accounts: CloseVersionAccounts): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, closeVersionLayout, accounts, {});
}

export interface CloseWorkerAccounts {
  owner: PublicKey;
  worker: PublicKey;
  version: PublicKey;
}

const closeWorkerLayout: c.InstructionLayout<"closeWorker", CloseWorkerAccounts, c.NoArgs> = {
  name: "closeWorker",
  discriminator: /* @__PURE__ */ Uint8Array.of(84, 165, 159, 156, 90, 210, 249, 119),
  accounts: [
    { name: "owner", signer: true, writable: true },
    { name: "worker", writable: true },
    { name: "version", writable: true },
  ],
  args: c.noArgs,
};

/** Closes a worker with its last version and returns the rent of both. */
export function closeWorkerInstruction(accounts: CloseWorkerAccounts): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, closeWorkerLayout, accounts, {});
}

export interface CreateTriggerAccounts {
  owner: PublicKey;
  config?: PublicKey;
  worker: PublicKey;
  trigger: PublicKey;
  systemProgram?: PublicKey;
}

export interface CreateTriggerArgs {
  kind: t.TriggerKind;
}

const createTriggerLayout: c.InstructionLayout<"createTrigger", CreateTriggerAccounts, CreateTriggerArgs> = {
  name: "createTrigger",
  discriminator: /* @__PURE__ */ Uint8Array.of(67, 87, 144, 99, 124, 232, 86, 137),
  accounts: [
    { name: "owner", signer: true, writable: true },
    { name: "config" },
    { name: "worker", writable: true },
    { name: "trigger", writable: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<CreateTriggerArgs>({
      kind: t.triggerKindCodec(),
    }),
  ),
};

/** Lets a schedule, a webhook or an event start a worker. */
export function createTriggerInstruction(accounts: CreateTriggerAccounts, args: CreateTriggerArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, systemProgram };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, createTriggerLayout, all, args);
}

export interface DefineCapabilityAccounts {
  authority: PublicKey;
  config?: PublicKey;
  capability: PublicKey;
  systemProgram?: PublicKey;
}

export interface DefineCapabilityArgs {
  bit: number;
  name: Uint8Array;
  minBondUsd: bigint;
}

const defineCapabilityLayout: c.InstructionLayout<"defineCapability", DefineCapabilityAccounts, DefineCapabilityArgs> = {
  name: "defineCapability",
  discriminator: /* @__PURE__ */ Uint8Array.of(213, 120, 53, 220, 194, 18, 92, 16),
  accounts: [
    { name: "authority", signer: true, writable: true },
    { name: "config", writable: true },
    { name: "capability", writable: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<DefineCapabilityArgs>({
      bit: c.u8,
      name: c.fixedBytes(32),
      minBondUsd: c.u64,
    }),
  ),
};

/** Gives a capability bit its name and the least bond it asks for. */
export function defineCapabilityInstruction(accounts: DefineCapabilityAccounts, args: DefineCapabilityArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, systemProgram };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, defineCapabilityLayout, all, args);
}

export interface DeployWorkerAccounts {
  owner: PublicKey;
  config?: PublicKey;
  worker?: PublicKey;
  version?: PublicKey;
  systemProgram?: PublicKey;
}

export interface DeployWorkerArgs {
  name: Uint8Array;
  codeHash: Uint8Array;
  settings: t.WorkerSettings;
}

const deployWorkerLayout: c.InstructionLayout<"deployWorker", DeployWorkerAccounts, DeployWorkerArgs> = {
  name: "deployWorker",
  discriminator: /* @__PURE__ */ Uint8Array.of(153, 30, 44, 237, 190, 114, 92, 253),
  accounts: [
    { name: "owner", signer: true, writable: true },
    { name: "config" },
    { name: "worker", writable: true },
    { name: "version", writable: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<DeployWorkerArgs>({
      name: c.fixedBytes(32),
      codeHash: c.fixedBytes(32),
      settings: t.workerSettingsCodec(),
    }),
  ),
};

/** Deploys a worker with its first version. */
export function deployWorkerInstruction(accounts: DeployWorkerAccounts, args: DeployWorkerArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const worker = accounts.worker ?? findWorkerAddress(accounts.owner, args.name);
  const version = accounts.version ?? c.findAddress(REGISTRY_PROGRAM_ID, c.utf8("version"), worker.toBytes(), Uint8Array.of(1, 0, 0, 0));
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, worker, version, systemProgram };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, deployWorkerLayout, all, args);
}

export interface InitializeAccounts {
  authority: PublicKey;
  config?: PublicKey;
  program?: PublicKey;
  programData: PublicKey;
  systemProgram?: PublicKey;
}

export interface InitializeArgs {
  pauseAuthority: PublicKey;
}

const initializeLayout: c.InstructionLayout<"initialize", InitializeAccounts, InitializeArgs> = {
  name: "initialize",
  discriminator: /* @__PURE__ */ Uint8Array.of(175, 175, 109, 31, 13, 152, 155, 237),
  accounts: [
    { name: "authority", signer: true, writable: true },
    { name: "config", writable: true },
    { name: "program" },
    { name: "programData" },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<InitializeArgs>({
      pauseAuthority: c.publicKey,
    }),
  ),
};

/** Creates the config; only the program's upgrade authority, once. */
export function initializeInstruction(accounts: InitializeAccounts, args: InitializeArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const program = accounts.program ?? REGISTRY_PROGRAM_ID;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, program, systemProgram };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, initializeLayout, all, args);
}

export interface PinWriterAccounts {
  authority: PublicKey;
  config?: PublicKey;
  program: PublicKey;
}

export interface PinWriterArgs {
  role: t.WriterRole;
}

const pinWriterLayout: c.InstructionLayout<"pinWriter", PinWriterAccounts, PinWriterArgs> = {
  name: "pinWriter",
  discriminator: /* @__PURE__ */ Uint8Array.of(44, 119, 106, 208, 58, 169, 154, 20),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
    { name: "program" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<PinWriterArgs>({
      role: t.writerRoleCodec(),
    }),
  ),
};

/** Pins the program that may write reputation in one role; the system program unpins it. */
export function pinWriterInstruction(accounts: PinWriterAccounts, args: PinWriterArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, pinWriterLayout, all, args);
}

export interface ProposeAgentAuthorityAccounts {
  authority: PublicKey;
  agent: PublicKey;
}

export interface ProposeAgentAuthorityArgs {
  pendingAuthority: PublicKey;
}

const proposeAgentAuthorityLayout: c.InstructionLayout<"proposeAgentAuthority", ProposeAgentAuthorityAccounts, ProposeAgentAuthorityArgs> = {
  name: "proposeAgentAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(70, 127, 6, 215, 32, 84, 183, 149),
  accounts: [
    { name: "authority", signer: true },
    { name: "agent", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<ProposeAgentAuthorityArgs>({
      pendingAuthority: c.publicKey,
    }),
  ),
};

/** Names an agent's next authority, or withdraws the offer with the default key. */
export function proposeAgentAuthorityInstruction(accounts: ProposeAgentAuthorityAccounts, args: ProposeAgentAuthorityArgs): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, proposeAgentAuthorityLayout, accounts, args);
}

export interface ProposeAuthorityAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface ProposeAuthorityArgs {
  pendingAuthority: PublicKey;
}

const proposeAuthorityLayout: c.InstructionLayout<"proposeAuthority", ProposeAuthorityAccounts, ProposeAuthorityArgs> = {
  name: "proposeAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(20, 148, 236, 198, 76, 119, 99, 142),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<ProposeAuthorityArgs>({
      pendingAuthority: c.publicKey,
    }),
  ),
};

/** Names the next authority, or withdraws the offer with the default key. */
export function proposeAuthorityInstruction(accounts: ProposeAuthorityAccounts, args: ProposeAuthorityArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, proposeAuthorityLayout, all, args);
}

export interface PublishVersionAccounts {
  owner: PublicKey;
  config?: PublicKey;
  worker: PublicKey;
  version: PublicKey;
  systemProgram?: PublicKey;
}

export interface PublishVersionArgs {
  codeHash: Uint8Array;
}

const publishVersionLayout: c.InstructionLayout<"publishVersion", PublishVersionAccounts, PublishVersionArgs> = {
  name: "publishVersion",
  discriminator: /* @__PURE__ */ Uint8Array.of(6, 123, 155, 174, 43, 89, 146, 212),
  accounts: [
    { name: "owner", signer: true, writable: true },
    { name: "config" },
    { name: "worker", writable: true },
    { name: "version", writable: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<PublishVersionArgs>({
      codeHash: c.fixedBytes(32),
    }),
  ),
};

/** Publishes a worker's next version and makes it the active one. */
export function publishVersionInstruction(accounts: PublishVersionAccounts, args: PublishVersionArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, systemProgram };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, publishVersionLayout, all, args);
}

export interface RecordDisputeLostAccounts {
  /** The `[b"authority"]` PDA of disputes. */
  authority: PublicKey;
  config?: PublicKey;
  reputation: PublicKey;
}

export interface RecordDisputeLostArgs {
  node: PublicKey;
}

const recordDisputeLostLayout: c.InstructionLayout<"recordDisputeLost", RecordDisputeLostAccounts, RecordDisputeLostArgs> = {
  name: "recordDisputeLost",
  discriminator: /* @__PURE__ */ Uint8Array.of(22, 57, 163, 71, 51, 91, 104, 126),
  accounts: [
    { name: "authority", signer: true },
    { name: "config" },
    { name: "reputation", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RecordDisputeLostArgs>({
      node: c.publicKey,
    }),
  ),
};

/** Counts a dispute lost by `node`; only the pinned disputes program. */
export function recordDisputeLostInstruction(accounts: RecordDisputeLostAccounts, args: RecordDisputeLostArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, recordDisputeLostLayout, all, args);
}

export interface RecordFaultAccounts {
  /** The `[b"authority"]` PDA of escrow or staking. */
  authority: PublicKey;
  config?: PublicKey;
  reputation: PublicKey;
}

export interface RecordFaultArgs {
  node: PublicKey;
  kind: t.FaultKind;
}

const recordFaultLayout: c.InstructionLayout<"recordFault", RecordFaultAccounts, RecordFaultArgs> = {
  name: "recordFault",
  discriminator: /* @__PURE__ */ Uint8Array.of(237, 190, 33, 73, 226, 235, 89, 56),
  accounts: [
    { name: "authority", signer: true },
    { name: "config" },
    { name: "reputation", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RecordFaultArgs>({
      node: c.publicKey,
      kind: t.faultKindCodec(),
    }),
  ),
};

/** Counts a fault of `node`; only the pinned program that proves faults of this kind. */
export function recordFaultInstruction(accounts: RecordFaultAccounts, args: RecordFaultArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, recordFaultLayout, all, args);
}

export interface RecordSettlementAccounts {
  /** The `[b"authority"]` PDA of escrow or market. */
  authority: PublicKey;
  config?: PublicKey;
  reputation: PublicKey;
}

export interface RecordSettlementArgs {
  node: PublicKey;
  kind: t.UnitKind;
  units: bigint;
}

const recordSettlementLayout: c.InstructionLayout<"recordSettlement", RecordSettlementAccounts, RecordSettlementArgs> = {
  name: "recordSettlement",
  discriminator: /* @__PURE__ */ Uint8Array.of(225, 116, 158, 209, 29, 96, 45, 32),
  accounts: [
    { name: "authority", signer: true },
    { name: "config" },
    { name: "reputation", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RecordSettlementArgs>({
      node: c.publicKey,
      kind: t.unitKindCodec(),
      units: c.u64,
    }),
  ),
};

/** Counts a settled session of `node`; only the pinned escrow or market. */
export function recordSettlementInstruction(accounts: RecordSettlementAccounts, args: RecordSettlementArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, recordSettlementLayout, all, args);
}

export interface RefreshAttestationAccounts {
  operator: PublicKey;
  node: PublicKey;
}

export interface RefreshAttestationArgs {
  attestationHash: Uint8Array;
  expiresAt: bigint;
}

const refreshAttestationLayout: c.InstructionLayout<"refreshAttestation", RefreshAttestationAccounts, RefreshAttestationArgs> = {
  name: "refreshAttestation",
  discriminator: /* @__PURE__ */ Uint8Array.of(139, 255, 0, 69, 135, 127, 111, 33),
  accounts: [
    { name: "operator", signer: true },
    { name: "node", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RefreshAttestationArgs>({
      attestationHash: c.fixedBytes(32),
      expiresAt: c.i64,
    }),
  ),
};

/** Replaces the hash of a node's attestation and its expiry. */
export function refreshAttestationInstruction(accounts: RefreshAttestationAccounts, args: RefreshAttestationArgs): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, refreshAttestationLayout, accounts, args);
}

export interface RegisterAgentAccounts {
  authority: PublicKey;
  config?: PublicKey;
  agent: PublicKey;
  systemProgram?: PublicKey;
}

export interface RegisterAgentArgs {
  slot: bigint;
  metadataHash: Uint8Array;
}

const registerAgentLayout: c.InstructionLayout<"registerAgent", RegisterAgentAccounts, RegisterAgentArgs> = {
  name: "registerAgent",
  discriminator: /* @__PURE__ */ Uint8Array.of(135, 157, 66, 195, 2, 113, 175, 30),
  accounts: [
    { name: "authority", signer: true, writable: true },
    { name: "config" },
    { name: "agent", writable: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RegisterAgentArgs>({
      slot: c.u64,
      metadataHash: c.fixedBytes(32),
    }),
  ),
};

/** Registers an agent whose did is derived from its first authority and a recent slot. */
export function registerAgentInstruction(accounts: RegisterAgentAccounts, args: RegisterAgentArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, systemProgram };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, registerAgentLayout, all, args);
}

export interface RegisterNodeAccounts {
  operator: PublicKey;
  config?: PublicKey;
  node?: PublicKey;
  reputation?: PublicKey;
  systemProgram?: PublicKey;
}

export interface RegisterNodeArgs {
  nodeId: bigint;
  class: t.NodeClass;
  receiptKey: PublicKey;
  profile: t.NodeProfile;
}

const registerNodeLayout: c.InstructionLayout<"registerNode", RegisterNodeAccounts, RegisterNodeArgs> = {
  name: "registerNode",
  discriminator: /* @__PURE__ */ Uint8Array.of(102, 85, 117, 114, 194, 188, 211, 168),
  accounts: [
    { name: "operator", signer: true, writable: true },
    { name: "config" },
    { name: "node", writable: true },
    { name: "reputation", writable: true },
    { name: "systemProgram" },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RegisterNodeArgs>({
      nodeId: c.u64,
      class: t.nodeClassCodec(),
      receiptKey: c.publicKey,
      profile: t.nodeProfileCodec(),
    }),
  ),
};

/** Registers a node and its reputation. */
export function registerNodeInstruction(accounts: RegisterNodeAccounts, args: RegisterNodeArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const node = accounts.node ?? findNodeAddress(accounts.operator, args.nodeId);
  const reputation = accounts.reputation ?? findReputationAddress(node);
  const systemProgram = accounts.systemProgram ?? SYSTEM_PROGRAM_ID;
  const all = { ...accounts, config, node, reputation, systemProgram };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, registerNodeLayout, all, args);
}

export interface RemoveTriggerAccounts {
  owner: PublicKey;
  worker: PublicKey;
  trigger: PublicKey;
}

const removeTriggerLayout: c.InstructionLayout<"removeTrigger", RemoveTriggerAccounts, c.NoArgs> = {
  name: "removeTrigger",
  discriminator: /* @__PURE__ */ Uint8Array.of(108, 149, 60, 1, 37, 184, 236, 96),
  accounts: [
    { name: "owner", signer: true, writable: true },
    { name: "worker", writable: true },
    { name: "trigger", writable: true },
  ],
  args: c.noArgs,
};

/** Removes a trigger and returns its rent. */
export function removeTriggerInstruction(accounts: RemoveTriggerAccounts): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, removeTriggerLayout, accounts, {});
}

export interface RetireCapabilityAccounts {
  authority: PublicKey;
  config?: PublicKey;
  capability: PublicKey;
}

const retireCapabilityLayout: c.InstructionLayout<"retireCapability", RetireCapabilityAccounts, c.NoArgs> = {
  name: "retireCapability",
  discriminator: /* @__PURE__ */ Uint8Array.of(17, 136, 63, 192, 47, 59, 176, 5),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
    { name: "capability", writable: true },
  ],
  args: c.noArgs,
};

/** Ends a capability: no node can claim its bit any more, and the bit never gets another meaning. */
export function retireCapabilityInstruction(accounts: RetireCapabilityAccounts): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, retireCapabilityLayout, all, {});
}

export interface RotateReceiptKeyAccounts {
  operator: PublicKey;
  node: PublicKey;
}

export interface RotateReceiptKeyArgs {
  receiptKey: PublicKey;
}

const rotateReceiptKeyLayout: c.InstructionLayout<"rotateReceiptKey", RotateReceiptKeyAccounts, RotateReceiptKeyArgs> = {
  name: "rotateReceiptKey",
  discriminator: /* @__PURE__ */ Uint8Array.of(211, 165, 104, 175, 2, 14, 236, 52),
  accounts: [
    { name: "operator", signer: true },
    { name: "node", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<RotateReceiptKeyArgs>({
      receiptKey: c.publicKey,
    }),
  ),
};

/** Replaces the key that signs receipts of sessions opened from now on. */
export function rotateReceiptKeyInstruction(accounts: RotateReceiptKeyAccounts, args: RotateReceiptKeyArgs): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, rotateReceiptKeyLayout, accounts, args);
}

export interface SetNodeStatusAccounts {
  operator: PublicKey;
  node: PublicKey;
}

export interface SetNodeStatusArgs {
  status: t.NodeStatus;
}

const setNodeStatusLayout: c.InstructionLayout<"setNodeStatus", SetNodeStatusAccounts, SetNodeStatusArgs> = {
  name: "setNodeStatus",
  discriminator: /* @__PURE__ */ Uint8Array.of(37, 22, 91, 119, 178, 19, 226, 207),
  accounts: [
    { name: "operator", signer: true },
    { name: "node", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SetNodeStatusArgs>({
      status: t.nodeStatusCodec(),
    }),
  ),
};

/** Makes a node available, draining or, for good, retired. */
export function setNodeStatusInstruction(accounts: SetNodeStatusAccounts, args: SetNodeStatusArgs): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, setNodeStatusLayout, accounts, args);
}

export interface SetPauseAuthorityAccounts {
  authority: PublicKey;
  config?: PublicKey;
}

export interface SetPauseAuthorityArgs {
  pauseAuthority: PublicKey;
}

const setPauseAuthorityLayout: c.InstructionLayout<"setPauseAuthority", SetPauseAuthorityAccounts, SetPauseAuthorityArgs> = {
  name: "setPauseAuthority",
  discriminator: /* @__PURE__ */ Uint8Array.of(127, 70, 214, 12, 172, 8, 89, 114),
  accounts: [
    { name: "authority", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SetPauseAuthorityArgs>({
      pauseAuthority: c.publicKey,
    }),
  ),
};

/** Replaces the key that may pause. */
export function setPauseAuthorityInstruction(accounts: SetPauseAuthorityAccounts, args: SetPauseAuthorityArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, setPauseAuthorityLayout, all, args);
}

export interface SetPausedAccounts {
  /** The pause authority or the authority. */
  signer: PublicKey;
  config?: PublicKey;
}

export interface SetPausedArgs {
  paused: boolean;
}

const setPausedLayout: c.InstructionLayout<"setPaused", SetPausedAccounts, SetPausedArgs> = {
  name: "setPaused",
  discriminator: /* @__PURE__ */ Uint8Array.of(91, 60, 125, 192, 176, 225, 166, 218),
  accounts: [
    { name: "signer", signer: true },
    { name: "config", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SetPausedArgs>({
      paused: c.bool,
    }),
  ),
};

/** Stops or resumes new entries; nothing that exists is blocked. */
export function setPausedInstruction(accounts: SetPausedAccounts, args: SetPausedArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, setPausedLayout, all, args);
}

export interface SetTriggerEnabledAccounts {
  owner: PublicKey;
  worker: PublicKey;
  trigger: PublicKey;
}

export interface SetTriggerEnabledArgs {
  enabled: boolean;
}

const setTriggerEnabledLayout: c.InstructionLayout<"setTriggerEnabled", SetTriggerEnabledAccounts, SetTriggerEnabledArgs> = {
  name: "setTriggerEnabled",
  discriminator: /* @__PURE__ */ Uint8Array.of(148, 143, 38, 139, 99, 81, 44, 175),
  accounts: [
    { name: "owner", signer: true },
    { name: "worker" },
    { name: "trigger", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SetTriggerEnabledArgs>({
      enabled: c.bool,
    }),
  ),
};

/** Switches a trigger on or off. */
export function setTriggerEnabledInstruction(accounts: SetTriggerEnabledAccounts, args: SetTriggerEnabledArgs): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, setTriggerEnabledLayout, accounts, args);
}

export interface SetWorkerStatusAccounts {
  owner: PublicKey;
  worker: PublicKey;
}

export interface SetWorkerStatusArgs {
  status: t.WorkerStatus;
}

const setWorkerStatusLayout: c.InstructionLayout<"setWorkerStatus", SetWorkerStatusAccounts, SetWorkerStatusArgs> = {
  name: "setWorkerStatus",
  discriminator: /* @__PURE__ */ Uint8Array.of(46, 4, 180, 49, 2, 23, 161, 145),
  accounts: [
    { name: "owner", signer: true },
    { name: "worker", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<SetWorkerStatusArgs>({
      status: t.workerStatusCodec(),
    }),
  ),
};

/** Pauses or resumes a worker. */
export function setWorkerStatusInstruction(accounts: SetWorkerStatusAccounts, args: SetWorkerStatusArgs): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, setWorkerStatusLayout, accounts, args);
}

export interface UpdateAgentAccounts {
  authority: PublicKey;
  agent: PublicKey;
}

export interface UpdateAgentArgs {
  metadataHash: Uint8Array;
}

const updateAgentLayout: c.InstructionLayout<"updateAgent", UpdateAgentAccounts, UpdateAgentArgs> = {
  name: "updateAgent",
  discriminator: /* @__PURE__ */ Uint8Array.of(85, 2, 178, 9, 119, 139, 102, 164),
  accounts: [
    { name: "authority", signer: true },
    { name: "agent", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<UpdateAgentArgs>({
      metadataHash: c.fixedBytes(32),
    }),
  ),
};

/** Replaces an agent's metadata hash. */
export function updateAgentInstruction(accounts: UpdateAgentAccounts, args: UpdateAgentArgs): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, updateAgentLayout, accounts, args);
}

export interface UpdateCapabilityAccounts {
  authority: PublicKey;
  config?: PublicKey;
  capability: PublicKey;
}

export interface UpdateCapabilityArgs {
  minBondUsd: bigint;
}

const updateCapabilityLayout: c.InstructionLayout<"updateCapability", UpdateCapabilityAccounts, UpdateCapabilityArgs> = {
  name: "updateCapability",
  discriminator: /* @__PURE__ */ Uint8Array.of(153, 128, 234, 118, 111, 107, 186, 107),
  accounts: [
    { name: "authority", signer: true },
    { name: "config" },
    { name: "capability", writable: true },
  ],
  args: /* @__PURE__ */ c.once(() =>
    c.struct<UpdateCapabilityArgs>({
      minBondUsd: c.u64,
    }),
  ),
};

/** Changes the least bond of a capability. */
export function updateCapabilityInstruction(accounts: UpdateCapabilityAccounts, args: UpdateCapabilityArgs): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, updateCapabilityLayout, all, args);
}

export interface UpdateNodeAccounts {
  operator: PublicKey;
  config?: PublicKey;
  node: PublicKey;
}

const updateNodeLayout: c.InstructionLayout<"updateNode", UpdateNodeAccounts, t.NodeProfile> = {
  name: "updateNode",
  discriminator: /* @__PURE__ */ Uint8Array.of(13, 65, 246, 102, 101, 91, 98, 43),
  accounts: [
    { name: "operator", signer: true },
    { name: "config" },
    { name: "node", writable: true },
  ],
  args: () => t.nodeProfileCodec(),
};

/** Replaces what a node claims of itself. */
export function updateNodeInstruction(accounts: UpdateNodeAccounts, args: t.NodeProfile): TransactionInstruction {
  const config = accounts.config ?? CONFIG_ADDRESS;
  const all = { ...accounts, config };
  return c.buildInstruction(REGISTRY_PROGRAM_ID, updateNodeLayout, all, args);
}

export interface UpdateWorkerAccounts {
  owner: PublicKey;
  worker: PublicKey;
}

const updateWorkerLayout: c.InstructionLayout<"updateWorker", UpdateWorkerAccounts, t.WorkerSettings> = {
  name: "updateWorker",
  discriminator: /* @__PURE__ */ Uint8Array.of(222, 12, 91, 141, 125, 7, 125, 116),
  accounts: [
    { name: "owner", signer: true },
    { name: "worker", writable: true },
  ],
  args: () => t.workerSettingsCodec(),
};

/** Replaces a worker's routes and limits. */
export function updateWorkerInstruction(accounts: UpdateWorkerAccounts, args: t.WorkerSettings): TransactionInstruction {
  return c.buildInstruction(REGISTRY_PROGRAM_ID, updateWorkerLayout, accounts, args);
}

export type RegistryInstruction =
  | c.DecodedInstruction<"registry", "acceptAgentAuthority", AcceptAgentAuthorityAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "acceptAuthority", AcceptAuthorityAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "activateVersion", ActivateVersionAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "closeAgent", CloseAgentAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "closeCapability", CloseCapabilityAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "closeNode", CloseNodeAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "closeVersion", CloseVersionAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "closeWorker", CloseWorkerAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "createTrigger", CreateTriggerAccounts, CreateTriggerArgs>
  | c.DecodedInstruction<"registry", "defineCapability", DefineCapabilityAccounts, DefineCapabilityArgs>
  | c.DecodedInstruction<"registry", "deployWorker", DeployWorkerAccounts, DeployWorkerArgs>
  | c.DecodedInstruction<"registry", "initialize", InitializeAccounts, InitializeArgs>
  | c.DecodedInstruction<"registry", "pinWriter", PinWriterAccounts, PinWriterArgs>
  | c.DecodedInstruction<"registry", "proposeAgentAuthority", ProposeAgentAuthorityAccounts, ProposeAgentAuthorityArgs>
  | c.DecodedInstruction<"registry", "proposeAuthority", ProposeAuthorityAccounts, ProposeAuthorityArgs>
  | c.DecodedInstruction<"registry", "publishVersion", PublishVersionAccounts, PublishVersionArgs>
  | c.DecodedInstruction<"registry", "recordDisputeLost", RecordDisputeLostAccounts, RecordDisputeLostArgs>
  | c.DecodedInstruction<"registry", "recordFault", RecordFaultAccounts, RecordFaultArgs>
  | c.DecodedInstruction<"registry", "recordSettlement", RecordSettlementAccounts, RecordSettlementArgs>
  | c.DecodedInstruction<"registry", "refreshAttestation", RefreshAttestationAccounts, RefreshAttestationArgs>
  | c.DecodedInstruction<"registry", "registerAgent", RegisterAgentAccounts, RegisterAgentArgs>
  | c.DecodedInstruction<"registry", "registerNode", RegisterNodeAccounts, RegisterNodeArgs>
  | c.DecodedInstruction<"registry", "removeTrigger", RemoveTriggerAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "retireCapability", RetireCapabilityAccounts, c.NoArgs>
  | c.DecodedInstruction<"registry", "rotateReceiptKey", RotateReceiptKeyAccounts, RotateReceiptKeyArgs>
  | c.DecodedInstruction<"registry", "setNodeStatus", SetNodeStatusAccounts, SetNodeStatusArgs>
  | c.DecodedInstruction<"registry", "setPauseAuthority", SetPauseAuthorityAccounts, SetPauseAuthorityArgs>
  | c.DecodedInstruction<"registry", "setPaused", SetPausedAccounts, SetPausedArgs>
  | c.DecodedInstruction<"registry", "setTriggerEnabled", SetTriggerEnabledAccounts, SetTriggerEnabledArgs>
  | c.DecodedInstruction<"registry", "setWorkerStatus", SetWorkerStatusAccounts, SetWorkerStatusArgs>
  | c.DecodedInstruction<"registry", "updateAgent", UpdateAgentAccounts, UpdateAgentArgs>
  | c.DecodedInstruction<"registry", "updateCapability", UpdateCapabilityAccounts, UpdateCapabilityArgs>
  | c.DecodedInstruction<"registry", "updateNode", UpdateNodeAccounts, t.NodeProfile>
  | c.DecodedInstruction<"registry", "updateWorker", UpdateWorkerAccounts, t.WorkerSettings>;

/** Which instruction of the program it is, with accounts and arguments by name. */
export function decodeRegistryInstruction(instruction: TransactionInstruction): RegistryInstruction {
  return c.decodeInstruction<RegistryInstruction>([registryInstructionSource], instruction);
}

export const registryInstructionSource: c.InstructionSource = {
  name: "registry",
  program: REGISTRY_PROGRAM_ID,
  instructions: () => [
    acceptAgentAuthorityLayout,
    acceptAuthorityLayout,
    activateVersionLayout,
    closeAgentLayout,
    closeCapabilityLayout,
    closeNodeLayout,
    closeVersionLayout,
    closeWorkerLayout,
    createTriggerLayout,
    defineCapabilityLayout,
    deployWorkerLayout,
    initializeLayout,
    pinWriterLayout,
    proposeAgentAuthorityLayout,
    proposeAuthorityLayout,
    publishVersionLayout,
    recordDisputeLostLayout,
    recordFaultLayout,
    recordSettlementLayout,
    refreshAttestationLayout,
    registerAgentLayout,
    registerNodeLayout,
    removeTriggerLayout,
    retireCapabilityLayout,
    rotateReceiptKeyLayout,
    setNodeStatusLayout,
    setPauseAuthorityLayout,
    setPausedLayout,
    setTriggerEnabledLayout,
    setWorkerStatusLayout,
    updateAgentLayout,
    updateCapabilityLayout,
    updateNodeLayout,
    updateWorkerLayout,
  ],
};
