import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { voteAccount } from "../../generated/disputes/accounts";
import { commitVoteInstruction } from "../../generated/disputes/instructions";
import type { Verdict } from "../../generated/disputes/types";
import { snapshot, wanted, wantedIfThere } from "../../ledger";
import { equalBytes } from "../../receipt/bytes";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findVoteAddress } from "../addresses";
import { wantedDispute } from "../fetch";
import { revealVoteInstruction } from "../instructions";
import type { Dispute } from "../state";
import { voteCommitment } from "../verdict";

export interface VoteParams {
  dispute: PublicKey;
  verdict: Verdict;
  /** 32 random bytes. Keep them: without them the vote cannot be revealed, and counts as absent. */
  salt: Uint8Array;
}

/** Seals the wallet's vote. */
export async function commitVote(client: Client, params: VoteParams): Promise<PreparedTransaction> {
  const guardian = client.wallet.publicKey;
  const { dispute, vote, now } = await snapshot(client, {
    dispute: wantedDispute(params.dispute),
    vote: wantedIfThere(voteAccount, findVoteAddress(params.dispute, guardian)),
  });
  required(!vote, "disputes", "AlreadyCommitted");
  const { commitBy } = panelOf(dispute, guardian);
  required(now < commitBy, "disputes", "CommitOver", { now, commitBy });
  const commitment = voteCommitment({ ...params, guardian });
  return prepared(computeUnits.disputes.commitVote, commitVoteInstruction({ dispute: dispute.address, guardian }, { commitment }));
}

/** Opens the wallet's vote. */
export async function revealVote(client: Client, params: VoteParams): Promise<PreparedTransaction> {
  const guardian = client.wallet.publicKey;
  const { dispute, vote, now } = await snapshot(client, {
    dispute: wantedDispute(params.dispute),
    vote: wanted(voteAccount, findVoteAddress(params.dispute, guardian)),
  });
  const { commitBy, revealBy, jurors } = panelOf(dispute, guardian);
  required(now >= commitBy, "disputes", "RevealNotOpen", { now, commitBy });
  required(now < revealBy, "disputes", "RevealOver", { now, revealBy });
  const isSealed = jurors.some((juror) => juror.guardian.equals(guardian) && juror.mark === "committed");
  required(isSealed, "disputes", "AlreadyRevealed");
  required(equalBytes(voteCommitment({ ...params, guardian }), vote.commitment), "disputes", "CommitmentMismatch");
  const { verdict, salt } = params;
  return prepared(computeUnits.disputes.revealVote, revealVoteInstruction({ dispute: dispute.address, guardian }, { verdict, salt }));
}

function panelOf({ state, rounds, round }: Dispute, guardian: PublicKey) {
  required(state === "voting", "disputes", "NotVoting", { state });
  const isOnPanel = rounds[round].jurors.some((juror) => juror.guardian.equals(guardian));
  required(isOnPanel, "disputes", "NotOnPanel", { guardian });
  return rounds[round];
}
