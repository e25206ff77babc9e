import { expect } from "chai";
import { MarketError } from "../../sdk/src/errors";

/** Asserts that `asking` is refused with exactly this code, before any ledger was asked to execute anything. */
export async function expectCode(asking: Promise<unknown>, code: string): Promise<MarketError> {
  const error = await asking.then(
    () => expect.fail(`went through, where ${code} was expected`),
    (refused: Error) => refused,
  );
  if (!(error instanceof MarketError)) throw error;
  expect(error.code, error.message).to.equal(code);
  return error;
}
