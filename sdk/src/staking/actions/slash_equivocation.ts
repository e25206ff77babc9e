import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, type PreparedTransaction } from "../../transaction";
import { findEquivocationAddress, findPoolAddress } from "../addresses";
import { finding, requireUnpunished } from "../finding";
import { fraudProofInstructions, type FraudProof } from "../fraud-proof";

export interface SlashEquivocationParams extends FraudProof {
  /** What ties the key to the node: the node itself (unless given), a live session of it, or a record of the key. */
  keySource?: PublicKey;
  /** Where the finder's share goes; the wallet's associated account unless given. */
  finderToken?: PublicKey;
}

/**
 * Has a node slashed that signed two histories. The wallet is the finder; anyone can be. With a compute limit there is no
 * room for the payout in the same transaction: `routeProceeds` pays the finder afterwards, and anyone may send it.
 */
export async function slashEquivocation(
  client: Client,
  params: SlashEquivocationParams,
): Promise<PreparedTransaction & { offence: PublicKey }> {
  const { keySource } = params;
  const offence = findEquivocationAddress(findPoolAddress("node", params.node), params.proof);
  await requireUnpunished(client, offence);
  const { finder, finderToken, creating } = await finding(client, params.finderToken);
  const [proof, slash] = fraudProofInstructions(params, { finder, finderToken, ...(keySource && { keySource }) });
  const units = computeUnits.staking.slashEquivocation + creating.length * ASSOCIATED_TOKEN_UNITS;
  return { ...prepared(units, ...creating, proof, slash), offence };
}
