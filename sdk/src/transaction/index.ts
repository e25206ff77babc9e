export { parseEvents } from "./events";
export { ED25519_ERRORS, failureOf, SYSTEM_ERRORS, TOKEN_ERRORS, tokenRefusal, type Failure } from "./failure";
export { prepared, type PreparedTransaction } from "./prepared";
export {
  programAddresses,
  ProgramError,
  programErrors,
  refusal,
  required,
  type ErrorName,
  type MarketProgram,
  type Refuser,
} from "./program_error";
