import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { workerAccount, type Worker } from "../../generated/registry/accounts";
import {
  DEFAULT_MEMORY_MB,
  DEFAULT_TIMEOUT_MS,
  MAX_MEMORY_MB,
  MAX_ROUTES,
  MAX_TIMEOUT_MS,
  MIN_MEMORY_MB,
  MIN_TIMEOUT_MS,
} from "../../generated/registry/constants";
import {
  activateVersionInstruction,
  closeVersionInstruction,
  closeWorkerInstruction,
  deployWorkerInstruction,
  publishVersionInstruction,
  setWorkerStatusInstruction,
  updateWorkerInstruction,
} from "../../generated/registry/instructions";
import { findVersionAddress, findWorkerAddress } from "../../generated/registry/pdas";
import type { WorkerSettings, WorkerStatus } from "../../generated/registry/types";
import { fetchAccount, type Located, type Reader } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchRegistryConfig } from "../fetch";
import { encodeName } from "../labels";

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

export async function updateWorker(
  client: Client,
  params: { worker: PublicKey; settings: WorkerSettings },
): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const { settings } = params;
  requireSettings(settings);
  return prepared(computeUnits.registry.updateWorker, updateWorkerInstruction({ owner, worker }, settings));
}

export async function setWorkerStatus(
  client: Client,
  params: { worker: PublicKey; status: WorkerStatus },
): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const { status } = params;
  return prepared(computeUnits.registry.setWorkerStatus, setWorkerStatusInstruction({ owner, worker }, { status }));
}

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

/** Goes back, or forward, to a version that is still there. */
export async function activateVersion(
  client: Client,
  params: { worker: PublicKey; number: number },
): Promise<PreparedTransaction> {
  const { owner, address: worker } = await ownedWorker(client, params.worker);
  const version = findVersionAddress(worker, params.number);
  return prepared(computeUnits.registry.activateVersion, activateVersionInstruction({ owner, worker, version }));
}

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

/** Returns the rent of a worker without triggers, and of its last version. */
export async function closeWorker(client: Client, params: { worker: PublicKey }): Promise<PreparedTransaction> {
  const { owner, address: worker, openVersions, openTriggers, activeVersion } = await ownedWorker(client, params.worker);
  required(openVersions === 1, "registry", "WorkerHasVersions", { openVersions });
  required(openTriggers === 0, "registry", "WorkerHasTriggers", { openTriggers });
  const version = findVersionAddress(worker, activeVersion);
  return prepared(computeUnits.registry.closeWorker, closeWorkerInstruction({ owner, worker, version }));
}

export async function ownedWorker(client: Client, address: PublicKey): Promise<Located<Worker>> {
  const worker = await fetchAccount(client, workerAccount, address);
  const { owner } = worker;
  required(owner.equals(client.wallet.publicKey), "registry", "NotWorkerOwner", { owner });
  return worker;
}

export async function requireRunning(reader: Reader): Promise<void> {
  const { paused } = await fetchRegistryConfig(reader);
  required(paused === 0, "registry", "Paused");
}

function requireCode(codeHash: Uint8Array): void {
  required(codeHash.some((byte) => byte !== 0), "registry", "MissingCode");
}

/** But for the routes' syntax, which the program alone knows. */
function requireSettings({ timeoutMs = DEFAULT_TIMEOUT_MS, memoryMb = DEFAULT_MEMORY_MB, routes }: WorkerSettings): void {
  required(timeoutMs >= MIN_TIMEOUT_MS && timeoutMs <= MAX_TIMEOUT_MS, "registry", "TimeoutOutOfBounds", { timeoutMs });
  required(memoryMb >= MIN_MEMORY_MB && memoryMb <= MAX_MEMORY_MB, "registry", "MemoryOutOfBounds", { memoryMb });
  required(routes.length <= MAX_ROUTES, "registry", "TooManyRoutes", { routes: routes.length });
  required(new Set(routes).size === routes.length, "registry", "DuplicateRoute");
}
