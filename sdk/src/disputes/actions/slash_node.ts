import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { slashNodeInstruction } from "../instructions";
import { lostDispute } from "../outcome";

/** Takes the node's stake for a lost dispute. */
export async function slashNode(client: Client, params: { dispute: PublicKey }): Promise<PreparedTransaction> {
  const { node, nodeSlashed, parameters } = await lostDispute(client, params.dispute);
  required(parameters.nodeSlashBps > 0, "disputes", "NoNodeSlash");
  required(!nodeSlashed, "disputes", "NodeSlashed");
  return prepared(computeUnits.disputes.slashNode, slashNodeInstruction({ ...params, node, payer: client.wallet.publicKey }));
}
