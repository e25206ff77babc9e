import { Connection, sendAndConfirmTransaction, Transaction } from "@solana/web3.js";
import { MigrationError } from "../errors";
import type { Chain } from "./chain";

/** How many accounts an RPC node returns at once. */
const BATCH = 100;

/** A cluster, through any RPC node. */
export function rpcChain(url: string): Chain {
  const connection = new Connection(url, "confirmed");
  // The path or query of an RPC address often holds the provider's key, and web3.js puts the address into its messages.
  const shown = new URL(url).origin;

  async function ask<T>(what: string, question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      const said = (error instanceof Error ? error.message : String(error)).replaceAll(url, shown);
      throw new MigrationError(
        "TRANSACTION_FAILED",
        `${shown} refused ${what}`,
        said,
        "Correct the cause and run the command again: it goes on where it stopped",
      );
    }
  }

  return {
    genesisHash: () => ask("its genesis hash", () => connection.getGenesisHash()),
    async accounts(addresses) {
      const batches = Array.from({ length: Math.ceil(addresses.length / BATCH) }, (_, batch) =>
        addresses.slice(batch * BATCH, (batch + 1) * BATCH),
      );
      const found = await Promise.all(
        batches.map((batch) => ask("accounts", () => connection.getMultipleAccountsInfo(batch))),
      );
      return found.flat();
    },
    async send(instructions, signers) {
      const transaction = new Transaction().add(...instructions);
      await ask("a transaction", () => sendAndConfirmTransaction(connection, transaction, signers));
    },
  };
}
