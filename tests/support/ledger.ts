import type { AccountInfo, Keypair, PublicKey, Signer, TransactionInstruction } from "@solana/web3.js";
import type { Provider } from "@coral-xyz/anchor";
import type { DecodedEvent } from "./events";

/** What a transaction that went through left behind. */
export interface Sent {
  logs: string[];
  events: DecodedEvent[];
  computeUnits: number;
  /** Size on the wire, signatures included. */
  bytes: number;
}

/** An embedded ledger with every program loaded. One interface, so that a test reads the same on bankrun and LiteSVM. */
export interface Ledger {
  readonly payer: Keypair;
  /** For Anchor's `Program`, to build instructions and to fetch accounts. */
  readonly provider: Provider;
  /** Sends one transaction, paid by `payer` unless `options.payer` is given. Throws `TransactionFailed`. */
  send(instructions: TransactionInstruction[], signers?: Signer[], options?: { payer?: Signer }): Promise<Sent>;
  account(address: PublicKey): Promise<AccountInfo<Buffer> | null>;
  /** Overwrites an account, for states that no transaction can reach. `null` removes it. */
  setAccount(address: PublicKey, account: Omit<AccountInfo<Buffer>, "rentEpoch"> | null): Promise<void>;
  lamports(address: PublicKey): Promise<bigint>;
  fund(address: PublicKey, lamports?: bigint): Promise<void>;
  /** The chain's clock, in Unix seconds. */
  now(): Promise<bigint>;
  setTime(unixSeconds: bigint): Promise<void>;
  /** Moves the clock on (or back, with a negative number). */
  travel(seconds: number | bigint): Promise<void>;
}

export const SOL = 1_000_000_000n;
/** When the embedded ledgers begin: 2026-01-01. */
export const GENESIS_TIME = 1_767_225_600n;
