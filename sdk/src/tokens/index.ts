export { canReceive, readTokenAccount, type TokenAccount } from "./account";
export { ASSOCIATED_TOKEN_UNITS, associatedTokenAddress, createAssociatedToken, TOKEN_PROGRAM_ID } from "./associated";
