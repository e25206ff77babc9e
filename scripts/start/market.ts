// An open market on an embedded ledger that runs in a process of its own, and the money of the people who use it.
import { PublicKey, type Connection, type Keypair } from "@solana/web3.js";
import { createClient, keypairWallet, type Client } from "../../sdk/src/client";
import { connect, connectionLedger } from "../../sdk/src/ledger";
import { associatedTokenAddress, readTokenAccount } from "../../sdk/src/tokens";
import { ledgerCall, startLedger, type Service } from "./processes";

const LAMPORTS = 10 ** 10;

/** A transaction that landed. */
export interface Landed {
  instructions: string[];
  computeUnits: number;
  bytes: number;
}

export class Market {
  readonly connection: Connection;

  private constructor(
    private service: Service,
    readonly url: string,
    readonly mint: PublicKey,
    private readonly words: string[],
  ) {
    this.connection = connect(url);
  }

  static async open(...words: string[]): Promise<Market> {
    const service = await startLedger("--port", "0", ...words);
    const { rpc, mint } = service.said as { rpc: string; mint: string };
    return new Market(service, rpc, new PublicKey(mint), words);
  }

  close(): Promise<void> {
    return this.service.stop();
  }

  /** Kills the ledger and starts it again, from what it keeps. */
  async crash(): Promise<void> {
    await this.service.kill();
    this.service = await startLedger("--port", new URL(this.url).port, ...this.words);
  }

  client(keypair: Keypair): Client {
    return createClient({ ledger: connectionLedger(this.connection), wallet: keypairWallet(keypair) });
  }

  /** Gives somebody lamports for fees, and this much money. */
  async fund({ publicKey }: Keypair, money: bigint): Promise<void> {
    await ledgerCall(this.url, "requestAirdrop", [publicKey.toBase58(), LAMPORTS]);
    await ledgerCall(this.url, "ledger_requestTokens", [publicKey.toBase58(), Number(money)]);
  }

  /** Moves the chain's clock, and no other. */
  async travel(seconds: number): Promise<void> {
    await ledgerCall(this.url, "ledger_travel", [seconds]);
  }

  /** What the chain shows of an account, oldest first: each transaction's instructions of our programs, its size and its cost. */
  async history(account: PublicKey): Promise<Landed[]> {
    const found = (await this.connection.getSignaturesForAddress(account, {}, "confirmed")).reverse();
    return Promise.all(found.map(({ signature }) => this.landed(signature)));
  }

  async landed(signature: string): Promise<Landed> {
    const options = { commitment: "confirmed", maxSupportedTransactionVersion: 0 } as const;
    const { meta, transaction } = (await this.connection.getTransaction(signature, options))!;
    const { message, signatures } = transaction;
    return {
      instructions: (meta!.logMessages ?? []).flatMap((log) => /^Program log: Instruction: (\w+)$/.exec(log)?.[1] ?? []),
      computeUnits: meta!.computeUnitsConsumed!,
      // One byte counts the signatures.
      bytes: 1 + 64 * signatures.length + message.serialize().length,
    };
  }

  tokenAccount(owner: PublicKey): PublicKey {
    return associatedTokenAddress(this.mint, owner);
  }

  /** What token accounts hold; one that is not there holds nothing. */
  async balances(accounts: readonly PublicKey[]): Promise<bigint[]> {
    const found = await connectionLedger(this.connection).accounts(accounts);
    return found.map((account) => readTokenAccount(account)?.amount ?? 0n);
  }
}
