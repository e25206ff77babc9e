import { MarketError, type ErrorValues } from "../errors";
import { computeBondErrors } from "../generated/compute_bond/errors";
import { COMPUTE_BOND_PROGRAM_ID } from "../generated/compute_bond/pdas";
import { disputesErrors } from "../generated/disputes/errors";
import { DISPUTES_PROGRAM_ID } from "../generated/disputes/pdas";
import { escrowErrors } from "../generated/escrow/errors";
import { ESCROW_PROGRAM_ID } from "../generated/escrow/pdas";
import { marketErrors } from "../generated/market/errors";
import { MARKET_PROGRAM_ID } from "../generated/market/pdas";
import { registryErrors } from "../generated/registry/errors";
import { REGISTRY_PROGRAM_ID } from "../generated/registry/pdas";
import { stakingErrors } from "../generated/staking/errors";
import { STAKING_PROGRAM_ID } from "../generated/staking/pdas";
import { treasuryErrors } from "../generated/treasury/errors";
import { TREASURY_PROGRAM_ID } from "../generated/treasury/pdas";

/** The named errors of every program of the market. */
export const programErrors = {
  compute_bond: computeBondErrors,
  disputes: disputesErrors,
  escrow: escrowErrors,
  market: marketErrors,
  registry: registryErrors,
  staking: stakingErrors,
  treasury: treasuryErrors,
} as const;

/** Where each of them is. */
export const programAddresses = {
  compute_bond: COMPUTE_BOND_PROGRAM_ID,
  disputes: DISPUTES_PROGRAM_ID,
  escrow: ESCROW_PROGRAM_ID,
  market: MARKET_PROGRAM_ID,
  registry: REGISTRY_PROGRAM_ID,
  staking: STAKING_PROGRAM_ID,
  treasury: TREASURY_PROGRAM_ID,
} as const;

export type MarketProgram = keyof typeof programErrors;
export type ErrorName<P extends MarketProgram> = keyof (typeof programErrors)[P] & string;

/** Who refuses: a program of the market, one that they call, Anchor's own checks, or the runtime. */
export type Refuser = MarketProgram | "anchor" | "token" | "system" | "ed25519" | "runtime" | "other";

/** A refusal by a program, with the program's own name for it: seen on chain, or foreseen before anything was sent. */
export class ProgramError extends MarketError {
  override readonly name = "ProgramError";
  readonly program: Refuser;
  /** Which of the transaction's instructions failed; `undefined` for a refusal that was foreseen. */
  readonly instruction: number | undefined;
  /** What the chain logged; none for a refusal that was foreseen. */
  readonly logs: readonly string[];

  constructor(
    program: Refuser,
    code: string,
    message: string,
    details: { values?: ErrorValues; instruction?: number | undefined; logs?: readonly string[] } = {},
  ) {
    const { values = {}, instruction, logs = [] } = details;
    const [summary, ...advice] = message.split(": ");
    super(code, {
      summary: summary || "The transaction was refused",
      advice: capital(advice.join(": ")) || "Nothing of the transaction happened; correct the cause and build it again.",
      anchor: `${program}.${code}`,
      values,
    });
    this.program = program;
    this.instruction = instruction;
    this.logs = logs;
  }

  override toJSON(): Record<string, unknown> {
    const { program, instruction, logs } = this;
    return { ...super.toJSON(), program, instruction, logs };
  }
}

/** What a program of the market would answer: for actions that see it coming. */
export function refusal<P extends MarketProgram>(program: P, name: ErrorName<P>, values: ErrorValues = {}): ProgramError {
  const errors: Record<string, { message: string }> = programErrors[program];
  return new ProgramError(program, name, errors[name]!.message, { values });
}

/** Throws the program's own error unless the condition holds, as `require!` does on chain. */
export function required<P extends MarketProgram>(
  condition: boolean,
  program: P,
  name: ErrorName<P>,
  values: ErrorValues = {},
): asserts condition {
  if (!condition) throw refusal(program, name, values);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1) + (text === "" || text.endsWith(".") ? "" : ".");
}
