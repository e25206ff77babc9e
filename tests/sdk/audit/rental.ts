import { ComputeBudgetProgram } from "@solana/web3.js";
import { cosignedInstruction } from "../../../sdk/src/ed25519_instruction";
import { dealAccounts, decodeSession, type SessionTerms } from "../../../sdk/src/escrow";
import * as escrow from "../../../sdk/src/generated/escrow";
import { nextReceipt, signReceipt, type ChainEntry } from "../../../sdk/src/receipt";
import type { LiteLedger } from "../../support";
import type { Fixture } from "../../escrow/fixture";
import { Recorder, type RecordedTransaction } from "./recorder";

export interface RentalPlan {
  terms?: Partial<SessionTerms>;
  /** Units of each interval of thirty seconds. */
  used: readonly bigint[];
  /** Numbers of the receipts that are settled on the way. */
  settled?: readonly number[];
  /** Units topped up after the first settlement. */
  topUp?: bigint;
  /** Money that a stranger sends into the vault. */
  donation?: bigint;
  end: "final" | "closed" | "abandoned" | "none";
  /** The operator's account is closed at the end, mended, and fetches what waited. */
  isBlocked?: boolean;
}

/** A rental as both sides' files and an RPC node's answers show it. */
export interface Rental {
  stream: ChainEntry[];
  settlement: {
    session: string;
    account: ReturnType<Recorder["account"]>;
    config: ReturnType<Recorder["account"]>;
    transactions: RecordedTransaction[];
  };
}

const INTERVAL = 30n;

/** A whole rental through the real programs. */
export async function rent(f: Fixture<LiteLedger>, plan: RentalPlan): Promise<Rental> {
  const recorder = new Recorder(f.ledger);
  const { session, instruction } = await f.opening(plan.terms);
  await recorder.send([instruction], f.renter);
  await recorder.send([f.accepting(session)], f.operator);
  const account = recorder.account(session);
  const accounts = dealAccounts(session, decodeSession(f.ledger.accountNow(session)!.data));
  const keys = { node: f.receiptKey.publicKey.toBytes(), renter: f.sessionKey.publicKey.toBytes() };
  const stream: ChainEntry[] = [];
  let units = 0n;
  for (const [index, used] of plan.used.entries()) {
    await f.ledger.travel(INTERVAL);
    units += used;
    const isLast = index === plan.used.length - 1;
    const metered = { units, intervalEnd: await f.ledger.now(), isFinal: isLast && plan.end === "final" };
    const bytes = nextReceipt({ kind: "session", account: session.toBytes() }, stream.at(-1)?.bytes, metered);
    const [signature, renterSignature] = [f.receiptKey, f.sessionKey].map(({ secretKey }) =>
      signReceipt(bytes, secretKey),
    ) as [Uint8Array, Uint8Array];
    stream.push({ bytes, signature, renterSignature });
    const proof = cosignedInstruction({ bytes, nodeSignature: signature, renterSignature }, keys);
    if (metered.isFinal) {
      if (plan.donation) await f.mint.donate(accounts.vault, plan.donation);
      const mend = plan.isBlocked ? await f.snapshot(f.operatorToken) : undefined;
      if (mend) await f.block(f.operatorToken, "closed");
      await recorder.send([
        ComputeBudgetProgram.setComputeUnitLimit({ units: 100_000 }),
        proof,
        escrow.settleFinalInstruction(accounts),
      ]);
      await mend?.();
      if (mend)
        await recorder.send(
          [
            escrow.claimWaitingInstruction(
              { ...accounts, destination: f.operatorToken, caller: f.stranger.publicKey },
              { payee: "operator" },
            ),
          ],
          f.stranger,
        );
    } else if (plan.settled?.includes(index + 1)) {
      await recorder.send([proof, escrow.settleInstruction(accounts)]);
      if (plan.topUp && index + 1 === plan.settled[0])
        await recorder.send([escrow.topUpInstruction(accounts, { units: plan.topUp })], f.renter);
    }
  }
  if (plan.end === "closed") {
    await recorder.send([escrow.requestCloseInstruction({ session, caller: f.renter.publicKey })], f.renter);
    await f.ledger.travel(3_600);
    await recorder.send([escrow.finalizeCloseInstruction(accounts)]);
  } else if (plan.end === "abandoned") {
    await f.ledger.travel(1_801);
    await recorder.send([escrow.reportAbandonedInstruction({ ...accounts, reporter: accounts.renter })], f.renter);
  }
  const settlement = {
    session: session.toBase58(),
    account,
    config: recorder.account(escrow.CONFIG_ADDRESS),
    transactions: recorder.transactions,
  };
  return { stream, settlement };
}
