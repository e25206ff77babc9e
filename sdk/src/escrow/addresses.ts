import { findAddress, seed, u64, utf8 } from "../codec";
import { PublicKey } from "@solana/web3.js";
import { escrowIdl, registryIdl } from "../generated";

export const ESCROW_PROGRAM_ID = new PublicKey(escrowIdl.address);
const REGISTRY_PROGRAM_ID = new PublicKey(registryIdl.address);

const bytes = (text: string) => new TextEncoder().encode(text);
const derive = (program: PublicKey, ...seeds: Uint8Array[]) => PublicKey.findProgramAddressSync(seeds, program)[0];
const own = (...seeds: Uint8Array[]) => derive(ESCROW_PROGRAM_ID, ...seeds);

export const escrowConfigAddress = (): PublicKey => own(bytes("config"));

/** Signs for the escrow in the registry. */
export const escrowAuthorityAddress = (): PublicKey => own(bytes("authority"));

/** Counts a renter's sessions and ledgers. */
export const renterAddress = (wallet: PublicKey): PublicKey => own(bytes("renter"), wallet.toBytes());

export const sessionAddress = (instance: Uint8Array, renter: PublicKey, nonce: bigint): PublicKey =>
  own(bytes("session"), instance, renter.toBytes(), seed("nonce", u64, nonce));

export const ledgerAddress = (instance: Uint8Array, renter: PublicKey, nonce: bigint): PublicKey =>
  own(bytes("ledger"), instance, renter.toBytes(), seed("nonce", u64, nonce));

/** The token account that holds the money of a session or ledger. */
export const vaultAddress = (deal: PublicKey): PublicKey => own(bytes("vault"), deal.toBytes());

export const exposureAddress = (node: PublicKey): PublicKey => own(bytes("exposure"), node.toBytes());

export const faultAddress = (session: PublicKey): PublicKey => own(bytes("fault"), session.toBytes());

export const registryConfigAddress = (): PublicKey => derive(REGISTRY_PROGRAM_ID, bytes("config"));

export const reputationAddress = (node: PublicKey): PublicKey =>
  derive(REGISTRY_PROGRAM_ID, bytes("reputation"), node.toBytes());

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
