import { PublicKey, VersionedMessage, VersionedTransaction } from "@solana/web3.js";
import { base58 } from "./base58";

export const MAX_TRANSACTION_BYTES = 1_232;
const SIGNATURE_BYTES = 64;

/** A transaction whose every index is in range: the virtual machine ends the whole process over one that is not. */
export interface WireTransaction {
  readonly wire: Uint8Array;
  readonly message: VersionedMessage;
  readonly signatures: readonly string[];
  readonly blockhash: string;
  readonly payer: PublicKey;
}

/** Reads a transaction, or throws saying what is wrong with it. */
export function readTransaction(wire: Uint8Array): WireTransaction {
  if (wire.length > MAX_TRANSACTION_BYTES) {
    throw new Error(`too large: ${wire.length} bytes (max: encoded/raw 1644/${MAX_TRANSACTION_BYTES})`);
  }
  const transaction = VersionedTransaction.deserialize(wire);
  const { message, signatures } = transaction;
  // Whatever web3.js overlooked, such as bytes at the end, the virtual machine would read otherwise.
  if (Buffer.compare(transaction.serialize(), wire) !== 0) throw new Error("not the canonical bytes of a transaction");
  requireSoundMessage(message);
  if (signatures.length !== message.header.numRequiredSignatures) throw new Error("a signature too many or too few");
  return {
    wire,
    message,
    signatures: signatures.map((signature) => base58.encode(signature)),
    blockhash: message.recentBlockhash,
    payer: message.staticAccountKeys[0]!,
  };
}

/** Reads a message that nobody has signed yet, as a transaction with empty signatures. */
export function readMessage(bytes: Uint8Array): WireTransaction {
  const signers = VersionedMessage.deserialize(bytes).header.numRequiredSignatures;
  if (signers > 12) throw new Error("more signatures than a transaction can hold");
  return readTransaction(Buffer.concat([Buffer.from([signers]), Buffer.alloc(signers * SIGNATURE_BYTES), bytes]));
}

/** The same transaction with another blockhash, which breaks its signatures. */
export function withBlockhash(transaction: WireTransaction, blockhash: string): WireTransaction {
  const copy = VersionedTransaction.deserialize(transaction.wire);
  copy.message.recentBlockhash = blockhash;
  return readTransaction(copy.serialize());
}

function requireSoundMessage(message: VersionedMessage): void {
  const { numRequiredSignatures, numReadonlySignedAccounts, numReadonlyUnsignedAccounts } = message.header;
  const statics = message.staticAccountKeys.length;
  const looked = message.addressTableLookups.map((lookup) => lookup.writableIndexes.length + lookup.readonlyIndexes.length);
  const total = looked.reduce((sum, count) => sum + count, statics);
  if (numRequiredSignatures === 0 || numReadonlySignedAccounts >= numRequiredSignatures) throw new Error("nobody pays");
  if (numRequiredSignatures + numReadonlyUnsignedAccounts > statics) throw new Error("more signers than accounts");
  if (total > 256 || looked.includes(0)) throw new Error("an address table that is looked up for nothing");
  if (new Set(message.staticAccountKeys.map(String)).size !== statics) throw new Error("an account twice");
  for (const { programIdIndex, accountKeyIndexes } of message.compiledInstructions) {
    if (programIdIndex === 0 || programIdIndex >= statics) throw new Error("a program that is no account of the message");
    if (accountKeyIndexes.some((index) => index >= total)) throw new Error("an account that is not in the message");
  }
}
