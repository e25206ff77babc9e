import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { requestCloseInstruction } from "../../generated/escrow/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedSession } from "../fetch";

/** Opens the challenge window: renter or operator, or anyone once the session has expired. */
export async function requestClose(client: Client, params: { session: PublicKey }): Promise<PreparedTransaction> {
  const caller = client.wallet.publicKey;
  const { session, now } = await snapshot(client, { session: wantedSession(params.session) });
  const { address, state, expiresAt, renter, operator } = session;
  required(state === "active", "escrow", "SessionNotActive", { state });
  const isParty = [renter, operator].some(({ owner }) => owner.equals(caller));
  required(now > expiresAt || isParty, "escrow", "NotAParty", { caller, now, expiresAt });
  return prepared(computeUnits.escrow.requestClose, requestCloseInstruction({ caller, session: address }));
}
