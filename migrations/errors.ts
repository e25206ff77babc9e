/** Every way in which a command can refuse. docs/operations.md says what to do about each. */
export const migrationErrorCodes = [
  "BAD_ARGUMENT",
  "BAD_KEYPAIR",
  "BUFFER_CHANGED",
  "BUFFER_TAKEN",
  "DEVELOPMENT_KEY",
  "IDL_TAKEN",
  "IDL_TOO_LONG",
  "INVALID_CLUSTER",
  "MINT_MISSING",
  "MULTISIG_DIFFERS",
  "MULTISIG_MISSING",
  "NOT_A_MEMBER",
  "PLACEHOLDER",
  "PROGRAM_MISSING",
  "PROPOSAL_MISSING",
  "PROPOSAL_UNKNOWN_FORM",
  "SIGNER_MISSING",
  "SQUADS_MISSING",
  "STALE_PROPOSAL",
  "STEP_DID_NOT_TAKE",
  "TRANSACTION_FAILED",
  "UNEXPECTED_AUTHORITY",
  "UNREVIEWED_IMAGE",
  "WRONG_CLUSTER",
] as const;

export type MigrationErrorCode = (typeof migrationErrorCodes)[number];

/** What was wrong, which value, and what to do. The code never changes; the words may. */
export class MigrationError extends Error {
  constructor(
    readonly code: MigrationErrorCode,
    readonly wrong: string,
    readonly value: string,
    readonly remedy: string,
  ) {
    super(`${code}: ${wrong}: ${value}. ${remedy}`);
    this.name = "MigrationError";
  }
}
