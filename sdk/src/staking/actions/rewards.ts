import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { snapshot, wantedToken } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS, associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchDelegation, fetchStakingConfig, wantedConfig, wantedPool } from "../fetch";
import { announceCommissionInstruction, claimInstruction, compoundInstruction, fundRewardsInstruction } from "../instructions";
import { payout, requireSource } from "../paying";
import type { StakeParams } from "./stake";

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

/** Pays what the wallet's stake has earned; `destination` is its associated account unless given. */
export async function claim(client: Client, params: { pool: PublicKey; destination?: PublicKey }): Promise<PreparedTransaction> {
  const { pool } = params;
  const { owner } = await fetchDelegation(client, pool, client.wallet.publicKey);
  const { mint } = await fetchStakingConfig(client);
  const { destination, creating } = await payout(client, mint, params.destination);
  const units = computeUnits.staking.claim + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, claimInstruction({ owner, pool, destination }));
}

/** Adds what the wallet's stake has earned to the stake. */
export async function compound(client: Client, params: { pool: PublicKey }): Promise<PreparedTransaction> {
  const { pool } = params;
  const { owner } = await fetchDelegation(client, pool, client.wallet.publicKey);
  const { paused } = await fetchStakingConfig(client);
  required(!paused, "staking", "Paused");
  return prepared(computeUnits.staking.compound, compoundInstruction({ owner, pool }));
}

/** Changes the commission after the notice. The wallet is the pool's operator. */
export async function announceCommission(
  client: Client,
  params: { pool: PublicKey; commissionBps: number },
): Promise<PreparedTransaction> {
  const { commissionBps } = params;
  const { config, pool, now } = await snapshot(client, { config: wantedConfig, pool: wantedPool(params.pool) });
  const operator = client.wallet.publicKey;
  required(pool.operator.equals(operator), "staking", "NotOperator", { operator: pool.operator });
  const isDue = pool.nextCommissionBps !== pool.commissionBps && now >= pool.nextCommissionAt;
  const current = isDue ? pool.nextCommissionBps : pool.commissionBps;
  required(isDue || pool.nextCommissionBps === pool.commissionBps, "staking", "CommissionChangePending");
  const { maxCommissionBps, maxCommissionChangeBps } = config.parameters;
  required(commissionBps <= maxCommissionBps, "staking", "CommissionTooHigh", { commissionBps, maxCommissionBps });
  const change = Math.abs(commissionBps - current);
  required(change <= maxCommissionChangeBps, "staking", "CommissionChangeTooLarge", { change, maxCommissionChangeBps });
  const instruction = announceCommissionInstruction({ operator, pool: pool.address }, { commissionBps });
  return prepared(computeUnits.staking.announceCommission, instruction);
}
