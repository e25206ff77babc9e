import type { PublicKey } from "@solana/web3.js";
import { decodeAccount, type AccountView } from "../codec";
import { ClientError } from "../errors";
import { readTokenAccount, type TokenAccount } from "../tokens";
import { CLOCK_ADDRESS, readClock } from "./clock";
import type { Filter, Ledger, LedgerAccount } from "./ledger";

/** Enough to read. */
export interface Reader {
  readonly ledger: Ledger;
}

/** What an account holds, and where it is. */
export type Located<T> = T & { readonly address: PublicKey };

/** Throws unless there is such an account, of that program, with those bytes. */
export async function fetchAccount<T extends object>(
  { ledger }: Reader,
  layout: AccountView<T>,
  address: PublicKey,
): Promise<Located<T>> {
  const [account] = await ledger.accounts([address]);
  return located(layout, address, account);
}

/** In the order of the addresses; `undefined` for what does not exist. */
export async function fetchAccounts<T extends object>(
  { ledger }: Reader,
  layout: AccountView<T>,
  addresses: readonly PublicKey[],
): Promise<(Located<T> | undefined)[]> {
  const accounts = await ledger.accounts(addresses);
  return accounts.map((account, index) => account && located(layout, addresses[index]!, account));
}

/** Every account of this kind that has these bytes. */
export async function findAccounts<T extends object>(
  { ledger }: Reader,
  layout: AccountView<T>,
  filters: readonly Filter[],
): Promise<Located<T>[]> {
  const all = [{ offset: 0, bytes: layout.discriminator }, ...filters];
  const accounts = await ledger.programAccounts(layout.program, all);
  // A node that passes over a filter would otherwise slip other people's accounts in.
  const stray = accounts.find(({ data }) => !all.every((filter) => matches(data, filter)));
  if (stray) throw new ClientError("RpcMalformedAnswer", { method: "getProgramAccounts", stray: stray.address });
  return accounts.map((account) => located(layout, account.address, account));
}

/** An account that a snapshot reads. */
export interface Wanted<T> {
  address: PublicKey;
  read: (account: LedgerAccount | undefined) => T;
}

export function wanted<T extends object>(layout: AccountView<T>, address: PublicKey): Wanted<Located<T>> {
  return { address, read: (account) => located(layout, address, account) };
}

export function wantedIfThere<T extends object>(layout: AccountView<T>, address: PublicKey): Wanted<Located<T> | undefined> {
  return { address, read: (account) => account && located(layout, address, account) };
}

export function wantedToken(address: PublicKey): Wanted<TokenAccount | undefined> {
  return { address, read: readTokenAccount };
}

type Read<W extends Record<string, Wanted<unknown>>> = { [K in keyof W]: W[K] extends Wanted<infer T> ? T : never };

/** Accounts and the chain's clock, read at one moment. */
export async function snapshot<W extends Record<string, Wanted<unknown>>>(
  { ledger }: Reader,
  accounts: W,
): Promise<Read<W> & { now: bigint }> {
  const entries = Object.entries(accounts);
  const [clock, ...found] = await ledger.accounts([CLOCK_ADDRESS, ...entries.map(([, { address }]) => address)]);
  const read = entries.map(([name, account], index) => [name, account.read(found[index])]);
  return { ...(Object.fromEntries(read) as Read<W>), now: readClock(clock) };
}

function located<T extends object>(layout: AccountView<T>, address: PublicKey, account: LedgerAccount | undefined): Located<T> {
  const { name, program } = layout;
  if (!account) throw new ClientError("AccountMissing", { account: name, address });
  if (!account.owner.equals(program)) {
    throw new ClientError("AccountOwner", { account: name, address, owner: account.owner, expected: program });
  }
  return { ...decodeAccount(layout, account.data), address };
}

function matches(data: Uint8Array, { offset, bytes }: Filter): boolean {
  return data.length >= offset + bytes.length && bytes.every((byte, index) => data[offset + index] === byte);
}
