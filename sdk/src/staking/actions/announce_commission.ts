import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedConfig, wantedPool } from "../fetch";
import { announceCommissionInstruction } from "../instructions";

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
