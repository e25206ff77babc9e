export { associatedTokenAddress, createAssociatedToken, TOKEN_PROGRAM_ID } from "./associated";
export { canReceive, readTokenAccount, type TokenAccount } from "./account";
