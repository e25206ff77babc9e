import type { PublicKey } from "@solana/web3.js";
import type { Pool, StakingConfig } from "../generated/staking/accounts";
import { valueOfShares } from "../staking/state";
import { refusal, required } from "../transaction";

const NODE_ROLE = 0;

/** Whether the operator's stake is the minimum for a node, and covers what its live sessions require. */
export function requireBonded(pool: Pool | undefined, config: StakingConfig | undefined, node: PublicKey, bondRequired: bigint): void {
  if (!pool?.holder.equals(node) || pool.role !== NODE_ROLE) throw refusal("escrow", "NotPoolOfNode", { node });
  if (!config) throw refusal("escrow", "NotStakingConfig");
  const staked = valueOfShares(pool, pool.bondShares);
  const minimum = config.parameters.minimums[NODE_ROLE]!;
  required(staked >= minimum, "escrow", "BondBelowMinimum", { staked, minimum });
  required(staked >= bondRequired, "escrow", "BondTooSmall", { staked, bondRequired });
}
