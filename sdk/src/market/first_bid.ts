import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../client";
import { wantedBondIfThere } from "../compute_bond/fetch";
import { bidAccount } from "../generated/market/accounts";
import { fetchAccount, snapshot } from "../ledger";
import { required } from "../transaction";
import { fetchTask, wantedTask } from "./fetch";
import type { Task } from "./state";

/** The bid that ranks first of a closed book, with its bond if there still is one. */
export async function firstBid(client: Client, address: PublicKey) {
  const bid = await fetchAccount(client, bidAccount, firstOf(await fetchTask(client, address)));
  const { task, bond, now } = await snapshot(client, { task: wantedTask(address), bond: wantedBondIfThere(bid.bond) });
  required(firstOf(task).equals(bid.address), "market", "NotFirstBid", { bid: bid.address });
  return { task, bid, bond, now };
}

function firstOf({ status, ranking }: Task): PublicKey {
  required(status === "bookClosed", "market", "BookNotClosed", { status });
  const [best] = ranking;
  required(best !== undefined, "market", "NoBidLeft");
  return best.bid;
}
