import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { agentAccount } from "../../generated/registry/accounts";
import { acceptAgentAuthorityInstruction } from "../../generated/registry/instructions";
import { fetchAccount } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";

/** The wallet is the proposed authority. */
export async function acceptAgentAuthority(client: Client, params: { agent: PublicKey }): Promise<PreparedTransaction> {
  const { pendingAuthority, address: agent } = await fetchAccount(client, agentAccount, params.agent);
  const isPending = pendingAuthority.equals(client.wallet.publicKey);
  required(isPending, "registry", "NotPendingAgentAuthority", { pendingAuthority });
  const instruction = acceptAgentAuthorityInstruction({ pendingAuthority, agent });
  return prepared(computeUnits.registry.acceptAgentAuthority, instruction);
}
