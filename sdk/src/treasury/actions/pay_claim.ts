import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { payClaimInstruction } from "../../generated/treasury/instructions";
import { snapshot, wantedToken } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS, associatedTokenAddress, canReceive, createAssociatedToken } from "../../tokens";
import { prepared, refusal, required, type PreparedTransaction } from "../../transaction";
import { fetchClaim, fetchTreasuryConfig } from "../fetch";

/** Pays a claim to an account of the payee's, its associated one unless given. Anyone may send it. */
export async function payClaim(
  client: Client,
  params: { payee: PublicKey; destination?: PublicKey },
): Promise<PreparedTransaction> {
  const { payee } = params;
  const { mint } = await fetchTreasuryConfig(client);
  const own = associatedTokenAddress(mint, payee);
  const { destination = own } = params;
  const { token } = await snapshot(client, { token: wantedToken(destination) });
  const claim = await fetchClaim(client, payee);
  if (!claim) throw refusal("treasury", "ClaimNotOpen", { payee });
  // Whoever sends it pays for the payee's account only if it is the payee: others would be paying again and again.
  const isMissing = !token && destination.equals(own) && payee.equals(client.wallet.publicKey);
  required(isMissing || canReceive(token, mint, payee), "treasury", "PayeeCannotReceive", { destination });
  required(claim.amount > 0n, "treasury", "NothingToClaim", { payee });
  const creating = isMissing ? [createAssociatedToken(payee, mint, payee)] : [];
  const units = computeUnits.treasury.payClaim + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, payClaimInstruction({ claim: claim.address, opener: claim.opener, destination }));
}
