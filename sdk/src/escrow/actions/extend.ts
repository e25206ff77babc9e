import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { escrowConfigAccount } from "../../generated/escrow/accounts";
import { extendInstruction } from "../../generated/escrow/instructions";
import { CONFIG_ADDRESS } from "../../generated/escrow/pdas";
import { snapshot, wanted } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedSession } from "../fetch";

export interface ExtendParams {
  session: PublicKey;
  expiresAt: bigint;
}

/** Lets a running session expire later. The wallet is the renter. */
export async function extend(client: Client, params: ExtendParams): Promise<PreparedTransaction> {
  const { expiresAt } = params;
  const { config, session, now } = await snapshot(client, {
    config: wanted(escrowConfigAccount, CONFIG_ADDRESS),
    session: wantedSession(params.session),
  });
  const renter = session.renter.owner;
  required(client.wallet.publicKey.equals(renter), "escrow", "NotRenter", { renter });
  required(config.paused === 0, "escrow", "Paused");
  required(session.state === "active", "escrow", "SessionNotActive", { state: session.state });
  const latest = now + BigInt(config.parameters.maxDuration);
  const isLater = session.expiresAt < expiresAt && expiresAt <= latest;
  required(isLater, "escrow", "ExpiryOutOfBounds", { expiresAt, present: session.expiresAt, latest });
  return prepared(computeUnits.escrow.extend, extendInstruction({ renter, session: session.address }, { expiresAt }));
}
