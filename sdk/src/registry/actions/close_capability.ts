import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { closeCapabilityInstruction } from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { fetchCapability } from "../fetch";

export async function closeCapability(client: Client, { bit }: { bit: number }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  const { retired, address: capability } = await fetchCapability(client, bit);
  required(retired, "registry", "CapabilityNotRetired", { bit });
  return prepared(computeUnits.registry.closeCapability, closeCapabilityInstruction({ authority, capability }));
}
