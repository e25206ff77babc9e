import type { PublicKey } from "@solana/web3.js";
import type { Verdict } from "../generated/disputes/types";
import { required } from "../transaction";
import type { Dispute } from "./state";

export interface VoteParams {
  dispute: PublicKey;
  verdict: Verdict;
  /** 32 random bytes. Keep them: without them the vote cannot be revealed, and counts as absent. */
  salt: Uint8Array;
}

export function panelOf({ state, rounds, round }: Dispute, guardian: PublicKey) {
  required(state === "voting", "disputes", "NotVoting", { state });
  const isOnPanel = rounds[round].jurors.some((juror) => juror.guardian.equals(guardian));
  required(isOnPanel, "disputes", "NotOnPanel", { guardian });
  return rounds[round];
}
