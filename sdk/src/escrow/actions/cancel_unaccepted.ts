import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { cancelUnacceptedInstruction } from "../../generated/escrow/instructions";
import { snapshot } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedSession } from "../fetch";
import { createOwnToken } from "../paying";

/** Refunds a session that nobody accepted: the renter at any time, anyone after the deadline. */
export async function cancelUnaccepted(client: Client, params: { session: PublicKey }): Promise<PreparedTransaction> {
  const caller = client.wallet.publicKey;
  const { session, now } = await snapshot(client, { session: wantedSession(params.session) });
  const { state, acceptBy } = session;
  required(state === "proposed", "escrow", "SessionNotProposed", { state });
  const mayCancel = now > acceptBy || caller.equals(session.renter.owner);
  required(mayCancel, "escrow", "AcceptanceStillOpen", { now, acceptBy });
  const creating = await createOwnToken(client, session, "renter");
  const cancelling = cancelUnacceptedInstruction({ ...dealAccounts(session.address, session), caller });
  const units = computeUnits.escrow.cancelUnaccepted + creating.length * ASSOCIATED_TOKEN_UNITS;
  return prepared(units, ...creating, cancelling);
}
