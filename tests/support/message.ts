// Transactions as bytes. What web3.js would make of them is the same but for the order of accounts; it takes longer than
// the ledger takes to run them.
import { PublicKey, type AccountMeta, type Signer, type TransactionInstruction } from "@solana/web3.js";
import { bytesOf } from "./addresses";

/** `signature` where signatures are checked. */
type Sign = (message: Uint8Array, signer: Signer) => Uint8Array;

/** Signed by the payer and those given. A signature that is asked for and not given stays missing. */
export function sign(payer: Signer, instructions: TransactionInstruction[], signers: Signer[], blockhash: string, signature: Sign): Uint8Array {
  const message = compile(payer.publicKey, instructions, blockhash);
  const given = new Map([payer, ...signers].map((signer) => [bytesOf(signer.publicKey), signer]));
  const signatures = message.signers.map((key) => {
    const signer = given.get(bytesOf(key));
    given.delete(bytesOf(key));
    return signer ? signature(message.bytes, signer) : null;
  });
  for (const { publicKey } of given.values()) throw new Error(`nothing asks for the signature of ${publicKey.toBase58()}`);
  return serialize(signatures, message.bytes);
}

interface Message {
  bytes: Uint8Array;
  /** Who has to sign, in order. */
  signers: PublicKey[];
}

/** A legacy message. */
function compile(payer: PublicKey, instructions: TransactionInstruction[], blockhash: string): Message {
  const used = new Map<string, AccountMeta>();
  const use = ({ pubkey, isSigner, isWritable }: AccountMeta) => {
    const meta = used.get(bytesOf(pubkey));
    if (!meta) used.set(bytesOf(pubkey), { pubkey, isSigner, isWritable });
    else Object.assign(meta, { isSigner: meta.isSigner || isSigner, isWritable: meta.isWritable || isWritable });
  };
  use({ pubkey: payer, isSigner: true, isWritable: true });
  for (const { keys } of instructions) keys.forEach(use);
  for (const { programId } of instructions) use({ pubkey: programId, isSigner: false, isWritable: false });

  const rank = ({ isSigner, isWritable }: AccountMeta) => (isSigner ? 0 : 2) + (isWritable ? 0 : 1);
  const metas = [...used.values()].sort((a, b) => rank(a) - rank(b));
  const count = (wanted: number) => metas.filter((meta) => rank(meta) === wanted).length;
  const places = new Map(metas.map(({ pubkey }, place) => [bytesOf(pubkey), place]));
  const place = (key: PublicKey) => places.get(bytesOf(key))!;

  const compiled = instructions.flatMap(({ programId, keys, data }) => [
    Buffer.from([place(programId), ...length(keys.length), ...keys.map(({ pubkey }) => place(pubkey)), ...length(data.length)]),
    data,
  ]);
  const bytes = Buffer.concat([
    Buffer.from([count(0) + count(1), count(1), count(3), ...length(metas.length)]),
    ...metas.map(({ pubkey }) => pubkey.toBuffer()),
    new PublicKey(blockhash).toBuffer(),
    Buffer.from(length(instructions.length)),
    ...compiled,
  ]);
  return { bytes, signers: metas.slice(0, count(0) + count(1)).map(({ pubkey }) => pubkey) };
}

/** A transaction as it travels; a signature that is missing is all zeros. */
export function serialize(signatures: readonly (Uint8Array | null)[], message: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(length(signatures.length)), ...signatures.map((one) => one ?? Buffer.alloc(64)), message]);
}

/** Solana's compact-u16. */
function length(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, value >> 7];
}
