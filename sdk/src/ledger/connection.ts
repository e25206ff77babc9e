import { getBase58Decoder } from "@solana/codecs";
import {
  SendTransactionError,
  VersionedTransaction,
  type AccountInfo,
  type Connection,
  type PublicKey,
  type Transaction,
  type VersionedTransactionResponse,
} from "@solana/web3.js";
import { ClientError } from "../errors";
import { failureOf } from "../transaction/failure";
import { CLOCK_ADDRESS, readClock } from "./clock";
import type { Ledger, LedgerAccount, Outcome } from "./ledger";
import { ask } from "./rpc_errors";
import { signatureOf, wireBytes } from "./wire";

/** How many accounts an RPC node returns at once. */
const BATCH = 100;
const FIRST_POLL_MILLISECONDS = 100;
const LONGEST_POLL_MILLISECONDS = 1_000;
/** How often in a row the node may give no answer while a transaction is under way: for as long as a blockhash lives. */
const PATIENCE = 90;
/** How often to ask for the logs of a transaction that landed. */
const ATTEMPTS = 10;

const COMMITMENT = "confirmed";

type Pause = (milliseconds: number) => Promise<void>;

const sleep: Pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));

/** A cluster, through any RPC node. What it answers is checked, and never trusted to be complete. */
export function connectionLedger(connection: Connection, pause: Pause = sleep): Ledger {
  const rpc = <T>(method: string, question: () => Promise<T>) => ask(connection, method, question);

  async function batch(addresses: PublicKey[]): Promise<(LedgerAccount | undefined)[]> {
    const found = await rpc("getMultipleAccounts", () => connection.getMultipleAccountsInfo(addresses, COMMITMENT));
    if (found.length !== addresses.length) {
      throw new ClientError("RpcMalformedAnswer", { method: "getMultipleAccounts", asked: addresses.length, got: found.length });
    }
    return found.map((info, index) => info ? ledgerAccount(addresses[index]!, info) : undefined);
  }

  async function simulate(transaction: Transaction): Promise<Outcome> {
    const bytes = transaction.serialize({ requireAllSignatures: false, verifySignatures: false });
    const versioned = VersionedTransaction.deserialize(bytes);
    const options = { commitment: COMMITMENT, replaceRecentBlockhash: true } as const;
    const { context, value } = await rpc("simulateTransaction", () => connection.simulateTransaction(versioned, options));
    const logs = value.logs ?? [];
    return {
      signature: transaction.signature ? signatureOf(transaction) : "",
      slot: BigInt(context.slot),
      logs,
      computeUnits: BigInt(value.unitsConsumed ?? 0),
      ...(value.err ? { failure: failureOf({ error: value.err, logs, programs: programsOf(transaction) }) } : {}),
    };
  }

  /** Sends for the first time: what the node refuses never left it, and costs nothing. */
  async function refusedAtOnce(transaction: Transaction, bytes: Uint8Array): Promise<Outcome | undefined> {
    try {
      await connection.sendRawTransaction(bytes, { preflightCommitment: COMMITMENT, maxRetries: 0 });
      return undefined;
    } catch (error) {
      // Any other error leaves open whether the transaction is on its way: its status will tell.
      if (!(error instanceof SendTransactionError)) return undefined;
      const { message, logs } = error.transactionError;
      const again = await simulate(transaction);
      if (again.failure) return again;
      const failure = failureOf({ error: message.replace(/^Transaction simulation failed: /, ""), logs: logs ?? [], programs: programsOf(transaction) });
      return { ...again, logs: logs ?? [], failure };
    }
  }

  /** Waits until the transaction is confirmed, and sends it again for as long as it can still land. */
  async function confirm(signature: string, bytes: Uint8Array, lastValidBlockHeight: number): Promise<Outcome> {
    let silent = 0;
    for (let wait = FIRST_POLL_MILLISECONDS; ; wait = Math.min(wait * 1.5, LONGEST_POLL_MILLISECONDS)) {
      try {
        // The height first: a transaction that is unknown after that was too late for good.
        const height = await connection.getBlockHeight(COMMITMENT);
        const { value } = await connection.getSignatureStatuses([signature]);
        const status = value[0];
        if (status?.confirmationStatus === "confirmed" || status?.confirmationStatus === "finalized") {
          return await landed(signature, BigInt(status.slot), status.err);
        }
        if (!status && height > lastValidBlockHeight) throw new ClientError("BlockhashExpired", { signature, height });
        await connection.sendRawTransaction(bytes, { skipPreflight: true, maxRetries: 0 }).catch(() => undefined);
        silent = 0;
      } catch (error) {
        if (error instanceof ClientError) throw error;
        if (++silent === PATIENCE) throw new ClientError("TransactionUnconfirmed", { signature }, error);
      }
      await pause(wait);
    }
  }

  /** A node may confirm a transaction a moment before it can show it. That it landed is certain by then. */
  async function landed(signature: string, slot: bigint, error: unknown): Promise<Outcome> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const shown = await outcome(signature).catch(() => undefined);
      if (shown) return shown;
      await pause(FIRST_POLL_MILLISECONDS * attempt);
    }
    return { signature, slot, logs: [], computeUnits: 0n, ...(error ? { failure: failureOf({ error, logs: [] }) } : {}) };
  }

  async function outcome(signature: string): Promise<Outcome | undefined> {
    const options = { commitment: COMMITMENT, maxSupportedTransactionVersion: 0 } as const;
    const found = await rpc("getTransaction", () => connection.getTransaction(signature, options));
    return found ? outcomeOf(signature, found) : undefined;
  }

  const blockhash = () => rpc("getLatestBlockhash", () => connection.getLatestBlockhash(COMMITMENT));

  return {
    async accounts(addresses) {
      const batches = Array.from({ length: Math.ceil(addresses.length / BATCH) }, (_, index) =>
        batch(addresses.slice(index * BATCH, (index + 1) * BATCH)),
      );
      return (await Promise.all(batches)).flat();
    },

    async programAccounts(program, filters) {
      const options = {
        commitment: COMMITMENT,
        filters: filters.map(({ offset, bytes }) => ({ memcmp: { offset, bytes: getBase58Decoder().decode(bytes) } })),
      } as const;
      const found = await rpc("getProgramAccounts", () => connection.getProgramAccounts(program, options));
      return found.map(({ pubkey, account }) => ledgerAccount(pubkey, account));
    },

    blockhash,

    async submit(transaction) {
      const bytes = wireBytes(transaction);
      // Without its own, the newest hash's: later than any that the transaction may have.
      const { lastValidBlockHeight = (await blockhash()).lastValidBlockHeight } = transaction;
      return (await refusedAtOnce(transaction, bytes)) ?? confirm(signatureOf(transaction), bytes, lastValidBlockHeight);
    },

    simulate,
    outcome,

    async signatures(address, { before, limit = 1_000 } = {}) {
      const options = { limit, ...(before === undefined ? {} : { before }) };
      const found = await rpc("getSignaturesForAddress", () => connection.getSignaturesForAddress(address, options, COMMITMENT));
      return found.map(({ signature }) => signature);
    },

    onAccount(address, changed) {
      const id = connection.onAccountChange(address, changed, { commitment: COMMITMENT });
      return () => void connection.removeAccountChangeListener(id).catch(() => undefined);
    },

    onLogs(address, logged) {
      const id = connection.onLogs(address, ({ signature }) => logged(signature), COMMITMENT);
      return () => void connection.removeOnLogsListener(id).catch(() => undefined);
    },

    async now() {
      return readClock((await batch([CLOCK_ADDRESS]))[0]);
    },
  };
}

function ledgerAccount(address: PublicKey, { owner, lamports, data }: AccountInfo<Uint8Array>): LedgerAccount {
  return { address, owner, lamports: BigInt(lamports), data };
}

function programsOf(transaction: Transaction): PublicKey[] {
  return transaction.instructions.map(({ programId }) => programId);
}

function outcomeOf(signature: string, { slot, meta, transaction }: VersionedTransactionResponse): Outcome {
  const logs = meta?.logMessages ?? [];
  const { staticAccountKeys, compiledInstructions } = transaction.message;
  const programs = compiledInstructions.map(({ programIdIndex }) => staticAccountKeys[programIdIndex]!);
  return {
    signature,
    slot: BigInt(slot),
    logs,
    computeUnits: BigInt(meta?.computeUnitsConsumed ?? 0),
    ...(meta?.err ? { failure: failureOf({ error: meta.err, logs, programs }) } : {}),
  };
}
