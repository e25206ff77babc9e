import type { PublicKey } from "@solana/web3.js";
import {
  claimAccount,
  heldAccount,
  spendWindowAccount,
  treasuryConfigAccount,
  type Claim,
  type Held,
  type TreasuryConfig,
} from "../generated/treasury/accounts";
import {
  CLAIM_VAULT_ADDRESS,
  CONFIG_ADDRESS,
  FEE_VAULT_ADDRESS,
  findClaimAddress,
  HELD_ADDRESS,
  HOT_VAULT_ADDRESS,
  WINDOW_ADDRESS,
} from "../generated/treasury/pdas";
import { fetchAccount, findAccounts, snapshot, wanted, wantedIfThere, wantedToken, type Located, type Reader } from "../ledger";
import { windowLeft } from "./window";

export function fetchTreasuryConfig(reader: Reader): Promise<Located<TreasuryConfig>> {
  return fetchAccount(reader, treasuryConfigAccount, CONFIG_ADDRESS);
}

/** What a slash owes a victim that could not be paid; `undefined` where no claim is open. */
export async function fetchClaim(reader: Reader, payee: PublicKey): Promise<Located<Claim> | undefined> {
  return (await snapshot(reader, { claim: wantedIfThere(claimAccount, findClaimAddress(payee)) })).claim;
}

export function findClaims(reader: Reader): Promise<Located<Claim>[]> {
  return findAccounts(reader, claimAccount, []);
}

export interface TreasuryStatus {
  config: Located<TreasuryConfig>;
  /** What each vault holds. */
  balances: { fees: bigint; hot: bigint; warm: bigint; cold: bigint; claims: bigint };
  /** What is kept in the fee vault for tiers that could not receive it. */
  held: Located<Held>;
  /** What `sweep` would split. */
  sweepable: bigint;
  /** What `spendHot` may still spend in this window. */
  spendable: bigint;
}

/** Everything about the treasury, read at one moment. */
export async function fetchTreasury(reader: Reader): Promise<TreasuryStatus> {
  const { warmVault, cold } = await fetchTreasuryConfig(reader);
  const { config, held, window, now, ...vaults } = await snapshot(reader, {
    config: wanted(treasuryConfigAccount, CONFIG_ADDRESS),
    held: wanted(heldAccount, HELD_ADDRESS),
    window: wanted(spendWindowAccount, WINDOW_ADDRESS),
    fees: wantedToken(FEE_VAULT_ADDRESS),
    hot: wantedToken(HOT_VAULT_ADDRESS),
    warm: wantedToken(warmVault),
    cold: wantedToken(cold.vault),
    claims: wantedToken(CLAIM_VAULT_ADDRESS),
  });
  const { fees, hot, warm, claims } = vaults;
  const balances = {
    fees: fees?.amount ?? 0n,
    hot: hot?.amount ?? 0n,
    warm: warm?.amount ?? 0n,
    cold: vaults.cold?.amount ?? 0n,
    claims: claims?.amount ?? 0n,
  };
  const kept = held.hot + held.warm + held.cold;
  const sweepable = balances.fees > kept ? balances.fees - kept : 0n;
  return { config, balances, held, sweepable, spendable: windowLeft(window, config.limits, now) };
}
