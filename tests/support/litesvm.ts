import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Provider } from "@coral-xyz/anchor";
import {
  PublicKey,
  SystemProgram,
  type AccountInfo,
  type Connection,
  type Signer,
  type Transaction,
  type TransactionInstruction,
} from "@solana/web3.js";
import { Account, Clock, FailedTransactionMetadata, LiteSVM } from "litesvm";
import { LiteSvm } from "litesvm/dist/internal";
import { addressOf, bytesOf } from "./addresses";
import { decodeEvents } from "./events";
import { failureOf } from "./errors";
import { named } from "./keys";
import { GENESIS_TIME, SOL, type Ledger, type Sent } from "./ledger";
import { serialize, sign } from "./message";
import { signature, unchecked } from "./signers";
import { genesisPrograms, programDataAddress, type Genesis } from "./programs";

type AccountOnly = Genesis[number][1];
type Unloaded = ReadonlyMap<string, AccountOnly>;

export interface LiteLedger extends Ledger {
  readonly svm: LiteSVM;
  /** Where it is off, no signature is made either: long walks try something else. */
  checksSignatures: boolean;
  /** Sends a transaction as it is: for tests that forge signatures or reorder what is signed. */
  sendRaw(transaction: Transaction): Sent;
  /** The same without events and promises, for walks of many thousand steps. */
  sendNow(instructions: TransactionInstruction[], signers: Signer[], payer?: Signer): { logs: string[]; computeUnits: number };
  accountNow(address: PublicKey): AccountInfo<Buffer> | null;
  /** What it began with and no transaction has named so far. */
  readonly unloaded: Unloaded;
  /** Loads the programs that these name, and reads their accounts anew: for what sends below this interface. */
  prepareFor(transaction: { instructions: TransactionInstruction[]; feePayer: PublicKey }): void;
  nowNow(): bigint;
  travelNow(seconds: bigint): void;
}

const SYSVARS = new PublicKey("Sysvar1111111111111111111111111111111111111");
let empty: Uint8Array | undefined;
let programs: Unloaded | undefined;

// A ledger is dozens of megabytes that Node's collector does not see: left to itself it lets a worker grow to gigabytes.
setFlagsFromString("--expose-gc");
export const collectGarbage = runInNewContext("gc") as () => void;
const LEDGERS_BETWEEN_COLLECTIONS = 20;
let started = 0;

/**
 * Starts LiteSVM with all programs there. It checks transaction and Ed25519 signatures as the cluster does. Verifying a
 * program's bytes takes most of a start, and few tests need them all: each is loaded when a transaction first names it.
 */
export function startLiteSVM(): LiteLedger {
  programs ??= byAddress(genesisPrograms());
  return over(beginning(), programs);
}

const byAddress = (accounts: Genesis): Unloaded => new Map(accounts.map(([address, account]) => [bytesOf(address), account]));

/** Starts LiteSVM with these accounts alone, for what deploys programs itself. */
export function startBareLiteSVM(accounts: Genesis): LiteLedger {
  return over(beginning(), byAddress(accounts));
}

/** A ledger of its own that begins where another one is. */
export function copyOf(ledger: LiteLedger): LiteLedger {
  return over(restored(ledger.svm.toBytes()), ledger.unloaded);
}

/** `LiteSVM.fromBytes` would start a ledger only to replace it. */
function restored(snapshot: Uint8Array): LiteSVM {
  if (++started % LEDGERS_BETWEEN_COLLECTIONS === 0) collectGarbage();
  return Object.assign(Object.create(LiteSVM.prototype) as LiteSVM, { inner: LiteSvm.fromBytes(snapshot) });
}

/** Below its wrapper, which turns every address into text and back: that takes longer than a transaction. */
const native = (svm: LiteSVM) => svm["inner"] as LiteSvm;

function beginning(): LiteSVM {
  empty ??= genesis().toBytes();
  return restored(empty);
}

function genesis(): LiteSVM {
  const svm = new LiteSVM();
  setTime(svm, GENESIS_TIME);
  native(svm).airdrop(named("payer").publicKey.toBytes(), 100_000n * SOL);
  return svm;
}

/** Asking the native account for a field takes as long as reading it did, and most callers want the data alone. */
function read(account: Account): AccountInfo<Buffer> {
  const { buffer, byteOffset, length } = account.data();
  let lamports: number | undefined;
  let owner: PublicKey | undefined;
  return {
    data: Buffer.from(buffer, byteOffset, length),
    get executable() {
      return account.executable();
    },
    get lamports() {
      return (lamports ??= Number(account.lamports()));
    },
    get owner() {
      return (owner ??= addressOf(account.owner()));
    },
  };
}

function put(svm: LiteSVM, address: PublicKey, account: AccountOnly): void {
  const { lamports, data, owner, executable } = account;
  native(svm).setAccount(address.toBytes(), new Account(BigInt(lamports), data, owner.toBytes(), executable, 0n));
}

function setTime(svm: LiteSVM, unixSeconds: bigint): void {
  const clock = svm.getClock();
  svm.setClock(new Clock(clock.slot, clock.epochStartTimestamp, clock.epoch, clock.leaderScheduleEpoch, unixSeconds));
}

function over(svm: LiteSVM, left: Unloaded): LiteLedger {
  const payer = named("payer");
  const unloaded = new Map(left);
  /** What was read, until something is sent that may change it. Reading is most of what a step of a long walk costs. */
  const known = new Map<string, AccountInfo<Buffer> | null>();

  function write(address: PublicKey, account: AccountOnly): void {
    const key = bytesOf(address);
    unloaded.delete(key);
    known.delete(key);
    put(svm, address, account);
  }

  function load(address: PublicKey): void {
    const account = unloaded.get(bytesOf(address));
    if (!account) return;
    // A program's bytes stand in an account of their own, where they are looked for when the program is put there.
    if (account.executable) load(programDataAddress(address));
    write(address, account);
  }

  const prepareFor: LiteLedger["prepareFor"] = ({ instructions, feePayer }) => {
    known.delete(bytesOf(feePayer));
    for (const { programId, keys } of instructions) {
      load(programId);
      for (const { pubkey } of keys) {
        load(pubkey);
        known.delete(bytesOf(pubkey));
      }
    }
  };

  function process(transaction: Uint8Array): { logs: string[]; computeUnits: number } {
    const outcome = native(svm).sendVersionedTransaction(transaction);
    // A transaction seen before is refused: each gets a blockhash of its own.
    svm.expireBlockhash();
    if (outcome instanceof FailedTransactionMetadata) {
      throw failureOf(outcome.meta().logs(), /err: (.+?), meta: /s.exec(outcome.toString())?.[1] ?? "unknown");
    }
    return { logs: outcome.logs(), computeUnits: Number(outcome.computeUnitsConsumed()) };
  }

  function shown(transaction: Uint8Array): Sent {
    const { logs, computeUnits } = process(transaction);
    return { logs, events: decodeEvents(logs), computeUnits, bytes: transaction.length };
  }

  function signed(instructions: TransactionInstruction[], signers: Signer[], feePayer: Signer): Uint8Array {
    prepareFor({ instructions, feePayer: feePayer.publicKey });
    return sign(feePayer, instructions, signers, svm.latestBlockhash(), ledger.checksSignatures ? signature : unchecked);
  }

  const ledger: LiteLedger = {
    svm,
    unloaded,
    prepareFor,
    payer,
    get checksSignatures() {
      return native(svm).getSigverify();
    },
    set checksSignatures(checked) {
      native(svm).setSigverify(checked);
    },
    get provider(): Provider {
      return { connection: connectionTo(ledger), publicKey: payer.publicKey };
    },
    sendRaw(transaction) {
      prepareFor({ instructions: transaction.instructions, feePayer: transaction.feePayer! });
      const signatures = transaction.signatures.map(({ signature }) => signature);
      return shown(serialize(signatures, transaction.serializeMessage()));
    },
    sendNow: (instructions, signers, feePayer = payer) => process(signed(instructions, signers, feePayer)),
    async send(instructions, signers = [], options = {}) {
      return shown(signed(instructions, signers, options.payer ?? payer));
    },
    accountNow(address) {
      const key = bytesOf(address);
      let account = unloaded.get(key) ?? known.get(key);
      if (account === undefined) {
        const found = native(svm).getAccount(address.toBytes());
        account = found && read(found);
        // The ledger itself writes its sysvars.
        if (!account?.owner.equals(SYSVARS)) known.set(key, account);
      }
      return account;
    },
    account: async (address) => ledger.accountNow(address),
    async setAccount(address, account) {
      const empty = { lamports: 0, data: Buffer.alloc(0), owner: SystemProgram.programId, executable: false };
      write(address, account ?? empty);
    },
    async lamports(address) {
      load(address);
      return native(svm).getBalance(address.toBytes()) ?? 0n;
    },
    async fund(address, lamports = 100n * SOL) {
      known.delete(bytesOf(address));
      native(svm).airdrop(address.toBytes(), lamports);
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
