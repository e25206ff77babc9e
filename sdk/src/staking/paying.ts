import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { Client } from "../client";
import { snapshot, wantedToken } from "../ledger";
import { associatedTokenAddress, createAssociatedToken, type TokenAccount } from "../tokens";
import { required } from "../transaction";

/** Whether the wallet's account can pay the amount into a pool. */
export function requireSource(token: TokenAccount | undefined, mint: PublicKey, owner: PublicKey, amount: bigint): void {
  required(amount > 0n, "staking", "AmountZero");
  required(token?.mint.equals(mint) ?? true, "staking", "WrongMint", { mint });
  required(token?.owner.equals(owner) ?? true, "staking", "WrongSource", { owner });
  const balance = token?.amount ?? 0n;
  required(balance >= amount, "staking", "BalanceTooLow", { balance, amount });
}

/** Where the wallet is paid: the account it names, or its associated one, which is created if it is missing. */
export async function payout(
  client: Client,
  mint: PublicKey,
  named: PublicKey | undefined,
): Promise<{ destination: PublicKey; creating: TransactionInstruction[] }> {
  const owner = client.wallet.publicKey;
  const own = associatedTokenAddress(mint, owner);
  const destination = named ?? own;
  const { token } = await snapshot(client, { token: wantedToken(destination) });
  if (!token && destination.equals(own)) return { destination, creating: [createAssociatedToken(owner, mint, owner)] };
  required(token?.mint.equals(mint) === true, "staking", "WrongMint", { destination });
  return { destination, creating: [] };
}
