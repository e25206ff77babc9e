import { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { seatAccount } from "../../generated/disputes/accounts";
import { fetchAccount, snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findSeatAddress } from "../addresses";
import { drawnSeat } from "../draw";
import { wantedDispute } from "../fetch";
import { drawGuardianInstruction } from "../instructions";
import type { Dispute } from "../state";

/** Takes the next step of the draw. Anyone may send it. */
export async function drawGuardian(client: Client, params: { dispute: PublicKey }): Promise<PreparedTransaction> {
  const { dispute, now } = await snapshot(client, { dispute: wantedDispute(params.dispute) });
  const { seed, drawBy } = dispute.rounds[dispute.round];
  required(dispute.state === "drawing", "disputes", "NotDrawing", { state: dispute.state });
  required(seed !== undefined, "disputes", "SeedMissing");
  required(now < drawBy, "disputes", "DrawOver", { now, drawBy });
  const seat = nextSeat(dispute, seed);
  const { guardian: wallet } = await fetchAccount(client, seatAccount, findSeatAddress(seat));
  const sitting = wallet.equals(PublicKey.default) ? {} : { wallet };
  return prepared(computeUnits.disputes.drawGuardian, drawGuardianInstruction({ ...params, seat, ...sitting }));
}

function nextSeat({ rounds, round }: Dispute, seed: Uint8Array): number {
  const { draws, seats } = rounds[round];
  const taken = rounds.flatMap(({ jurors }) => jurors.map(({ seat }) => seat));
  for (let number = draws; ; number++) {
    const seat = drawnSeat(seed, number, seats);
    if (!taken.includes(seat)) return seat;
  }
}
