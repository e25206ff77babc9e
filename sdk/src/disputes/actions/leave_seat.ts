import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { leaveSeatInstruction } from "../instructions";
import { wantedGuardian } from "../seat_holder";

/** Gives notice; the seat can be vacated two days later. */
export async function leaveSeat(client: Client): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { guardian } = await snapshot(client, { guardian: wantedGuardian(wallet) });
  required(guardian.seated === 1, "disputes", "NotSeated");
  required(guardian.leavingAt === 0n, "disputes", "AlreadyLeaving", { leavingAt: guardian.leavingAt });
  return prepared(computeUnits.disputes.leaveSeat, leaveSeatInstruction({ wallet }));
}
