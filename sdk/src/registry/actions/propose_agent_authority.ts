import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { proposeAgentAuthorityInstruction } from "../../generated/registry/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { ownedAgent } from "../owned";

/** Names a successor, who must accept; the default key withdraws the offer. */
export async function proposeAgentAuthority(
  client: Client,
  params: { agent: PublicKey; pendingAuthority: PublicKey },
): Promise<PreparedTransaction> {
  const { authority, address: agent } = await ownedAgent(client, params.agent);
  const { pendingAuthority } = params;
  const instruction = proposeAgentAuthorityInstruction({ authority, agent }, { pendingAuthority });
  return prepared(computeUnits.registry.proposeAgentAuthority, instruction);
}
