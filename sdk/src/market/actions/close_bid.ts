import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { closeBidInstruction } from "../../generated/market/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchBid, fetchTasks } from "../fetch";

/** Returns the rent of a bid to its bidder once the task takes no more bids. Anyone may send it. */
export async function closeBid(client: Client, params: { task: PublicKey; bond: PublicKey }): Promise<PreparedTransaction> {
  const bid = await fetchBid(client, params);
  const [task] = await fetchTasks(client, [bid.task]);
  const takesBids = task?.status === "bidding" || task?.status === "bookClosed";
  required(!takesBids, "market", "TaskNotOver", { status: task?.status ?? null });
  const accounts = { task: bid.task, bid: bid.address, bidder: bid.bidder };
  return prepared(computeUnits.market.closeBid, closeBidInstruction(accounts));
}
