import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { publishVersionInstruction } from "../../generated/registry/instructions";
import { findVersionAddress } from "../addresses";
import { prepared, type PreparedTransaction } from "../../transaction";
import { ownedWorker } from "../owned";
import { requireCode, requireRunning } from "../requirements";

/** Publishes the next version and makes it the active one. */
export async function publishVersion(
  client: Client,
  params: { worker: PublicKey; codeHash: Uint8Array },
): Promise<PreparedTransaction & { number: number }> {
  const { owner, address: worker, latestVersion } = await ownedWorker(client, params.worker);
  const { codeHash } = params;
  await requireRunning(client);
  requireCode(codeHash);
  const number = latestVersion + 1;
  const accounts = { owner, worker, version: findVersionAddress(worker, number) };
  return { ...prepared(computeUnits.registry.publishVersion, publishVersionInstruction(accounts, { codeHash })), number };
}
