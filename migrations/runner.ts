import type { Signer, TransactionInstruction } from "@solana/web3.js";
import type { Chain } from "./chain/chain";
import { MigrationError } from "./errors";
import { look, type State } from "./state";
import { signersOf, type Step } from "./step";

/** How many transactions of one step are on their way at once, where their order does not matter. */
const IN_FLIGHT = 16;

export type Planner = (state: State) => Step[];

/** The keys that are at hand. The first pays. */
export type Wallet = readonly Signer[];

/**
 * Does what the plan says is due, one step at a time, reading the chain anew before each: what counts is what the chain
 * holds. Ends when nothing is due, which is also the proof that every step took effect.
 */
export async function run(chain: Chain, plan: Planner, wallet: Wallet, began: (step: Step) => void): Promise<Step[]> {
  for (let last: string | undefined; ;) {
    const steps = await look(chain, plan);
    const next = steps.find((step) => step.status === "due");
    if (next?.status !== "due") return steps;
    if (next.title === last) {
      throw new MigrationError(
        "STEP_DID_NOT_TAKE",
        "The transaction went through but the chain does not show its effect",
        next.title,
        "Run `status`, and look at the transaction in an explorer",
      );
    }
    last = next.title;
    began(next);
    const batch = next.inAnyOrder ? IN_FLIGHT : 1;
    for (let sent = 0; sent < next.transactions.length; sent += batch) {
      const transactions = next.transactions.slice(sent, sent + batch);
      await Promise.all(transactions.map((transaction) => chain.send(transaction, signersFor(transaction, wallet))));
    }
  }
}

function signersFor(transaction: TransactionInstruction[], wallet: Wallet): Signer[] {
  const payer = wallet[0]!;
  const others = signersOf(transaction).filter((key) => !key.equals(payer.publicKey));
  return [
    payer,
    ...others.map((key) => {
      const signer = wallet.find(({ publicKey }) => publicKey.equals(key));
      if (signer) return signer;
      throw new MigrationError(
        "SIGNER_MISSING",
        "A transaction needs a signature whose key is not at hand",
        key.toBase58(),
        "Give its keypair file with another --keypair",
      );
    }),
  ];
}
