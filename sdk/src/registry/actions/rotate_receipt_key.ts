import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { rotateReceiptKeyInstruction } from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { runningNode } from "../owned";

/** For sessions from then on; those that run keep their key. */
export async function rotateReceiptKey(
  client: Client,
  params: { node: PublicKey; receiptKey: PublicKey },
): Promise<PreparedTransaction> {
  const { receiptKey } = params;
  const { node } = await runningNode(client, params.node);
  required(!node.receiptKey.equals(receiptKey), "registry", "ReceiptKeyUnchanged", { receiptKey });
  const accounts = { operator: node.operator, node: node.address };
  return prepared(computeUnits.registry.rotateReceiptKey, rotateReceiptKeyInstruction(accounts, { receiptKey }));
}
