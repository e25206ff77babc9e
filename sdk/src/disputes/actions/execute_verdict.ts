import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { snapshot } from "../../ledger";
import { wantedTask } from "../../market/fetch";
import { fetchTaskBond } from "../../market/payees";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedDispute } from "../fetch";
import { executeVerdictInstruction } from "../instructions";

/** Settles the task as the verdict says, and pays the bonds of the dispute out. Anyone may send it. */
export async function executeVerdict(client: Client, params: { task: PublicKey; dispute: PublicKey }): Promise<PreparedTransaction> {
  const { dispute, task, now } = await snapshot(client, { dispute: wantedDispute(params.dispute), task: wantedTask(params.task) });
  const { state, appealBy } = dispute;
  required(dispute.task.equals(task.address), "disputes", "WrongTask", { task: dispute.task });
  required(state === "decided", "disputes", "NotDecided", { state });
  required(now >= appealBy, "disputes", "AppealOpen", { now, appealBy });
  const accounts = { task: task.address, clientToken: task.client.token, agentToken: task.provider.token };
  const execute = executeVerdictInstruction({ ...accounts, ...(await fetchTaskBond(client, task)) });
  return prepared(computeUnits.disputes.executeVerdict, execute);
}
