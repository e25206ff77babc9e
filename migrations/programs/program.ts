import type { Idl } from "@coral-xyz/anchor";
import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { ProgramName } from "../../scripts/programs";
import { instruction, plain } from "../anchor";
import type { Cluster } from "../cluster";
import type { State } from "../state";
import type { Step } from "../step";

/** What every config says about who governs. */
export interface Governance {
  authority: PublicKey;
  pendingAuthority: PublicKey | null;
  pauseAuthority: PublicKey;
  paused: boolean;
}

/** A value of a config that is not as planned, and what sets it. */
export interface Change {
  what: string;
  planned: string;
  onChain: string;
  instructions: TransactionInstruction[];
  /** When the program will let it happen, for what it makes wait in public. */
  notBefore?: bigint;
}

export interface Setup {
  cluster: Cluster;
  /** Who signs and pays for what no multisig does. */
  payer: PublicKey;
}

/** A program of the market, as the migrations see it. One such object per program; nothing else knows its config. */
export interface MarketProgram {
  name: ProgramName;
  idl: Idl;
  id: PublicKey;
  config: PublicKey;
  governance(state: State): Governance | null;
  /** What must be on chain before `initialize`. */
  prepare(state: State, setup: Setup): Step[];
  initialize(state: State, setup: Setup): TransactionInstruction;
  acceptAuthority(setup: Setup, newAuthority: PublicKey): TransactionInstruction;
  /** How the config differs from the plan, apart from who its authority is. */
  changes(state: State, setup: Setup): Change[];
}

/** The instructions that have the same name and form in every program. */
export function governing({ idl, config }: Pick<MarketProgram, "idl" | "config">, authority: PublicKey) {
  const accounts = { authority, config };
  return {
    proposeAuthority: (pendingAuthority: PublicKey) =>
      instruction(idl, "proposeAuthority", accounts, { pendingAuthority }),
    setPauseAuthority: (pauseAuthority: PublicKey) =>
      instruction(idl, "setPauseAuthority", accounts, { pauseAuthority }),
    setPaused: (paused: boolean) => instruction(idl, "setPaused", { ...accounts, signer: authority }, { paused }),
  };
}

/** The parts of a config that are not as planned, each by its path. */
export function differences(
  planned: unknown,
  onChain: unknown,
  path: string,
): Pick<Change, "what" | "planned" | "onChain">[] {
  if (typeof planned === "object" && planned !== null) {
    return Object.entries(planned).flatMap(([key, value]) =>
      differences(value, (onChain as Record<string, unknown> | null)?.[key], `${path}.${key}`),
    );
  }
  return planned === onChain ? [] : [{ what: path, planned: String(planned), onChain: String(onChain) }];
}

/** One instruction that puts everything right that differs; the first difference carries it. */
export function corrected(
  planned: unknown,
  onChain: unknown,
  path: string,
  correction: () => TransactionInstruction,
): Change[] {
  const found = differences(plain(planned), plain(onChain), path);
  return found.map((difference, index) => ({ ...difference, instructions: index === 0 ? [correction()] : [] }));
}

/** The same for a value whose change is announced first. `dueAt`, when it may come into force, is null before that. */
export function announced(
  planned: PublicKey,
  onChain: PublicKey,
  path: string,
  dueAt: bigint | null,
  announcement: () => TransactionInstruction,
  application: () => TransactionInstruction,
): Change[] {
  if (dueAt === null) return corrected(planned, onChain, `${path} (not announced)`, announcement);
  return corrected(planned, onChain, `${path} (announced)`, application).map((change) => ({
    ...change,
    notBefore: dueAt,
  }));
}
