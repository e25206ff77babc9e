import type { Connection, Keypair, PublicKey, Transaction } from "@solana/web3.js";
import { connectionLedger } from "./ledger/connection";
import type { Reader } from "./ledger/accounts";

/** What signs: an Anchor wallet, a wallet adapter that is connected, or `keypairWallet`. */
export interface Wallet {
  readonly publicKey: PublicKey;
  signTransaction(transaction: Transaction): Promise<Transaction>;
}

/** Enough to act: the wallet is who acts and who pays the fees. */
export interface Client extends Reader {
  readonly wallet: Wallet;
}

export function createClient({ ledger, wallet }: Client): Client {
  return { ledger, wallet };
}

/** Over an Anchor provider's connection and wallet. */
export function fromProvider({ connection, wallet }: { connection: Connection; wallet: Wallet }): Client {
  return createClient({ ledger: connectionLedger(connection), wallet });
}

export function keypairWallet(keypair: Keypair): Wallet {
  return {
    publicKey: keypair.publicKey,
    async signTransaction(transaction) {
      transaction.partialSign(keypair);
      return transaction;
    },
  };
}
