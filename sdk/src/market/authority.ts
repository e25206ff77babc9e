import type { Client } from "../client";
import type { MarketConfig } from "../generated/market/accounts";
import type { Located } from "../ledger";
import { required } from "../transaction";
import { fetchMarketConfig } from "./fetch";

/** The config, if the wallet is its authority. */
export async function requireAuthority(client: Client): Promise<Located<MarketConfig>> {
  const config = await fetchMarketConfig(client);
  const { authority } = config;
  required(authority.equals(client.wallet.publicKey), "market", "NotAuthority", { authority });
  return config;
}
