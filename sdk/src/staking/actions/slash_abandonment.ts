import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { faultAccount } from "../../generated/escrow/accounts";
import { findFaultAddress } from "../../generated/escrow/pdas";
import { fetchAccount } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, type PreparedTransaction } from "../../transaction";
import { findAbandonmentAddress, findPoolAddress } from "../addresses";
import { finding, requireUnpunished } from "../finding";
import { slashAbandonmentInstruction } from "../instructions";

export interface SlashAbandonmentParams {
  /** The one that was abandoned, and reported to the escrow. */
  session: PublicKey;
  /** Where the finder's share goes; the wallet's associated account unless given. */
  finderToken?: PublicKey;
}

/** Has a node slashed that fell silent; `routeProceeds` pays the renter and the finder. Anyone can be the finder. */
export async function slashAbandonment(
  client: Client,
  params: SlashAbandonmentParams,
): Promise<PreparedTransaction & { offence: PublicKey }> {
  const { session } = params;
  const { node } = await fetchAccount(client, faultAccount, findFaultAddress(session));
  const offence = findAbandonmentAddress(findPoolAddress("node", node), session);
  await requireUnpunished(client, offence);
  const { finder, finderToken, creating } = await finding(client, params.finderToken);
  const slashing = slashAbandonmentInstruction({ finder, node, session, finderToken });
  const units = computeUnits.staking.slashAbandonment + creating.length * ASSOCIATED_TOKEN_UNITS;
  return { ...prepared(units, ...creating, slashing), offence };
}
