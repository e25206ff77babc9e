import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { agentAccount, type Agent } from "../../generated/registry/accounts";
import {
  acceptAgentAuthorityInstruction,
  closeAgentInstruction,
  proposeAgentAuthorityInstruction,
  registerAgentInstruction,
  updateAgentInstruction,
} from "../../generated/registry/instructions";
import { fetchAccount, type Located } from "../../ledger";
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

export async function updateAgent(
  client: Client,
  params: { agent: PublicKey; metadataHash: Uint8Array },
): Promise<PreparedTransaction> {
  const { authority, address: agent } = await owned(client, params.agent);
  const { metadataHash } = params;
  return prepared(computeUnits.registry.updateAgent, updateAgentInstruction({ authority, agent }, { metadataHash }));
}

/** Names a successor, who must accept; the default key withdraws the offer. */
export async function proposeAgentAuthority(
  client: Client,
  params: { agent: PublicKey; pendingAuthority: PublicKey },
): Promise<PreparedTransaction> {
  const { authority, address: agent } = await owned(client, params.agent);
  const { pendingAuthority } = params;
  const instruction = proposeAgentAuthorityInstruction({ authority, agent }, { pendingAuthority });
  return prepared(computeUnits.registry.proposeAgentAuthority, instruction);
}

/** The wallet is the proposed authority. */
export async function acceptAgentAuthority(client: Client, params: { agent: PublicKey }): Promise<PreparedTransaction> {
  const { pendingAuthority, address: agent } = await fetchAccount(client, agentAccount, params.agent);
  const isPending = pendingAuthority.equals(client.wallet.publicKey);
  required(isPending, "registry", "NotPendingAgentAuthority", { pendingAuthority });
  const instruction = acceptAgentAuthorityInstruction({ pendingAuthority, agent });
  return prepared(computeUnits.registry.acceptAgentAuthority, instruction);
}

/** Returns the rent. The did is gone for good. */
export async function closeAgent(client: Client, params: { agent: PublicKey }): Promise<PreparedTransaction> {
  const { authority, address: agent } = await owned(client, params.agent);
  return prepared(computeUnits.registry.closeAgent, closeAgentInstruction({ authority, agent }));
}

async function owned(client: Client, address: PublicKey): Promise<Located<Agent>> {
  const agent = await fetchAccount(client, agentAccount, address);
  const { authority } = agent;
  required(authority.equals(client.wallet.publicKey), "registry", "NotAgentAuthority", { authority });
  return agent;
}
