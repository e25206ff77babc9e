import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { finalizeCloseInstruction } from "../../generated/escrow/instructions";
import { snapshot } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedSession } from "../fetch";
import { createOwnToken } from "../paying";

/** Ends a session whose challenge window is over. Anyone may send it. */
export async function finalizeClose(client: Client, params: { session: PublicKey }): Promise<PreparedTransaction> {
  const { session, now } = await snapshot(client, { session: wantedSession(params.session) });
  const { state, closeAt } = session;
  required(state === "closing", "escrow", "SessionNotClosing", { state });
  required(now >= closeAt, "escrow", "ChallengeWindowOpen", { now, closeAt });
  const creating = await createOwnToken(client, session, "operator", "renter");
  const units = computeUnits.escrow.finalizeClose + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, finalizeCloseInstruction(dealAccounts(session.address, session)));
}
