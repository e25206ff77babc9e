import type { PublicKey } from "@solana/web3.js";
import type { Client } from "./client";
import { findProgramDataAddress, snapshot, wantedToken, wantedUpgradeAuthority } from "./ledger";
import { programAddresses, required } from "./transaction";

interface Money {
  mint: PublicKey;
  feeVault: PublicKey;
}

/** The accounts of an initialisation, if the wallet may upgrade the program and the fee vault holds the mint. */
export async function firstAccounts(client: Client, program: "disputes" | "escrow" | "market", { mint, feeVault }: Money) {
  const authority = client.wallet.publicKey;
  const address = programAddresses[program];
  const { upgrader, vault } = await snapshot(client, {
    upgrader: wantedUpgradeAuthority(address),
    vault: wantedToken(feeVault),
  });
  required(upgrader?.equals(authority) === true, program, "NotUpgradeAuthority", { wallet: authority });
  required(vault?.mint.equals(mint) === true, program, "WrongMint", { mint, feeVault });
  return { authority, programData: findProgramDataAddress(address), mint, feeVault };
}
