import { PublicKey, SystemProgram, TransactionInstruction } from "@solana/web3.js";

export const TOKEN_PROGRAM_ID = /* @__PURE__ */ new PublicKey("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
const ASSOCIATED_TOKEN_PROGRAM_ID = /* @__PURE__ */ new PublicKey("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL");
const CREATE_IDEMPOTENT = 1;
/** The compute limit of creating one: the classic token program takes about 25,000 units, and finding the address some more. */
export const ASSOCIATED_TOKEN_UNITS = 60_000;

/** Where wallets look for an owner's money. */
export function associatedTokenAddress(mint: PublicKey, owner: PublicKey): PublicKey {
  const seeds = [owner.toBytes(), TOKEN_PROGRAM_ID.toBytes(), mint.toBytes()];
  return PublicKey.findProgramAddressSync(seeds, ASSOCIATED_TOKEN_PROGRAM_ID)[0];
}

/** Creates the owner's associated account unless it is there. */
export function createAssociatedToken(payer: PublicKey, mint: PublicKey, owner: PublicKey): TransactionInstruction {
  const address = associatedTokenAddress(mint, owner);
  const account = (pubkey: PublicKey, isWritable = false, isSigner = false) => ({ pubkey, isSigner, isWritable });
  return new TransactionInstruction({
    programId: ASSOCIATED_TOKEN_PROGRAM_ID,
    keys: [
      account(payer, true, true),
      account(address, true),
      account(owner),
      account(mint),
      account(SystemProgram.programId),
      account(TOKEN_PROGRAM_ID),
    ],
    data: Uint8Array.of(CREATE_IDEMPOTENT) as Buffer,
  });
}
