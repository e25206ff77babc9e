// From what a ledger says of a failed transaction to a named error.
import { Ed25519Program, SystemProgram, type PublicKey } from "@solana/web3.js";
import { anchorErrors } from "../generated/anchor";
import type { ErrorValues } from "../errors";
import { TOKEN_PROGRAM_ID } from "../tokens";
import { programAddresses, ProgramError, programErrors, type MarketProgram } from "./program_error";

export interface Failure {
  /** As the RPC names it (`{ InstructionError: [0, { Custom: 6000 }] }`), or the runtime's sentence. */
  error: unknown;
  logs: readonly string[];
  /** The program of each of the transaction's instructions, for logs that are missing or cut short. */
  programs?: readonly PublicKey[];
}

export const SYSTEM_ERRORS = [
  "AccountAlreadyInUse",
  "ResultWithNegativeLamports",
  "InvalidProgramId",
  "InvalidAccountDataLength",
  "MaxSeedLengthExceeded",
  "AddressWithSeedMismatch",
] as const;

export const TOKEN_ERRORS = [
  "NotRentExempt",
  "InsufficientFunds",
  "InvalidMint",
  "MintMismatch",
  "OwnerMismatch",
  "FixedSupply",
  "AlreadyInUse",
  "InvalidNumberOfProvidedSigners",
  "InvalidNumberOfRequiredSigners",
  "UninitializedState",
  "NativeNotSupported",
  "NonNativeHasBalance",
  "InvalidInstruction",
  "InvalidState",
  "Overflow",
  "AuthorityTypeNotSupported",
  "MintCannotFreeze",
  "AccountFrozen",
  "MintDecimalsMismatch",
  "NonNativeNotSupported",
] as const;

/** Of the precompile that checks signatures; it logs nothing. */
export const ED25519_ERRORS = [
  "InvalidPublicKey",
  "InvalidRecoveryId",
  "InvalidSignature",
  "InvalidDataOffsets",
  "InvalidInstructionDataSize",
] as const;

/** Programs whose errors are numbers in the order of an enum. */
const NATIVE = [
  { refuser: "token", prefix: "Token", at: TOKEN_PROGRAM_ID, names: TOKEN_ERRORS },
  { refuser: "system", prefix: "System", at: SystemProgram.programId, names: SYSTEM_ERRORS },
  { refuser: "ed25519", prefix: "Ed25519", at: Ed25519Program.programId, names: ED25519_ERRORS },
] as const;

/** The token program's error, as `ProgramError` shows it. */
export function tokenRefusal(name: (typeof TOKEN_ERRORS)[number], values: ErrorValues = {}): ProgramError {
  return new ProgramError("token", `Token.${name}`, `The token program refuses with ${name}`, { values });
}

/** The named error of a failed transaction: by the innermost program that failed, which is the one that knows why. */
export function failureOf({ error, logs, programs = [] }: Failure): ProgramError {
  const { instruction, custom, reason } = parse(error);
  const details = { instruction, logs };
  for (const line of logs) {
    const failed = /^Program (\w{32,44}) failed: (?:custom program error: 0x([0-9a-f]{1,8})$|(.+)$)/.exec(line);
    if (failed?.[2]) return named(failed[1]!, parseInt(failed[2], 16), details);
    if (failed) return runtimeError(reason ?? failed[3]!, details);
  }
  // Without logs the caller is all that is known; a program that it called may have been the one that failed.
  if (custom !== undefined) return named(programs[instruction ?? -1]?.toBase58() ?? "unknown", custom, details);
  return runtimeError(reason ?? "Unknown", details);
}

interface Details {
  instruction: number | undefined;
  logs: readonly string[];
}

function named(address: string, number: number, details: Details): ProgramError {
  const program = programOf(address);
  const values = { program: address, number };
  if (program !== undefined) {
    const own = entryOf(programErrors[program], number);
    if (own) return new ProgramError(program, ...own, { values, ...details });
    const framework = entryOf(anchorErrors, number);
    if (framework) return new ProgramError("anchor", ...framework, { values, ...details });
  }
  for (const { refuser, prefix, at, names } of NATIVE) {
    const name = address === at.toBase58() ? names[number] : undefined;
    if (name) return new ProgramError(refuser, `${prefix}.${name}`, `The ${refuser} program refuses with ${name}`, { values, ...details });
  }
  return new ProgramError("other", "UnknownProgramError", "A program failed with a number that has no name here", { values, ...details });
}

function runtimeError(reason: string, details: Details): ProgramError {
  return new ProgramError("runtime", reason, "The runtime refused the transaction", details);
}

function programOf(address: string): MarketProgram | undefined {
  const found = Object.entries(programAddresses).find(([, program]) => program.toBase58() === address);
  return found?.[0] as MarketProgram | undefined;
}

function entryOf(errors: Record<string, { code: number; message: string }>, number: number): [string, string] | undefined {
  const found = Object.entries(errors).find(([, { code }]) => code === number);
  return found && [found[0], found[1].message];
}

interface Parsed {
  instruction?: number;
  custom?: number;
  reason?: string;
}

function parse(error: unknown): Parsed {
  if (typeof error === "string") return parseSentence(error);
  if (typeof error !== "object" || error === null) return {};
  const [kind, content] = Object.entries(error)[0] ?? [];
  if (kind !== "InstructionError" || !Array.isArray(content)) return kind === undefined ? {} : { reason: kind };
  const [instruction, inner] = content as [number, unknown];
  if (typeof inner === "string") return { instruction, reason: inner };
  const [name, value] = Object.entries((inner ?? {}) as Record<string, unknown>)[0] ?? [];
  if (name === "Custom" && typeof value === "number") return { instruction, custom: value };
  return name === undefined ? { instruction } : { instruction, reason: name };
}

function parseSentence(sentence: string): Parsed {
  if (sentence === "") return {};
  const found = /Error processing Instruction (\d+): (?:custom program error: 0x([0-9a-f]+)|(.+))/.exec(sentence);
  if (!found) return { reason: sentence };
  const instruction = Number(found[1]);
  return found[2] === undefined ? { instruction, reason: found[3]! } : { instruction, custom: parseInt(found[2], 16) };
}
