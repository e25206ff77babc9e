import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { proposeDisputesInstruction } from "../../generated/staking/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";

/** Names the program of the verdicts, once all stake that does not trust it can have left. The wallet is the authority. */
export async function proposeDisputes(client: Client, params: { program: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.staking.proposeDisputes, proposeDisputesInstruction({ authority }, params));
}
