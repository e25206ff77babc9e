import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { openExposureInstruction, registerRenterInstruction } from "../../generated/escrow/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";

/** Once for each renter. `openSession` and `openLedger` do it for a wallet that never rented. */
export function registerRenter({ wallet }: Client, params: { renter?: PublicKey } = {}): PreparedTransaction {
  const { renter = wallet.publicKey } = params;
  const instruction = registerRenterInstruction({ renter, payer: wallet.publicKey });
  return prepared(computeUnits.escrow.registerRenter, instruction);
}

/** Once for each node. `acceptSession` does it for a node that never accepted. */
export function openExposure({ wallet }: Client, params: { node: PublicKey }): PreparedTransaction {
  return prepared(computeUnits.escrow.openExposure, openExposureInstruction({ ...params, payer: wallet.publicKey }));
}
