import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { snapshot, wantedToken } from "../../ledger";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchStakingConfig, wantedPool } from "../fetch";
import { fundRewardsInstruction } from "../instructions";
import type { StakeParams } from "../joining";
import { requireSource } from "../paying";

/** Gives rewards to whoever stakes in the pool while they stream. Anyone may. */
export async function fundRewards(client: Client, params: StakeParams): Promise<PreparedTransaction> {
  const funder = client.wallet.publicKey;
  const { mint, paused } = await fetchStakingConfig(client);
  const { pool, amount, source = associatedTokenAddress(mint, funder) } = params;
  required(!paused, "staking", "Paused");
  const { token } = await snapshot(client, { pool: wantedPool(pool), token: wantedToken(source) });
  requireSource(token, mint, funder, amount);
  return prepared(computeUnits.staking.fundRewards, fundRewardsInstruction({ funder, pool, source }, { amount }));
}
