import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { applyDisputesInstruction } from "../../generated/staking/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";

/** Puts what `proposeDisputes` named into force. The wallet is the authority. */
export async function applyDisputes(client: Client): Promise<PreparedTransaction> {
  const { authority, pendingDisputes } = await requireAuthority(client);
  const { dueAt } = pendingDisputes;
  required(dueAt !== 0n, "staking", "NoDisputesProposed");
  const { now } = await snapshot(client, {});
  required(now >= dueAt, "staking", "DisputesNotDue", { now, dueAt });
  return prepared(computeUnits.staking.applyDisputes, applyDisputesInstruction({ authority }));
}
