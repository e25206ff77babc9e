import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { passOverInstruction } from "../../generated/market/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { isEligible } from "../eligibility";
import { firstBid } from "../first_bid";

/** Strikes out the bid that ranks first, whose bond cannot be locked any more. Anyone may send it. */
export async function passOver(client: Client, params: { task: PublicKey }): Promise<PreparedTransaction> {
  const { task, now, bid, bond } = await firstBid(client, params.task);
  required(!isEligible(bond, task, now), "market", "BidStillGood", { bid: bid.address });
  return prepared(computeUnits.market.passOver, passOverInstruction({ task: task.address, bid: bid.address, bond: bid.bond }));
}
