import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { openClaimInstruction } from "../../generated/treasury/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";

/** Makes a place for what a victim cannot be paid directly. Anyone may; the rent returns when the claim is paid. */
export function openClaim({ wallet }: Client, params: { payee: PublicKey }): PreparedTransaction {
  return prepared(computeUnits.treasury.openClaim, openClaimInstruction({ ...params, opener: wallet.publicKey }));
}
