import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { reportAbandonedInstruction } from "../../generated/escrow/instructions";
import { findFaultAddress } from "../../generated/escrow/pdas";
import { snapshot } from "../../ledger";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedSession } from "../fetch";
import { createOwnToken } from "../paying";

/** Ends a session whose node fell silent, and leaves the proof that staking slashes it for. The wallet is the renter. */
export async function reportAbandoned(
  client: Client,
  params: { session: PublicKey },
): Promise<PreparedTransaction & { fault: PublicKey }> {
  const { session, now } = await snapshot(client, { session: wantedSession(params.session) });
  const { state, activeAt, silenceLimit, units: served, acceptedUnits, acceptedUntil } = session;
  const reporter = session.renter.owner;
  required(client.wallet.publicKey.equals(reporter), "escrow", "NotRenter", { renter: reporter });
  required(state === "active", "escrow", "SessionNotActive", { state });
  const silentUntil = activeAt + BigInt(silenceLimit);
  required(now > silentUntil, "escrow", "NotSilentLongEnough", { now, silentUntil });
  const hadWork = served < acceptedUnits && silentUntil < acceptedUntil;
  required(hadWork, "escrow", "NothingLeftToServe", { units: served, acceptedUnits, silentUntil, acceptedUntil });
  const creating = await createOwnToken(client, session, "renter");
  const reporting = reportAbandonedInstruction({ ...dealAccounts(session.address, session), reporter });
  const units = computeUnits.escrow.reportAbandoned + creating.length * ASSOCIATED_TOKEN_UNITS;
  return { ...prepared(units, ...creating, reporting), fault: findFaultAddress(session.address) };
}
