import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { findAgentAddress } from "../../compute_bond/addresses";
import { wantedBond } from "../../compute_bond/fetch";
import { computeUnits } from "../../generated/compute_units";
import { commitBidInstruction } from "../../generated/market/instructions";
import { agentAccount, nodeAccount } from "../../generated/registry/accounts";
import { snapshot, wanted, wantedToken } from "../../ledger";
import { associatedTokenAddress, canReceive } from "../../tokens";
import { prepared, required, tokenRefusal, type PreparedTransaction } from "../../transaction";
import { marketConfigAccount } from "../../generated/market/accounts";
import { MARKET_CONFIG_ADDRESS } from "../addresses";
import { bidCommitment } from "../bids";
import { requireEligible } from "../eligibility";
import { wantedTask } from "../fetch";

export interface CommitBidParams {
  task: PublicKey;
  /** The compute bond that stands behind the bid. */
  bond: PublicKey;
  /** Of the agent's operator; its receipt key counts as it is now. */
  node: PublicKey;
  price: bigint;
  /** 32 random bytes that nobody else sees before the reveal. Keep them: without them the deposit is lost. */
  salt: Uint8Array;
  /** Pays the deposit, and receives it and the reward; the wallet's associated account unless given. */
  providerToken?: PublicKey;
}

/** Puts down the deposit for a sealed bid. The wallet is the agent's authority, which posted the bond. */
export async function commitBid(client: Client, params: CommitBidParams): Promise<PreparedTransaction> {
  const bidder = client.wallet.publicKey;
  const { bond, task, config } = await snapshot(client, {
    bond: wantedBond(params.bond),
    task: wantedTask(params.task),
    config: wanted(marketConfigAccount, MARKET_CONFIG_ADDRESS),
  });
  const { providerToken = associatedTokenAddress(task.mint, bidder), price, salt } = params;
  const { agent, node, token, now } = await snapshot(client, {
    agent: wanted(agentAccount, findAgentAddress(bond.agentDid)),
    node: wanted(nodeAccount, params.node),
    token: wantedToken(providerToken),
  });

  required(agent.authority.equals(bidder), "market", "NotAgentOperator", { authority: agent.authority });
  required(config.paused === 0, "market", "Paused");
  required(task.status === "bidding", "market", "NotBidding", { status: task.status });
  required(now < task.commitBy, "market", "CommitOver", { now, commitBy: task.commitBy });
  requireEligible(bond, task, now);
  const claims = (node.profile.capabilityBits & (1n << BigInt(task.capabilityBit))) !== 0n;
  const isFit = node.operator.equals(bidder) && node.status === "available" && claims;
  required(isFit, "market", "NodeUnfit", { node: node.address, operator: node.operator, status: node.status });
  required(!bidder.equals(task.client.owner), "market", "OwnTask");
  required(!node.receiptKey.equals(task.clientKey), "market", "SameKeyTwice", { clientKey: task.clientKey });
  required(canReceive(token, task.mint, bidder), "market", "ProviderTokenUnusable", { providerToken });
  // The chain sees the price when it is revealed: too late for the deposit.
  required(1n <= price && price <= task.reward, "market", "PriceOutOfBounds", { price, reward: task.reward });
  const { bidDeposit } = task;
  if (token.amount < bidDeposit) throw tokenRefusal("InsufficientFunds", { providerToken, balance: token.amount, needed: bidDeposit });

  const commitment = bidCommitment({ task: task.address, bond: bond.address, price, salt });
  const accounts = { bidder, task: task.address, bond: bond.address, agent: agent.address, node: node.address, providerToken };
  return prepared(computeUnits.market.commitBid, commitBidInstruction(accounts, { commitment }));
}
