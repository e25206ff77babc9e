import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { escrowConfigAccount, renterAccount } from "../../generated/escrow/accounts";
import { openSessionInstruction, registerRenterInstruction } from "../../generated/escrow/instructions";
import { CONFIG_ADDRESS, findRenterAddress } from "../../generated/escrow/pdas";
import type { UnitKind } from "../../generated/escrow/types";
import { nodeAccount } from "../../generated/registry/accounts";
import { fetchAccount, snapshot, wanted, wantedIfThere, wantedToken } from "../../ledger";
import { associatedTokenAddress, canReceive } from "../../tokens";
import { required, tokenRefusal, type PreparedTransaction } from "../../transaction";
import { findSessionAddress } from "../addresses";
import { requireOffer, requireSum, requireWindow } from "../opening";
import { amounts } from "../metering";

export interface OpenSessionParams {
  node: PublicKey;
  /** Micro-units of the mint for an hour. */
  price: bigint;
  /** How many seconds are booked and paid for in advance; what is not used comes back. */
  maxUnits: bigint;
  /** Signs receipts for the renter: a key made for this session, that owns nothing. */
  sessionKey: PublicKey;
  /** Until when the operator may accept, in Unix seconds. */
  acceptBy: bigint;
  expiresAt: bigint;
  /** For how many seconds after a request to close a higher receipt still counts. */
  challengeWindow: number;
  /** After how many seconds without a settlement the renter may call the node gone. */
  silenceLimit: number;
  /** Seconds of what the node is, unless given. */
  unitKind?: UnitKind;
  /** What the renter was quoted; the config's unless given. */
  renterFeeBps?: number;
  /** Pays now and receives the refund; the wallet's associated account unless given. */
  renterToken?: PublicKey;
  sshKeyHash?: Uint8Array;
  jobSpecHash?: Uint8Array;
}

/** Locks the money for a rental, which begins when the node's operator accepts. The wallet is the renter. */
export async function openSession(
  client: Client,
  params: OpenSessionParams,
): Promise<PreparedTransaction & { session: PublicKey }> {
  const { node: nodeAddress, price, maxUnits, sessionKey, acceptBy, expiresAt, challengeWindow, silenceLimit } = params;
  const renter = client.wallet.publicKey;
  const config = await fetchAccount(client, escrowConfigAccount, CONFIG_ADDRESS);
  const { mint, parameters } = config;
  const { renterToken = associatedTokenAddress(mint, renter), renterFeeBps = parameters.renterFeeBps } = params;
  const { node, account, token, now } = await snapshot(client, {
    node: wanted(nodeAccount, nodeAddress),
    account: wantedIfThere(renterAccount, findRenterAddress(renter)),
    token: wantedToken(renterToken),
  });
  const offer = { price, unitKind: params.unitKind ?? secondsOf(node.class), renterFeeBps, sessionKey };

  const { maxWindow, maxDuration } = parameters;
  const inWindow = now < acceptBy && acceptBy <= now + BigInt(maxWindow);
  required(inWindow, "escrow", "AcceptByOutOfBounds", { acceptBy, now, maxWindow });
  const inDuration = acceptBy < expiresAt && expiresAt <= now + BigInt(maxDuration);
  required(inDuration, "escrow", "ExpiryOutOfBounds", { expiresAt, acceptBy, now, maxDuration });
  requireWindow(challengeWindow, parameters);
  requireWindow(silenceLimit, parameters);
  required(maxUnits > 0n, "escrow", "NoUnits", { maxUnits });
  required(canReceive(token, mint, renter), "escrow", "RenterTokenUnusable", { renterToken });
  requireOffer(config, node, offer);
  const { total } = amounts({ ...offer, providerFeeBps: parameters.providerFeeBps }, maxUnits);
  requireSum(total);
  if (token.amount < total) throw tokenRefusal("InsufficientFunds", { renterToken, balance: token.amount, needed: total });

  const session = findSessionAddress(config.instance, renter, account?.nextNonce ?? 0n);
  const instructions: TransactionInstruction[] = [];
  if (!account) instructions.push(registerRenterInstruction({ renter, payer: renter }));
  const { sshKeyHash, jobSpecHash } = params;
  const terms = { offer, maxUnits, acceptBy, expiresAt, challengeWindow, silenceLimit, sshKeyHash, jobSpecHash };
  instructions.push(openSessionInstruction({ renter, renterToken, node: nodeAddress, session, mint }, terms));
  return {
    session,
    instructions,
    computeUnits: computeUnits.escrow.openSession + (account ? 0 : computeUnits.escrow.registerRenter),
    signers: [],
  };
}

function secondsOf(nodeClass: "gpu" | "cpu"): UnitKind {
  return nodeClass === "gpu" ? "gpuSecond" : "cpuSecond";
}
