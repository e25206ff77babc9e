import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { unbondingAccount } from "../../generated/staking/accounts";
import { snapshot, wanted } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedConfig } from "../fetch";
import { withdrawInstruction } from "../instructions";
import { payout } from "../paying";

export interface WithdrawParams {
  unbonding: PublicKey;
  /** The wallet's associated account unless given. */
  destination?: PublicKey;
}

/** Pays what unbonded shares are worth now. The wallet is their owner. */
export async function withdraw(client: Client, params: WithdrawParams): Promise<PreparedTransaction> {
  const { config, unbonding, now } = await snapshot(client, {
    config: wantedConfig,
    unbonding: wanted(unbondingAccount, params.unbonding),
  });
  const { owner, pool, nonce, unlocksAt } = unbonding;
  required(owner.equals(client.wallet.publicKey), "staking", "NotOwner", { owner });
  required(now >= unlocksAt, "staking", "StillUnbonding", { now, unlocksAt });
  const { destination, creating } = await payout(client, config.mint, params.destination);
  const units = computeUnits.staking.withdraw + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, withdrawInstruction({ pool, owner, nonce, destination }));
}
