import type { BN } from "@coral-xyz/anchor";
import type { PublicKey } from "@solana/web3.js";
import { decodeEvents } from "../support";
import type { PayeeRole } from "../../sdk/src/escrow";

/** What logs alone say of a deal. */
export interface IndexedDeal {
  renterToken: string;
  operatorToken: string;
  node: string;
  funds: bigint;
  units: bigint;
  number: bigint;
  owed: Record<PayeeRole, bigint>;
  /** What operator and treasury have earned: what the renter spent. */
  spent: bigint;
  /** What the vault holds, donations apart. */
  vault: bigint;
}

interface Payment {
  paid: BN;
  owed: BN;
}

/** Rebuilds every balance from events, as an indexer would that never reads an account. */
export class Indexer {
  readonly deals = new Map<string, IndexedDeal>();
  /** What each token account received from vaults, less what it sent into them. */
  readonly received = new Map<string, bigint>();
  /** By node: live sessions and the bond they require. */
  readonly exposure = new Map<string, [bigint, bigint]>();
  readonly faults = new Set<string>();
  private readonly bonds = new Map<string, bigint>();

  constructor(private readonly feeVault: PublicKey) {}

  read(logs: string[]): void {
    for (const { program, name, data } of decodeEvents(logs)) {
      if (program === "escrow") this.apply(name, data);
    }
  }

  private apply(name: string, event: Record<string, unknown>): void {
    const key = (field: string) => String(event[field]);
    const u64 = (field: string) => big(event[field] as BN);
    const deal = () => this.deals.get(key("session" in event ? "session" : "ledger" in event ? "ledger" : "deal"))!;

    switch (name) {
      case "sessionOpened":
        this.open(key("session"), key("renterToken"), "", key("node"));
        return this.fund(deal(), u64("funds"));
      case "ledgerOpened":
        return this.open(key("ledger"), key("renterToken"), key("operatorToken"), key("node"));
      case "sessionAccepted":
        deal().operatorToken = key("operatorToken");
        this.bonds.set(key("session"), u64("bond"));
        return this.expose(deal().node, 1n, u64("bond"));
      case "sessionToppedUp":
      case "deposited":
        return this.fund(deal(), u64("funds"));
      case "settled":
        deal().number = u64("number");
        deal().units = u64("units");
        this.pay(deal(), "operator", event["operator"]);
        return this.pay(deal(), "treasury", event["treasury"]);
      case "withdrawn":
        deal().funds = u64("funds");
        return this.pay(deal(), "renter", event["renter"]);
      case "waitingClaimed":
        return this.claim(deal(), Object.keys(event["payee"] as object)[0] as PayeeRole, key("token"), u64("paid"));
      case "abandoned":
        this.faults.add(key("fault"));
        return;
      case "sessionEnded":
        return this.end(key("session"), deal(), event);
      case "sessionCleared":
        this.pay(deal(), "renter", event["renter"]);
        return this.closeIfEmpty(key("session"), deal());
      case "ledgerClosed":
        this.credit(deal().renterToken, u64("paid"));
        this.deals.delete(key("ledger"));
    }
  }

  private open(address: string, renterToken: string, operatorToken: string, node: string): void {
    const owed = { renter: 0n, operator: 0n, treasury: 0n };
    const empty = { funds: 0n, units: 0n, number: 0n, spent: 0n, vault: 0n, owed };
    this.deals.set(address, { renterToken, operatorToken, node, ...empty });
  }

  private fund(deal: IndexedDeal, funds: bigint): void {
    this.credit(deal.renterToken, deal.funds - funds);
    deal.vault += funds - deal.funds;
    deal.funds = funds;
  }

  private pay(deal: IndexedDeal, role: PayeeRole, payment: unknown): void {
    const { paid, owed } = payment as Payment;
    if (role !== "renter") deal.spent += big(paid) + big(owed) - deal.owed[role];
    deal.owed[role] = big(owed);
    deal.vault -= big(paid);
    this.credit(this.tokenOf(deal, role), big(paid));
  }

  private claim(deal: IndexedDeal, role: PayeeRole, token: string, paid: bigint): void {
    deal.owed[role] = 0n;
    deal.vault -= paid;
    this.credit(token, paid);
  }

  private end(address: string, deal: IndexedDeal, event: Record<string, unknown>): void {
    deal.number = big(event["number"] as BN);
    deal.units = big(event["units"] as BN);
    for (const role of ["renter", "operator", "treasury"] as const) this.pay(deal, role, event[role]);
    // The rest was refunded, or waits.
    deal.funds = deal.spent;
    deal.vault = deal.owed.renter + deal.owed.operator + deal.owed.treasury;
    const bond = this.bonds.get(address);
    if (bond !== undefined) this.expose(deal.node, -1n, -bond);
    this.closeIfEmpty(address, deal);
  }

  private closeIfEmpty(address: string, { owed }: IndexedDeal): void {
    if (owed.renter + owed.operator + owed.treasury === 0n) this.deals.delete(address);
  }

  private expose(node: string, count: bigint, bond: bigint): void {
    const [sessions, required] = this.exposure.get(node) ?? [0n, 0n];
    this.exposure.set(node, [sessions + count, required + bond]);
  }

  private tokenOf(deal: IndexedDeal, role: PayeeRole): string {
    return { renter: deal.renterToken, operator: deal.operatorToken, treasury: String(this.feeVault) }[role];
  }

  private credit(token: string, amount: bigint): void {
    this.received.set(token, (this.received.get(token) ?? 0n) + amount);
  }
}

function big(value: BN): bigint {
  return BigInt(value.toString());
}
