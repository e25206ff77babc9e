import type { PublicKey, TransactionInstruction } from "@solana/web3.js";

/** One thing that a command brings about. Titles are unique within a plan. */
export type Step =
  | { title: string; status: "done" }
  | { title: string; status: "due"; transactions: TransactionInstruction[][]; inAnyOrder?: true }
  /** It needs something that this command cannot do now: another person, or time. */
  | { title: string; status: "waiting"; until: string };

export const done = (title: string): Step => ({ title, status: "done" });
export const waiting = (title: string, until: string): Step => ({ title, status: "waiting", until });
export const due = (title: string, ...transactions: TransactionInstruction[][]): Step => ({
  title,
  status: "due",
  transactions,
});

/** Done, or due with these instructions in one transaction. */
export function step(title: string, isDone: boolean, instructions: () => TransactionInstruction[]): Step {
  return isDone ? done(title) : due(title, instructions());
}

/** Who must sign a transaction, apart from who pays for it. */
export function signersOf(instructions: TransactionInstruction[]): PublicKey[] {
  const keys = instructions.flatMap(({ keys }) => keys.filter(({ isSigner }) => isSigner).map(({ pubkey }) => pubkey));
  return [...new Map(keys.map((key) => [key.toBase58(), key])).values()];
}
