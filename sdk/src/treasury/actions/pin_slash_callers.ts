import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { pinSlashCallersInstruction, type PinSlashCallersArgs } from "../../generated/treasury/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";

/** Names the programs that may route slashes; the default key names none. The wallet is the authority. */
export async function pinSlashCallers(client: Client, params: PinSlashCallersArgs): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.treasury.pinSlashCallers, pinSlashCallersInstruction({ authority }, params));
}
