import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchDelegation, fetchStakingConfig } from "../fetch";
import { compoundInstruction } from "../instructions";

/** Adds what the wallet's stake has earned to the stake. */
export async function compound(client: Client, params: { pool: PublicKey }): Promise<PreparedTransaction> {
  const { pool } = params;
  const { owner } = await fetchDelegation(client, pool, client.wallet.publicKey);
  const { paused } = await fetchStakingConfig(client);
  required(!paused, "staking", "Paused");
  return prepared(computeUnits.staking.compound, compoundInstruction({ owner, pool }));
}
