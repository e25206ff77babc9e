import { amounts, type Amounts } from "../escrow/metering";
import type { PayeeRole, Payment } from "../generated/escrow/types";
import type { EscrowEvent } from "../generated/escrow";
import { decodeReceipt } from "../receipt";
import { TOKEN_PROGRAM_ID } from "../tokens";
import type { AuditCode, Findings } from "./findings";
import { proofOf } from "./proof";
import type { AuditedTransaction, Settlement } from "./settlement";
import type { AuditedStream } from "./stream";
import { ownEvents, ownInstructions, type Terms } from "./terms";

const ROLES = ["renter", "operator", "treasury"] as const;
const TRANSFER = 3;

/** One transaction's payments as they are and as they should be. */
export interface AuditedPayout {
  transaction: string;
  number: bigint;
  units: bigint;
  expected: Record<PayeeRole, bigint>;
  paid: Record<PayeeRole, bigint>;
}

const PAYOUT_CODES = {
  operator: "OperatorPayoutWrong",
  treasury: "TreasuryPayoutWrong",
  renter: "RefundWrong",
} as const;
const TRANSFER_CODES = {
  operator: "OperatorTransferWrong",
  treasury: "TreasuryTransferWrong",
  renter: "RenterTransferWrong",
} as const satisfies Record<PayeeRole, AuditCode>;

/** Follows a session's money through its transactions. */
export class PayoutAudit {
  readonly payouts: AuditedPayout[] = [];
  private number = 0n;
  private earned: Amounts;
  private readonly owed: Record<PayeeRole, bigint> = { renter: 0n, operator: 0n, treasury: 0n };
  private outcome: string | undefined;

  constructor(
    private readonly settlement: Settlement,
    private readonly stream: AuditedStream,
    private readonly terms: Terms,
    private readonly findings: Findings,
  ) {
    this.earned = amounts(terms.rates, 0n);
  }

  run(): void {
    const { transactions, session } = this.settlement;
    this.checkAccount();
    for (const transaction of transactions) {
      if (transaction.hasFailed) {
        this.findings.add("TransactionFailed", { transaction: transaction.signature });
        continue;
      }
      const events = ownEvents(transaction, session);
      this.checkProofs(transaction);
      const paid = { renter: 0n, operator: 0n, treasury: 0n };
      const destinations = new Map(ROLES.map((role) => [this.terms.payees[role], role]));
      for (const event of events) this.follow(event, transaction, paid, destinations);
      this.checkTransfers(transaction, paid, destinations);
    }
    this.checkEnd();
  }

  /** What the account itself says has to fit its rates and the stream; and later transactions build on it. */
  private checkAccount(): void {
    const { account } = this.settlement;
    if (!account) return;
    const { gross, renterFee, providerFee } = amounts(account.rates, account.units);
    const { earned } = account;
    this.findings.same(
      "AccountAmountsWrong",
      `${gross}, ${renterFee}, ${providerFee}`,
      `${earned.gross}, ${earned.renterFee}, ${earned.providerFee}`,
    );
    const receipt = this.receipt(account.number);
    if (receipt) this.findings.same("AccountUnitsWrong", receipt.units, account.units, { interval: account.number });
    if (this.firstSettled() <= account.number) return;
    this.number = account.number;
    this.earned = amounts(account.rates, account.units);
    for (const role of ROLES) this.owed[role] = account[role].owed;
  }

  private firstSettled(): bigint {
    const { transactions, session } = this.settlement;
    for (const { name, data } of transactions.flatMap((transaction) => ownEvents(transaction, session))) {
      if (name === "settled" || name === "sessionEnded") return data.number;
    }
    return 0n;
  }

  private follow(
    event: EscrowEvent,
    transaction: AuditedTransaction,
    paid: Record<PayeeRole, bigint>,
    destinations: Map<string, PayeeRole>,
  ): void {
    if (event.name === "settled") return this.settle(event.data, undefined, transaction, paid);
    if (event.name === "sessionEnded") {
      this.outcome = event.data.outcome;
      return this.settle(event.data, event.data.renter, transaction, paid);
    }
    if (event.name === "waitingClaimed") {
      const { payee, token, paid: claimed } = event.data;
      this.findings.same("ClaimWrong", this.owed[payee], claimed, { transaction: transaction.signature });
      this.owed[payee] = 0n;
      paid[payee] += claimed;
      destinations.set(token.toBase58(), payee);
    }
    if (event.name === "sessionCleared") {
      // Donations: nobody was owed them.
      paid.renter += event.data.renter.paid;
      this.owed.renter = event.data.renter.owed;
    }
  }

  private settle(
    settled: { number: bigint; units: bigint; operator: Payment; treasury: Payment },
    refund: Payment | undefined,
    transaction: AuditedTransaction,
    paid: Record<PayeeRole, bigint>,
  ): void {
    const { number, units } = settled;
    const receipt = this.receipt(number);
    const where = { interval: number, transaction: transaction.signature };
    if (number > 0n && !receipt)
      this.findings.add("SettledReceiptMissing", { ...where, expected: number, found: "nothing" });
    else if (receipt) this.findings.same("SettledUnitsWrong", receipt.units, units, where);
    // What the program paid for must be what both signed, so the receipt decides, not the program's word.
    const earned = amounts(this.terms.rates, receipt?.units ?? units);
    const expected = {
      operator: this.owed.operator + earned.toOperator - this.earned.toOperator,
      treasury: this.owed.treasury + earned.toTreasury - this.earned.toTreasury,
      renter: refund ? this.owed.renter + this.terms.funds - earned.total : 0n,
    };
    const found = {
      operator: settled.operator.paid + settled.operator.owed,
      treasury: settled.treasury.paid + settled.treasury.owed,
      renter: refund ? refund.paid + refund.owed : 0n,
    };
    if (refund) {
      const stays = settled.operator.owed + settled.treasury.owed + refund.owed;
      expected.renter += this.donated(transaction, found.renter - expected.renter, stays);
    }
    const isOnlyIncomplete = this.skips(number, earned, found);
    for (const role of ROLES) {
      if (expected[role] === found[role]) continue;
      const code = isOnlyIncomplete && role !== "renter" ? "TransactionsMissing" : PAYOUT_CODES[role];
      this.findings.add(code, { ...where, expected: expected[role], found: found[role] });
    }
    this.payouts.push({ transaction: transaction.signature, number, units, expected, paid: found });
    this.number = number;
    this.earned = earned;
    const payments = { operator: settled.operator, treasury: settled.treasury, ...(refund && { renter: refund }) };
    for (const [role, payment] of Object.entries(payments) as [PayeeRole, Payment][]) {
      paid[role] += payment.paid;
      this.owed[role] = payment.owed;
    }
  }

  /** Donations go to the renter at the end. Only the vault's balance tells one from a wrong refund. */
  private donated({ signature, gains }: AuditedTransaction, excess: bigint, stays: bigint): bigint {
    if (excess <= 0n) return 0n;
    const gain = gains?.get(this.terms.vault);
    if (gain === undefined) {
      this.findings.add("TransfersMissing", {
        transaction: signature,
        expected: "the vault's balance",
        found: `${excess} too much`,
      });
      return excess;
    }
    const owes = this.terms.funds - this.earned.total + this.owed.renter + this.owed.operator + this.owed.treasury;
    const donated = stays - gain - owes;
    return donated > 0n ? donated : 0n;
  }

  /** Whether the payments are right for one who settled an earlier receipt of the stream in a transaction that was not given. */
  private skips(number: bigint, earned: Amounts, found: Record<PayeeRole, bigint>): boolean {
    return this.stream.intervals.some(
      (interval) =>
        interval.number > this.number &&
        interval.number < number &&
        found.operator === earned.toOperator - interval.toOperator &&
        found.treasury === earned.toTreasury - interval.toTreasury,
    );
  }

  private checkProofs(transaction: AuditedTransaction): void {
    const { signature } = transaction;
    const settled = ownEvents(transaction, this.settlement.session).flatMap(({ name, data }) =>
      name === "settled" || name === "sessionEnded" ? [data.number] : [],
    );
    for (const { index, instruction } of ownInstructions(transaction, this.settlement.session)) {
      if (instruction.name !== "settle" && instruction.name !== "settleFinal") continue;
      const number = settled.shift();
      const proof = proofOf(transaction.instructions[index - 1]);
      if (!proof) {
        this.findings.add("ProofMissing", { transaction: signature });
        continue;
      }
      const { keys } = this.terms;
      this.findings.same("ProofKeysWrong", keys.node, proof.keys.node, { transaction: signature });
      this.findings.same("ProofKeysWrong", keys.renter, proof.keys.renter, { transaction: signature });
      const entry = number === undefined ? undefined : this.stream.entries.get(number);
      if (entry)
        this.findings.same("ProofDiffers", entry.bytes, proof.bytes, { interval: number!, transaction: signature });
    }
  }

  private checkTransfers(
    transaction: AuditedTransaction,
    paid: Record<PayeeRole, bigint>,
    destinations: ReadonlyMap<string, PayeeRole>,
  ): void {
    const { signature, inner, gains } = transaction;
    const sent = { renter: 0n, operator: 0n, treasury: 0n };
    const count = (account: string, amount: bigint) => {
      const role = destinations.get(account);
      if (role) sent[role] += amount;
      else
        this.findings.add("TransferToStranger", {
          transaction: signature,
          expected: 0n,
          found: `${amount} to ${account}`,
        });
    };
    const isSettling = ROLES.some((role) => paid[role] > 0n);
    if (inner) {
      for (const { index } of ownInstructions(transaction, this.settlement.session)) {
        for (const [account, amount] of transfersFrom(this.terms.vault, inner.get(index) ?? [])) count(account, amount);
      }
    } else if (gains && isAlone(transaction)) {
      for (const [account, gain] of gains) if (gain > 0n && isSettling) count(account, gain);
    } else {
      if (isSettling) this.findings.add("TransfersMissing", { transaction: signature });
      return;
    }
    for (const role of ROLES)
      this.findings.same(TRANSFER_CODES[role], paid[role], sent[role], { transaction: signature });
  }

  private checkEnd(): void {
    if (this.payouts.length === 0) return this.findings.add("SettlementMissing", {});
    if (!this.outcome)
      return this.findings.add("NotEnded", { expected: "the end", found: `settled up to ${this.number}` });
    const last = this.receipt(this.number);
    const isFinal = this.outcome === "final";
    if (last && last.isFinal !== isFinal) {
      this.findings.add("OutcomeWrong", {
        interval: this.number,
        expected: last.isFinal ? "final" : "closed",
        found: this.outcome,
      });
    }
    const unsettled = this.stream.intervals.findLast(({ isCosigned, number }) => isCosigned && number > this.number);
    if (unsettled) {
      this.findings.add("HigherReceiptUnsettled", {
        interval: unsettled.number,
        expected: unsettled.number,
        found: this.number,
      });
    }
  }

  private receipt(number: bigint) {
    const entry = this.stream.entries.get(number);
    return entry && decodeReceipt(entry.bytes);
  }
}

/** Whether the balances of a transaction changed by one settlement alone. */
function isAlone({ instructions }: AuditedTransaction): boolean {
  const programs = instructions.map(({ program }) => program).filter((program) => !BESIDE.has(program));
  return programs.length === 1;
}

/** Programs of instructions that move no tokens. */
const BESIDE: ReadonlySet<string> = new Set([
  "Ed25519SigVerify111111111111111111111111111",
  "ComputeBudget111111111111111111111111111111",
]);

function transfersFrom(vault: string, inner: AuditedTransaction["instructions"]): [account: string, amount: bigint][] {
  return inner.flatMap(({ program, accounts, data }): [string, bigint][] => {
    const [source, destination] = accounts;
    const isTransfer = program === TOKEN_PROGRAM_ID.toBase58() && data[0] === TRANSFER && data.length === 9;
    if (!isTransfer || source !== vault || destination === undefined) return [];
    return [[destination, new DataView(data.buffer, data.byteOffset).getBigUint64(1, true)]];
  });
}
