import type { PublicKey } from "@solana/web3.js";
import {
  bondGlobalAccount,
  COMPUTE_BOND_OFFSETS,
  leaseAccount,
  type BondGlobal,
  type Lease,
} from "../generated/compute_bond/accounts";
import {
  fetchAccount,
  fetchAccounts,
  findAccounts,
  wanted,
  wantedIfThere,
  type Located,
  type Reader,
  type Wanted,
} from "../ledger";
import { BOND_CONFIG_ADDRESS, findLeaseAddress } from "./addresses";
import type { BondAccounts } from "./instructions";
import { bondView, type ComputeBond } from "./state";

export function fetchComputeBond(reader: Reader, address: PublicKey): Promise<Located<ComputeBond>> {
  return fetchAccount(reader, bondView, address);
}

/** In the order of the addresses; `undefined` for bonds that are closed, or never were. */
export function fetchComputeBonds(reader: Reader, addresses: readonly PublicKey[]): Promise<(Located<ComputeBond> | undefined)[]> {
  return fetchAccounts(reader, bondView, addresses);
}

/** Every bond, or those of one agent. */
export function findComputeBonds(reader: Reader, { agentDid }: { agentDid?: Uint8Array } = {}): Promise<Located<ComputeBond>[]> {
  const filters = agentDid ? [{ offset: COMPUTE_BOND_OFFSETS.agentDid, bytes: agentDid }] : [];
  return findAccounts(reader, bondView, filters);
}

/** A bond for a snapshot. */
export function wantedBond(address: PublicKey): Wanted<Located<ComputeBond>> {
  return wanted(bondView, address);
}

/** `undefined` for one that is closed, or never was. */
export function wantedBondIfThere(address: PublicKey): Wanted<Located<ComputeBond> | undefined> {
  return wantedIfThere(bondView, address);
}

/** Whom the bond's money returns to. */
export function fetchLease(reader: Reader, { provider, leaseId }: Pick<ComputeBond, "provider" | "leaseId">): Promise<Located<Lease>> {
  return fetchAccount(reader, leaseAccount, findLeaseAddress(provider, leaseId));
}

/** What a bond's instructions are told of it. */
export async function fetchBondAccounts(reader: Reader, bond: PublicKey): Promise<BondAccounts> {
  const lease = await fetchLease(reader, await fetchComputeBond(reader, bond));
  return { bond, lease: lease.address, operator: lease.operator };
}

export function fetchBondConfig(reader: Reader): Promise<Located<BondGlobal>> {
  return fetchAccount(reader, bondGlobalAccount, BOND_CONFIG_ADDRESS);
}
