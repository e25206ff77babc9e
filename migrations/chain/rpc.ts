import { setTimeout as pause } from "node:timers/promises";
import { Connection, Transaction } from "@solana/web3.js";
import { MigrationError } from "../errors";
import type { Chain } from "./chain";

/** How many accounts an RPC node returns at once. */
const BATCH = 100;
const POLL_MILLISECONDS = 500;

/** A cluster, through any RPC node. Over HTTP alone: a subscription that a public node drops is a command that hangs. */
export function rpcChain(url: string): Chain {
  const connection = new Connection(url, "confirmed");
  // The path or query of an RPC address often holds the provider's key, and web3.js puts the address into its messages.
  const shown = new URL(url).origin;

  async function ask<T>(what: string, question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      if (error instanceof MigrationError) throw error;
      const said = (error instanceof Error ? error.message : String(error)).replaceAll(url, shown);
      throw failed(`${shown} did not take or give ${what}`, said);
    }
  }

  /** Waits until the transaction is confirmed, and sends it again as long as it can still land. */
  async function confirm(transaction: Buffer, signature: string, lastBlock: number): Promise<void> {
    for (;;) {
      const { value } = await connection.getSignatureStatuses([signature]);
      const status = value[0];
      if (status?.err)
        throw failed(
          "The cluster executed the transaction and it failed",
          `${signature}: ${JSON.stringify(status.err)}`,
        );
      if (status?.confirmationStatus === "confirmed" || status?.confirmationStatus === "finalized") return;
      if ((await connection.getBlockHeight()) > lastBlock)
        throw failed("The transaction did not land in time", signature);
      await pause(POLL_MILLISECONDS);
      await connection.sendRawTransaction(transaction, { skipPreflight: true, maxRetries: 0 });
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
    send: (instructions, signers) =>
      ask("a transaction", async () => {
        const { blockhash, lastValidBlockHeight } = await connection.getLatestBlockhash();
        const transaction = new Transaction({ feePayer: signers[0]!.publicKey, blockhash, lastValidBlockHeight });
        transaction.add(...instructions).sign(...signers);
        const bytes = transaction.serialize();
        await confirm(bytes, await connection.sendRawTransaction(bytes), lastValidBlockHeight);
      }),
  };
}

function failed(wrong: string, value: string): MigrationError {
  return new MigrationError(
    "TRANSACTION_FAILED",
    wrong,
    value,
    "Correct the cause and run the command again: it goes on where it stopped",
  );
}
