import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { removeTriggerInstruction } from "../../generated/registry/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { findTriggerAddress } from "../addresses";
import { ownedWorker } from "../owned";
import type { TriggerParams } from "../triggers";

/** Returns the rent. */
export async function removeTrigger(client: Client, params: TriggerParams): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const accounts = { owner, worker, trigger: findTriggerAddress(worker, params.id) };
  return prepared(computeUnits.registry.removeTrigger, removeTriggerInstruction(accounts));
}
