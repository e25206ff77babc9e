import type { PublicKey } from "@solana/web3.js";
import type { TokenAccount } from "../tokens";
import { required } from "../transaction";

/** What a token account must be to become a tier: nobody but its owner can move what it receives. */
export function requireTier(token: TokenAccount | undefined, mint: PublicKey): asserts token {
  required(token?.mint.equals(mint) === true, "treasury", "WrongMint", { mint });
  const isClean = token.state === "initialized" && !token.delegate && !token.closeAuthority;
  required(isClean, "treasury", "TierAccountNotClean", { owner: token.owner });
}
