import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { claimWaitingInstruction } from "../../generated/disputes/instructions";
import type { Party } from "../../generated/disputes/types";
import { snapshot, wantedToken } from "../../ledger";
import { canReceive } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchDispute, fetchDisputesConfig, wantedDispute } from "../fetch";

export interface ClaimWaitingParams {
  dispute: PublicKey;
  party: Party;
  /** Of the party; the agreed account unless given. Only the party itself may name another. */
  destination?: PublicKey;
}

/** Pays what a dispute could not deliver. */
export async function claimWaiting(client: Client, params: ClaimWaitingParams): Promise<PreparedTransaction> {
  const caller = client.wallet.publicKey;
  const { party } = params;
  const { mint } = await fetchDisputesConfig(client);
  const { destination = (await fetchDispute(client, params.dispute))[party].token } = params;
  const { dispute, token } = await snapshot(client, { dispute: wantedDispute(params.dispute), token: wantedToken(destination) });
  const { owner, token: agreed, owed } = dispute[party];
  required(owed > 0n, "disputes", "NothingWaits", { party });
  required(destination.equals(agreed) || caller.equals(owner), "disputes", "NotPayee", { caller, payee: owner });
  required(canReceive(token, mint, owner), "disputes", "DestinationUnusable", { destination });
  const accounts = { caller, dispute: dispute.address, destination };
  return prepared(computeUnits.disputes.claimWaiting, claimWaitingInstruction(accounts, { party }));
}
