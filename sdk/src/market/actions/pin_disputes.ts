import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { pinDisputesInstruction } from "../../generated/market/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";

/** Names the program that may settle disputes; the default key names none. The wallet is the authority. */
export async function pinDisputes(client: Client, params: { disputes: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.market.pinDisputes, pinDisputesInstruction({ authority }, params));
}
