import { expect } from "chai";
import { failureOf as nameFailure } from "../../sdk/src/transaction";

/** The runtime's word where a program would sign for an address that its seeds do not give. */
export const UNSIGNED = "Cross-program invocation with unauthorized signer or writable account";

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

/** Finds the failure's name in the logs: the innermost program that failed knows it; `fallback` is the runtime's word. */
export function failureOf(logs: string[], fallback: string): TransactionFailed {
  for (const line of logs) {
    const custom = /^Program \w+ failed: custom program error: 0x[0-9a-f]+$/.test(line);
    if (custom) return new TransactionFailed(nameFailure({ error: undefined, logs: [line] }).code, logs);
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
