import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { stakeInstruction } from "../instructions";
import { joining, type StakeParams } from "../joining";
import { valueOfShares } from "../state";

/** Adds to the bond. The wallet is the pool's operator. */
export async function stake(client: Client, params: StakeParams): Promise<PreparedTransaction> {
  const { pool, owner, source, minimum, shares } = await joining(client, params);
  required(pool.operator.equals(owner), "staking", "OperatorStakes", { operator: pool.operator });
  const { assets, activeShares, leavingShares, bondShares } = pool;
  const after = { assets: assets + params.amount, activeShares: activeShares + shares, leavingShares };
  const staked = valueOfShares(after, bondShares + shares);
  required(staked >= minimum, "staking", "BondBelowMinimum", { staked, minimum });
  const { amount } = params;
  return prepared(computeUnits.staking.stake, stakeInstruction({ owner, pool: pool.address, source }, { amount }));
}
