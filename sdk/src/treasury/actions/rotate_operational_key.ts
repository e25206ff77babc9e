import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { rotateOperationalKeyInstruction } from "../../generated/treasury/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { requireRoles } from "../roles";

/** At once, for a stolen key must stop at once. What the old key spent still counts. The wallet is the authority. */
export async function rotateOperationalKey(
  client: Client,
  params: { operationalKey: PublicKey },
): Promise<PreparedTransaction> {
  const config = await requireAuthority(client);
  requireRoles({ ...config, ...params });
  const { authority } = config;
  return prepared(computeUnits.treasury.rotateOperationalKey, rotateOperationalKeyInstruction({ authority }, params));
}
