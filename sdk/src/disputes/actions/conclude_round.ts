import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { concludeRoundInstruction } from "../../generated/disputes/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedDispute } from "../fetch";

/** Counts the votes of a round that is over. Anyone may send it. */
export async function concludeRound(client: Client, params: { dispute: PublicKey }): Promise<PreparedTransaction> {
  const { dispute, now } = await snapshot(client, { dispute: wantedDispute(params.dispute) });
  const { state, rounds, round } = dispute;
  required(state === "drawing" || state === "voting", "disputes", "RoundConcluded", { state });
  const endsAt = state === "drawing" ? rounds[round].drawBy : rounds[round].revealBy;
  required(now >= endsAt, "disputes", "RoundOpen", { now, endsAt });
  return prepared(computeUnits.disputes.concludeRound, concludeRoundInstruction(params));
}
