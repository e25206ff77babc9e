import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../client";
import { snapshot, type Wanted } from "../ledger";
import { required } from "../transaction";
import { fetchStakingConfig } from "./fetch";
import { payout } from "./paying";

export async function requireUnpunished(client: Client, offence: PublicKey): Promise<void> {
  const there: Wanted<boolean> = { address: offence, read: (account) => account !== undefined };
  const { punished } = await snapshot(client, { punished: there });
  required(!punished, "staking", "AlreadyPunished", { offence });
}

export async function finding(client: Client, named: PublicKey | undefined) {
  const { mint } = await fetchStakingConfig(client);
  const { destination, creating } = await payout(client, mint, named);
  return { finder: client.wallet.publicKey, finderToken: destination, creating };
}
