import type { PublicKey } from "@solana/web3.js";
import {
  courtAccount,
  DISPUTE_OFFSETS,
  disputesConfigAccount,
  GUARDIAN_OFFSETS,
  guardianAccount,
  type Court,
  type DisputesConfig,
  type Guardian,
} from "../generated/disputes/accounts";
import { fetchAccount, fetchAccounts, findAccounts, snapshot, wanted, wantedIfThere, type Located, type Reader, type Wanted } from "../ledger";
import { COURT_ADDRESS, DISPUTES_CONFIG_ADDRESS, findGuardianAddress } from "./addresses";
import { disputeView, type Dispute } from "./state";

export function fetchDispute(reader: Reader, address: PublicKey): Promise<Located<Dispute>> {
  return fetchAccount(reader, disputeView, address);
}

/** In the order of the addresses; `undefined` for disputes that are closed, or never were. */
export function fetchDisputes(reader: Reader, addresses: readonly PublicKey[]): Promise<(Located<Dispute> | undefined)[]> {
  return fetchAccounts(reader, disputeView, addresses);
}

/** Every dispute, or those about one node. */
export function findDisputes(reader: Reader, { node }: { node?: PublicKey } = {}): Promise<Located<Dispute>[]> {
  const filters = node ? [{ offset: DISPUTE_OFFSETS.node, bytes: node.toBytes() }] : [];
  return findAccounts(reader, disputeView, filters);
}

/** `undefined` for a wallet that has neither seat nor deposit. */
export async function fetchGuardian(reader: Reader, wallet: PublicKey): Promise<Located<Guardian> | undefined> {
  return (await snapshot(reader, { guardian: wantedIfThere(guardianAccount, findGuardianAddress(wallet)) })).guardian;
}

export function findGuardians(reader: Reader, { pool }: { pool?: PublicKey } = {}): Promise<Located<Guardian>[]> {
  return findAccounts(reader, guardianAccount, pool ? [{ offset: GUARDIAN_OFFSETS.pool, bytes: pool.toBytes() }] : []);
}

/** How many seats there are, and what the vault owes. */
export function fetchCourt(reader: Reader): Promise<Located<Court>> {
  return fetchAccount(reader, courtAccount, COURT_ADDRESS);
}

export function fetchDisputesConfig(reader: Reader): Promise<Located<DisputesConfig>> {
  return fetchAccount(reader, disputesConfigAccount, DISPUTES_CONFIG_ADDRESS);
}

/** A dispute for a snapshot. */
export function wantedDispute(address: PublicKey): Wanted<Located<Dispute>> {
  return wanted(disputeView, address);
}
