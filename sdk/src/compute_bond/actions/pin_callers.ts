import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { pinCallersInstruction } from "../../generated/compute_bond/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";

/** Names the programs that lock and slash bonds; the default key names none. The wallet is the authority. */
export async function pinCallers(
  client: Client,
  params: { market: PublicKey; disputes: PublicKey },
): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.compute_bond.pinCallers, pinCallersInstruction({ authority }, params));
}
