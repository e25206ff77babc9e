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
    text: "require_token_account(account)",
    item: "owner",
    reason: "whoever asks for the owner asked for the same account's mint first, which demands this too",
  },
  {
    target: "market",
    text: "vault.amount()? >= task.owes()?",
    item: "Payees::settle",
    reason: "what is paid was subtracted from what the vault held, of which the guard before this one demands all that is owed",
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
