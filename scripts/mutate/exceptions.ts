// Guards that `npm run mutate` may leave unnoticed, and why. It says when one of them is noticed after all, or is gone.
import type { Guard, Target } from "./guards";

export interface Exception {
  target: Target;
  /** Of the guard: the whole of it, or what it must match. */
  text: string | RegExp;
  /** The functions or structs of accounts that it is in; everywhere in the target without them. */
  items?: string[];
  reason: string;
}

const ONLY_ACCOUNT_OF_ITS_TYPE = "the program makes one account of this type, at these seeds; its type is checked anyway";
const ONLY_SEEDS_OF_ITS_TYPE = "the program makes accounts of this type at these seeds only, of their own fields; the type is checked anyway";

export const exceptions: readonly Exception[] = [
  { target: "escrow", text: "config: seeds = [CONFIG_SEED]", reason: ONLY_ACCOUNT_OF_ITS_TYPE },

  { target: "staking", text: /^config: seeds = \[CONFIG_SEED\]$/, reason: ONLY_ACCOUNT_OF_ITS_TYPE },
  {
    target: "staking",
    text: "discriminator == T::DISCRIMINATOR",
    items: ["read"],
    reason: "an exposure is told by its address, and every other account of escrow is shorter than a session",
  },

  { target: "treasury", text: /^(config: seeds = \[CONFIG_SEED\]|window: seeds = \[WINDOW_SEED\])$/, reason: ONLY_ACCOUNT_OF_ITS_TYPE },
  { target: "treasury", text: "claim: seeds = [CLAIM_SEED, claim.payee.as_ref()]", reason: ONLY_SEEDS_OF_ITS_TYPE },

  { target: "market", text: /^config: seeds = \[CONFIG_SEED\]$/, reason: ONLY_ACCOUNT_OF_ITS_TYPE },
  {
    target: "market",
    text: "bond.locked_to_task == Some(*task)",
    items: ["is_locked_to"],
    reason: "the bond is the one of the task that is closed, and a bond is locked to one task in its life",
  },
  {
    target: "market",
    text: "vault.amount()? >= task.owes()?",
    items: ["Payees::settle"],
    reason: "what is paid was subtracted from what the vault held, of which the guard before this one demands all that is owed",
  },

  { target: "compute_bond", text: /^config: seeds = \[CONFIG_SEED\]$/, reason: ONLY_ACCOUNT_OF_ITS_TYPE },

  {
    target: "disputes",
    text: "*task.owner == market::ID",
    items: ["still_frozen"],
    reason: "the address is that of the task when the dispute was opened, where nobody but the market makes an account",
  },
  {
    target: "disputes",
    text: "task.is(TaskStatus::Disputed)",
    items: ["still_frozen"],
    reason: "until frozen_until nothing but this call ends what is disputed, and it comes once",
  },
];

export function exceptionOf(target: Target, guard: Guard): Exception | undefined {
  return exceptions.find((exception) => isFor(exception, target, guard));
}

/** The exceptions of a target that are for none of the guards that nothing noticed. */
export function strayExceptions(target: Target, missed: Guard[]): Exception[] {
  const ofTarget = exceptions.filter((exception) => exception.target === target);
  return ofTarget.filter((exception) => !missed.some((guard) => isFor(exception, target, guard)));
}

function isFor(exception: Exception, target: Target, { item, text }: Guard): boolean {
  const isText = typeof exception.text === "string" ? exception.text === text : exception.text.test(text);
  return exception.target === target && isText && (exception.items?.includes(item) ?? true);
}
