// Anything that a chain shows, in words: error numbers, and whole transactions.
import {
  ComputeBudgetProgram,
  Ed25519Program,
  PublicKey,
  SystemProgram,
  TransactionInstruction,
  VersionedTransaction,
  type VersionedMessage,
} from "@solana/web3.js";
import { ClientError, clientErrors, MarketError } from "./errors";
import { anchorErrors } from "./generated/anchor";
import { decodeProgramInstruction, parseProgramEvents, type ProgramEvent } from "./generated/programs";
import { equalBytes } from "./receipt/bytes";
import { ReceiptError, receiptErrors, type ReceiptErrorCode } from "./receipt/errors";
import { FraudProofError, fraudProofErrors } from "./staking/fraud-proof";
import { TOKEN_PROGRAM_ID } from "./tokens";
import { failureOf, programAddresses, ProgramError, programErrors, type MarketProgram, type Refuser } from "./transaction";

/** One of a transaction's instructions, in words where its program is known. */
export interface ToldInstruction {
  /** The program's name, or its address. */
  program: string;
  /** The instruction's name; the bytes in hexadecimal where the program is not the market's. */
  name: string;
  accounts: Record<string, PublicKey>;
  args: object;
  /** Why the instruction could not be read. */
  problem?: MarketError;
}

/** A transaction in words. */
export interface ToldTransaction {
  instructions: ToldInstruction[];
  /** Of the market's programs, in order. */
  events: ProgramEvent[];
  failure?: ProgramError;
}

/** What an RPC node knows of a transaction besides its bytes; the names are the RPC's. */
export interface TransactionMeta {
  err?: unknown;
  logMessages?: readonly string[] | null;
  loadedAddresses?: { writable: readonly (string | PublicKey)[]; readonly: readonly (string | PublicKey)[] };
}

const KNOWN = new Map<string, string>([
  [SystemProgram.programId.toBase58(), "system"],
  [ComputeBudgetProgram.programId.toBase58(), "compute budget"],
  [Ed25519Program.programId.toBase58(), "ed25519"],
  [TOKEN_PROGRAM_ID.toBase58(), "token"],
  ["ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL", "associated token"],
]);

/**
 * What an error can be: by its number (`6001`, `0x1771`, `custom program error: 0x1771`) or its name. Every program
 * numbers its errors from 6000, so a number alone has several meanings; `program` is a name or an address.
 */
export function explainError(code: string, program?: string): MarketError[] {
  const number = /(?:^|\s)(0x[0-9a-f]+|\d+)$/i.exec(code.trim())?.[1];
  const fits = (name: string, entry: { code: number }) => (number === undefined ? name === code.trim() : entry.code === Number(number));
  const refusers: [Refuser, Record<string, { code: number; message: string }>][] = [
    ...Object.entries(programErrors).map(([name, errors]): [Refuser, typeof errors] => [name as MarketProgram, errors]),
    ["anchor", anchorErrors],
  ];
  const found = refusers.flatMap(([refuser, errors]) =>
    Object.entries(errors)
      .filter(([name, entry]) => fits(name, entry))
      .map(([name, { message }]): MarketError => new ProgramError(refuser, name, message)),
  );
  const wanted = found.filter((error) => isOf(error as ProgramError, program));
  if (number !== undefined || program !== undefined) return wanted;
  if (Object.hasOwn(clientErrors, code)) wanted.push(new ClientError(code as keyof typeof clientErrors));
  if (Object.hasOwn(receiptErrors, code)) wanted.push(new ReceiptError(code as ReceiptErrorCode));
  if (Object.hasOwn(fraudProofErrors, code)) wanted.push(new FraudProofError(code as keyof typeof fraudProofErrors));
  return wanted;
}

function isOf(error: ProgramError, program: string | undefined): boolean {
  if (program === undefined || error.program === "anchor") return true;
  return error.program === program || error.program === marketProgramAt(program);
}

function marketProgramAt(address: string): string | undefined {
  return Object.entries(programAddresses).find(([, program]) => program.toBase58() === address)?.[0];
}

/** A transaction's bytes in words, with what an RPC node says became of it. */
export function explainTransaction(wire: Uint8Array, meta: TransactionMeta = {}): ToldTransaction {
  return explainMessage(readTransaction(wire).message, meta);
}

/** web3.js passes over what is cut off or added. */
function readTransaction(wire: Uint8Array): VersionedTransaction {
  try {
    const transaction = VersionedTransaction.deserialize(wire);
    if (!equalBytes(transaction.serialize(), wire)) throw new RangeError("it is cut short, or has bytes beyond its end");
    return transaction;
  } catch (error) {
    throw new ClientError("TransactionMalformed", { length: wire.length, reason: (error as Error).message }, error);
  }
}

/** A transaction's message in words. */
export function explainMessage(message: VersionedMessage, { err, logMessages, loadedAddresses }: TransactionMeta = {}): ToldTransaction {
  const instructions = decompile(message, loadedAddresses);
  const logs = logMessages ?? [];
  return {
    instructions: instructions.map(tell),
    events: parseProgramEvents(logs),
    ...(err ? { failure: failureOf({ error: err, logs, programs: instructions.map(({ programId }) => programId) }) } : {}),
  };
}

function decompile(message: VersionedMessage, loaded: TransactionMeta["loadedAddresses"]): TransactionInstruction[] {
  try {
    const key = (address: string | PublicKey) => new PublicKey(address);
    const fromLookups = loaded && { writable: loaded.writable.map(key), readonly: loaded.readonly.map(key) };
    const keys = message.getAccountKeys(fromLookups && { accountKeysFromLookups: fromLookups });
    return message.compiledInstructions.map(({ programIdIndex, accountKeyIndexes, data }) => {
      const accounts = accountKeyIndexes.map((index) => ({
        pubkey: present(keys.get(index), index),
        isSigner: message.isAccountSigner(index),
        isWritable: message.isAccountWritable(index),
      }));
      const programId = present(keys.get(programIdIndex), programIdIndex);
      return new TransactionInstruction({ programId, keys: accounts, data: data as Buffer });
    });
  } catch (error) {
    throw new ClientError("TransactionMalformed", { reason: (error as Error).message }, error);
  }
}

function present(key: PublicKey | undefined, index: number): PublicKey {
  if (!key) throw new RangeError(`it has no account ${index}`);
  return key;
}

function tell(instruction: TransactionInstruction): ToldInstruction {
  const own = nameOf(instruction.programId);
  if (own === undefined) return unread(instruction);
  try {
    const { program, name, accounts, args } = decodeProgramInstruction(instruction);
    const given = Object.entries(accounts).filter((entry): entry is [string, PublicKey] => entry[1] !== undefined);
    return { program, name, accounts: Object.fromEntries(given), args };
  } catch (problem) {
    if (!(problem instanceof MarketError)) throw problem;
    return { ...unread(instruction), program: own, problem };
  }
}

function unread({ programId, keys, data }: TransactionInstruction): ToldInstruction {
  const address = programId.toBase58();
  return {
    program: KNOWN.get(address) ?? address,
    name: Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join(""),
    accounts: Object.fromEntries(keys.map(({ pubkey }, index) => [`${index}`, pubkey])),
    args: {},
  };
}

function nameOf(program: PublicKey): string | undefined {
  return Object.entries(programAddresses).find(([, address]) => address.equals(program))?.[0];
}
