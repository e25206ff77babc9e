import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { redelegationAccount } from "../../generated/staking/accounts";
import { snapshot, wanted } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedPool } from "../fetch";
import { settleRedelegationInstruction } from "../instructions";

/** Frees shares that have matured, or takes from them what their old pool lost. Anyone may send it. */
export async function settleRedelegation(client: Client, params: { redelegation: PublicKey }): Promise<PreparedTransaction> {
  const { redelegation, now } = await snapshot(client, { redelegation: wanted(redelegationAccount, params.redelegation) });
  const { fromPool, maturesAt, survival } = redelegation;
  const { from } = await snapshot(client, { from: wantedPool(fromPool) });
  required(now >= maturesAt || from.survival !== survival, "staking", "NothingToSettle", { now, maturesAt });
  return prepared(computeUnits.staking.settleRedelegation, settleRedelegationInstruction(redelegation));
}
