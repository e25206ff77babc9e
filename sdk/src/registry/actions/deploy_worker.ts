import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { deployWorkerInstruction } from "../../generated/registry/instructions";
import { findWorkerAddress } from "../../generated/registry/pdas";
import type { WorkerSettings } from "../../generated/registry/types";
import { prepared, type PreparedTransaction } from "../../transaction";
import { encodeName } from "../labels";
import { requireCode, requireRunning, requireSettings } from "../requirements";

export interface DeployWorkerParams {
  /** The wallet's, which has no other of this name. */
  name: string;
  codeHash: Uint8Array;
  settings: WorkerSettings;
}

/** Registers a worker with its first version. The wallet is its owner. */
export async function deployWorker(
  client: Client,
  params: DeployWorkerParams,
): Promise<PreparedTransaction & { worker: PublicKey }> {
  const owner = client.wallet.publicKey;
  const { codeHash, settings } = params;
  const name = encodeName(params.name);
  await requireRunning(client);
  requireCode(codeHash);
  requireSettings(settings);
  const instruction = deployWorkerInstruction({ owner }, { name, codeHash, settings });
  return { ...prepared(computeUnits.registry.deployWorker, instruction), worker: findWorkerAddress(owner, name) };
}
