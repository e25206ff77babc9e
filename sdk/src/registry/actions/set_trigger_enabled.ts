import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { setTriggerEnabledInstruction } from "../../generated/registry/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { findTriggerAddress } from "../addresses";
import { ownedWorker } from "../owned";
import type { TriggerParams } from "../triggers";

export async function setTriggerEnabled(client: Client, params: TriggerParams & { enabled: boolean }): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const { id, enabled } = params;
  const accounts = { owner, worker, trigger: findTriggerAddress(worker, id) };
  return prepared(computeUnits.registry.setTriggerEnabled, setTriggerEnabledInstruction(accounts, { enabled }));
}
