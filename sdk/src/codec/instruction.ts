import { TransactionInstruction, type AccountMeta, type PublicKey } from "@solana/web3.js";
import { ClientError } from "../errors";
import { startsWith } from "./account";
import { once, type Codec } from "./codec";
import { struct } from "./composites";
import { Malformed } from "./malformed";

export interface AccountSlot<Name extends string = string> {
  readonly name: Name;
  readonly signer?: true;
  readonly writable?: true;
  /** May be left empty: the program's own address then stands for nothing. */
  readonly optional?: true;
}

/** How a program lays out one of its instructions. */
export interface InstructionLayout<Name extends string, Accounts, Args> {
  readonly name: Name;
  readonly discriminator: Uint8Array;
  readonly accounts: readonly AccountSlot<keyof Accounts & string>[];
  readonly args: () => Codec<Args>;
}

/** An instruction without arguments. */
export type NoArgs = Record<never, never>;
export const noArgs = /* @__PURE__ */ once(() => struct<NoArgs>({}));

export interface DecodedInstruction<Program extends string, Name extends string, Accounts, Args> {
  program: Program;
  name: Name;
  accounts: Required<Accounts>;
  args: Args;
  /** What was given beyond the accounts that the program names. */
  remaining: AccountMeta[];
}

/** All instructions of one program. */
export interface InstructionSource {
  readonly name: string;
  readonly program: PublicKey;
  readonly instructions: () => readonly unknown[];
}

type AnyLayout = InstructionLayout<string, Record<string, PublicKey | undefined>, never>;

export function buildInstruction<Name extends string, Accounts, Args>(
  programId: PublicKey,
  layout: InstructionLayout<Name, Accounts, Args>,
  accounts: Required<Accounts>,
  args: Args,
): TransactionInstruction {
  const { name: instruction, discriminator } = layout;
  const keys = layout.accounts.map(({ name, signer = false, writable = false, optional }): AccountMeta => {
    const pubkey = accounts[name] as PublicKey | undefined;
    if (pubkey) return { pubkey, isSigner: signer, isWritable: writable };
    if (optional) return { pubkey: programId, isSigner: false, isWritable: false };
    throw new ClientError("InstructionAccountMissing", { instruction, account: name });
  });
  try {
    const encoded = layout.args().encode(args);
    const data = new Uint8Array(discriminator.length + encoded.length);
    data.set(discriminator);
    data.set(encoded, discriminator.length);
    // web3.js asks for a Buffer, which browsers do not have, and reads it as bytes.
    return new TransactionInstruction({ programId, keys, data: data as Buffer });
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new ClientError("InstructionField", { instruction, field: error.field, reason: error.reason });
  }
}

/** Which instruction of which of the programs it is, with its accounts and arguments by name. */
export function decodeInstruction<Decoded>(
  sources: readonly InstructionSource[],
  { programId, keys, data }: TransactionInstruction,
): Decoded {
  const source = sources.find((candidate) => candidate.program.equals(programId));
  if (!source) throw new ClientError("InstructionProgram", { called: programId });
  const { program } = source;
  const layout = (source.instructions() as readonly AnyLayout[]).find(({ discriminator }) => startsWith(data, discriminator));
  if (!layout) {
    throw new ClientError("InstructionDiscriminator", { program, data: hex(data.subarray(0, 8)) });
  }
  const { name, accounts: slots, discriminator } = layout;
  if (keys.length < slots.length) {
    throw new ClientError("InstructionAccounts", { instruction: name, accounts: keys.length, expected: slots.length });
  }
  const accounts = Object.fromEntries(
    slots.map((slot, index) => {
      const { pubkey } = keys[index]!;
      return [slot.name, slot.optional && pubkey.equals(program) ? undefined : pubkey];
    }),
  );
  try {
    const [args] = layout.args().read(data, discriminator.length);
    return { program: source.name, name, accounts, args, remaining: keys.slice(slots.length) } as Decoded;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new ClientError("InstructionField", { instruction: name, field: error.field, reason: error.reason });
  }
}

const hex = (data: Uint8Array) => Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");
