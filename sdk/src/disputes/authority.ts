import type { Client } from "../client";
import type { DisputesConfig } from "../generated/disputes/accounts";
import type { Located } from "../ledger";
import { required } from "../transaction";
import { fetchDisputesConfig } from "./fetch";

/** The config, if the wallet is its authority. */
export async function requireAuthority(client: Client): Promise<Located<DisputesConfig>> {
  const config = await fetchDisputesConfig(client);
  const { authority } = config;
  required(authority.equals(client.wallet.publicKey), "disputes", "NotAuthority", { authority });
  return config;
}
