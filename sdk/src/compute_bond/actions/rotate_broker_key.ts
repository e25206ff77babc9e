import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { rotateBrokerKeyInstruction } from "../../generated/compute_bond/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { requireRoles } from "../roles";

/** The key before still attests for two days, unless the key is rotated again. The wallet is the authority. */
export async function rotateBrokerKey(client: Client, params: { brokerKey: PublicKey }): Promise<PreparedTransaction> {
  const config = await requireAuthority(client);
  required(!params.brokerKey.equals(config.brokerKey), "compute_bond", "BrokerKeyUnchanged", params);
  requireRoles({ ...config, ...params });
  const { authority } = config;
  return prepared(computeUnits.compute_bond.rotateBrokerKey, rotateBrokerKeyInstruction({ authority }, params));
}
