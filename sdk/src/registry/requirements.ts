import {
  DEFAULT_MEMORY_MB,
  DEFAULT_TIMEOUT_MS,
  MAX_CAPABILITY_BOND_USD,
  MAX_MEMORY_MB,
  MAX_ROUTES,
  MAX_TIMEOUT_MS,
  MIN_CAPABILITY_BOND_USD,
  MIN_MEMORY_MB,
  MIN_TIMEOUT_MS,
} from "../generated/registry/constants";
import type { WorkerSettings } from "../generated/registry/types";
import type { Reader } from "../ledger";
import { required } from "../transaction";
import { fetchRegistryConfig } from "./fetch";

export async function requireRunning(reader: Reader): Promise<void> {
  const { paused } = await fetchRegistryConfig(reader);
  required(paused === 0, "registry", "Paused");
}

export function requireBond(minBondUsd: bigint): void {
  const isInBounds = minBondUsd >= MIN_CAPABILITY_BOND_USD && minBondUsd <= MAX_CAPABILITY_BOND_USD;
  required(isInBounds, "registry", "BondOutOfBounds", { minBondUsd });
}

export function requireCode(codeHash: Uint8Array): void {
  required(codeHash.some((byte) => byte !== 0), "registry", "MissingCode");
}

/** But for the routes' syntax, which the program alone knows. */
export function requireSettings({ timeoutMs = DEFAULT_TIMEOUT_MS, memoryMb = DEFAULT_MEMORY_MB, routes }: WorkerSettings): void {
  required(timeoutMs >= MIN_TIMEOUT_MS && timeoutMs <= MAX_TIMEOUT_MS, "registry", "TimeoutOutOfBounds", { timeoutMs });
  required(memoryMb >= MIN_MEMORY_MB && memoryMb <= MAX_MEMORY_MB, "registry", "MemoryOutOfBounds", { memoryMb });
  required(routes.length <= MAX_ROUTES, "registry", "TooManyRoutes", { routes: routes.length });
  required(new Set(routes).size === routes.length, "registry", "DuplicateRoute");
}
