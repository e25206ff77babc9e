import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { clientAccount } from "../../generated/market/accounts";
import { MAX_TASK_SECS, MIN_REWARD } from "../../generated/market/constants";
import { postTaskInstruction, registerClientInstruction } from "../../generated/market/instructions";
import type { PayoutMode } from "../../generated/market/types";
import { capabilityAccount } from "../../generated/registry/accounts";
import { snapshot, wanted, wantedIfThere, wantedToken } from "../../ledger";
import { isSmallOrder } from "../../receipt";
import { associatedTokenAddress, canReceive } from "../../tokens";
import { prepared, required, tokenRefusal, type PreparedTransaction } from "../../transaction";
import { findCapabilityAddress, findClientAddress, findTaskAddress, findVerifierAddress } from "../addresses";
import { fetchMarketConfig } from "../fetch";

export interface PostTaskParams {
  /** The most that the client pays, in micro-units of the mint. */
  reward: bigint;
  capabilityBit: number;
  /** Acknowledges the result, and signs receipts for the client. */
  clientKey: PublicKey;
  /** Of the specification, which bidders read elsewhere. */
  specHash: Uint8Array;
  /** Until when bids are committed, and then revealed, in Unix seconds. */
  commitBy: bigint;
  revealBy: bigint;
  /** When the work is due. */
  deadline: bigint;
  /** What releases the reward besides the client's acknowledgement; nothing unless given. */
  payoutMode?: PayoutMode;
  /** Whose attestations count; of a verified task, and of no other. */
  verifier?: PublicKey;
  /** Pays now and receives what comes back; the wallet's associated account unless given. */
  clientToken?: PublicKey;
}

/** Puts the reward into a vault and opens the bidding. The wallet is the client. */
export async function postTask(client: Client, params: PostTaskParams): Promise<PreparedTransaction & { task: PublicKey }> {
  const wallet = client.wallet.publicKey;
  const config = await fetchMarketConfig(client);
  const { mint, parameters } = config;
  const { reward, capabilityBit, clientKey, specHash, commitBy, revealBy, deadline, payoutMode = "acknowledged", verifier } = params;
  const { clientToken = associatedTokenAddress(mint, wallet) } = params;
  const { capability, account, token, now } = await snapshot(client, {
    capability: wanted(capabilityAccount, findCapabilityAddress(capabilityBit)),
    account: wantedIfThere(clientAccount, findClientAddress(wallet)),
    token: wantedToken(clientToken),
  });

  required(!capability.retired, "market", "CapabilityRetired", { capabilityBit });
  required(config.paused === 0, "market", "Paused");
  const window = BigInt(parameters.minBiddingWindow);
  const isLongEnough = commitBy >= now + window && revealBy >= commitBy + window;
  required(isLongEnough, "market", "BiddingTooShort", { now, commitBy, revealBy, window });
  const awardBy = revealBy + BigInt(parameters.awardWindow);
  const isInBounds = awardBy < deadline && deadline <= now + MAX_TASK_SECS;
  required(isInBounds, "market", "DeadlineOutOfBounds", { awardBy, deadline, latest: now + MAX_TASK_SECS });
  required(reward >= MIN_REWARD, "market", "RewardTooSmall", { reward });
  required(specHash.some((byte) => byte !== 0), "market", "SpecMissing");
  required(!isSmallOrder(clientKey.toBytes()), "market", "KeySmallOrder", { clientKey });
  required((verifier !== undefined) === (payoutMode === "verified"), "market", "VerifierMismatch", { payoutMode });
  required(canReceive(token, mint, wallet), "market", "ClientTokenUnusable", { clientToken });
  if (token.amount < reward) throw tokenRefusal("InsufficientFunds", { clientToken, balance: token.amount, needed: reward });

  const task = findTaskAddress(config.instance, wallet, account?.nextNonce ?? 0n);
  const named = { capability: capability.address, verifier: verifier && findVerifierAddress(verifier) };
  const terms = { reward, payoutMode, clientKey, specHash, commitBy, revealBy, deadline };
  const post = postTaskInstruction({ client: wallet, clientToken, mint, task, ...named }, terms);
  const { postTask: units, registerClient } = computeUnits.market;
  if (account) return { task, ...prepared(units, post) };
  return { task, ...prepared(units + registerClient, registerClientInstruction({ payer: wallet, client: wallet }), post) };
}
