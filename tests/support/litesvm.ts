import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Address } from "@solana/kit";
import type { Provider } from "@coral-xyz/anchor";
import {
  PublicKey,
  SystemProgram,
  Transaction,
  type AccountInfo,
  type Connection,
  type Signer,
  type TransactionInstruction,
} from "@solana/web3.js";
import { Clock, FailedTransactionMetadata, LiteSVM } from "litesvm";
import { decodeEvents } from "./events";
import { failureOf } from "./errors";
import { named } from "./keys";
import { GENESIS_TIME, SOL, type Ledger, type Sent } from "./ledger";
import { genesisPrograms, type Genesis } from "./programs";
import { signature, uniqueSigners } from "./signers";

export interface LiteLedger extends Ledger {
  readonly svm: LiteSVM;
  /** Sends a transaction as it is: for tests that forge signatures or reorder what is signed. */
  sendRaw(transaction: Transaction): Sent;
  /** The same without events and promises, for walks of many thousand steps. */
  sendNow(instructions: TransactionInstruction[], signers: Signer[], payer?: Signer): { logs: string[]; computeUnits: number };
  accountNow(address: PublicKey): AccountInfo<Buffer> | null;
  nowNow(): bigint;
  travelNow(seconds: bigint): void;
}

/** A transaction's message and who signed it; `null` stands for a signature that is missing. */
interface Signed {
  message: Uint8Array;
  signatures: Record<string, Uint8Array | null>;
}

let genesis: Uint8Array | undefined;

// A ledger is dozens of megabytes that Node's collector does not see: left to itself it lets a worker grow to gigabytes.
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const LEDGERS_BETWEEN_COLLECTIONS = 20;
let started = 0;

/** Starts LiteSVM with all programs loaded. It checks transaction and Ed25519 signatures as the cluster does. */
export function startLiteSVM(): LiteLedger {
  // Verifying the programs' bytes is most of the start: do it once a process and restore the snapshot.
  genesis ??= freshGenesis(genesisPrograms()).toBytes();
  if (++started % LEDGERS_BETWEEN_COLLECTIONS === 0) collectGarbage();
  return over(LiteSVM.fromBytes(genesis));
}

/** Starts LiteSVM with these accounts and no program of the market, for what deploys programs itself. */
export function startBareLiteSVM(accounts: Genesis): LiteLedger {
  return over(freshGenesis(accounts));
}

/** A ledger of its own that begins where another one is. */
export function copyOf(ledger: LiteLedger): LiteLedger {
  return over(LiteSVM.fromBytes(ledger.svm.toBytes()));
}

const toAddress = (key: PublicKey): Address => key.toBase58() as Address;

function freshGenesis(accounts: Genesis): LiteSVM {
  const svm = new LiteSVM();
  for (const [address, account] of accounts) put(svm, address, account);
  setTime(svm, GENESIS_TIME);
  svm.airdrop(toAddress(named("payer").publicKey), (100_000n * SOL) as never);
  return svm;
}

function put(svm: LiteSVM, address: PublicKey, account: Omit<AccountInfo<Buffer>, "rentEpoch">): void {
  svm.setAccount({
    address: toAddress(address),
    lamports: BigInt(account.lamports) as never,
    data: account.data,
    programAddress: toAddress(account.owner),
    executable: account.executable,
    space: BigInt(account.data.length),
  });
}

function setTime(svm: LiteSVM, unixSeconds: bigint): void {
  const clock = svm.getClock();
  svm.setClock(new Clock(clock.slot, clock.epochStartTimestamp, clock.epoch, clock.leaderScheduleEpoch, unixSeconds));
}

function over(svm: LiteSVM): LiteLedger {
  const payer = named("payer");

  function process({ message, signatures }: Signed): { logs: string[]; computeUnits: number } {
    const outcome = svm.sendTransaction({ messageBytes: message, signatures } as never);
    // A transaction seen before is refused: each gets a blockhash of its own.
    svm.expireBlockhash();
    if (outcome instanceof FailedTransactionMetadata) {
      throw failureOf(outcome.meta().logs(), /err: (.+?), meta: /s.exec(outcome.toString())?.[1] ?? "unknown");
    }
    return { logs: outcome.logs(), computeUnits: Number(outcome.computeUnitsConsumed()) };
  }

  function shown(signed: Signed): Sent {
    const { logs, computeUnits } = process(signed);
    const bytes = 1 + 64 * Object.keys(signed.signatures).length + signed.message.length;
    return { logs, events: decodeEvents(logs), computeUnits, bytes };
  }

  function signed(instructions: TransactionInstruction[], signers: Signer[], feePayer: Signer): Signed {
    const transaction = new Transaction({ feePayer: feePayer.publicKey, recentBlockhash: svm.latestBlockhash() });
    const compiled = transaction.add(...instructions).compileMessage();
    const message = Uint8Array.from(compiled.serialize());
    const required = compiled.accountKeys.slice(0, compiled.header.numRequiredSignatures).map((key) => key.toBase58());
    const signatures: Signed["signatures"] = Object.fromEntries(required.map((key) => [key, null]));
    for (const signer of uniqueSigners([feePayer, ...signers])) {
      const key = signer.publicKey.toBase58();
      if (!(key in signatures)) throw new Error(`nothing asks for the signature of ${key}`);
      signatures[key] = signature(message, signer);
    }
    return { message, signatures };
  }

  const ledger: LiteLedger = {
    svm,
    payer,
    get provider(): Provider {
      return { connection: connectionTo(ledger), publicKey: payer.publicKey };
    },
    sendRaw(transaction) {
      const signatures = transaction.signatures.map(({ publicKey, signature }) => [publicKey.toBase58(), signature] as const);
      return shown({ message: Uint8Array.from(transaction.serializeMessage()), signatures: Object.fromEntries(signatures) });
    },
    sendNow: (instructions, signers, feePayer = payer) => process(signed(instructions, signers, feePayer)),
    async send(instructions, signers = [], options = {}) {
      return shown(signed(instructions, signers, options.payer ?? payer));
    },
    accountNow(address) {
      const account = svm.getAccount(toAddress(address));
      if (!account.exists) return null;
      return {
        data: Buffer.from(account.data),
        executable: account.executable,
        lamports: Number(account.lamports),
        owner: new PublicKey(account.programAddress),
      };
    },
    account: async (address) => ledger.accountNow(address),
    async setAccount(address, account) {
      const empty = { lamports: 0, data: Buffer.alloc(0), owner: SystemProgram.programId, executable: false };
      put(svm, address, account ?? empty);
    },
    lamports: async (address) => svm.getBalance(toAddress(address)) ?? 0n,
    async fund(address, lamports = 100n * SOL) {
      svm.airdrop(toAddress(address), lamports as never);
    },
    nowNow: () => svm.getClock().unixTimestamp,
    now: async () => ledger.nowNow(),
    setTime: async (unixSeconds) => setTime(svm, unixSeconds),
    travelNow: (seconds) => setTime(svm, ledger.nowNow() + seconds),
    travel: async (seconds) => ledger.travelNow(BigInt(seconds)),
  };
  return ledger;
}

/** What Anchor's `Program` asks of a connection when it fetches accounts. */
function connectionTo(ledger: LiteLedger): Connection {
  const answers: Partial<Connection> = {
    getAccountInfo: async (address: PublicKey) => ledger.accountNow(address),
    getAccountInfoAndContext: async (address: PublicKey) => ({
      context: { slot: Number(ledger.svm.getClock().slot) },
      value: ledger.accountNow(address),
    }),
    getMultipleAccountsInfo: async (addresses: PublicKey[]) => addresses.map((address) => ledger.accountNow(address)),
    getMinimumBalanceForRentExemption: async (size: number) =>
      Number(ledger.svm.minimumBalanceForRentExemption(BigInt(size))),
  };
  return answers as Connection;
}
