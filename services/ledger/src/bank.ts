// The ledger itself: accounts, time, blockhashes, what landed, and the disk. Everything happens in one thread, one
// transaction after the other.
import { createHash, randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { ComputeBudgetProgram, Keypair, PublicKey, SystemProgram, Transaction } from "@solana/web3.js";
import { base58 } from "./base58";
import type { Genesis } from "./genesis";
import { History, type Landed } from "./history";
import { fromRecord, toRecord, type BankState, type JournalRecord } from "./records";
import { Store } from "./store";
import { blockhashOf, BLOCKHASH_SLOTS, ChainTime, type TimeMode } from "./time";
import { tokenBalances } from "./tokens";
import { readTransaction, withBlockhash, type WireTransaction } from "./transaction";
import { VirtualMachine, type Account, type Run, type TransactionFailure } from "./vm";

export interface BankOptions {
  genesis: Genesis;
  time: TimeMode;
  /** When the chain's time begins. Without it, now. */
  unixSeconds?: bigint;
  /** The folder that keeps the state. Without it, nothing outlives the process. */
  state?: string;
  /** How many transactions are remembered. */
  history?: number;
  wallClock?: () => number;
}

/** An account that a transaction changed; `account` is missing where it is gone. */
export interface Change {
  address: PublicKey;
  account: Account | undefined;
}

interface BankEvents {
  landed: [landed: Landed, changes: Change[]];
  slot: [slot: bigint];
}

const SLOT_HASHES = 512;
const REMEMBERED = 10_000;
const FAUCET_LAMPORTS = 5_000_000n * 1_000_000_000n;

export class Bank extends EventEmitter<BankEvents> {
  private readonly vm = new VirtualMachine();
  private readonly time: ChainTime;
  private readonly secret: Uint8Array;
  private readonly history: History;
  private readonly store: Store | undefined;
  /** Every address that ever held something: LiteSVM cannot list its accounts. */
  private readonly known = new Set<string>();
  /** Of the slots before this one, the newest first. */
  private slotHashes: { slot: bigint; hash: Uint8Array }[] = [];
  private shown = { slot: -1n, unixSeconds: -1n };
  private airdrops = 0;
  readonly faucet: Keypair;
  readonly genesisHash: string;
  /** Whether this bank goes on from a state on the disk. */
  readonly resumed: boolean;

  constructor(options: BankOptions) {
    super();
    this.setMaxListeners(0);
    this.history = new History(options.history ?? REMEMBERED);
    const opened = options.state === undefined ? undefined : Store.open(options.state);
    this.store = opened?.store;
    const wallClock = options.wallClock ?? Date.now;
    try {
      const state = opened?.snapshot === undefined ? undefined : fromRecord.state(opened.snapshot);
      const records = opened?.records.map(fromRecord.journal) ?? [];
      this.resumed = state !== undefined;
      this.secret = state?.secret ?? randomBytes(32);
      this.faucet = Keypair.fromSeed(createHash("sha256").update(this.secret).update("faucet").digest());
      this.genesisHash = base58.encode(createHash("sha256").update(this.secret).update("genesis").digest());
      this.time = state
        ? ChainTime.resume(options.time, records.at(-1)?.time ?? state.time, wallClock)
        : ChainTime.begin(options.time, options.unixSeconds, wallClock);
      if (state) this.restore(state, records);
      else this.begin(options.genesis);
      this.tick();
      this.save();
    } catch (error) {
      this.store?.close();
      throw error;
    }
  }

  // What there is

  get slot(): bigint {
    return this.tick().slot;
  }

  get unixSeconds(): bigint {
    return this.tick().unixSeconds;
  }

  account(address: PublicKey): Account | undefined {
    this.tick();
    return this.vm.account(address);
  }

  owned(program: PublicKey): [PublicKey, Account][] {
    return this.vm.owned(program);
  }

  rent(size: number): bigint {
    return this.vm.rent(BigInt(size));
  }

  landed(signature: string): Landed | undefined {
    return this.history.get(signature);
  }

  landedAt(address: string, options: Parameters<History["of"]>[1]): Landed[] {
    return this.history.of(address, options);
  }

  landedIn(slot: bigint): readonly Landed[] {
    return this.history.in(slot);
  }

  get transactionCount(): number {
    return this.history.count;
  }

  /** The newest blockhash, and the last slot in which it is good. */
  latestBlockhash(): { blockhash: string; lastSlot: bigint } {
    const slot = this.slot;
    return { blockhash: base58.encode(blockhashOf(this.secret, slot)), lastSlot: slot + BLOCKHASH_SLOTS };
  }

  isValidBlockhash(blockhash: string): boolean {
    const slot = this.slot;
    if (base58.encode(blockhashOf(this.secret, slot)) === blockhash) return true;
    return this.slotHashes.slice(0, Number(BLOCKHASH_SLOTS)).some(({ hash }) => base58.encode(hash) === blockhash);
  }

  /** What a transaction would cost its payer, whether the payer has it or not. */
  fee(transaction: WireTransaction): bigint {
    const { payer } = transaction;
    const before = this.vm.account(payer);
    try {
      this.vm.setAccount(payer, { ...rich, data: new Uint8Array() });
      return this.vm.simulate(transaction, false).fee;
    } finally {
      this.vm.setAccount(payer, before);
    }
  }

  // What happens

  /** Runs a transaction and keeps nothing. With `freshBlockhash`, as if it had a blockhash that is good. */
  simulate(
    transaction: WireTransaction,
    { checkSignatures, freshBlockhash }: { checkSignatures: boolean; freshBlockhash: boolean },
  ): Run & { accounts: Map<string, Account> } {
    this.tick();
    const refusal = freshBlockhash ? undefined : this.refusal(transaction);
    if (refusal !== undefined) return { ...nothingRan, failure: refusal, accounts: new Map() };
    const current = freshBlockhash ? withBlockhash(transaction, this.latestBlockhash().blockhash) : transaction;
    return this.vm.simulate(current, checkSignatures);
  }

  /** Why a transaction would not be looked at, as its blockhash and its signature alone tell. */
  private refusal({ blockhash, signatures }: WireTransaction): TransactionFailure | undefined {
    if (this.history.get(signatures[0]!)) return "AlreadyProcessed";
    return this.isValidBlockhash(blockhash) ? undefined : "BlockhashNotFound";
  }

  /** Runs a transaction. What does not even cost its fee is dropped, as a cluster drops it, and leaves nothing. */
  submit(transaction: WireTransaction): Landed | undefined {
    this.tick();
    if (this.refusal(transaction) !== undefined) return undefined;

    const loaded = this.vm.lookedUp(transaction);
    const accounts = [...transaction.message.staticAccountKeys, ...loaded.writable, ...loaded.readonly];
    const look = () => accounts.map((address) => this.vm.account(address));
    const before = look();
    const run = this.vm.execute(transaction);
    const after = look();
    const changes = accounts
      .map((address, index) => ({ address, before: before[index], account: after[index] }))
      .filter((change) => !isSame(change.before, change.account));
    if (run.failure !== null && changes.length === 0) return undefined;

    const { slot, unixSeconds } = this.shown;
    const addresses = accounts.map(String);
    const mintOf = (mint: PublicKey) => this.vm.account(mint);
    const landed: Landed = {
      ...{ signature: transaction.signatures[0]!, slot, blockTime: unixSeconds },
      ...{ failure: run.failure, logs: run.logs, inner: run.inner, computeUnits: run.computeUnits },
      ...{ fee: run.fee, returnData: run.returnData, accounts: addresses },
      wire: Buffer.from(transaction.wire).toString("base64"),
      loaded: { writable: loaded.writable.map(String), readonly: loaded.readonly.map(String) },
      preBalances: before.map((account) => account?.lamports ?? 0n),
      postBalances: after.map((account) => account?.lamports ?? 0n),
      preTokenBalances: tokenBalances(before, mintOf),
      postTokenBalances: tokenBalances(after, mintOf),
    };
    try {
      this.store?.append(toRecord.journal({ time: this.time.read(), landed, changes }));
    } catch (error) {
      this.put(changes.map((change) => ({ address: change.address, account: change.before })));
      throw error;
    }
    this.remember(landed, changes);
    if (this.time.mode === "stepped") this.time.nextSlot();
    this.emit("landed", landed, changes);
    if (this.store?.isLong) this.save();
    this.tick();
    return landed;
  }

  /** Lamports from the faucet. */
  airdrop(to: PublicKey, lamports: bigint): Landed | undefined {
    const { blockhash, lastSlot } = this.latestBlockhash();
    const transaction = new Transaction({
      feePayer: this.faucet.publicKey,
      blockhash,
      lastValidBlockHeight: Number(lastSlot),
    });
    // Two airdrops of one amount in one slot would be one transaction: the limit tells them apart.
    const distinct = ComputeBudgetProgram.setComputeUnitLimit({ units: 10_000 + (this.airdrops++ % 1_000_000) });
    transaction.add(distinct, SystemProgram.transfer({ fromPubkey: this.faucet.publicKey, toPubkey: to, lamports }));
    transaction.sign(this.faucet);
    return this.submit(readTransaction(transaction.serialize()));
  }

  travel(seconds: number): void {
    this.move(() => this.time.travel(seconds));
  }

  setTime(unixSeconds: number): void {
    this.move(() => this.time.set(unixSeconds));
  }

  /** Brings slot, clock and slot hashes up to the time it is. */
  tick(): { slot: bigint; unixSeconds: bigint } {
    this.time.read();
    const { slot, unixSeconds } = this.time;
    const before = this.shown;
    if (slot === before.slot && unixSeconds === before.unixSeconds) return before;
    this.shown = { slot, unixSeconds };
    this.vm.setClock(slot, unixSeconds);
    if (slot === before.slot) return this.shown;
    const fresh = Number(slot - 1n - (this.slotHashes[0]?.slot ?? -1n));
    const newest = Array.from({ length: Math.min(fresh, SLOT_HASHES) }, (_, index) => {
      const past = slot - 1n - BigInt(index);
      return { slot: past, hash: blockhashOf(this.secret, past) };
    });
    this.slotHashes = [...newest, ...this.slotHashes].slice(0, SLOT_HASHES);
    this.vm.setSlotHashes(this.slotHashes);
    this.emit("slot", slot);
    return this.shown;
  }

  /** Writes a snapshot and lets go of the folder. */
  close(): void {
    try {
      this.save();
    } finally {
      this.store?.close();
    }
  }

  private move(change: () => void): void {
    change();
    this.store?.append(toRecord.journal({ time: this.time.read() }));
    this.tick();
  }

  private save(): void {
    if (!this.store) return;
    const accounts = [...this.known].flatMap((key) => {
      const address = new PublicKey(key);
      const account = this.vm.account(address);
      return account ? [{ address, account }] : [];
    });
    this.store.save(
      toRecord.state({ secret: this.secret, time: this.time.read(), accounts, history: this.history.all() }),
    );
  }

  private begin(genesis: Genesis): void {
    const account = { lamports: FAUCET_LAMPORTS, data: new Uint8Array(), executable: false };
    this.put([{ address: this.faucet.publicKey, account: { ...account, owner: SystemProgram.programId } }]);
    this.put(genesis.map(([address, { lamports, ...rest }]) => ({ address, account: { ...rest, lamports: BigInt(lamports) } })));
  }

  private restore(state: BankState, records: JournalRecord[]): void {
    this.put(state.accounts);
    for (const landed of state.history) this.remember(landed, []);
    for (const { landed, changes } of records) {
      if (!landed) continue;
      this.put(changes);
      this.remember(landed, changes);
    }
  }

  /** A program's account last: LiteSVM loads it with the image, which must be there. */
  private put(changes: readonly Change[]): void {
    const isProgram = ({ account }: Change) => Number(account?.executable ?? false);
    for (const { address, account } of changes.toSorted((a, b) => isProgram(a) - isProgram(b))) {
      this.vm.setAccount(address, account);
      this.known.add(address.toBase58());
    }
  }

  private remember(landed: Landed, changes: readonly Change[]): void {
    for (const { address } of changes) this.known.add(address.toBase58());
    this.history.add(landed, this.time.slot - BLOCKHASH_SLOTS);
  }
}

const rich = { lamports: 1_000_000_000_000n, owner: SystemProgram.programId, executable: false };
const nothingRan: Run = { failure: null, logs: [], inner: [], computeUnits: 0n, fee: 0n, returnData: null };

function isSame(one: Account | undefined, other: Account | undefined): boolean {
  if (!one || !other) return one === other;
  return one.lamports === other.lamports && one.owner.equals(other.owner) && Buffer.compare(one.data, other.data) === 0;
}
