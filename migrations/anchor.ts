import { BN, BorshAccountsCoder, type Idl } from "@coral-xyz/anchor";
import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { instructionBuilder } from "./instruction";
import type { State } from "./state";

// What Anchor's `Program` does over a connection, for pure planners: from an IDL and bytes alone.

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
  return codersOf(idl).instruction(name, args, accounts);
}

export function readAccount<T>(state: State, idl: Idl, type: string, address: PublicKey): T | null {
  const account = state.account(address);
  if (!account?.owner.equals(new PublicKey(idl.address))) return null;
  return codersOf(idl).accounts.decode<T>(type, account.data);
}

interface Coders {
  accounts: BorshAccountsCoder;
  instruction: ReturnType<typeof instructionBuilder>;
}

const coders = new WeakMap<Idl, Coders>();

/** Anchor lays a whole IDL out to make a coder, and a plan asks again and again. */
function codersOf(idl: Idl): Coders {
  const made = coders.get(idl) ?? { accounts: new BorshAccountsCoder(idl), instruction: instructionBuilder(idl) };
  coders.set(idl, made);
  return made;
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
