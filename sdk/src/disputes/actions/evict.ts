import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { disputesConfigAccount, guardianAccount } from "../../generated/disputes/accounts";
import { poolAccount, stakingConfigAccount } from "../../generated/staking/accounts";
import { CONFIG_ADDRESS as STAKING_CONFIG_ADDRESS } from "../../generated/staking/pdas";
import { ROLE_VALUES } from "../../generated/staking/types";
import { snapshot, wanted } from "../../ledger";
import { findPoolAddress } from "../../staking/addresses";
import { valueOfShares } from "../../staking/state";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { DISPUTES_CONFIG_ADDRESS, findGuardianAddress } from "../addresses";
import { evictInstruction } from "../instructions";

/** Gives a guardian notice whose deposit or stake no longer suffices to be drawn. Anyone may send it. */
export async function evict(client: Client, params: { wallet: PublicKey }): Promise<PreparedTransaction> {
  const { guardian, config, pool, staking } = await snapshot(client, {
    guardian: wanted(guardianAccount, findGuardianAddress(params.wallet)),
    config: wanted(disputesConfigAccount, DISPUTES_CONFIG_ADDRESS),
    pool: wanted(poolAccount, findPoolAddress("guardian", params.wallet)),
    staking: wanted(stakingConfigAccount, STAKING_CONFIG_ADDRESS),
  });
  const { deposit, seated, leavingAt } = guardian;
  const staked = valueOfShares(pool, pool.bondShares);
  const minimum = staking.parameters.minimums[ROLE_VALUES.indexOf("guardian")]!;
  const isFit = deposit >= config.parameters.absencePenalty && staked >= minimum;
  required(!isFit, "disputes", "GuardianFit", { deposit, staked });
  required(seated === 1, "disputes", "NotSeated");
  required(leavingAt === 0n, "disputes", "AlreadyLeaving", { leavingAt });
  return prepared(computeUnits.disputes.evict, evictInstruction(params));
}
