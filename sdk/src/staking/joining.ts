import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../client";
import { ROLE_VALUES } from "../generated/staking/types";
import { snapshot, wantedToken } from "../ledger";
import { associatedTokenAddress } from "../tokens";
import { required } from "../transaction";
import { fetchStakingConfig, wantedDelegation, wantedPool } from "./fetch";
import { requireSource } from "./paying";
import { sharesForAmount, valueOfShares } from "./state";

export interface StakeParams {
  pool: PublicKey;
  amount: bigint;
  /** The wallet's associated account unless given. */
  source?: PublicKey;
}

export async function joining(client: Client, params: StakeParams) {
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
