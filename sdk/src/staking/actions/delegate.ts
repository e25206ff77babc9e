import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { delegateInstruction, openDelegationInstruction } from "../instructions";
import { joining, type StakeParams } from "../joining";

/** Adds stake to another's pool, and opens the wallet's delegation to it if it has none. */
export async function delegate(client: Client, params: StakeParams): Promise<PreparedTransaction> {
  const { pool, owner, source, bond, minimum, delegation } = await joining(client, params);
  required(!pool.operator.equals(owner), "staking", "OperatorStakes", { operator: pool.operator });
  required(bond >= minimum, "staking", "OperatorNotBonded", { bond, minimum });
  const { amount } = params;
  const opening = delegation ? [] : [openDelegationInstruction({ pool: pool.address, owner, payer: owner })];
  const units = computeUnits.staking.delegate + (delegation ? 0 : computeUnits.staking.openDelegation);
  return prepared(units, ...opening, delegateInstruction({ owner, pool: pool.address, source }, { amount }));
}
