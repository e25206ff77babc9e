import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { recordLossInstruction } from "../instructions";
import { lostDispute } from "../outcome";

/** Writes a lost dispute into the node's reputation. */
export async function recordLoss(client: Client, params: { dispute: PublicKey }): Promise<PreparedTransaction> {
  const dispute = await lostDispute(client, params.dispute);
  required(!dispute.recorded, "disputes", "LossRecorded");
  return prepared(computeUnits.disputes.recordLoss, recordLossInstruction({ ...params, node: dispute.node }));
}
