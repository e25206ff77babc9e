import type { PublicKey } from "@solana/web3.js";
import {
  DELEGATION_OFFSETS,
  OFFENCE_OFFSETS,
  POOL_OFFSETS,
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
import { delegationView, offenceView, poolView, type Delegation, type Offence, type Pool } from "./state";

export function fetchStakingConfig(reader: Reader): Promise<Located<StakingConfig>> {
  return fetchAccount(reader, stakingConfigAccount, CONFIG_ADDRESS);
}

export function fetchPool(reader: Reader, address: PublicKey): Promise<Located<Pool>> {
  return fetchAccount(reader, poolView, address);
}

/** In the order of the addresses; `undefined` for pools that do not exist. */
export function fetchPools(reader: Reader, addresses: readonly PublicKey[]): Promise<(Located<Pool> | undefined)[]> {
  return fetchAccounts(reader, poolView, addresses);
}

export function findPools(reader: Reader, filter: { operator?: PublicKey; role?: Role } = {}): Promise<Located<Pool>[]> {
  const { operator, role } = filter;
  const byRole = role && { offset: POOL_OFFSETS.role, bytes: Uint8Array.of(ROLE_VALUES.indexOf(role)) };
  const filters = [...keyFilters([POOL_OFFSETS.operator, operator]), ...(byRole ? [byRole] : [])];
  return findAccounts(reader, poolView, filters);
}

export function fetchDelegation(reader: Reader, pool: PublicKey, owner: PublicKey): Promise<Located<Delegation>> {
  return fetchAccount(reader, delegationView, findDelegationAddress(pool, owner));
}

/** Whose stake is where. */
export interface StakeFilter {
  pool?: PublicKey;
  owner?: PublicKey;
}

export function findDelegations(reader: Reader, { pool, owner }: StakeFilter = {}): Promise<Located<Delegation>[]> {
  const filters = keyFilters([DELEGATION_OFFSETS.pool, pool], [DELEGATION_OFFSETS.owner, owner]);
  return findAccounts(reader, delegationView, filters);
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

export function fetchOffence(reader: Reader, address: PublicKey): Promise<Located<Offence>> {
  return fetchAccount(reader, offenceView, address);
}

/** What pools were slashed for. */
export function findOffences(reader: Reader, { pool }: { pool?: PublicKey } = {}): Promise<Located<Offence>[]> {
  return findAccounts(reader, offenceView, keyFilters([OFFENCE_OFFSETS.pool, pool]));
}

/** For a snapshot. */
export const wantedConfig: Wanted<Located<StakingConfig>> = /* @__PURE__ */ wanted(stakingConfigAccount, CONFIG_ADDRESS);

export function wantedPool(address: PublicKey): Wanted<Located<Pool>> {
  return wanted(poolView, address);
}

/** `undefined` for who has none. */
export function wantedDelegation(pool: PublicKey, owner: PublicKey): Wanted<Located<Delegation> | undefined> {
  return wantedIfThere(delegationView, findDelegationAddress(pool, owner));
}

function keyFilters(...fields: [offset: number, key: PublicKey | undefined][]): Filter[] {
  return fields.flatMap(([offset, key]) => (key ? [{ offset, bytes: key.toBytes() }] : []));
}
