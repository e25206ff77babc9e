import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { activateVersionInstruction } from "../../generated/registry/instructions";
import { findVersionAddress } from "../addresses";
import { prepared, type PreparedTransaction } from "../../transaction";
import { ownedWorker } from "../owned";

/** Goes back, or forward, to a version that is still there. */
export async function activateVersion(
  client: Client,
  params: { worker: PublicKey; number: number },
): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const version = findVersionAddress(worker, params.number);
  return prepared(computeUnits.registry.activateVersion, activateVersionInstruction({ owner, worker, version }));
}
