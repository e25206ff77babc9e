import type { PublicKey } from "@solana/web3.js";
import {
  escrowConfigAccount,
  EXPOSURE_OFFSETS,
  exposureAccount,
  FAULT_OFFSETS,
  faultAccount,
  LEDGER_OFFSETS,
  renterAccount,
  SESSION_OFFSETS,
  type EscrowConfig,
  type Exposure,
  type Fault,
  type Renter,
} from "../generated/escrow/accounts";
import { CONFIG_ADDRESS, findExposureAddress, findRenterAddress } from "../generated/escrow/pdas";
import {
  fetchAccount,
  fetchAccounts,
  findAccounts,
  snapshot,
  wanted,
  wantedIfThere,
  type Filter,
  type Located,
  type Reader,
  type Wanted,
} from "../ledger";
import { ledgerView, SESSION_STATES, sessionView, type Ledger, type Session, type SessionState } from "./state";

/** Which sessions or ledgers to find. */
export interface DealFilter {
  renter?: PublicKey;
  operator?: PublicKey;
  node?: PublicKey;
}

export interface SessionFilter extends DealFilter {
  state?: SessionState;
}

export function fetchSession(reader: Reader, address: PublicKey): Promise<Located<Session>> {
  return fetchAccount(reader, sessionView, address);
}

/** In the order of the addresses; `undefined` for sessions that are over, or never were. */
export function fetchSessions(
  reader: Reader,
  addresses: readonly PublicKey[],
): Promise<(Located<Session> | undefined)[]> {
  return fetchAccounts(reader, sessionView, addresses);
}

export function findSessions(reader: Reader, { state, ...deal }: SessionFilter = {}): Promise<Located<Session>[]> {
  const byState = state && { offset: SESSION_OFFSETS.state, bytes: Uint8Array.of(SESSION_STATES.indexOf(state) + 1) };
  const filters = [...dealFilters(deal, SESSION_OFFSETS), ...(byState ? [byState] : [])];
  return findAccounts(reader, sessionView, filters);
}

export function fetchLedger(reader: Reader, address: PublicKey): Promise<Located<Ledger>> {
  return fetchAccount(reader, ledgerView, address);
}

export function fetchLedgers(reader: Reader, addresses: readonly PublicKey[]): Promise<(Located<Ledger> | undefined)[]> {
  return fetchAccounts(reader, ledgerView, addresses);
}

export function findLedgers(reader: Reader, filter: DealFilter = {}): Promise<Located<Ledger>[]> {
  return findAccounts(reader, ledgerView, dealFilters(filter, LEDGER_OFFSETS));
}

export function fetchEscrowConfig(reader: Reader): Promise<Located<EscrowConfig>> {
  return fetchAccount(reader, escrowConfigAccount, CONFIG_ADDRESS);
}

/** What the live sessions of a node require of its bond; `undefined` for a node that never had one. */
export async function fetchExposure(reader: Reader, node: PublicKey): Promise<Located<Exposure> | undefined> {
  return (await snapshot(reader, { exposure: wantedIfThere(exposureAccount, findExposureAddress(node)) })).exposure;
}

export async function findExposures(reader: Reader, { node }: { node?: PublicKey } = {}): Promise<Located<Exposure>[]> {
  return findAccounts(reader, exposureAccount, node ? [{ offset: EXPOSURE_OFFSETS.node, bytes: node.toBytes() }] : []);
}

/** `undefined` for a wallet that never rented. */
export async function fetchRenter(reader: Reader, wallet: PublicKey): Promise<Located<Renter> | undefined> {
  return (await snapshot(reader, { renter: wantedIfThere(renterAccount, findRenterAddress(wallet)) })).renter;
}

/** What nodes did to their renters, for good. */
export async function findFaults(reader: Reader, { node }: { node?: PublicKey } = {}): Promise<Located<Fault>[]> {
  return findAccounts(reader, faultAccount, node ? [{ offset: FAULT_OFFSETS.node, bytes: node.toBytes() }] : []);
}

/** A session for a snapshot. */
export function wantedSession(address: PublicKey): Wanted<Located<Session>> {
  return wanted(sessionView, address);
}

/** A ledger for a snapshot. */
export function wantedLedger(address: PublicKey): Wanted<Located<Ledger>> {
  return wanted(ledgerView, address);
}

type DealOffsets = Pick<typeof SESSION_OFFSETS, "deal.renter.owner" | "deal.operator.owner" | "deal.node">;

function dealFilters({ renter, operator, node }: DealFilter, offsets: DealOffsets): Filter[] {
  const filters: [number, PublicKey | undefined][] = [
    [offsets["deal.renter.owner"], renter],
    [offsets["deal.operator.owner"], operator],
    [offsets["deal.node"], node],
  ];
  return filters.flatMap(([offset, key]) => (key ? [{ offset, bytes: key.toBytes() }] : []));
}
