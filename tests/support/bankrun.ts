import { BankrunProvider } from "anchor-bankrun";
import { SystemProgram, type Signer } from "@solana/web3.js";
import { BanksTransactionResultWithMeta, Clock, start, type ProgramTestContext } from "solana-bankrun";
import type { BanksClient } from "solana-bankrun/dist/internal";
import { decodeEvents } from "./events";
import { failureOf } from "./errors";
import { GENESIS_TIME, SOL, type Ledger } from "./ledger";
import { sign } from "./message";
import { unchecked } from "./signers";
import { genesisPrograms } from "./programs";

// The bank prints every program's log unless it is told otherwise before it starts.
process.env["RUST_LOG"] ??= "off";

export interface BankrunLedger extends Ledger {
  readonly context: ProgramTestContext;
}

/** Starts a real bank with all programs loaded. It does not check signatures: what depends on one belongs to LiteSVM. */
export async function startBankrun(): Promise<BankrunLedger> {
  // Not as genesis accounts: `start` reads those on another thread, where Node's garbage collector may have taken them.
  const context = await start([], []);
  for (const [address, account] of genesisPrograms()) context.setAccount(address, account);
  const bank = context.banksClient;
  // Below its wrapper, which checks every signature in JavaScript: that takes longer than a transaction.
  const native = bank["inner"] as BanksClient;
  const payer = context.payer;
  let sequence = 0;

  const ledger: BankrunLedger = {
    context,
    payer,
    provider: new BankrunProvider(context),

    async send(instructions, signers = [], options = {}) {
      const feePayer = options.payer ?? payer;
      // Not the context's: the bank moves on with time, and a long test would outlive the hash it started with.
      const recentBlockhash = (await bank.getLatestBlockhash())?.[0] ?? context.lastBlockhash;
      // A bank refuses a transaction that it has seen: an unused lamport amount to oneself makes each one new.
      const whole = [...instructions, distinct(feePayer, ++sequence)];
      const transaction = sign(feePayer, whole, signers, recentBlockhash, unchecked);
      const { result, meta } = new BanksTransactionResultWithMeta(await native.tryProcessVersionedTransaction(transaction));
      const logs = meta?.logMessages ?? [];
      if (result !== null) throw failureOf(logs, result);
      return {
        logs,
        events: decodeEvents(logs),
        computeUnits: Number(meta?.computeUnitsConsumed ?? 0),
        bytes: transaction.length,
      };
    },

    async account(address) {
      const info = await bank.getAccount(address);
      return info && { ...info, lamports: Number(info.lamports), data: Buffer.from(info.data) };
    },
    async setAccount(address, account) {
      const empty = { lamports: 0, data: Buffer.alloc(0), owner: SystemProgram.programId, executable: false };
      context.setAccount(address, account ?? empty);
    },
    lamports: (address) => bank.getBalance(address),
    async fund(address, lamports = 100n * SOL) {
      const now = await ledger.account(address);
      const empty = { data: Buffer.alloc(0), owner: SystemProgram.programId, executable: false };
      await ledger.setAccount(address, { ...empty, ...now, lamports: (now?.lamports ?? 0) + Number(lamports) });
    },
    now: async () => (await bank.getClock()).unixTimestamp,
    async setTime(unixSeconds) {
      const clock = await bank.getClock();
      const { slot, epochStartTimestamp, epoch, leaderScheduleEpoch } = clock;
      context.setClock(new Clock(slot, epochStartTimestamp, epoch, leaderScheduleEpoch, unixSeconds));
    },
    travel: async (seconds) => ledger.setTime((await ledger.now()) + BigInt(seconds)),
  };
  await ledger.setTime(GENESIS_TIME);
  return ledger;
}

function distinct(payer: Signer, sequence: number) {
  return SystemProgram.transfer({ fromPubkey: payer.publicKey, toPubkey: payer.publicKey, lamports: sequence });
}
