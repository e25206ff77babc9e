import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { closeVersionInstruction } from "../../generated/registry/instructions";
import { findVersionAddress } from "../addresses";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { ownedWorker } from "../owned";

/** Returns a version's rent. */
export async function closeVersion(
  client: Client,
  params: { worker: PublicKey; number: number },
): Promise<PreparedTransaction> {
  const { owner, address: worker, activeVersion } = await ownedWorker(client, params.worker);
  required(params.number !== activeVersion, "registry", "VersionActive", { number: params.number });
  const version = findVersionAddress(worker, params.number);
  return prepared(computeUnits.registry.closeVersion, closeVersionInstruction({ owner, worker, version }));
}
