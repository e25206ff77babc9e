import { PublicKey, SYSVAR_CLOCK_PUBKEY, SYSVAR_RENT_PUBKEY } from "@solana/web3.js";
import type { Account, Chain } from "./chain/chain";

/** What a planner sees of the chain: accounts, and nothing that changes while it looks. */
export interface State {
  readonly genesisHash: string;
  account(address: PublicKey): Account | null;
}

/**
 * Runs a pure function of the chain. It says what it wants to read by reading it: an account not yet fetched reads as
 * missing, and the function runs again with it, until nothing was missing.
 */
export async function look<T>(chain: Chain, plan: (state: State) => T): Promise<T> {
  const genesisHash = await chain.genesisHash();
  const known = new Map<string, Account | null>();
  for (;;) {
    const wanted = new Set<string>();
    const state: State = {
      genesisHash,
      account(address) {
        const key = address.toBase58();
        if (!known.has(key)) wanted.add(key);
        return known.get(key) ?? null;
      },
    };
    try {
      const result = plan(state);
      if (wanted.size === 0) return result;
    } catch (error) {
      // What it refused may have been an account that is only not fetched yet.
      if (wanted.size === 0) throw error;
    }
    const keys = [...wanted];
    const accounts = await chain.accounts(keys.map((key) => new PublicKey(key)));
    keys.forEach((key, index) => known.set(key, accounts[index] ?? null));
  }
}

/** The chain's clock, in Unix seconds. */
export function now(state: State): bigint {
  return state.account(SYSVAR_CLOCK_PUBKEY)?.data.readBigInt64LE(32) ?? 0n;
}

/** What an account of this size must hold to stay, in lamports. */
export function rent(state: State, bytes: number): number {
  const sysvar = state.account(SYSVAR_RENT_PUBKEY)?.data;
  if (!sysvar) return 0;
  return Math.ceil((bytes + 128) * Number(sysvar.readBigUInt64LE(0)) * sysvar.readDoubleLE(8));
}
