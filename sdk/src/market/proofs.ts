// What the program asks of a proof, in its order.
import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { cosignedInstruction, singleInstruction } from "../ed25519_instruction";
import type { Proof } from "../generated/market/types";
import type { Located } from "../ledger";
import { decodeReceipt, type CosignedReceipt } from "../receipt";
import { isSignedBy } from "../signed_by";
import { refusal, required } from "../transaction";
import { encodeCompletion } from "./completion";
import type { Task } from "./state";

/** What shows that a task is done: a signature over `encodeCompletion`, or the last receipt of a metered task. */
export type TaskProof =
  | { kind: "acknowledgement" | "attestation"; resultHash: Uint8Array; signature: Uint8Array }
  | { kind: "finalReceipt"; receipt: CosignedReceipt };

const MODES: Record<Proof, Task["payoutMode"] | undefined> = {
  acknowledgement: undefined,
  attestation: "verified",
  finalReceipt: "metered",
};

/** The Ed25519 instruction of a proof that the program will accept. */
export function proofInstruction(proof: TaskProof, task: Located<Task>): TransactionInstruction {
  const mode = MODES[proof.kind];
  required(!mode || mode === task.payoutMode, "market", "ProofNotAccepted", { proof: proof.kind, payoutMode: task.payoutMode });
  return proof.kind === "finalReceipt" ? receiptInstruction(proof.receipt, task) : completionInstruction(proof, task);
}

function completionInstruction(proof: Exclude<TaskProof, { kind: "finalReceipt" }>, task: Located<Task>): TransactionInstruction {
  const { kind, resultHash, signature } = proof;
  const isByClient = kind === "acknowledgement";
  const key = isByClient ? task.clientKey : task.verifier;
  const message = encodeCompletion({ witness: isByClient ? "client" : "verifier", task: task.address, resultHash });
  required(isSignedBy(key, message, signature), "market", isByClient ? "NotSignedByClient" : "NotSignedByVerifier", { key });
  return singleInstruction({ signer: key.toBytes(), signature, message });
}

function receiptInstruction(signed: CosignedReceipt, task: Located<Task>): TransactionInstruction {
  const receipt = decodeReceipt(signed.bytes);
  required(receipt.kind === "session", "market", "ReceiptOfAnotherKind", { kind: receipt.kind });
  const account = new PublicKey(receipt.account);
  required(account.equals(task.address), "market", "ProofOfAnotherTask", { account });
  const { receiptKey, clientKey } = task;
  if (!isSignedBy(receiptKey, signed.bytes, signed.nodeSignature)) throw refusal("market", "NotSignedByNode", { receiptKey });
  if (!isSignedBy(clientKey, signed.bytes, signed.renterSignature)) throw refusal("market", "NotSignedByClient", { clientKey });
  required(receipt.isFinal, "market", "ReceiptNotFinal", { number: receipt.number });
  return cosignedInstruction(signed, { node: receiptKey.toBytes(), renter: clientKey.toBytes() });
}
