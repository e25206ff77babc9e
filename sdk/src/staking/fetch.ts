import type { PublicKey } from "@solana/web3.js";
import {
  DELEGATION_OFFSETS,
  delegationAccount,
  OFFENCE_OFFSETS,
  offenceAccount,
  POOL_OFFSETS,
  poolAccount,
  REDELEGATION_OFFSETS,
  redelegationAccount,
  stakingConfigAccount,
  UNBONDING_OFFSETS,
  unbondingAccount,
  type Redelegation,
  type StakingConfig,
  type Unbonding,
} from "../generated/staking/accounts";
import { CONFIG_ADDRESS, findDelegationAddress } from "../generated/staking/pdas";
import { ROLE_VALUES, type Role } from "../generated/staking/types";
import {
  fetchAccount,
  fetchAccounts,
  findAccounts,
  wanted,
  wantedIfThere,
  type Filter,
  type Located,
  type Reader,
  type Wanted,
} from "../ledger";
import { delegationOf, offenceOf, poolOf, type Delegation, type Offence, type Pool } from "./state";

export function fetchStakingConfig(reader: Reader): Promise<Located<StakingConfig>> {
  return fetchAccount(reader, stakingConfigAccount, CONFIG_ADDRESS);
}

export async function fetchPool(reader: Reader, address: PublicKey): Promise<Located<Pool>> {
  return poolOf(await fetchAccount(reader, poolAccount, address));
}

/** In the order of the addresses; `undefined` for pools that do not exist. */
export async function fetchPools(reader: Reader, addresses: readonly PublicKey[]): Promise<(Located<Pool> | undefined)[]> {
  return (await fetchAccounts(reader, poolAccount, addresses)).map((pool) => pool && poolOf(pool));
}

export async function findPools(reader: Reader, filter: { operator?: PublicKey; role?: Role } = {}): Promise<Located<Pool>[]> {
  const { operator, role } = filter;
  const byRole = role && { offset: POOL_OFFSETS.role, bytes: Uint8Array.of(ROLE_VALUES.indexOf(role)) };
  const filters = [...keyFilters([POOL_OFFSETS.operator, operator]), ...(byRole ? [byRole] : [])];
  return (await findAccounts(reader, poolAccount, filters)).map(poolOf);
}

export async function fetchDelegation(reader: Reader, pool: PublicKey, owner: PublicKey): Promise<Located<Delegation>> {
  return delegationOf(await fetchAccount(reader, delegationAccount, findDelegationAddress(pool, owner)));
}

/** Whose stake is where. */
export interface StakeFilter {
  pool?: PublicKey;
  owner?: PublicKey;
}

export async function findDelegations(reader: Reader, { pool, owner }: StakeFilter = {}): Promise<Located<Delegation>[]> {
  const filters = keyFilters([DELEGATION_OFFSETS.pool, pool], [DELEGATION_OFFSETS.owner, owner]);
  return (await findAccounts(reader, delegationAccount, filters)).map(delegationOf);
}

export function findUnbondings(reader: Reader, { pool, owner }: StakeFilter = {}): Promise<Located<Unbonding>[]> {
  const filters = keyFilters([UNBONDING_OFFSETS.pool, pool], [UNBONDING_OFFSETS.owner, owner]);
  return findAccounts(reader, unbondingAccount, filters);
}

export function findRedelegations(
  reader: Reader,
  { fromPool, toPool, owner }: { fromPool?: PublicKey; toPool?: PublicKey; owner?: PublicKey } = {},
): Promise<Located<Redelegation>[]> {
  const { fromPool: from, toPool: to, owner: by } = REDELEGATION_OFFSETS;
  return findAccounts(reader, redelegationAccount, keyFilters([from, fromPool], [to, toPool], [by, owner]));
}

export async function fetchOffence(reader: Reader, address: PublicKey): Promise<Located<Offence>> {
  return offenceOf(await fetchAccount(reader, offenceAccount, address));
}

/** What pools were slashed for. */
export async function findOffences(reader: Reader, { pool }: { pool?: PublicKey } = {}): Promise<Located<Offence>[]> {
  return (await findAccounts(reader, offenceAccount, keyFilters([OFFENCE_OFFSETS.pool, pool]))).map(offenceOf);
}

/** For a snapshot. */
export const wantedConfig: Wanted<Located<StakingConfig>> = /* @__PURE__ */ wanted(stakingConfigAccount, CONFIG_ADDRESS);

export function wantedPool(address: PublicKey): Wanted<Located<Pool>> {
  const { read } = wanted(poolAccount, address);
  return { address, read: (account) => poolOf(read(account)) };
}

/** `undefined` for who has none. */
export function wantedDelegation(pool: PublicKey, owner: PublicKey): Wanted<Located<Delegation> | undefined> {
  const { address, read } = wantedIfThere(delegationAccount, findDelegationAddress(pool, owner));
  return {
    address,
    read(account) {
      const delegation = read(account);
      return delegation && delegationOf(delegation);
    },
  };
}

function keyFilters(...fields: [offset: number, key: PublicKey | undefined][]): Filter[] {
  return fields.flatMap(([offset, key]) => (key ? [{ offset, bytes: key.toBytes() }] : []));
}
