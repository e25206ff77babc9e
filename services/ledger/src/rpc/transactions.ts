import { z } from "zod";
import { invalidParams, rpcCode, RpcError } from "../errors";
import type { Landed } from "../history";
import { readTransaction, type WireTransaction } from "../transaction";
import type { Run, TransactionFailure } from "../vm";
import { encodeAccount, encodeMeta, encodeTransaction, statusOf, versionOf } from "./encoding";
import { inContext, method, requireSlot } from "./method";
import { address, bytesOf, config, encodedTransaction, plainConfig, sendConfig, signature, simulateConfig, u64 } from "./params";

const MAX_SIGNATURES = 256;
const MAX_HISTORY = 1_000;

const detailConfig = config({
  encoding: z.enum(["json", "jsonParsed", "base58", "base64"]).nullish(),
  maxSupportedTransactionVersion: u64.nullish(),
});
const historyConfig = config({
  limit: z.int().min(1).max(MAX_HISTORY).nullish(),
  before: signature.nullish(),
  until: signature.nullish(),
});
const statusConfig = z.object({ searchTransactionHistory: z.boolean().nullish() }).nullish();

export const transactionMethods = {
  sendTransaction: method([encodedTransaction, sendConfig], (bank, text, options) => {
    requireSlot(bank, options);
    const transaction = decode(text, options?.encoding);
    if (!options?.skipPreflight) {
      const run = bank.simulate(transaction, { checkSignatures: true, freshBlockhash: false });
      if (run.failure === "SignatureFailure") throw badSignature();
      if (run.failure !== null) {
        const why = `Transaction simulation failed: ${describe(run.failure, run.logs)}`;
        throw new RpcError(rpcCode.preflightFailed, why, outcome(run, null));
      }
    }
    bank.submit(transaction);
    return transaction.signatures[0];
  }),

  simulateTransaction: method([encodedTransaction, simulateConfig], (bank, text, options) => {
    const transaction = decode(text, options?.encoding);
    const checkSignatures = options?.sigVerify ?? false;
    const freshBlockhash = options?.replaceRecentBlockhash ?? false;
    if (checkSignatures && freshBlockhash) throw invalidParams("sigVerify may not be used with replaceRecentBlockhash");
    const run = bank.simulate(transaction, { checkSignatures, freshBlockhash });
    if (run.failure === "SignatureFailure") throw badSignature();
    const { blockhash, lastSlot } = bank.latestBlockhash();
    const accounts = options?.accounts?.addresses.map((key) => {
      const account = run.failure === null ? (run.accounts.get(key.toBase58()) ?? bank.account(key)) : undefined;
      return account ? encodeAccount(bank, account, options.accounts?.encoding ?? "base64") : null;
    });
    const value = {
      ...outcome(run, accounts ?? null),
      ...(options?.innerInstructions && { innerInstructions: run.inner }),
      ...(freshBlockhash && { replacementBlockhash: { blockhash, lastValidBlockHeight: lastSlot } }),
    };
    return inContext(bank, value, options);
  }),

  requestAirdrop: method([address, z.int().min(1).max(1_000_000_000_000_000), plainConfig], (bank, to, lamports) => {
    const landed = bank.airdrop(to, BigInt(lamports));
    if (landed && landed.failure === null) return landed.signature;
    throw new RpcError(rpcCode.internal, "Internal error: the faucet is empty, or the account would not pay its rent");
  }),

  getSignatureStatuses: method([z.array(signature).max(MAX_SIGNATURES), statusConfig], (bank, signatures) =>
    inContext(bank, signatures.map((each) => status(bank.landed(each)))),
  ),

  getSignaturesForAddress: method([address, historyConfig], (bank, key, options) => {
    requireSlot(bank, options);
    const { before, until, limit } = options ?? {};
    const bounds = { ...(before && { before }), ...(until && { until }), limit: limit ?? MAX_HISTORY };
    return bank.landedAt(key.toBase58(), bounds).map((landed) => ({
      signature: landed.signature,
      slot: landed.slot,
      err: landed.failure,
      memo: null,
      blockTime: landed.blockTime,
      confirmationStatus: "finalized",
    }));
  }),

  getTransaction: method([signature, detailConfig], (bank, each, options) => {
    const landed = bank.landed(each);
    return landed ? detail(landed, options) : null;
  }),
};

function detail(landed: Landed, options: z.infer<typeof detailConfig>): object {
  const version = versionOf(landed);
  const supported = options?.maxSupportedTransactionVersion;
  const unversioned = supported === undefined || supported === null;
  if (unversioned && version !== "legacy") {
    const why =
      "Transaction version (0) is not supported by the requesting client. " +
      'Please try the request again with the following configuration parameter: "maxSupportedTransactionVersion": 0';
    throw new RpcError(rpcCode.unsupportedTransactionVersion, why);
  }
  return {
    slot: landed.slot,
    blockTime: landed.blockTime,
    transaction: encodeTransaction(landed, options?.encoding),
    meta: encodeMeta(landed, options?.encoding),
    ...(unversioned ? {} : { version }),
  };
}

function decode(text: string, encoding: "base58" | "base64" | null | undefined): WireTransaction {
  const bytes = bytesOf(text, encoding);
  try {
    return readTransaction(bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalidParams(`failed to deserialize solana_transaction::versioned::VersionedTransaction: ${why}`);
  }
}

function status(landed: Landed | undefined): object | null {
  if (!landed) return null;
  const { slot, failure } = landed;
  return { slot, confirmations: null, err: failure, status: statusOf(landed), confirmationStatus: "finalized" };
}

function outcome(run: Run, accounts: (object | null)[] | null): object {
  const { failure, logs, computeUnits, returnData, fee } = run;
  return { err: failure, logs, accounts, unitsConsumed: computeUnits, returnData, innerInstructions: null, fee };
}

const badSignature = () => new RpcError(rpcCode.badSignature, "Transaction signature verification failure");

const sentences: Record<string, string> = {
  AccountInUse: "Account in use",
  AccountLoadedTwice: "Account loaded twice",
  AccountNotFound: "Attempt to debit an account but found no record of a prior credit.",
  ProgramAccountNotFound: "Attempt to load a program that does not exist",
  InsufficientFundsForFee: "Insufficient funds for fee",
  InvalidAccountForFee: "This account may not be used to pay transaction fees",
  AlreadyProcessed: "This transaction has already been processed",
  BlockhashNotFound: "Blockhash not found",
  InvalidProgramForExecution: "This program may not be used for executing instructions",
  SanitizeFailure: "Transaction failed to sanitize accounts offsets correctly",
  InvalidAccountIndex: "Transaction contains an invalid account reference",
  AddressLookupTableNotFound: "Transaction loads an address table account that doesn't exist",
  InvalidAddressLookupTableIndex: "Transaction address table lookup uses an invalid index",
  InvalidRentPayingAccount: "Transaction leaves an account with a lower balance than rent-exempt minimum",
};

/** The failure in the runtime's words. Those of a program are the last that its log says. */
function describe(failure: TransactionFailure, logs: readonly string[]): string {
  if (typeof failure === "string") return sentences[failure] ?? failure;
  const [index, error] = (failure["InstructionError"] ?? []) as [number?, unknown?];
  if (index === undefined) return JSON.stringify(failure);
  const said = logs.map((line) => /^Program \w+ failed: (.+)$/.exec(line)?.[1]).findLast((words) => words !== undefined);
  return `Error processing Instruction ${index}: ${said ?? JSON.stringify(error)}`;
}
