import { MINT_SIZE, TOKEN_PROGRAM_ID } from "@solana/spl-token";
import type { PublicKey } from "@solana/web3.js";
import { MigrationError } from "../errors";
import type { State } from "../state";

export function requireMint(state: State, mint: PublicKey): void {
  const account = state.account(mint);
  if (account?.owner.equals(TOKEN_PROGRAM_ID) && account.data.length === MINT_SIZE) return;
  throw new MigrationError(
    "MINT_MISSING",
    "The cluster's mint is no classic SPL mint on this chain",
    mint.toBase58(),
    "Correct `mint` in the cluster's file; on a local ledger, create it first",
  );
}
