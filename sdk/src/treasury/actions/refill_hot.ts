import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { refillHotInstruction } from "../../generated/treasury/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchTreasury } from "../fetch";

/** Moves money from the warm tier to the hot one. The wallet is the authority: behind a Squads vault, propose it there. */
export async function refillHot(client: Client, params: { amount: bigint }): Promise<PreparedTransaction> {
  const { amount } = params;
  const { config, balances } = await fetchTreasury(client);
  const { authority, warmVault, paused } = config;
  required(authority.equals(client.wallet.publicKey), "treasury", "NotAuthority", { authority });
  required(paused === 0, "treasury", "Paused");
  required(amount > 0n, "treasury", "ZeroAmount");
  required(amount <= balances.warm, "treasury", "BalanceTooLow", { amount, balance: balances.warm });
  return prepared(computeUnits.treasury.refillHot, refillHotInstruction({ authority, warmVault }, { amount }));
}
