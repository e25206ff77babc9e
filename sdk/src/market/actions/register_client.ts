import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { registerClientInstruction } from "../../generated/market/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";

/** Once for each client of the market. `postTask` does it for a wallet that never posted. */
export function registerClient({ wallet }: Client, params: { client?: PublicKey } = {}): PreparedTransaction {
  const { client = wallet.publicKey } = params;
  return prepared(computeUnits.market.registerClient, registerClientInstruction({ client, payer: wallet.publicKey }));
}
