import type { Signer, TransactionInstruction } from "@solana/web3.js";
import type { Chain } from "../../migrations/chain/chain";
import { MigrationError } from "../../migrations/errors";
import { TransactionFailed, type LiteLedger } from "../support";

/** What an interruption is: the process ends after a transaction, before it could do anything else. */
export class Interrupted extends Error {}

/** The migrations' chain over LiteSVM, with the means to break off. */
export class EmbeddedChain implements Chain {
  /** Every transaction that went through. */
  readonly sent: TransactionInstruction[][] = [];
  private breakAfter = Infinity;

  constructor(
    readonly ledger: LiteLedger,
    /** An embedded ledger has none of its own. */
    readonly genesis = "CktRuQ2mttgRGkXJtyksdKHjUdc2C4TgDzyB98oEzy8",
  ) {}

  /** Breaks off after this many more transactions. */
  interruptAfter(transactions: number): void {
    this.breakAfter = this.sent.length + transactions;
  }

  genesisHash = async () => this.genesis;

  accounts: Chain["accounts"] = async (addresses) => addresses.map((address) => this.ledger.accountNow(address));

  async send(instructions: TransactionInstruction[], signers: Signer[]): Promise<void> {
    if (this.sent.length >= this.breakAfter) throw new Interrupted();
    try {
      this.ledger.sendNow(instructions, signers, signers[0]);
    } catch (error) {
      if (!(error instanceof TransactionFailed)) throw error;
      throw new MigrationError(
        "TRANSACTION_FAILED",
        "The ledger refused a transaction",
        error.message,
        "Correct the cause",
      );
    }
    // A program can be upgraded once a slot, and each transaction of a real cluster may be in a slot of its own.
    this.ledger.svm.warpToSlot(this.ledger.svm.getClock().slot + 1n);
    this.sent.push(instructions);
    if (this.sent.length >= this.breakAfter) throw new Interrupted();
  }
}
