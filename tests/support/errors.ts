import { expect } from "chai";
import type { Idl } from "@coral-xyz/anchor";
import { LangErrorCode } from "@coral-xyz/anchor";
import { TOKEN_PROGRAM_ID } from "@solana/spl-token";
import { SystemProgram } from "@solana/web3.js";
import { idls } from "../../sdk/src/generated";

/** A transaction that the ledger refused. `code` is the error's name: a program's own, Anchor's, or the runtime's. */
export class TransactionFailed extends Error {
  constructor(
    readonly code: string,
    readonly logs: string[],
  ) {
    super(`${code}\n${logs.join("\n")}`);
    this.name = "TransactionFailed";
  }
}

const anchorErrors = new Map(Object.entries(LangErrorCode).map(([name, code]) => [code, name]));

const systemErrors = [
  "AccountAlreadyInUse",
  "ResultWithNegativeLamports",
  "InvalidProgramId",
  "InvalidAccountDataLength",
];

const tokenErrors = [
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
];

function nameOf(program: string, code: number): string {
  const idl: Idl | undefined = idls.find((candidate) => candidate.address === program);
  if (idl) {
    const own = idl.errors?.find((error) => error.code === code)?.name;
    return own ? own.charAt(0).toUpperCase() + own.slice(1) : (anchorErrors.get(code) ?? `Custom(${code})`);
  }
  if (program === TOKEN_PROGRAM_ID.toBase58()) return `Token.${tokenErrors[code] ?? code}`;
  if (program === SystemProgram.programId.toBase58()) return `System.${systemErrors[code] ?? code}`;
  return `Custom(${program}, ${code})`;
}

/** Finds the failure's name in the logs: the innermost program that failed knows it; `fallback` is the runtime's word. */
export function failureOf(logs: string[], fallback: string): TransactionFailed {
  for (const line of logs) {
    const custom = /^Program (\w+) failed: custom program error: 0x([0-9a-f]+)$/.exec(line);
    if (custom) return new TransactionFailed(nameOf(custom[1]!, parseInt(custom[2]!, 16)), logs);
    const other = /^Program \w+ failed: (.+)$/.exec(line);
    if (other) return new TransactionFailed(other[1]!, logs);
  }
  return new TransactionFailed(fallback, logs);
}

/** Asserts that `sending` fails with exactly the named error. */
export async function expectFailure(sending: Promise<unknown>, code: string): Promise<TransactionFailed> {
  const failure = await sending.then(
    () => expect.fail(`went through, where ${code} was expected`),
    (error: Error) => error,
  );
  if (!(failure instanceof TransactionFailed)) throw failure;
  expect(failure.code, failure.logs.join("\n")).to.equal(code);
  return failure;
}
