import type { PublicKey } from "@solana/web3.js";
import {
  bondGlobalAccount,
  COMPUTE_BOND_OFFSETS,
  computeBondAccount,
  leaseAccount,
  type BondGlobal,
  type ComputeBond,
  type Lease,
} from "../generated/compute_bond/accounts";
import { fetchAccount, fetchAccounts, findAccounts, type Located, type Reader } from "../ledger";
import { BOND_CONFIG_ADDRESS, findLeaseAddress } from "./addresses";
import type { BondAccounts } from "./instructions";

export function fetchComputeBond(reader: Reader, address: PublicKey): Promise<Located<ComputeBond>> {
  return fetchAccount(reader, computeBondAccount, address);
}

/** In the order of the addresses; `undefined` for bonds that are closed, or never were. */
export function fetchComputeBonds(reader: Reader, addresses: readonly PublicKey[]): Promise<(Located<ComputeBond> | undefined)[]> {
  return fetchAccounts(reader, computeBondAccount, addresses);
}

/** Every bond, or those of one agent. */
export function findComputeBonds(reader: Reader, { agentDid }: { agentDid?: Uint8Array } = {}): Promise<Located<ComputeBond>[]> {
  return findAccounts(reader, computeBondAccount, agentDid ? [{ offset: COMPUTE_BOND_OFFSETS.agentDid, bytes: agentDid }] : []);
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
