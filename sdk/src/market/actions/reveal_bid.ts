import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { bidAccount } from "../../generated/market/accounts";
import { revealBidInstruction } from "../../generated/market/instructions";
import { snapshot, wanted } from "../../ledger";
import { equalBytes } from "../../receipt/bytes";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findBidAddress } from "../addresses";
import { bidCommitment } from "../bids";
import { wantedTask } from "../fetch";

export interface RevealBidParams {
  task: PublicKey;
  bond: PublicKey;
  price: bigint;
  salt: Uint8Array;
}

/** Opens a sealed bid and takes its deposit back. The wallet is the bidder. */
export async function revealBid(client: Client, params: RevealBidParams): Promise<PreparedTransaction> {
  const bidder = client.wallet.publicKey;
  const { price, salt } = params;
  const { task, bid, now } = await snapshot(client, {
    task: wantedTask(params.task),
    bid: wanted(bidAccount, findBidAddress(params.task, params.bond)),
  });
  required(bid.bidder.equals(bidder), "market", "WrongBidder", { bidder: bid.bidder });
  required(task.status === "bidding", "market", "NotBidding", { status: task.status });
  required(now >= task.commitBy, "market", "RevealNotOpen", { now, commitBy: task.commitBy });
  required(now < task.revealBy, "market", "RevealOver", { now, revealBy: task.revealBy });
  required(bid.revealed === 0, "market", "AlreadyRevealed");
  required(equalBytes(bidCommitment(params), bid.commitment), "market", "CommitmentMismatch", { price });
  required(1n <= price && price <= task.reward, "market", "PriceOutOfBounds", { price, reward: task.reward });
  const accounts = { bidder, task: task.address, bid: bid.address, providerToken: bid.providerToken };
  return prepared(computeUnits.market.revealBid, revealBidInstruction(accounts, { price, salt }));
}
