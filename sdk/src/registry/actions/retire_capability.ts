import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { retireCapabilityInstruction } from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { fetchCapability } from "../fetch";

/** No node can claim it from then on. */
export async function retireCapability(client: Client, { bit }: { bit: number }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  const { retired, address: capability } = await fetchCapability(client, bit);
  required(!retired, "registry", "CapabilityRetired", { bit });
  return prepared(computeUnits.registry.retireCapability, retireCapabilityInstruction({ authority, capability }));
}
