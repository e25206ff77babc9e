import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { settleJurorInstruction } from "../instructions";
import { executedDispute } from "../outcome";

/** Adds a fee to the deposit of who voted with the verdict, and takes the penalty of who was absent. */
export async function settleJuror(client: Client, params: { dispute: PublicKey; wallet: PublicKey }): Promise<PreparedTransaction> {
  const dispute = await executedDispute(client, params.dispute);
  const juror = dispute.rounds.flatMap(({ jurors }) => jurors).find(({ guardian }) => guardian.equals(params.wallet));
  required(juror !== undefined, "disputes", "NeverDrawn", { wallet: params.wallet });
  required(!juror.settled, "disputes", "JurorSettled");
  return prepared(computeUnits.disputes.settleJuror, settleJurorInstruction({ ...params, voted: juror.mark !== "drawn" }));
}
