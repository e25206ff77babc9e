import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { updateWorkerInstruction } from "../../generated/registry/instructions";
import type { WorkerSettings } from "../../generated/registry/types";
import { prepared, type PreparedTransaction } from "../../transaction";
import { ownedWorker } from "../owned";
import { requireSettings } from "../requirements";

export async function updateWorker(
  client: Client,
  params: { worker: PublicKey; settings: WorkerSettings },
): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const { settings } = params;
  requireSettings(settings);
  return prepared(computeUnits.registry.updateWorker, updateWorkerInstruction({ owner, worker }, settings));
}
