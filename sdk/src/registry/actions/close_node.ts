import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { closeNodeInstruction } from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { ownedNode } from "../owned";

/** Returns the rent of a retired node. Its reputation stays. */
export async function closeNode(client: Client, params: { node: PublicKey }): Promise<PreparedTransaction> {
  const { node } = await ownedNode(client, params.node);
  required(node.status === "retired", "registry", "NodeNotRetired", { status: node.status });
  return prepared(computeUnits.registry.closeNode, closeNodeInstruction({ operator: node.operator, node: node.address }));
}
