import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { voteAccount } from "../../generated/disputes/accounts";
import { commitVoteInstruction } from "../../generated/disputes/instructions";
import { snapshot, wantedIfThere } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findVoteAddress } from "../addresses";
import { wantedDispute } from "../fetch";
import { voteCommitment } from "../verdict";
import { panelOf, type VoteParams } from "../voting";

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
