import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { closeWorkerInstruction } from "../../generated/registry/instructions";
import { findVersionAddress } from "../addresses";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { ownedWorker } from "../owned";

/** Returns the rent of a worker without triggers, and of its last version. */
export async function closeWorker(client: Client, params: { worker: PublicKey }): Promise<PreparedTransaction> {
  const { owner, address: worker, openVersions, openTriggers, activeVersion } = await ownedWorker(client, params.worker);
  required(openVersions === 1, "registry", "WorkerHasVersions", { openVersions });
  required(openTriggers === 0, "registry", "WorkerHasTriggers", { openTriggers });
  const version = findVersionAddress(worker, activeVersion);
  return prepared(computeUnits.registry.closeWorker, closeWorkerInstruction({ owner, worker, version }));
}
