import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { cancelColdInstruction } from "../../generated/treasury/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";

/** Withdraws what `proposeCold` named. The wallet is the authority. */
export async function cancelCold(client: Client): Promise<PreparedTransaction> {
  const { authority, pendingColdDueAt } = await requireAuthority(client);
  required(pendingColdDueAt !== 0n, "treasury", "NoColdProposed");
  return prepared(computeUnits.treasury.cancelCold, cancelColdInstruction({ authority }));
}
