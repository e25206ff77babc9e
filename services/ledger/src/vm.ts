// LiteSVM, with accounts in and out, and what it says in the shapes of the RPC specification.
import { AddressLookupTableAccount, PublicKey, SYSVAR_SLOT_HASHES_PUBKEY } from "@solana/web3.js";
// The native class: litesvm's own wrapper wants another client's types and converts each address through them.
import {
  Account as NativeAccount,
  Clock,
  EpochSchedule,
  FailedTransactionMetadata,
  LiteSvm,
  SimulatedTransactionInfo,
  type TransactionMetadata,
} from "litesvm/dist/internal";
import { base58 } from "./base58";
import type { WireTransaction } from "./transaction";

export interface Account {
  lamports: bigint;
  data: Uint8Array;
  owner: PublicKey;
  executable: boolean;
}

export type TransactionFailure = string | Record<string, unknown>;

export interface InnerInstructions {
  index: number;
  instructions: { programIdIndex: number; accounts: number[]; data: string; stackHeight: number }[];
}

/** What running a transaction showed. */
export interface Run {
  failure: TransactionFailure | null;
  logs: string[];
  inner: InnerInstructions[];
  computeUnits: bigint;
  fee: bigint;
  returnData: { programId: string; data: [string, "base64"] } | null;
}

export const SLOTS_PER_EPOCH = 432_000n;
const SYSVAR_OWNER = new PublicKey("Sysvar1111111111111111111111111111111111111");
/** The rent epoch of every account: none pays rent any more. */
export const RENT_EXEMPT = 18_446_744_073_709_551_615n;
const GONE: Account = { lamports: 0n, data: new Uint8Array(), owner: PublicKey.default, executable: false };
const NO_PROGRAM = new Uint8Array(32);

export class VirtualMachine {
  private readonly svm = new LiteSvm();

  constructor() {
    // Blockhashes and duplicates are the bank's affair: LiteSVM knows one blockhash only, and forgets after 32 transactions.
    this.svm.setBlockhashCheck(false);
    this.svm.setTransactionHistory(0n);
    this.svm.setEpochSchedule(new EpochSchedule(SLOTS_PER_EPOCH, SLOTS_PER_EPOCH, false, 0n, 0n));
  }

  account(address: PublicKey): Account | undefined {
    const found = this.svm.getAccount(address.toBytes());
    return found && found.lamports() > 0n ? readAccount(found) : undefined;
  }

  balance(address: PublicKey): bigint {
    return this.svm.getBalance(address.toBytes()) ?? 0n;
  }

  owned(program: PublicKey): [PublicKey, Account][] {
    return this.svm
      .getProgramAccounts(program.toBytes())
      .map((found): [PublicKey, Account] => [new PublicKey(found.address), readAccount(found.account())])
      .filter(([, { lamports }]) => lamports > 0n);
  }

  setAccount(address: PublicKey, account: Account | undefined): void {
    const { lamports, data, owner, executable } = account ?? GONE;
    this.svm.setAccount(address.toBytes(), new NativeAccount(lamports, data, owner.toBytes(), executable, RENT_EXEMPT));
  }

  rent(size: bigint): bigint {
    return this.svm.minimumBalanceForRentExemption(size);
  }

  setClock(slot: bigint, unixSeconds: bigint): void {
    const epoch = slot / SLOTS_PER_EPOCH;
    const before = this.svm.getClock();
    const epochStart = before.epoch === epoch ? before.epochStartTimestamp : unixSeconds;
    this.svm.setClock(new Clock(slot, epochStart, epoch, epoch + 1n, unixSeconds));
  }

  /** The newest first. */
  setSlotHashes(hashes: readonly { slot: bigint; hash: Uint8Array }[]): void {
    const data = Buffer.alloc(8 + hashes.length * 40);
    data.writeBigUInt64LE(BigInt(hashes.length));
    for (const [index, { slot, hash }] of hashes.entries()) {
      data.writeBigUInt64LE(slot, 8 + index * 40);
      data.set(hash, 16 + index * 40);
    }
    const lamports = this.rent(BigInt(data.length));
    this.setAccount(SYSVAR_SLOT_HASHES_PUBKEY, { lamports, data, owner: SYSVAR_OWNER, executable: false });
  }

  /** Runs a transaction and keeps what it changed. */
  execute({ wire, message }: WireTransaction): Run {
    return readRun(message.version === 0 ? this.svm.sendVersionedTransaction(wire) : this.svm.sendLegacyTransaction(wire));
  }

  /** Runs a transaction and keeps nothing. `accounts` are as they would be, and none if it fails. */
  simulate(transaction: WireTransaction, checkSignatures: boolean): Run & { accounts: Map<string, Account> } {
    const { wire, message } = transaction;
    this.svm.setSigverify(checkSignatures);
    try {
      const outcome =
        message.version === 0 ? this.svm.simulateVersionedTransaction(wire) : this.svm.simulateLegacyTransaction(wire);
      const after = outcome instanceof SimulatedTransactionInfo ? outcome.postAccounts() : [];
      const accounts = after.map((found) => [base58.encode(found.address), readAccount(found.account())] as const);
      return { ...readRun(outcome), accounts: new Map(accounts) };
    } finally {
      this.svm.setSigverify(true);
    }
  }

  /** The addresses that a transaction takes from lookup tables. Nothing for a table that is not there: it will fail. */
  lookedUp({ message }: WireTransaction): { writable: PublicKey[]; readonly: PublicKey[] } {
    const tables = message.addressTableLookups.map((lookup) => ({ lookup, addresses: this.table(lookup.accountKey) }));
    const pick = (addresses: PublicKey[], indexes: number[]) =>
      indexes.flatMap((index) => (addresses[index] ? [addresses[index]] : []));
    return {
      writable: tables.flatMap(({ lookup, addresses }) => pick(addresses, lookup.writableIndexes)),
      readonly: tables.flatMap(({ lookup, addresses }) => pick(addresses, lookup.readonlyIndexes)),
    };
  }

  private table(address: PublicKey): PublicKey[] {
    const account = this.account(address);
    try {
      return account ? AddressLookupTableAccount.deserialize(account.data).addresses : [];
    } catch {
      return [];
    }
  }
}

function readAccount(account: NativeAccount): Account {
  return {
    lamports: account.lamports(),
    data: account.data(),
    owner: new PublicKey(account.owner()),
    executable: account.executable(),
  };
}

function readRun(outcome: TransactionMetadata | FailedTransactionMetadata | SimulatedTransactionInfo): Run {
  const meta = "meta" in outcome ? outcome.meta() : outcome;
  const returned = meta.returnData();
  const programId = returned.programId();
  return {
    failure: outcome instanceof FailedTransactionMetadata ? failureOf(outcome) : null,
    logs: meta.logs(),
    inner: meta.innerInstructions().flatMap((instructions, index) => {
      if (instructions.length === 0) return [];
      const shown = instructions.map((each) => {
        const instruction = each.instruction();
        return {
          programIdIndex: instruction.programIdIndex(),
          accounts: [...instruction.accounts()],
          data: base58.encode(instruction.data()),
          stackHeight: each.stackHeight(),
        };
      });
      return [{ index, instructions: shown }];
    }),
    computeUnits: meta.computeUnitsConsumed(),
    // It has no accessor.
    fee: BigInt(/fee: (\d+) \}[^}]*\}?\)*$/.exec(meta.toString())?.[1] ?? 0),
    returnData:
      Buffer.compare(programId, NO_PROGRAM) === 0
        ? null
        : { programId: base58.encode(programId), data: [Buffer.from(returned.data()).toString("base64"), "base64"] },
  };
}

/** The runtime's error as the RPC specification writes it. LiteSVM's names exist at compile time only, so its words are read. */
function failureOf(failed: FailedTransactionMetadata): TransactionFailure {
  const words = /err: (.+?), meta: /s.exec(failed.toString())?.[1] ?? "ClusterMaintenance";
  const instruction = /^InstructionError\((\d+), (?:Custom\((\d+)\)|(\w+).*)\)$/s.exec(words);
  if (instruction) {
    const [, index, custom, name] = instruction;
    return { InstructionError: [Number(index), custom === undefined ? name : { Custom: Number(custom) }] };
  }
  const counted = /^(\w+)\((\d+)\)$/.exec(words);
  if (counted) return { [counted[1]!]: Number(counted[2]) };
  const about = /^(\w+) \{ account_index: (\d+) \}$/.exec(words);
  return about ? { [about[1]!]: { account_index: Number(about[2]) } } : words;
}
