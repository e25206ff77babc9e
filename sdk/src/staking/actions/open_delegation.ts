import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { openDelegationInstruction } from "../../generated/staking/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";

/** Once for each owner and pool. `delegate` and `redelegate` do it for a wallet that has none. */
export function openDelegation({ wallet }: Client, params: { pool: PublicKey; owner?: PublicKey }): PreparedTransaction {
  const { pool, owner = wallet.publicKey } = params;
  const instruction = openDelegationInstruction({ pool, owner, payer: wallet.publicKey });
  return prepared(computeUnits.staking.openDelegation, instruction);
}
