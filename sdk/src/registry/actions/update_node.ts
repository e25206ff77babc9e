import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { updateNodeInstruction } from "../../generated/registry/instructions";
import type { NodeProfile } from "../../generated/registry/types";
import { prepared, type PreparedTransaction } from "../../transaction";
import { runningNode } from "../owned";
import { requireProfile } from "../profile";
import { activeCapabilities } from "../state";

/** Replaces what the node claims. The node keeps capabilities that were retired since. */
export async function updateNode(client: Client, params: { node: PublicKey; profile: NodeProfile }): Promise<PreparedTransaction> {
  const { profile } = params;
  const { node, config } = await runningNode(client, params.node);
  requireProfile(profile, activeCapabilities(config) | node.profile.capabilityBits);
  const accounts = { operator: node.operator, node: node.address };
  return prepared(computeUnits.registry.updateNode, updateNodeInstruction(accounts, profile));
}
