import { SystemProgram, Transaction, type PublicKey, type Signer, type TransactionInstruction } from "@solana/web3.js";
import type { LiteLedger } from "../../tests/support";
import { boundOf, type Bound } from "./bounds/bound";
import { recorded } from "./bounds/trace";

/** One line of the table: what an instruction costs whoever sends it. */
export interface Measurement {
  program: string;
  instruction: string;
  scenario: string;
  /** Compute units of the whole transaction. */
  cu: number;
  /** Bytes on the wire of a legacy transaction without lookup tables. */
  bytes: number;
  /** Accounts that the transaction locks. */
  accounts: number;
  /** Lamports of rent that it locks; negative where it returns some. */
  rentLocked: number;
  /** Lamports of fee: 5,000 a signature, precompile signatures included. */
  fee: number;
}

/** A transaction that is ready to be measured. */
export interface Prepared {
  instructions: TransactionInstruction[];
  signers: Signer[];
  payer?: Signer;
}

/** A way an instruction is used. `prepare` brings a ledger of its own to the state just before. */
export interface Scenario {
  program: string;
  instruction: string;
  scenario: string;
  prepare: () => Promise<Ready>;
}

/** A transaction on the ledger where it is to be sent. */
export type Ready = Prepared & { ledger: LiteLedger };

export async function measure(scenario: Scenario): Promise<Measured> {
  return run(scenario, await scenario.prepare());
}

/** What a scenario cost, what it would cost at least, and what it logged. */
export interface Measured {
  row: Measurement;
  bound: Bound;
  logs: string[];
}

/** Sends what was prepared, on the ledger given, and measures it. */
export async function run(of: Scenario, { ledger, instructions, signers, payer = ledger.payer }: Ready): Promise<Measured> {
  const { program, instruction, scenario } = of;
  const message = new Transaction({ feePayer: payer.publicKey, recentBlockhash: PublicKeyOfNothing })
    .add(...instructions)
    .compileMessage();
  const before = await rentIn(ledger, message.accountKeys);
  const lamports = await total(ledger, message.accountKeys);
  const { sent, trace } = await recorded(ledger, message.accountKeys, () => ledger.send(instructions, signers, { payer }));
  const row = {
    program,
    instruction,
    scenario,
    cu: sent.computeUnits,
    bytes: sent.bytes,
    accounts: message.accountKeys.length,
    rentLocked: (await rentIn(ledger, message.accountKeys)) - before,
    fee: lamports - (await total(ledger, message.accountKeys)),
  };
  return { row, bound: boundOf(scenario, trace, sent.computeUnits), logs: sent.logs };
}

const PublicKeyOfNothing = SystemProgram.programId.toBase58();

/** Lamports in accounts that are not wallets. */
async function rentIn(ledger: LiteLedger, keys: PublicKey[]): Promise<number> {
  const accounts = await Promise.all(keys.map((key) => ledger.account(key)));
  return accounts
    .filter((account) => account && !account.owner.equals(SystemProgram.programId))
    .reduce((sum, account) => sum + account!.lamports, 0);
}

async function total(ledger: LiteLedger, keys: PublicKey[]): Promise<number> {
  return Number((await Promise.all(keys.map((key) => ledger.lamports(key)))).reduce((sum, lamports) => sum + lamports, 0n));
}
