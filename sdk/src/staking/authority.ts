import type { Client } from "../client";
import type { StakingConfig } from "../generated/staking/accounts";
import type { Located } from "../ledger";
import { required } from "../transaction";
import { fetchStakingConfig } from "./fetch";

/** The config, if the wallet is its authority. */
export async function requireAuthority(client: Client): Promise<Located<StakingConfig>> {
  const config = await fetchStakingConfig(client);
  const { authority } = config;
  required(authority.equals(client.wallet.publicKey), "staking", "NotAuthority", { authority });
  return config;
}
