import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, type PreparedTransaction } from "../../transaction";
import { fetchDelegation, fetchStakingConfig } from "../fetch";
import { claimInstruction } from "../instructions";
import { payout } from "../paying";

/** Pays what the wallet's stake has earned; `destination` is its associated account unless given. */
export async function claim(client: Client, params: { pool: PublicKey; destination?: PublicKey }): Promise<PreparedTransaction> {
  const { pool } = params;
  const { owner } = await fetchDelegation(client, pool, client.wallet.publicKey);
  const { mint } = await fetchStakingConfig(client);
  const { destination, creating } = await payout(client, mint, params.destination);
  const units = computeUnits.staking.claim + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, claimInstruction({ owner, pool, destination }));
}
