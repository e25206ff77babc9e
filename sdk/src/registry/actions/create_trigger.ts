import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { createTriggerInstruction } from "../../generated/registry/instructions";
import type { TriggerKind } from "../../generated/registry/types";
import { prepared, type PreparedTransaction } from "../../transaction";
import { findTriggerAddress } from "../addresses";
import { ownedWorker } from "../owned";
import { requireRunning } from "../requirements";

/** The wallet owns the worker. */
export async function createTrigger(
  client: Client,
  params: { worker: PublicKey; kind: TriggerKind },
): Promise<PreparedTransaction & { trigger: PublicKey; id: number }> {
  const { owner, address: worker, nextTrigger: id } = await ownedWorker(client, params.worker);
  const { kind } = params;
  await requireRunning(client);
  const trigger = findTriggerAddress(worker, id);
  const instruction = createTriggerInstruction({ owner, worker, trigger }, { kind });
  return { ...prepared(computeUnits.registry.createTrigger, instruction), trigger, id };
}
