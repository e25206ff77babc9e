import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { Client } from "../client";
import { findVaultAddress } from "../generated/escrow/pdas";
import { refusal, tokenRefusal } from "../transaction";
import { snapshot, wantedToken, type Located } from "../ledger";
import { associatedTokenAddress, createAssociatedToken, type TokenAccount } from "../tokens";
import type { Deal } from "./state";

/**
 * Creates the wallet's own token account again where a deal pays it and it is gone. Only its own: an operator could close
 * its account before each settlement, and keep the rent that others pay for a new one. Its money waits in the vault instead.
 */
export async function createOwnToken(client: Client, deal: Located<Deal>, ...payees: PayeeName[]): Promise<TransactionInstruction[]> {
  const wallet = client.wallet.publicKey;
  const own = payees.map((name) => deal[name]).find(({ owner }) => owner.equals(wallet));
  if (!own) return [];
  const { vault, token } = await snapshot(client, {
    vault: wantedToken(findVaultAddress(deal.address)),
    token: wantedToken(own.token),
  });
  if (token || !vault || !own.token.equals(associatedTokenAddress(vault.mint, wallet))) return [];
  return [createAssociatedToken(wallet, vault.mint, wallet)];
}

type PayeeName = "renter" | "operator" | "treasury";

/** Whether the account can pay the amount, as the token program asks it. */
export function requireMoney(token: TokenAccount | undefined, address: PublicKey, needed: bigint): void {
  if (!token) throw refusal("escrow", "RenterTokenUnusable", { token: address });
  if (token.state === "frozen") throw tokenRefusal("AccountFrozen", { token: address });
  const { amount: balance } = token;
  if (balance < needed) throw tokenRefusal("InsufficientFunds", { token: address, balance, needed });
}
