// What the program's accounts mean: the numbers that stand for names become these.
import { decodeAccount, viewOf } from "../codec";
import { nameOf } from "../codec/name_of";
import * as raw from "../generated/escrow/accounts";
import { UNIT_KIND_VALUES, type Deal as RawDeal } from "../generated/escrow/types";
import type { Rates } from "./metering";

/** In the order of the program's numbers, which begin at one. */
export const SESSION_STATES = ["proposed", "active", "closing", "settled"] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** What a session and a ledger have in common. */
export interface Deal extends Omit<RawDeal, "rates"> {
  rates: Rates;
}

export interface Session extends Deal, Omit<raw.Session, "deal" | "state"> {
  state: SessionState;
}

export interface Ledger extends Deal, Omit<raw.Ledger, "deal"> {}

export const sessionView = /* @__PURE__ */ viewOf(raw.sessionAccount, sessionOf);
export const ledgerView = /* @__PURE__ */ viewOf(raw.ledgerAccount, ledgerOf);

export function decodeSession(data: Uint8Array): Session {
  return decodeAccount(sessionView, data);
}

export function decodeLedger(data: Uint8Array): Ledger {
  return decodeAccount(ledgerView, data);
}

function sessionOf({ deal, ...own }: raw.Session): Session {
  return { ...dealOf(deal), ...own, state: nameOf("Session", "state", SESSION_STATES, own.state - 1) };
}

function ledgerOf({ deal, ...own }: raw.Ledger): Ledger {
  return { ...dealOf(deal), ...own };
}

function dealOf(deal: RawDeal): Deal {
  const { rates } = deal;
  return { ...deal, rates: { ...rates, unitKind: nameOf("Deal", "unitKind", UNIT_KIND_VALUES, rates.unitKind) } };
}

/** What the renter could still spend or take back. */
export function unspent({ funds, earned }: Pick<Deal, "funds" | "earned">): bigint {
  return funds - earned.gross - earned.renterFee;
}

/** What the vault must hold. */
export function owes(deal: Deal): bigint {
  const { renter, operator, treasury } = deal;
  return unspent(deal) + renter.owed + operator.owed + treasury.owed;
}
