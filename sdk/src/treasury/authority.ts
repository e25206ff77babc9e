import type { Client } from "../client";
import type { TreasuryConfig } from "../generated/treasury/accounts";
import type { Located } from "../ledger";
import { required } from "../transaction";
import { fetchTreasuryConfig } from "./fetch";

/** The config, if the wallet is its authority. */
export async function requireAuthority(client: Client): Promise<Located<TreasuryConfig>> {
  const config = await fetchTreasuryConfig(client);
  const { authority } = config;
  required(authority.equals(client.wallet.publicKey), "treasury", "NotAuthority", { authority });
  return config;
}
