import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { defineCapabilityInstruction } from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findCapabilityAddress } from "../addresses";
import { requireAuthority } from "../authority";
import { encodeName } from "../labels";
import { requireBond } from "../requirements";

export interface DefineCapabilityParams {
  /** 0 to 127; a bit never gets a second meaning. */
  bit: number;
  name: string;
  /** Micro-USD. */
  minBondUsd: bigint;
}

/** The wallet is the config's authority, as for everything below. */
export async function defineCapability(client: Client, params: DefineCapabilityParams): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  const { bit, minBondUsd } = params;
  required(bit <= 127, "registry", "CapabilityBitOutOfBounds", { bit });
  requireBond(minBondUsd);
  const args = { bit, name: encodeName(params.name), minBondUsd };
  const accounts = { authority, capability: findCapabilityAddress(bit) };
  return prepared(computeUnits.registry.defineCapability, defineCapabilityInstruction(accounts, args));
}
