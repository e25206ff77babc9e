import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { verifierAccount } from "../../generated/market/accounts";
import { submitProofAndClaimInstruction } from "../../generated/market/instructions";
import { snapshot, wantedIfThere } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findVerifierAddress } from "../addresses";
import { fetchTask, wantedTask } from "../fetch";
import { payees } from "../payees";
import { proofInstruction, type TaskProof } from "../proofs";

export interface SubmitProofAndClaimParams {
  task: PublicKey;
  proof: TaskProof;
}

/** Pays the provider for a proven result, and the client what is left. Anyone may send it. */
export async function submitProofAndClaim(client: Client, params: SubmitProofAndClaimParams): Promise<PreparedTransaction> {
  const verifierAddress = findVerifierAddress((await fetchTask(client, params.task)).verifier);
  const { task, verifier, now } = await snapshot(client, {
    task: wantedTask(params.task),
    verifier: wantedIfThere(verifierAccount, verifierAddress),
  });
  required(task.status === "awarded", "market", "NotAwarded", { status: task.status });
  required(now < task.settleBy, "market", "SettlementOver", { now, settleBy: task.settleBy });
  const { kind: proof } = params.proof;
  const evidence = proofInstruction(params.proof, task);
  const isAttested = proof === "attestation";
  required(!isAttested || verifier !== undefined, "market", "VerifierNotRegistered", { verifier: task.verifier });
  const accounts = { ...payees(task), verifier: isAttested ? verifierAddress : undefined };
  // Directly before, where the program looks for it.
  return prepared(computeUnits.market.submitProofAndClaim, evidence, submitProofAndClaimInstruction(accounts, { proof }));
}
