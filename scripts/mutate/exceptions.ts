// Guards that no test can notice, and why. `npm run mutate` fails when one of them is noticed after all, or is gone.
import type { Guard, Target } from "./guards";

export interface Exception {
  target: Target;
  /** From the repository's root. */
  file: string;
  item: string;
  text: string;
  reason: string;
}

export const exceptions: readonly Exception[] = [];

export function exceptionOf(target: Target, guard: Guard): Exception | undefined {
  return exceptions.find((exception) => isFor(exception, target, guard));
}

/** The exceptions of a target that are for none of its guards, as when a source changed. */
export function strayExceptions(target: Target, guards: Guard[]): Exception[] {
  const ofTarget = exceptions.filter((exception) => exception.target === target);
  return ofTarget.filter((exception) => !guards.some((guard) => isFor(exception, target, guard)));
}

const isFor = (exception: Exception, target: Target, { file, item, text }: Guard) =>
  exception.target === target && exception.file === file && exception.item === item && exception.text === text;
