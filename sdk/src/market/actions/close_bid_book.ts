import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { closeBidBookInstruction } from "../../generated/market/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedTask } from "../fetch";

/** Ends the bidding. Anyone may send it. */
export async function closeBidBook(client: Client, params: { task: PublicKey }): Promise<PreparedTransaction> {
  const { task, now } = await snapshot(client, { task: wantedTask(params.task) });
  required(task.status === "bidding", "market", "NotBidding", { status: task.status });
  required(now >= task.revealBy, "market", "RevealOpen", { now, revealBy: task.revealBy });
  return prepared(computeUnits.market.closeBidBook, closeBidBookInstruction({ task: task.address }));
}
