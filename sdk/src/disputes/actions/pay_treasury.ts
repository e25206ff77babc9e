import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchCourt } from "../fetch";
import { payTreasuryInstruction } from "../instructions";

/** Brings what absent guardians lost to the treasury. */
export async function payTreasury(client: Client): Promise<PreparedTransaction> {
  const { treasury } = await fetchCourt(client);
  required(treasury > 0n, "disputes", "NothingWaits");
  return prepared(computeUnits.disputes.payTreasury, payTreasuryInstruction());
}
