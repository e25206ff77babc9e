import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { findLeaseAddress } from "../../compute_bond/addresses";
import { ClientError } from "../../errors";
import { computeUnits } from "../../generated/compute_units";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { firstBid } from "../first_bid";
import { awardInstruction } from "../instructions";

/** Awards the task to the bid that ranks first, and locks its bond. Anyone may send it. */
export async function award(client: Client, params: { task: PublicKey }): Promise<PreparedTransaction> {
  const { task, now, bid, bond } = await firstBid(client, params.task);
  required(now < task.awardBy, "market", "AwardOver", { now, awardBy: task.awardBy });
  if (!bond) throw new ClientError("AccountMissing", { account: "ComputeBond", address: bid.bond });
  const lease = findLeaseAddress(bond.provider, bond.leaseId);
  return prepared(computeUnits.market.award, awardInstruction({ task: task.address, bond: bid.bond, lease }));
}
