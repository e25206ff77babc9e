import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { ROLE_VALUES } from "../../generated/staking/types";
import { snapshot, wantedToken } from "../../ledger";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchStakingConfig, wantedDelegation, wantedPool } from "../fetch";
import { delegateInstruction, openDelegationInstruction, stakeInstruction } from "../instructions";
import { requireSource } from "../paying";
import { sharesForAmount, valueOfShares } from "../state";

export interface StakeParams {
  pool: PublicKey;
  amount: bigint;
  /** The wallet's associated account unless given. */
  source?: PublicKey;
}

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

async function joining(client: Client, params: StakeParams) {
  const owner = client.wallet.publicKey;
  const { mint, paused, parameters } = await fetchStakingConfig(client);
  const { source = associatedTokenAddress(mint, owner), amount } = params;
  const { pool, delegation, token } = await snapshot(client, {
    pool: wantedPool(params.pool),
    delegation: wantedDelegation(params.pool, owner),
    token: wantedToken(source),
  });
  required(!paused, "staking", "Paused");
  requireSource(token, mint, owner, amount);
  const shares = sharesForAmount(pool, amount);
  required(shares > 0n, "staking", "AmountTooSmall", { amount });
  const minimum = parameters.minimums[ROLE_VALUES.indexOf(pool.role)]!;
  return { pool, owner, source, delegation, bond: valueOfShares(pool, pool.bondShares), minimum, shares };
}
