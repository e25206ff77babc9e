export { failureOf, tokenRefusal, type Failure } from "./failure";
export type { PreparedTransaction } from "./prepared";
export {
  ProgramError,
  programErrors,
  refusal,
  required,
  type ErrorName,
  type MarketProgram,
  type Refuser,
} from "./program_error";
