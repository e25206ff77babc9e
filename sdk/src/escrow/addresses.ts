import type { PublicKey } from "@solana/web3.js";
import { findAddress, seed, u64, utf8 } from "../codec";
import { ESCROW_PROGRAM_ID } from "../generated/escrow/pdas";

/** Signs for the escrow in the registry. */
export function escrowAuthorityAddress(): PublicKey {
  return findAddress(ESCROW_PROGRAM_ID, utf8("authority"));
}

/** `instance` is the config's: the cluster's genesis hash. */
export function findSessionAddress(instance: Uint8Array, renter: PublicKey, nonce: bigint): PublicKey {
  return findNumbered("session", instance, renter, nonce);
}

export function findLedgerAddress(instance: Uint8Array, renter: PublicKey, nonce: bigint): PublicKey {
  return findNumbered("ledger", instance, renter, nonce);
}

function findNumbered(kind: "session" | "ledger", instance: Uint8Array, renter: PublicKey, nonce: bigint): PublicKey {
  return findAddress(ESCROW_PROGRAM_ID, utf8(kind), instance, renter.toBytes(), seed("nonce", u64, nonce));
}
