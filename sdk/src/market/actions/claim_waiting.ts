import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { claimWaitingInstruction } from "../../generated/market/instructions";
import type { PayeeRole } from "../../generated/market/types";
import { snapshot, wantedToken } from "../../ledger";
import { canReceive } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchTask, wantedTask } from "../fetch";

export interface ClaimWaitingParams {
  task: PublicKey;
  payee: PayeeRole;
  /** Of the payee; the agreed account unless given. Only the payee may name another. */
  destination?: PublicKey;
}

/** Pays what a task could not deliver. Anyone may send it. */
export async function claimWaiting(client: Client, params: ClaimWaitingParams): Promise<PreparedTransaction> {
  const caller = client.wallet.publicKey;
  const { payee } = params;
  const { destination = (await fetchTask(client, params.task))[payee].token } = params;
  const { task, token } = await snapshot(client, { task: wantedTask(params.task), token: wantedToken(destination) });
  const { owner, token: agreed, owed } = task[payee];
  required(owed > 0n, "market", "NothingWaits", { payee });
  required(destination.equals(agreed) || caller.equals(owner), "market", "NotPayee", { caller, payee: owner });
  required(canReceive(token, task.mint, owner), "market", "DestinationUnusable", { destination });
  const accounts = { caller, task: task.address, destination };
  return prepared(computeUnits.market.claimWaiting, claimWaitingInstruction(accounts, { payee }));
}
