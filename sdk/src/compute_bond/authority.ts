import type { Client } from "../client";
import type { BondGlobal } from "../generated/compute_bond/accounts";
import type { Located } from "../ledger";
import { required } from "../transaction";
import { fetchBondConfig } from "./fetch";

/** The config, if the wallet is its authority. */
export async function requireAuthority(client: Client): Promise<Located<BondGlobal>> {
  const config = await fetchBondConfig(client);
  const { authority } = config;
  required(authority.equals(client.wallet.publicKey), "compute_bond", "NotAuthority", { authority });
  return config;
}
