import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { closeDisputeInstruction } from "../../generated/disputes/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedDispute } from "../fetch";

// What is left to do after a verdict was executed. Anyone may send any of it.

const NODE_SLASH_SECS = 14n * 24n * 3_600n;

/** Returns the rent of a dispute with which everyone is done to whoever opened it. */
export async function closeDispute(client: Client, params: { dispute: PublicKey }): Promise<PreparedTransaction> {
  const { dispute, now } = await snapshot(client, { dispute: wantedDispute(params.dispute) });
  const { state, unsettled, held, verdict, recorded, nodeSlashed, parameters, executedAt, opener } = dispute;
  required(state === "executed", "disputes", "NotExecuted", { state });
  const hasAnswered = recorded && (nodeSlashed || parameters.nodeSlashBps === 0);
  const isAnswered = verdict !== "forClient" || hasAnswered || now >= executedAt + NODE_SLASH_SECS;
  required(unsettled === 0 && held === 0n && isAnswered, "disputes", "NotFinished", { unsettled, held });
  return prepared(computeUnits.disputes.closeDispute, closeDisputeInstruction({ ...params, opener }));
}
