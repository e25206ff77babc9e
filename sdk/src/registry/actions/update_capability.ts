import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { updateCapabilityInstruction } from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { fetchCapability } from "../fetch";
import { requireBond } from "../requirements";

export async function updateCapability(
  client: Client,
  params: { bit: number; minBondUsd: bigint },
): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  const { bit, minBondUsd } = params;
  const { retired, address: capability } = await fetchCapability(client, bit);
  required(!retired, "registry", "CapabilityRetired", { bit });
  requireBond(minBondUsd);
  const instruction = updateCapabilityInstruction({ authority, capability }, { minBondUsd });
  return prepared(computeUnits.registry.updateCapability, instruction);
}
