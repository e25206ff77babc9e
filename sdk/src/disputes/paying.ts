import type { PublicKey } from "@solana/web3.js";
import type { TokenAccount } from "../tokens";
import { refusal, required } from "../transaction";

/** Throws unless the account is of this money and the owner's own. */
export function requirePayer(
  token: TokenAccount | undefined,
  { source, mint, owner }: { source: PublicKey; mint: PublicKey; owner: PublicKey },
): TokenAccount {
  if (!token) throw refusal("disputes", "WrongSource", { source });
  required(token.mint.equals(mint), "disputes", "WrongMint", { source, mint: token.mint });
  required(token.owner.equals(owner), "disputes", "WrongSource", { source, owner: token.owner });
  return token;
}
