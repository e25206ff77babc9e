import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { claimAccount } from "../../generated/treasury/accounts";
import { findClaimAddress } from "../../generated/treasury/pdas";
import { snapshot, wantedIfThere, wantedToken } from "../../ledger";
import { associatedTokenAddress, canReceive } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchOffence, fetchStakingConfig } from "../fetch";
import { routeProceedsInstruction } from "../instructions";

/** Pays out what an offence cost: the victim, the finder and the treasury. Anyone may send it. */
export async function routeProceeds(client: Client, params: { offence: PublicKey }): Promise<PreparedTransaction> {
  const { pool, victim, finderToken, routed } = await fetchOffence(client, params.offence);
  required(!routed, "staking", "AlreadyRouted", { offence: params.offence });
  const { mint } = await fetchStakingConfig(client);
  const payees = victim ? await payeesOf(client, mint, victim) : {};
  const instruction = routeProceedsInstruction({ pool, offence: params.offence, finderToken, ...payees });
  return prepared(computeUnits.staking.routeProceeds, instruction);
}

/** The victim's associated account where it can be paid, and its claim where it has one. */
async function payeesOf(client: Client, mint: PublicKey, victim: PublicKey) {
  const victimToken = associatedTokenAddress(mint, victim);
  const { token, claim } = await snapshot(client, {
    token: wantedToken(victimToken),
    claim: wantedIfThere(claimAccount, findClaimAddress(victim)),
  });
  return {
    ...(canReceive(token, mint, victim) && { victimToken }),
    ...(claim && { victimWithClaim: victim }),
  };
}
