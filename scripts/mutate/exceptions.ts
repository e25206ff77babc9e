// Guards that `npm run mutate` may leave unnoticed, and why. It says when one of them is noticed after all, or is gone.
import type { Guard, Target } from "./guards";

export interface Exception {
  target: Target;
  /** Of the guard, and the function or struct of accounts that it is in. */
  text: string;
  item: string;
  reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    target: "staking",
    text: "discriminator == T::DISCRIMINATOR",
    item: "read",
    reason: "an exposure is told by its address, and every other account of escrow is shorter than a session",
  },
  {
    target: "staking",
    text: "require_token_account(account)",
    item: "owner",
    reason: "whoever asks for the owner asked for the same account's mint first, which demands this too",
  },
  {
    target: "market",
    text: "bond.locked_to_task == *task",
    item: "is_locked_to",
    reason: "the bond is the one of the task that is closed, and a bond is locked to one task in its life",
  },
  {
    target: "market",
    text: "*account.owner == compute_bond::ID",
    item: "read",
    reason: "the address is that of the bond in the task or the bid, where nobody but the bonds' program makes an account",
  },
  {
    target: "market",
    text: "vault.amount()? >= task.owes()?",
    item: "Payees::settle",
    reason: "what is paid was subtracted from what the vault held, of which the guard before this one demands all that is owed",
  },
  {
    target: "disputes",
    text: "*task.owner == market::ID",
    item: "still_frozen",
    reason: "the address is that of the task when the dispute was opened, where nobody but the market makes an account",
  },
  {
    target: "disputes",
    text: "task.is(TaskStatus::Disputed)",
    item: "still_frozen",
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

const isFor = (exception: Exception, target: Target, { item, text }: Guard) =>
  exception.target === target && exception.text === text && exception.item === item;
