import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { setWorkerStatusInstruction } from "../../generated/registry/instructions";
import type { WorkerStatus } from "../../generated/registry/types";
import { prepared, type PreparedTransaction } from "../../transaction";
import { ownedWorker } from "../owned";

export async function setWorkerStatus(
  client: Client,
  params: { worker: PublicKey; status: WorkerStatus },
): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const { status } = params;
  return prepared(computeUnits.registry.setWorkerStatus, setWorkerStatusInstruction({ owner, worker }, { status }));
}
