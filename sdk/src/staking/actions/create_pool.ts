import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { nodeAccount } from "../../generated/registry/accounts";
import type { Role } from "../../generated/staking/types";
import { fetchAccount } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findPoolAddress } from "../addresses";
import { fetchStakingConfig } from "../fetch";
import { createPoolInstruction } from "../instructions";

/** The wallet is the operator: of a node's pool whoever runs the node, of another role's the holder. */
export type CreatePoolParams = { commissionBps: number } & ({ role: "node"; node: PublicKey } | { role: Exclude<Role, "node"> });

export async function createPool(client: Client, params: CreatePoolParams): Promise<PreparedTransaction & { pool: PublicKey }> {
  const operator = client.wallet.publicKey;
  const { role, commissionBps } = params;
  const { mint, paused, parameters } = await fetchStakingConfig(client);
  required(!paused, "staking", "Paused");
  const { maxCommissionBps } = parameters;
  required(commissionBps <= maxCommissionBps, "staking", "CommissionTooHigh", { commissionBps, maxCommissionBps });
  const holder = params.role === "node" ? params.node : operator;
  if (params.role === "node") {
    const node = await fetchAccount(client, nodeAccount, holder);
    required(node.operator.equals(operator), "staking", "NotOperator", { operator: node.operator });
    required(node.status !== "retired", "staking", "NodeRetired", { node: holder });
  }
  const instruction = createPoolInstruction({ operator, holder, mint }, { role, commissionBps });
  return { ...prepared(computeUnits.staking.createPool, instruction), pool: findPoolAddress(role, holder) };
}
