import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { voteAccount } from "../../generated/disputes/accounts";
import { snapshot, wanted } from "../../ledger";
import { equalBytes } from "../../receipt/bytes";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findVoteAddress } from "../addresses";
import { wantedDispute } from "../fetch";
import { revealVoteInstruction } from "../instructions";
import { voteCommitment } from "../verdict";
import { panelOf, type VoteParams } from "../voting";

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
