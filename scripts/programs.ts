/** The programs of the market, in the order in which one may call the next. */
export const programs = ["treasury", "registry", "staking", "escrow", "compute_bond", "market", "disputes"] as const;

export type ProgramName = (typeof programs)[number];

export function isProgram(word: string): word is ProgramName {
  return (programs as readonly string[]).includes(word);
}
