// What is left to do after a verdict was executed. Anyone may send any of it.
import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { claimWaitingInstruction, closeDisputeInstruction } from "../../generated/disputes/instructions";
import type { Party } from "../../generated/disputes/types";
import { snapshot, wantedToken } from "../../ledger";
import { canReceive } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchCourt, fetchDispute, fetchDisputesConfig, wantedDispute } from "../fetch";
import { payTreasuryInstruction, recordLossInstruction, settleJurorInstruction, slashNodeInstruction } from "../instructions";
import type { Dispute } from "../state";

const NODE_SLASH_SECS = 14n * 24n * 3_600n;

/** Adds a fee to the deposit of who voted with the verdict, and takes the penalty of who was absent. */
export async function settleJuror(client: Client, params: { dispute: PublicKey; wallet: PublicKey }): Promise<PreparedTransaction> {
  const dispute = await executed(client, params.dispute);
  const juror = dispute.rounds.flatMap(({ jurors }) => jurors).find(({ guardian }) => guardian.equals(params.wallet));
  required(juror !== undefined, "disputes", "NeverDrawn", { wallet: params.wallet });
  required(!juror.settled, "disputes", "JurorSettled");
  return prepared(computeUnits.disputes.settleJuror, settleJurorInstruction({ ...params, voted: juror.mark !== "drawn" }));
}

/** Writes a lost dispute into the node's reputation. */
export async function recordLoss(client: Client, params: { dispute: PublicKey }): Promise<PreparedTransaction> {
  const dispute = await lost(client, params.dispute);
  required(!dispute.recorded, "disputes", "LossRecorded");
  return prepared(computeUnits.disputes.recordLoss, recordLossInstruction({ ...params, node: dispute.node }));
}

/** Takes the node's stake for a lost dispute. */
export async function slashNode(client: Client, params: { dispute: PublicKey }): Promise<PreparedTransaction> {
  const { node, nodeSlashed, parameters } = await lost(client, params.dispute);
  required(parameters.nodeSlashBps > 0, "disputes", "NoNodeSlash");
  required(!nodeSlashed, "disputes", "NodeSlashed");
  return prepared(computeUnits.disputes.slashNode, slashNodeInstruction({ ...params, node, payer: client.wallet.publicKey }));
}

export interface ClaimWaitingParams {
  dispute: PublicKey;
  party: Party;
  /** Of the party; the agreed account unless given. Only the party itself may name another. */
  destination?: PublicKey;
}

/** Pays what a dispute could not deliver. */
export async function claimWaiting(client: Client, params: ClaimWaitingParams): Promise<PreparedTransaction> {
  const caller = client.wallet.publicKey;
  const { party } = params;
  const { mint } = await fetchDisputesConfig(client);
  const { destination = (await fetchDispute(client, params.dispute))[party].token } = params;
  const { dispute, token } = await snapshot(client, { dispute: wantedDispute(params.dispute), token: wantedToken(destination) });
  const { owner, token: agreed, owed } = dispute[party];
  required(owed > 0n, "disputes", "NothingWaits", { party });
  required(destination.equals(agreed) || caller.equals(owner), "disputes", "NotPayee", { caller, payee: owner });
  required(canReceive(token, mint, owner), "disputes", "DestinationUnusable", { destination });
  const accounts = { caller, dispute: dispute.address, destination };
  return prepared(computeUnits.disputes.claimWaiting, claimWaitingInstruction(accounts, { party }));
}

/** Brings what absent guardians lost to the treasury. */
export async function payTreasury(client: Client): Promise<PreparedTransaction> {
  const { treasury } = await fetchCourt(client);
  required(treasury > 0n, "disputes", "NothingWaits");
  return prepared(computeUnits.disputes.payTreasury, payTreasuryInstruction());
}

/** Returns the rent of a dispute with which everyone is done to whoever opened it. */
export async function closeDispute(client: Client, params: { dispute: PublicKey }): Promise<PreparedTransaction> {
  const { dispute, now } = await snapshot(client, { dispute: wantedDispute(params.dispute) });
  const { state, unsettled, held, verdict, recorded, nodeSlashed, parameters, executedAt, opener } = dispute;
  required(state === "executed", "disputes", "NotExecuted", { state });
  const hasAnswered = recorded && (nodeSlashed || parameters.nodeSlashBps === 0);
  const isAnswered = verdict !== "forClient" || hasAnswered || now >= executedAt + NODE_SLASH_SECS;
  required(unsettled === 0 && held === 0n && isAnswered, "disputes", "NotFinished", { unsettled, held });
  return prepared(computeUnits.disputes.closeDispute, closeDisputeInstruction({ ...params, opener }));
}

async function executed(client: Client, address: PublicKey): Promise<Dispute> {
  const dispute = await fetchDispute(client, address);
  required(dispute.state === "executed", "disputes", "NotExecuted", { state: dispute.state });
  return dispute;
}

async function lost(client: Client, address: PublicKey): Promise<Dispute> {
  const dispute = await executed(client, address);
  required(dispute.verdict === "forClient", "disputes", "NodeNotAtFault", { verdict: dispute.verdict ?? null });
  return dispute;
}
