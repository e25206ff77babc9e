import { PublicKey, TransactionInstruction, type AccountMeta } from "@solana/web3.js";
import { amounts, type Rates } from "../escrow/metering";
import { ClientError } from "../errors";
import { ESCROW_PROGRAM_ID, parseEscrowEvents, type EscrowEvent } from "../generated/escrow";
import { decodeEscrowInstruction, type EscrowInstruction } from "../generated/escrow/instructions";
import type { Findings } from "./findings";
import { proofOf } from "./proof";
import type { StreamTerms } from "./stream";
import type { AuditedInstruction, AuditedTransaction, Settlement } from "./settlement";

/** Where a session's money goes, as far as it is known. */
export interface Terms extends StreamTerms {
  funds: bigint;
  payees: { renter: string; operator: string; treasury: string };
  vault: string;
}

/** An instruction of the escrow about the session, and where in its transaction it stands. */
export interface OwnInstruction {
  index: number;
  instruction: EscrowInstruction;
}

/** The agreed terms: from the account, or from the opening and what came after; both, if both are there, are compared. */
export function termsOf(settlement: Settlement, findings: Findings): Terms | undefined {
  const { account, parameters, transactions } = settlement;
  const opened = openingOf(settlement);
  const settled = settlingOf(settlement);
  const grown = toppedUp(settlement);
  if (account) {
    const { rates } = account;
    if (opened) {
      const { offer } = opened.args;
      findings.same("PriceDiffers", offer.price, rates.price);
      findings.same("UnitKindDiffers", offer.unitKind, rates.unitKind);
      findings.same("RenterFeeDiffers", offer.renterFeeBps, rates.renterFeeBps);
      findings.same("SessionKeyDiffers", offer.sessionKey, account.sessionKey);
    }
    // What is left of the funds after the end is what was spent.
    if (account.state !== "settled")
      findings.same("FundsDiffer", amounts(rates, account.maxUnits).total, account.funds);
    return {
      rates,
      keys: { node: account.receiptKey.toBytes(), renter: account.sessionKey.toBytes() },
      maxUnits: later(account.maxUnits, grown?.maxUnits),
      funds: later(amounts(rates, account.maxUnits).total, grown?.funds),
      payees: {
        renter: account.renter.token.toBase58(),
        operator: (operatorToken(transactions, settlement.session) ?? account.operator.token).toBase58(),
        treasury: account.treasury.token.toBase58(),
      },
      vault: account.vault.toBase58(),
    };
  }
  if (!opened || !parameters || !settled) {
    const found = [opened && "opening", parameters && "config", settled && "settlement"].filter(Boolean).join(", ");
    findings.add("TermsMissing", { expected: "the account, or opening, config and settlement", found });
    return undefined;
  }
  const { offer, maxUnits } = opened.args;
  const { price, unitKind, renterFeeBps, sessionKey } = offer;
  const rates: Rates = { price, unitKind, renterFeeBps, providerFeeBps: parameters.providerFeeBps };
  const { accounts } = settled.instruction;
  return {
    rates,
    keys: { node: settled.node, renter: sessionKey.toBytes() },
    maxUnits: later(maxUnits, grown?.maxUnits),
    funds: later(amounts(rates, maxUnits).total, grown?.funds),
    payees: {
      renter: opened.accounts.renterToken.toBase58(),
      operator: accounts.operatorToken.toBase58(),
      treasury: accounts.feeVault.toBase58(),
    },
    vault: accounts.vault.toBase58(),
  };
}

/** What happened to the session in a transaction, in order. */
export function ownEvents({ logs }: AuditedTransaction, session: PublicKey): EscrowEvent[] {
  return parseEscrowEvents(logs).filter(({ data }) => {
    const subject = "session" in data ? data.session : "deal" in data ? data.deal : undefined;
    return subject?.equals(session);
  });
}

export function ownInstructions({ instructions }: AuditedTransaction, session: PublicKey): OwnInstruction[] {
  return instructions.flatMap((given, index) => {
    const instruction = decoded(given);
    const isOwn = instruction && "session" in instruction.accounts && instruction.accounts.session?.equals(session);
    return isOwn ? [{ index, instruction }] : [];
  });
}

function openingOf({ transactions, session }: Settlement) {
  for (const transaction of transactions) {
    for (const { instruction } of ownInstructions(transaction, session)) {
      if (instruction.name === "openSession") return instruction;
    }
  }
  return undefined;
}

/** The first instruction that proved a receipt, and whose key it proved for the node. */
function settlingOf({ transactions, session }: Settlement) {
  for (const transaction of transactions) {
    for (const { index, instruction } of ownInstructions(transaction, session)) {
      if (instruction.name !== "settle" && instruction.name !== "settleFinal") continue;
      const proof = proofOf(transaction.instructions[index - 1]);
      if (proof) return { instruction, node: proof.keys.node };
    }
  }
  return undefined;
}

function toppedUp({ transactions, session }: Settlement): { maxUnits: bigint; funds: bigint } | undefined {
  const events = transactions.flatMap((transaction) => ownEvents(transaction, session));
  return events.flatMap((event) => (event.name === "sessionToppedUp" ? [event.data] : [])).at(-1);
}

function operatorToken(transactions: readonly AuditedTransaction[], session: PublicKey): PublicKey | undefined {
  const events = transactions.flatMap((transaction) => ownEvents(transaction, session));
  return events.flatMap((event) => (event.name === "sessionAccepted" ? [event.data.operatorToken] : []))[0];
}

function decoded({ program, accounts, data }: AuditedInstruction): EscrowInstruction | undefined {
  if (program !== ESCROW_PROGRAM_ID.toBase58()) return undefined;
  const keys = accounts.map((key): AccountMeta => ({ pubkey: new PublicKey(key), isSigner: false, isWritable: false }));
  try {
    return decodeEscrowInstruction(
      new TransactionInstruction({ programId: ESCROW_PROGRAM_ID, keys, data: data as Buffer }),
    );
  } catch (error) {
    if (error instanceof ClientError) return undefined;
    throw error;
  }
}

/** Both only ever grow. */
function later(one: bigint, other = 0n): bigint {
  return one > other ? one : other;
}
