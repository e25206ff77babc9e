import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { findLeaseAddress } from "../../compute_bond/addresses";
import { ClientError } from "../../errors";
import { computeBondAccount } from "../../generated/compute_bond/accounts";
import { computeUnits } from "../../generated/compute_units";
import { bidAccount } from "../../generated/market/accounts";
import { passOverInstruction } from "../../generated/market/instructions";
import { fetchAccount, snapshot, wantedIfThere } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { isEligible } from "../eligibility";
import { fetchTask, wantedTask } from "../fetch";
import { awardInstruction } from "../instructions";
import type { Task } from "../state";

/** Awards the task to the bid that ranks first, and locks its bond. Anyone may send it. */
export async function award(client: Client, params: { task: PublicKey }): Promise<PreparedTransaction> {
  const { task, now, bid, bond } = await first(client, params.task);
  required(now < task.awardBy, "market", "AwardOver", { now, awardBy: task.awardBy });
  if (!bond) throw new ClientError("AccountMissing", { account: "ComputeBond", address: bid.bond });
  const lease = findLeaseAddress(bond.provider, bond.leaseId);
  return prepared(computeUnits.market.award, awardInstruction({ task: task.address, bond: bid.bond, lease }));
}

/** Strikes out the bid that ranks first, whose bond cannot be locked any more. Anyone may send it. */
export async function passOver(client: Client, params: { task: PublicKey }): Promise<PreparedTransaction> {
  const { task, now, bid, bond } = await first(client, params.task);
  required(!isEligible(bond, task, now), "market", "BidStillGood", { bid: bid.address });
  return prepared(computeUnits.market.passOver, passOverInstruction({ task: task.address, bid: bid.address, bond: bid.bond }));
}

/** The bid that ranks first of a closed book, with its bond if there still is one. */
async function first(client: Client, address: PublicKey) {
  const bid = await fetchAccount(client, bidAccount, firstOf(await fetchTask(client, address)));
  const { task, bond, now } = await snapshot(client, { task: wantedTask(address), bond: wantedIfThere(computeBondAccount, bid.bond) });
  required(firstOf(task).equals(bid.address), "market", "NotFirstBid", { bid: bid.address });
  return { task, bid, bond, now };
}

function firstOf({ status, ranking }: Task): PublicKey {
  required(status === "bookClosed", "market", "BookNotClosed", { status });
  const [best] = ranking;
  required(best !== undefined, "market", "NoBidLeft");
  return best.bid;
}
