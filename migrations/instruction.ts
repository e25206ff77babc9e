import { BN, BorshInstructionCoder, type Idl } from "@coral-xyz/anchor";
import type { IdlInstructionAccount, IdlInstructionAccounts } from "@coral-xyz/anchor/dist/cjs/idl";
import { PublicKey, TransactionInstruction, type AccountMeta } from "@solana/web3.js";

type Node = IdlInstructionAccount | IdlInstructionAccounts;

/** Accounts by name. Programs and sysvars that the IDL knows may be left out. */
export type Accounts = Record<string, PublicKey>;

interface Slot {
  name: string;
  isSigner: boolean;
  isWritable: boolean;
  address: PublicKey | undefined;
}

/** Builds instructions from an IDL: at once, without a connection, amounts as bigint. */
export function instructionBuilder<I extends Idl>(idl: I) {
  type Name = I["instructions"][number]["name"];
  const programId = new PublicKey(idl.address);
  const coder = new BorshInstructionCoder(idl);
  const slots = new Map(idl.instructions.map(({ name, accounts }) => [name, accounts.flatMap(flatten)]));

  return (name: Name, args: Record<string, unknown>, accounts: Accounts): TransactionInstruction => {
    const known = slots.get(name);
    if (!known) throw new TypeError(`${idl.metadata.name} has no instruction ${name}`);
    const keys = known.map(({ name: account, address, ...flags }): AccountMeta => {
      const pubkey = accounts[account] ?? address;
      if (!pubkey) throw new TypeError(`${name} needs the account ${account}`);
      return { pubkey, ...flags };
    });
    return new TransactionInstruction({ programId, keys, data: coder.encode(name, encodable(args)) });
  };
}

function flatten(account: Node): Slot[] {
  if ("accounts" in account) return account.accounts.flatMap(flatten);
  return [
    {
      name: account.name,
      isSigner: account.signer ?? false,
      isWritable: account.writable ?? false,
      address: account.address ? new PublicKey(account.address) : undefined,
    },
  ];
}

/** Anchor's coder knows BN and arrays of numbers, not bigint and bytes. */
function encodable(value: unknown): unknown {
  if (typeof value === "bigint") return new BN(value.toString());
  if (value instanceof Uint8Array) return [...value];
  if (value === null || typeof value !== "object" || value instanceof PublicKey) return value;
  if (Array.isArray(value)) return value.map(encodable);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, encodable(field)]));
}
