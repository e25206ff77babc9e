import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { vacateSeatInstruction } from "../instructions";
import { wantedGuardian } from "../seat_holder";

const LEAVE_NOTICE_SECS = 2n * 24n * 3_600n;

/** Frees the seat of a guardian whose notice is over. Anyone may send it. */
export async function vacateSeat(client: Client, params: { wallet: PublicKey }): Promise<PreparedTransaction> {
  const { guardian, now } = await snapshot(client, { guardian: wantedGuardian(params.wallet) });
  const { leavingAt, openCases, seat } = guardian;
  const isOver = leavingAt !== 0n && now >= leavingAt + LEAVE_NOTICE_SECS;
  required(isOver, "disputes", "NoticeRunning", { leavingAt, now });
  required(openCases === 0, "disputes", "CasesOpen", { openCases });
  return prepared(computeUnits.disputes.vacateSeat, vacateSeatInstruction({ ...params, seat }));
}
