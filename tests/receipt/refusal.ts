import { expect } from "chai";
import { ReceiptError } from "../../sdk/src/receipt";

/** The code with which the SDK refuses; null if it does not. */
export function codeOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof ReceiptError) return error.code;
    throw error;
  }
}

/** Asserts that a promise is refused with exactly this code. */
export async function expectRefusal(action: Promise<unknown>, code: string): Promise<ReceiptError> {
  const error = await action.then(
    () => expect.fail(`went through, where ${code} was expected`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ReceiptError)) throw error;
  expect(error.code, error.message).to.equal(code);
  return error;
}
