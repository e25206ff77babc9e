import type { Client } from "../client";
import type { RegistryConfig } from "../generated/registry/accounts";
import type { Located } from "../ledger";
import { required } from "../transaction";
import { fetchRegistryConfig } from "./fetch";

/** The config, if the wallet is its authority. */
export async function requireAuthority(client: Client): Promise<Located<RegistryConfig>> {
  const config = await fetchRegistryConfig(client);
  const { authority } = config;
  required(authority.equals(client.wallet.publicKey), "registry", "NotAuthority", { authority });
  return config;
}
