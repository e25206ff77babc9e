import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { fixSeedInstruction } from "../../generated/disputes/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedDispute } from "../fetch";

/** Fixes what the draw follows from, once the slot has come that the dispute named. Anyone may send it. */
export async function fixSeed(client: Client, params: { dispute: PublicKey }): Promise<PreparedTransaction> {
  const { dispute } = await snapshot(client, { dispute: wantedDispute(params.dispute) });
  required(dispute.state === "drawing", "disputes", "NotDrawing", { state: dispute.state });
  required(!dispute.rounds[dispute.round].seed, "disputes", "SeedFixed");
  return prepared(computeUnits.disputes.fixSeed, fixSeedInstruction(params));
}
