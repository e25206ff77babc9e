import { BN, BorshAccountsCoder, BorshInstructionCoder, type Idl } from "@coral-xyz/anchor";
import { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { State } from "./state";

// What Anchor's `Program` does over a connection, for pure planners: from an IDL and bytes alone.

type IdlInstruction = Idl["instructions"][number];
type IdlAccountItem = Extract<IdlInstruction["accounts"][number], { writable?: boolean } | { signer?: boolean }>;

export const configAddress = (program: PublicKey) => pda(program, "config");

export function pda(program: PublicKey, seed: string): PublicKey {
  return PublicKey.findProgramAddressSync([Buffer.from(seed)], program)[0];
}

/** An instruction by its name. Accounts whose address the IDL fixes need not be given. */
export function instruction(
  idl: Idl,
  name: string,
  accounts: Record<string, PublicKey>,
  args: Record<string, unknown> = {},
): TransactionInstruction {
  const known = idl.instructions.find((candidate) => candidate.name === name);
  if (!known) throw new Error(`${idl.metadata.name} has no instruction ${name}: run \`npm run generate\``);
  const keys = (known.accounts as IdlAccountItem[]).map((account) => {
    const pubkey =
      accounts[account.name] ?? (account.address === undefined ? undefined : new PublicKey(account.address));
    if (!pubkey) throw new Error(`${idl.metadata.name}.${name} needs the account ${account.name}`);
    return { pubkey, isSigner: account.signer ?? false, isWritable: account.writable ?? false };
  });
  const data = new BorshInstructionCoder(idl).encode(name, toBorsh(args));
  return new TransactionInstruction({ programId: new PublicKey(idl.address), keys, data });
}

export function readAccount<T>(state: State, idl: Idl, type: string, address: PublicKey): T | null {
  const account = state.account(address);
  if (!account?.owner.equals(new PublicKey(idl.address))) return null;
  return new BorshAccountsCoder(idl).decode<T>(type, account.data);
}

function toBorsh(value: unknown): unknown {
  if (typeof value === "bigint") return new BN(value.toString());
  if (Array.isArray(value)) return value.map(toBorsh);
  if (typeof value !== "object" || value === null || value instanceof PublicKey || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toBorsh(inner)]));
}

/** A decoded value, or one of a cluster file, in the form in which the two can be compared and shown. */
export function plain(value: unknown): unknown {
  if (typeof value === "bigint" || BN.isBN(value)) return value.toString();
  if (typeof value === "number") return value.toString();
  if (value instanceof PublicKey) return value.toBase58();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
