import type { PublicKey } from "@solana/web3.js";
import {
  BID_OFFSETS,
  bidAccount,
  clientAccount,
  marketConfigAccount,
  TASK_OFFSETS,
  type Bid,
  type Client,
  type MarketConfig,
} from "../generated/market/accounts";
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
import { findBidAddress, findClientAddress, MARKET_CONFIG_ADDRESS } from "./addresses";
import { TASK_STATUSES, taskView, type Task, type TaskStatus } from "./state";

/** Which tasks to find. */
export interface TaskFilter {
  client?: PublicKey;
  provider?: PublicKey;
  node?: PublicKey;
  status?: TaskStatus;
}

/** Which bids to find. */
export interface BidFilter {
  task?: PublicKey;
  bidder?: PublicKey;
}

/** A task, wherever its life stands. */
export function fetchTask(reader: Reader, address: PublicKey): Promise<Located<Task>> {
  return fetchAccount(reader, taskView, address);
}

/** In the order of the addresses; `undefined` for tasks that are closed, or never were. */
export function fetchTasks(reader: Reader, addresses: readonly PublicKey[]): Promise<(Located<Task> | undefined)[]> {
  return fetchAccounts(reader, taskView, addresses);
}

export function findTasks(reader: Reader, { status, client, provider, node }: TaskFilter = {}): Promise<Located<Task>[]> {
  const byStatus = status && { offset: TASK_OFFSETS.status, bytes: Uint8Array.of(TASK_STATUSES.indexOf(status) + 1) };
  const filters = [
    ...(byStatus ? [byStatus] : []),
    ...keyFilters([[TASK_OFFSETS["client.owner"], client], [TASK_OFFSETS["provider.owner"], provider], [TASK_OFFSETS.node, node]]),
  ];
  return findAccounts(reader, taskView, filters);
}

/** The bid that a bond stands behind. */
export function fetchBid(reader: Reader, { task, bond }: { task: PublicKey; bond: PublicKey }): Promise<Located<Bid>> {
  return fetchAccount(reader, bidAccount, findBidAddress(task, bond));
}

export function findBids(reader: Reader, { task, bidder }: BidFilter = {}): Promise<Located<Bid>[]> {
  return findAccounts(reader, bidAccount, keyFilters([[BID_OFFSETS.task, task], [BID_OFFSETS.bidder, bidder]]));
}

export function fetchMarketConfig(reader: Reader): Promise<Located<MarketConfig>> {
  return fetchAccount(reader, marketConfigAccount, MARKET_CONFIG_ADDRESS);
}

/** `undefined` for a wallet that never posted a task. */
export async function fetchClient(reader: Reader, wallet: PublicKey): Promise<Located<Client> | undefined> {
  return (await snapshot(reader, { client: wantedIfThere(clientAccount, findClientAddress(wallet)) })).client;
}

/** A task for a snapshot. */
export function wantedTask(address: PublicKey): Wanted<Located<Task>> {
  return wanted(taskView, address);
}

function keyFilters(keys: [offset: number, key: PublicKey | undefined][]): Filter[] {
  return keys.flatMap(([offset, key]) => (key ? [{ offset, bytes: key.toBytes() }] : []));
}
