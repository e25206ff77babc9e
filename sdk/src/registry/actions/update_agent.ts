import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { updateAgentInstruction } from "../../generated/registry/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { ownedAgent } from "../owned";

export async function updateAgent(
  client: Client,
  params: { agent: PublicKey; metadataHash: Uint8Array },
): Promise<PreparedTransaction> {
  const { authority, address: agent } = await ownedAgent(client, params.agent);
  const { metadataHash } = params;
  return prepared(computeUnits.registry.updateAgent, updateAgentInstruction({ authority, agent }, { metadataHash }));
}
