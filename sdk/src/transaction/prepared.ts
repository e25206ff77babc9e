import type { Signer, TransactionInstruction } from "@solana/web3.js";

/** A transaction that only wants the wallet's signature: what actions return and `send` takes. */
export interface PreparedTransaction {
  instructions: TransactionInstruction[];
  /** The limit that `send` asks for: what the instructions cost, with a margin. */
  computeUnits: number;
  /** Who signs besides the wallet. */
  signers: Signer[];
}

export function prepared(computeUnits: number, ...instructions: TransactionInstruction[]): PreparedTransaction {
  return { instructions, computeUnits, signers: [] };
}
