import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../client";
import { required } from "../transaction";
import { fetchDispute } from "./fetch";
import type { Dispute } from "./state";

export async function executedDispute(client: Client, address: PublicKey): Promise<Dispute> {
  const dispute = await fetchDispute(client, address);
  required(dispute.state === "executed", "disputes", "NotExecuted", { state: dispute.state });
  return dispute;
}

export async function lostDispute(client: Client, address: PublicKey): Promise<Dispute> {
  const dispute = await executedDispute(client, address);
  required(dispute.verdict === "forClient", "disputes", "NodeNotAtFault", { verdict: dispute.verdict ?? null });
  return dispute;
}
