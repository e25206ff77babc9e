import { getBase58Decoder } from "@solana/codecs";
import type { Signature } from "@solana/kit";
import { Transaction, type PublicKey, type Signer, type TransactionInstruction } from "@solana/web3.js";
import { FailedTransactionMetadata } from "litesvm";
import type { Ledger as ClientLedger } from "../../../sdk/src/ledger";
import { readTokenAccount } from "../../../sdk/src/tokens";
import type { LiteLedger, Sent } from "../../support";

const base58 = (bytes: Uint8Array) => getBase58Decoder().decode(bytes);

/** What `getTransaction` answers, as far as an audit reads it. */
export interface RecordedTransaction {
  transaction: [string, "base64"];
  meta: {
    err: null;
    logMessages: string[];
    innerInstructions: {
      index: number;
      instructions: { programIdIndex: number; accounts: number[]; data: string }[];
    }[];
    preTokenBalances: TokenBalance[];
    postTokenBalances: TokenBalance[];
  };
}

interface TokenBalance {
  accountIndex: number;
  uiTokenAmount: { amount: string };
}

/** Sends transactions to an embedded ledger and keeps them as an RPC node would answer them. */
export class Recorder {
  readonly transactions: RecordedTransaction[] = [];

  constructor(private readonly ledger: LiteLedger) {}

  async send(instructions: TransactionInstruction[], ...signers: Signer[]): Promise<Sent> {
    const { ledger } = this;
    const transaction = new Transaction({
      feePayer: ledger.payer.publicKey,
      recentBlockhash: ledger.svm.latestBlockhash(),
    });
    transaction.add(...instructions).sign(ledger.payer, ...signers);
    return this.record(transaction, async () => ledger.sendRaw(transaction));
  }

  /** The same ledger for the client, with everything kept that goes through. */
  over(client: ClientLedger): ClientLedger {
    return { ...client, submit: (transaction) => this.record(transaction, () => client.submit(transaction)) };
  }

  private async record<T>(transaction: Transaction, submit: () => Promise<T>): Promise<T> {
    const keys = transaction.compileMessage().accountKeys;
    const preTokenBalances = this.balances(keys);
    const sent = await submit();
    const meta = this.ledger.svm.getTransaction(base58(transaction.signature!) as Signature);
    if (!meta || meta instanceof FailedTransactionMetadata) return sent;
    const innerInstructions = meta.innerInstructions().map((called, index) => ({
      index,
      instructions: called.map((one) => {
        const inner = one.instruction();
        return { programIdIndex: inner.programIdIndex(), accounts: [...inner.accounts()], data: base58(inner.data()) };
      }),
    }));
    this.transactions.push({
      transaction: [Buffer.from(transaction.serialize()).toString("base64"), "base64"],
      meta: {
        err: null,
        logMessages: meta.logs(),
        innerInstructions,
        preTokenBalances,
        postTokenBalances: this.balances(keys),
      },
    });
    return sent;
  }

  /** What `getAccountInfo` answers. */
  account(address: PublicKey): { data: [string, "base64"]; owner: string } | null {
    const account = this.ledger.accountNow(address);
    return (
      account && { data: [Buffer.from(account.data).toString("base64"), "base64"], owner: account.owner.toBase58() }
    );
  }

  private balances(keys: readonly PublicKey[]): TokenBalance[] {
    return keys.flatMap((address, accountIndex) => {
      const account = this.ledger.accountNow(address);
      const token = readTokenAccount(account ? { address, ...account, lamports: BigInt(account.lamports) } : undefined);
      return token ? [{ accountIndex, uiTokenAmount: { amount: String(token.amount) } }] : [];
    });
  }
}
