import { createInitializeMint2Instruction, MINT_SIZE, TOKEN_PROGRAM_ID } from "@solana/spl-token";
import { SystemProgram } from "@solana/web3.js";
import { developmentKeypair } from "../../scripts/keys";
import type { Ledger } from "../support";

/** The mint that the localnet's cluster file names. */
export async function createDevelopmentMint(ledger: Ledger): Promise<void> {
  const mint = developmentKeypair("mint");
  await ledger.send(
    [
      SystemProgram.createAccount({
        fromPubkey: ledger.payer.publicKey,
        newAccountPubkey: mint.publicKey,
        lamports: 10_000_000,
        space: MINT_SIZE,
        programId: TOKEN_PROGRAM_ID,
      }),
      createInitializeMint2Instruction(mint.publicKey, 6, mint.publicKey, null),
    ],
    [mint],
  );
}
