import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { registerVerifierInstruction } from "../../generated/market/instructions";
import { isSmallOrder } from "../../receipt";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";

/** Lets a key attest the work of tasks. The wallet is the authority. */
export async function registerVerifier(client: Client, { key }: { key: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  required(!isSmallOrder(key.toBytes()), "market", "KeySmallOrder", { key });
  return prepared(computeUnits.market.registerVerifier, registerVerifierInstruction({ authority }, { key }));
}
