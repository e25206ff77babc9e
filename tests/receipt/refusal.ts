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
