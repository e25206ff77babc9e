import { ComputeBudgetProgram, Transaction } from "@solana/web3.js";
import type { Client } from "./client";
import type { Outcome } from "./ledger";
import type { PreparedTransaction } from "./transaction";

/**
 * Signs, sends and waits until the transaction is confirmed. Throws the named error of whatever refused it. An RPC node
 * tries a transaction before it passes it on, so one that would fail costs nothing.
 */
export async function send(client: Client, prepared: PreparedTransaction): Promise<Outcome> {
  const outcome = await client.ledger.submit(await signed(client, prepared));
  if (outcome.failure) throw outcome.failure;
  return outcome;
}

/** What `send` would do, without doing it. */
export async function simulate(client: Client, prepared: PreparedTransaction): Promise<Outcome> {
  return client.ledger.simulate(await unsigned(client, prepared));
}

async function signed(client: Client, prepared: PreparedTransaction): Promise<Transaction> {
  // The wallet first: some add instructions of their own, which would undo every signature before.
  const transaction = await client.wallet.signTransaction(await unsigned(client, prepared));
  if (prepared.signers.length > 0) transaction.partialSign(...prepared.signers);
  return transaction;
}

async function unsigned({ ledger, wallet }: Client, prepared: PreparedTransaction): Promise<Transaction> {
  const limit = ComputeBudgetProgram.setComputeUnitLimit({ units: prepared.computeUnits });
  const transaction = new Transaction({ feePayer: wallet.publicKey, ...(await ledger.blockhash()) });
  return transaction.add(limit, ...prepared.instructions);
}
