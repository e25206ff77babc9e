import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { closeAgentInstruction } from "../../generated/registry/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { ownedAgent } from "../owned";

/** Returns the rent. The did is gone for good. */
export async function closeAgent(client: Client, params: { agent: PublicKey }): Promise<PreparedTransaction> {
  const { authority, address: agent } = await ownedAgent(client, params.agent);
  return prepared(computeUnits.registry.closeAgent, closeAgentInstruction({ authority, agent }));
}
