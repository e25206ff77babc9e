import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { registerAgentInstruction } from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { agentDid, findAgentAddress } from "../addresses";
import { fetchRegistryConfig } from "../fetch";

/** `slot` is a recent one: with the wallet's key it gives the agent its did. */
export async function registerAgent(
  client: Client,
  params: { slot: bigint; metadataHash: Uint8Array },
): Promise<PreparedTransaction & { agent: PublicKey; did: Uint8Array }> {
  const authority = client.wallet.publicKey;
  const { paused } = await fetchRegistryConfig(client);
  required(paused === 0, "registry", "Paused");
  const did = agentDid(authority, params.slot);
  const agent = findAgentAddress(did);
  return { ...prepared(computeUnits.registry.registerAgent, registerAgentInstruction({ authority, agent }, params)), agent, did };
}
