import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { settleUndecidedInstruction } from "../../generated/market/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedTask } from "../fetch";
import { payees } from "../payees";

/** Ends a dispute that found no verdict in time: the client has its money back, the agent its bond. Anyone may send it. */
export async function settleUndecided(client: Client, params: { task: PublicKey }): Promise<PreparedTransaction> {
  const { task, now } = await snapshot(client, { task: wantedTask(params.task) });
  required(task.status === "disputed", "market", "NotDisputed", { status: task.status });
  required(now >= task.frozenUntil, "market", "DisputeOpen", { now, frozenUntil: task.frozenUntil });
  return prepared(computeUnits.market.settleUndecided, settleUndecidedInstruction(payees(task)));
}
