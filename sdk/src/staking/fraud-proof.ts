import { bytesToHex, hexToBytes } from "@noble/hashes/utils";
import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { conflictingInstruction } from "../ed25519_instruction";
import { MarketError, type ErrorValues } from "../errors";
import { detectEquivocation, type EquivocationProof, type SignedReceipt } from "../receipt";
import { findEquivocationAddress, findPoolAddress } from "./addresses";
import { routeProceedsInstruction, slashEquivocationInstruction } from "./instructions";

/** A file's first field, so that whoever finds one knows what it is. */
export const FRAUD_PROOF_FORMAT = "compute-market/fraud-proof/1";

/** Two histories signed by one node: all that anyone needs to check it, and to have the node slashed. */
export interface FraudProof {
  node: PublicKey;
  proof: EquivocationProof;
}

const advice = "Ask for the file again, as it was written.";

export const fraudProofErrors = {
  FraudProofJson: { summary: "The file is not JSON", advice },
  FraudProofFormat: { summary: `The file's format is not "${FRAUD_PROOF_FORMAT}"`, advice },
  FraudProofField: { summary: "A field of the file is missing or not what it must be", advice },
} as const;

/** Why bytes are not a fraud proof. What is wrong with receipts is a `ReceiptError`. */
export class FraudProofError extends MarketError {
  override readonly name = "FraudProofError";
  declare readonly code: keyof typeof fraudProofErrors;

  constructor(code: keyof typeof fraudProofErrors, values: ErrorValues = {}) {
    super(code, { ...fraudProofErrors[code], values });
  }
}

/** Makes a proof of two receipts that a node's receipt key signed; throws the `ReceiptError` that says why they are none. */
export function makeFraudProof(given: { node: PublicKey; receiptKey: Uint8Array; first: SignedReceipt; second: SignedReceipt }) {
  const { node, receiptKey, first, second } = given;
  const result = detectEquivocation(receiptKey, first, second);
  if ("whyNot" in result) throw result.whyNot;
  return { node, proof: result.proof } satisfies FraudProof;
}

/** The file: JSON, with every field as text that survives copying. */
export function encodeFraudProof({ node, proof }: FraudProof): string {
  const receipt = ({ bytes, signature }: SignedReceipt) => ({ bytes: bytesToHex(bytes), signature: bytesToHex(signature) });
  const file = {
    format: FRAUD_PROOF_FORMAT,
    node: node.toBase58(),
    receiptKey: new PublicKey(proof.signer).toBase58(),
    receipts: [receipt(proof.first), receipt(proof.second)],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file and verifies it, signatures included, without any connection. Only whose the key is needs the chain. */
export function decodeFraudProof(file: string): FraudProof {
  const { format, node, receiptKey, receipts } = fields(parse(file), "the file");
  if (format !== FRAUD_PROOF_FORMAT) throw new FraudProofError("FraudProofFormat");
  if (!Array.isArray(receipts) || receipts.length !== 2) throw field("receipts", "exactly two receipts");
  return makeFraudProof({
    node: key("node", node),
    receiptKey: key("receiptKey", receiptKey).toBytes(),
    first: signed("receipts[0]", receipts[0]),
    second: signed("receipts[1]", receipts[1]),
  });
}

/**
 * What any wallet can submit, in this order: the proof, the slash directly after it, and the payout of the finder's share.
 * They fit one transaction whose only signer is the finder; the payout may as well follow later, by anyone.
 */
export function fraudProofInstructions(
  { node, proof }: FraudProof,
  submitter: { finder: PublicKey; finderToken: PublicKey; keySource?: PublicKey },
): [proof: TransactionInstruction, slash: TransactionInstruction, payout: TransactionInstruction] {
  const pool = findPoolAddress("node", node);
  const offence = findEquivocationAddress(pool, proof);
  return [
    conflictingInstruction(proof),
    slashEquivocationInstruction({ node, proof, ...submitter }),
    routeProceedsInstruction({ pool, offence, finderToken: submitter.finderToken }),
  ];
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    throw new FraudProofError("FraudProofJson");
  }
}

function fields(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw field(name, "an object");
  return value as Record<string, unknown>;
}

function signed(name: string, value: unknown): SignedReceipt {
  const { bytes, signature } = fields(value, name);
  return { bytes: hex(`${name}.bytes`, bytes), signature: hex(`${name}.signature`, signature) };
}

function hex(name: string, value: unknown): Uint8Array {
  if (typeof value !== "string" || !/^([0-9a-f]{2})*$/.test(value)) throw field(name, "bytes in lower-case hexadecimal");
  return hexToBytes(value);
}

function key(name: string, value: unknown): PublicKey {
  const expected = "a key in base 58";
  // A PublicKey can be made of numbers and bytes as well.
  if (typeof value !== "string") throw field(name, expected);
  try {
    return new PublicKey(value);
  } catch {
    throw field(name, expected);
  }
}

function field(name: string, expected: string): FraudProofError {
  return new FraudProofError("FraudProofField", { field: name, expected });
}
