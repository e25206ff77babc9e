import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { setNodeStatusInstruction } from "../../generated/registry/instructions";
import type { NodeStatus } from "../../generated/registry/types";
import { prepared, type PreparedTransaction } from "../../transaction";
import { runningNode } from "../owned";

/** A node that drains takes no new sessions; one that is retired never comes back. */
export async function setNodeStatus(client: Client, params: { node: PublicKey; status: NodeStatus }): Promise<PreparedTransaction> {
  const { status } = params;
  const { node } = await runningNode(client, params.node);
  const accounts = { operator: node.operator, node: node.address };
  return prepared(computeUnits.registry.setNodeStatus, setNodeStatusInstruction(accounts, { status }));
}
