import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { removeVerifierInstruction } from "../../generated/market/instructions";
import { prepared, type PreparedTransaction } from "../../transaction";
import { findVerifierAddress } from "../addresses";
import { requireAuthority } from "../authority";

/** Takes the right to attest from a key, and returns the rent. The wallet is the authority. */
export async function removeVerifier(client: Client, { key }: { key: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  const instruction = removeVerifierInstruction({ authority, verifier: findVerifierAddress(key) });
  return prepared(computeUnits.market.removeVerifier, instruction);
}
