import type { AccountInfo, PublicKey, Signer, TransactionInstruction } from "@solana/web3.js";

export type Account = AccountInfo<Buffer>;

/** All that the migrations ask of a ledger. Adapters: an RPC node (rpc.ts), and the embedded ledger of the tests. */
export interface Chain {
  genesisHash(): Promise<string>;
  /** The accounts in the order of the addresses, as of confirmed transactions. */
  accounts(addresses: PublicKey[]): Promise<(Account | null)[]>;
  /** Sends one transaction, paid by the first signer, and returns when it is confirmed. Throws when it fails. */
  send(instructions: TransactionInstruction[], signers: Signer[]): Promise<void>;
}
