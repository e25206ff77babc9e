// The embedded ledgers, as the SDK's `Ledger`.
import { PublicKey, Transaction, type AccountInfo } from "@solana/web3.js";
import { FailedTransactionMetadata } from "litesvm";
import { ClientError } from "../../sdk/src/errors";
import { signatureOf, wireBytes, type Ledger as SdkLedger, type LedgerAccount, type Outcome } from "../../sdk/src/ledger";
import { failureOf } from "../../sdk/src/transaction";
import type { BankrunLedger } from "./bankrun";
import type { LiteLedger } from "./litesvm";

interface Executed {
  /** As the RPC names it, or the runtime's sentence. */
  error?: unknown;
  logs: string[];
  computeUnits: bigint;
}

/** What the two engines do in ways of their own. */
interface Engine {
  account(address: PublicKey): Promise<AccountInfo<Uint8Array> | null>;
  programAccounts(program: PublicKey): Promise<PublicKey[]>;
  blockhash(): Promise<string>;
  slot(): Promise<bigint>;
  now(): Promise<bigint>;
  execute(transaction: Transaction): Promise<Executed>;
  simulate(transaction: Transaction): Promise<Executed>;
}

export function liteSdkLedger(ledger: LiteLedger): SdkLedger {
  const { svm } = ledger;
  const executed = (outcome: ReturnType<typeof svm.sendTransaction>): Executed => {
    const failed = outcome instanceof FailedTransactionMetadata;
    const meta = failed ? outcome.meta() : outcome;
    const said = failed ? { error: errorOf(/err: (.+?), meta: /s.exec(outcome.toString())?.[1] ?? "Unknown") } : {};
    return { ...said, logs: meta.logs(), computeUnits: meta.computeUnitsConsumed() };
  };
  const signed = (transaction: Transaction) => {
    ledger.prepareFor({ instructions: transaction.instructions, feePayer: transaction.feePayer! });
    return {
      messageBytes: Uint8Array.from(transaction.serializeMessage()),
      signatures: Object.fromEntries(transaction.signatures.map(({ publicKey, signature }) => [publicKey.toBase58(), signature])),
    } as never;
  };
  return sdkLedger({
    account: (address) => ledger.account(address),
    programAccounts: async (program) =>
      svm.getProgramAccounts(program.toBase58() as never).map(({ address }) => new PublicKey(address)),
    blockhash: async () => svm.latestBlockhash(),
    slot: async () => svm.getClock().slot,
    now: () => ledger.now(),
    async execute(transaction) {
      const outcome = executed(svm.sendTransaction(signed(transaction)));
      // A transaction seen before is refused: each gets a blockhash of its own.
      svm.expireBlockhash();
      return outcome;
    },
    async simulate(transaction) {
      const outcome = svm.simulateTransaction(signed(transaction));
      return executed(outcome instanceof FailedTransactionMetadata ? outcome : outcome.meta());
    },
  });
}

/** LiteSVM prints errors as Rust does: `InstructionError(0, Custom(6000))`. */
function errorOf(printed: string): unknown {
  const [, index, custom, reason] = /^InstructionError\((\d+), (?:Custom\((\d+)\)|(\w+))/.exec(printed) ?? [];
  if (index === undefined) return /^\w+/.exec(printed)?.[0] ?? printed;
  return { InstructionError: [Number(index), custom === undefined ? reason : { Custom: Number(custom) }] };
}

export function bankrunSdkLedger(ledger: BankrunLedger): SdkLedger {
  const bank = ledger.context.banksClient;
  // The bank cannot list a program's accounts: those that a transaction named are looked through.
  const named = new Map<string, PublicKey>();
  const executed = ({ result, meta }: Awaited<ReturnType<typeof bank.tryProcessTransaction>>): Executed => ({
    ...(result === null ? {} : { error: result }),
    logs: meta?.logMessages ?? [],
    computeUnits: meta?.computeUnitsConsumed ?? 0n,
  });
  return sdkLedger({
    account: (address) => ledger.account(address),
    async programAccounts(program) {
      const found = await Promise.all([...named.values()].map(async (key) => ({ key, owner: (await ledger.account(key))?.owner })));
      return found.filter(({ owner }) => owner?.equals(program)).map(({ key }) => key);
    },
    blockhash: async () => (await bank.getLatestBlockhash())![0],
    slot: () => bank.getSlot(),
    now: () => ledger.now(),
    async execute(transaction) {
      for (const key of transaction.compileMessage().accountKeys) named.set(key.toBase58(), key);
      return executed(await bank.tryProcessTransaction(transaction));
    },
    simulate: async (transaction) => executed(await bank.simulateTransaction(transaction)),
  });
}

function sdkLedger(engine: Engine): SdkLedger {
  const history: { outcome: Outcome; keys: string[] }[] = [];
  const onAccounts = new Set<{ address: string; changed: () => void }>();
  const onLogs = new Set<{ address: string; logged: (signature: string) => void }>();

  const read = async (address: PublicKey): Promise<LedgerAccount | undefined> => {
    const info = await engine.account(address);
    if (!info || info.lamports === 0) return undefined;
    return { address, owner: info.owner, lamports: BigInt(info.lamports), data: info.data };
  };
  const outcomeOf = async (transaction: Transaction, { error, logs, computeUnits }: Executed): Promise<Outcome> => {
    const programs = transaction.instructions.map(({ programId }) => programId);
    return {
      signature: transaction.signature ? signatureOf(transaction) : "",
      slot: await engine.slot(),
      logs,
      computeUnits,
      ...(error === undefined ? {} : { failure: failureOf({ error, logs, programs }) }),
    };
  };

  return {
    accounts: (addresses) => Promise.all(addresses.map(read)),
    async programAccounts(program, filters) {
      const accounts = await Promise.all((await engine.programAccounts(program)).map(read));
      return accounts.filter((account): account is LedgerAccount => {
        const data = account && Buffer.from(account.data);
        return filters.every(({ offset, bytes }) => data?.subarray(offset, offset + bytes.length).equals(bytes));
      });
    },
    blockhash: async () => ({ blockhash: await engine.blockhash(), lastValidBlockHeight: Number.MAX_SAFE_INTEGER }),
    async submit(transaction) {
      wireBytes(transaction);
      const outcome = await outcomeOf(transaction, await engine.execute(transaction));
      if (outcome.failure?.code === "BlockhashNotFound") throw new ClientError("BlockhashExpired", { signature: outcome.signature });
      const keys = transaction.compileMessage().accountKeys.map((key) => key.toBase58());
      history.unshift({ outcome, keys });
      for (const { address, changed } of onAccounts) if (keys.includes(address)) changed();
      for (const { address, logged } of onLogs) if (keys.includes(address)) logged(outcome.signature);
      return outcome;
    },
    simulate: async (transaction) => outcomeOf(transaction, await engine.simulate(transaction)),
    outcome: async (signature) => history.find(({ outcome }) => outcome.signature === signature)?.outcome,
    async signatures(address, { before, limit = 1_000 } = {}) {
      const own = history.filter(({ keys }) => keys.includes(address.toBase58())).map(({ outcome }) => outcome.signature);
      const from = before === undefined ? 0 : own.indexOf(before) + 1;
      return own.slice(from, from + limit);
    },
    onAccount(address, changed) {
      const entry = { address: address.toBase58(), changed };
      onAccounts.add(entry);
      return () => onAccounts.delete(entry);
    },
    onLogs(address, logged) {
      const entry = { address: address.toBase58(), logged };
      onLogs.add(entry);
      return () => onLogs.delete(entry);
    },
    now: () => engine.now(),
  };
}
