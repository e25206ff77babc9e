import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { nodeAccount, registryConfigAccount, reputationAccount, type Node } from "../../generated/registry/accounts";
import { MAX_ATTESTATION_SECS } from "../../generated/registry/constants";
import {
  closeNodeInstruction,
  refreshAttestationInstruction,
  registerNodeInstruction,
  rotateReceiptKeyInstruction,
  setNodeStatusInstruction,
  updateNodeInstruction,
  type RefreshAttestationArgs,
  type RegisterNodeArgs,
} from "../../generated/registry/instructions";
import { CONFIG_ADDRESS, findNodeAddress, findReputationAddress } from "../../generated/registry/pdas";
import type { NodeProfile, NodeStatus } from "../../generated/registry/types";
import { snapshot, wanted, wantedIfThere, type Located } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireProfile } from "../profile";
import { activeCapabilities } from "../state";

/** `nodeId` is any number that the wallet has not used before; the wallet is the operator. */
export type RegisterNodeParams = RegisterNodeArgs;

export async function registerNode(client: Client, params: RegisterNodeParams): Promise<PreparedTransaction & { node: PublicKey }> {
  const operator = client.wallet.publicKey;
  const node = findNodeAddress(operator, params.nodeId);
  const { config, reputation } = await snapshot(client, {
    config: wanted(registryConfigAccount, CONFIG_ADDRESS),
    reputation: wantedIfThere(reputationAccount, findReputationAddress(node)),
  });
  required(config.paused === 0, "registry", "Paused");
  required(reputation === undefined, "registry", "NodeAddressUsed", { nodeId: params.nodeId });
  requireProfile(params.profile, activeCapabilities(config));
  return { ...prepared(computeUnits.registry.registerNode, registerNodeInstruction({ operator }, params)), node };
}

/** Replaces what the node claims. The node keeps capabilities that were retired since. */
export async function updateNode(client: Client, params: { node: PublicKey; profile: NodeProfile }): Promise<PreparedTransaction> {
  const { profile } = params;
  const { node, config } = await running(client, params.node);
  requireProfile(profile, activeCapabilities(config) | node.profile.capabilityBits);
  const accounts = { operator: node.operator, node: node.address };
  return prepared(computeUnits.registry.updateNode, updateNodeInstruction(accounts, profile));
}

/** A node that drains takes no new sessions; one that is retired never comes back. */
export async function setNodeStatus(client: Client, params: { node: PublicKey; status: NodeStatus }): Promise<PreparedTransaction> {
  const { status } = params;
  const { node } = await running(client, params.node);
  const accounts = { operator: node.operator, node: node.address };
  return prepared(computeUnits.registry.setNodeStatus, setNodeStatusInstruction(accounts, { status }));
}

/** For sessions from then on; those that run keep their key. */
export async function rotateReceiptKey(
  client: Client,
  params: { node: PublicKey; receiptKey: PublicKey },
): Promise<PreparedTransaction> {
  const { receiptKey } = params;
  const { node } = await running(client, params.node);
  required(!node.receiptKey.equals(receiptKey), "registry", "ReceiptKeyUnchanged", { receiptKey });
  const accounts = { operator: node.operator, node: node.address };
  return prepared(computeUnits.registry.rotateReceiptKey, rotateReceiptKeyInstruction(accounts, { receiptKey }));
}

export async function refreshAttestation(
  client: Client,
  params: RefreshAttestationArgs & { node: PublicKey },
): Promise<PreparedTransaction> {
  const { attestationHash, expiresAt } = params;
  const { node, now } = await running(client, params.node);
  required(attestationHash.some((byte) => byte !== 0), "registry", "MissingAttestation");
  const isInBounds = expiresAt > now && expiresAt <= now + MAX_ATTESTATION_SECS;
  required(isInBounds, "registry", "AttestationExpiryOutOfBounds", { expiresAt, now });
  const accounts = { operator: node.operator, node: node.address };
  const instruction = refreshAttestationInstruction(accounts, { attestationHash, expiresAt });
  return prepared(computeUnits.registry.refreshAttestation, instruction);
}

/** Returns the rent of a retired node. Its reputation stays. */
export async function closeNode(client: Client, params: { node: PublicKey }): Promise<PreparedTransaction> {
  const { node } = await owned(client, params.node);
  required(node.status === "retired", "registry", "NodeNotRetired", { status: node.status });
  return prepared(computeUnits.registry.closeNode, closeNodeInstruction({ operator: node.operator, node: node.address }));
}

async function running(client: Client, address: PublicKey) {
  const found = await owned(client, address);
  required(found.node.status !== "retired", "registry", "NodeRetired", { node: address });
  return found;
}

async function owned(client: Client, address: PublicKey) {
  const found = await snapshot(client, {
    config: wanted(registryConfigAccount, CONFIG_ADDRESS),
    node: wanted(nodeAccount, address),
  });
  requireOperator(client, found.node);
  return found;
}

function requireOperator({ wallet }: Client, { operator }: Located<Node>): void {
  required(operator.equals(wallet.publicKey), "registry", "NotOperator", { operator });
}
