import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import {
  createTriggerInstruction,
  removeTriggerInstruction,
  setTriggerEnabledInstruction,
} from "../../generated/registry/instructions";
import { findTriggerAddress } from "../../generated/registry/pdas";
import type { TriggerKind } from "../../generated/registry/types";
import { prepared, type PreparedTransaction } from "../../transaction";
import { ownedWorker, requireRunning } from "./workers";

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

interface Which {
  worker: PublicKey;
  id: number;
}

export async function setTriggerEnabled(client: Client, params: Which & { enabled: boolean }): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const { id, enabled } = params;
  const accounts = { owner, worker, trigger: findTriggerAddress(worker, id) };
  return prepared(computeUnits.registry.setTriggerEnabled, setTriggerEnabledInstruction(accounts, { enabled }));
}

/** Returns the rent. */
export async function removeTrigger(client: Client, params: Which): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const accounts = { owner, worker, trigger: findTriggerAddress(worker, params.id) };
  return prepared(computeUnits.registry.removeTrigger, removeTriggerInstruction(accounts));
}
