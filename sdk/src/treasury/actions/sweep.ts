import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { sweepInstruction } from "../../generated/treasury/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchTreasury } from "../fetch";

/** Less is not split. */
const MIN_SWEEP = 10_000n;

/** Splits the fees among the tiers. Anyone may send it, and cannot choose where the money goes. */
export async function sweep(client: Client): Promise<PreparedTransaction> {
  const { config, sweepable, held } = await fetchTreasury(client);
  const isDue = sweepable >= MIN_SWEEP || held.hot + held.warm + held.cold > 0n;
  required(isDue, "treasury", "NothingToSweep", { sweepable });
  const instruction = sweepInstruction({ warmVault: config.warmVault, coldVault: config.cold.vault });
  return prepared(computeUnits.treasury.sweep, instruction);
}
