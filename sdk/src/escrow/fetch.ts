import type { PublicKey } from "@solana/web3.js";
import {
  escrowConfigAccount,
  EXPOSURE_OFFSETS,
  exposureAccount,
  FAULT_OFFSETS,
  faultAccount,
  LEDGER_OFFSETS,
  ledgerAccount,
  renterAccount,
  SESSION_OFFSETS,
  sessionAccount,
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
import { ledgerOf, SESSION_STATES, sessionOf, type Ledger, type Session, type SessionState } from "./state";

/** Which sessions or ledgers to find. */
export interface DealFilter {
  renter?: PublicKey;
  operator?: PublicKey;
  node?: PublicKey;
}

export interface SessionFilter extends DealFilter {
  state?: SessionState;
}

export async function fetchSession(reader: Reader, address: PublicKey): Promise<Located<Session>> {
  return sessionOf(await fetchAccount(reader, sessionAccount, address));
}

/** In the order of the addresses; `undefined` for sessions that are over, or never were. */
export async function fetchSessions(
  reader: Reader,
  addresses: readonly PublicKey[],
): Promise<(Located<Session> | undefined)[]> {
  return (await fetchAccounts(reader, sessionAccount, addresses)).map((session) => session && sessionOf(session));
}

export async function findSessions(reader: Reader, { state, ...deal }: SessionFilter = {}): Promise<Located<Session>[]> {
  const byState = state && { offset: SESSION_OFFSETS.state, bytes: Uint8Array.of(SESSION_STATES.indexOf(state) + 1) };
  const filters = [...dealFilters(deal, SESSION_OFFSETS), ...(byState ? [byState] : [])];
  return (await findAccounts(reader, sessionAccount, filters)).map(sessionOf);
}

export async function fetchLedger(reader: Reader, address: PublicKey): Promise<Located<Ledger>> {
  return ledgerOf(await fetchAccount(reader, ledgerAccount, address));
}

export async function fetchLedgers(reader: Reader, addresses: readonly PublicKey[]): Promise<(Located<Ledger> | undefined)[]> {
  return (await fetchAccounts(reader, ledgerAccount, addresses)).map((ledger) => ledger && ledgerOf(ledger));
}

export async function findLedgers(reader: Reader, filter: DealFilter = {}): Promise<Located<Ledger>[]> {
  return (await findAccounts(reader, ledgerAccount, dealFilters(filter, LEDGER_OFFSETS))).map(ledgerOf);
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
  const { read } = wanted(sessionAccount, address);
  return { address, read: (account) => sessionOf(read(account)) };
}

/** A ledger for a snapshot. */
export function wantedLedger(address: PublicKey): Wanted<Located<Ledger>> {
  const { read } = wanted(ledgerAccount, address);
  return { address, read: (account) => ledgerOf(read(account)) };
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
