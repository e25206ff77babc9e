import { sha256 } from "@noble/hashes/sha2";
import { concatBytes } from "@noble/hashes/utils";
import type { PublicKey } from "@solana/web3.js";
import { findAddress, seed, u64, utf8 } from "../codec";
import { STAKING_PROGRAM_ID } from "../generated/staking/pdas";
import { OFFENCE_KIND_VALUES, ROLE_VALUES, type OffenceKind, type Role } from "../generated/staking/types";
import type { EquivocationProof } from "../receipt";
import { decodeReceipt, kindByte } from "../receipt/bytes";

export {
  AUTHORITY_ADDRESS as STAKING_AUTHORITY_ADDRESS,
  CONFIG_ADDRESS as STAKING_CONFIG_ADDRESS,
  findDelegationAddress,
  findReceiptKeyAddress,
  findVaultAddress as findPoolVaultAddress,
  STAKING_PROGRAM_ID,
} from "../generated/staking/pdas";

const own = (kind: string, ...seeds: Uint8Array[]) => findAddress(STAKING_PROGRAM_ID, utf8(kind), ...seeds);

/** `holder` is the node, or the wallet of a user, provider or guardian. */
export function findPoolAddress(role: Role, holder: PublicKey): PublicKey {
  return own("pool", Uint8Array.of(ROLE_VALUES.indexOf(role)), holder.toBytes());
}

/** `nonce` is the delegation's `nextNonce` before the unbonding. */
export function findUnbondingAddress(delegation: PublicKey, nonce: bigint): PublicKey {
  return own("unbonding", delegation.toBytes(), seed("nonce", u64, nonce));
}

/** `delegation` is the one that the stake left, `nonce` its `nextNonce` before that. */
export function findRedelegationAddress(delegation: PublicKey, nonce: bigint): PublicKey {
  return own("redelegation", delegation.toBytes(), seed("nonce", u64, nonce));
}

/** Where it says that a pool has been punished for two contradicting receipts, whichever and in whichever order. */
export function findEquivocationAddress(pool: PublicKey, { signer, first }: EquivocationProof): PublicKey {
  const { kind, account, number } = decodeReceipt(first.bytes);
  return findOffence("equivocation", pool, signer, Uint8Array.of(kindByte(kind)), account, seed("number", u64, number));
}

export function findAbandonmentAddress(pool: PublicKey, session: PublicKey): PublicKey {
  return findOffence("abandonment", pool, session.toBytes());
}

export function findVerdictAddress(pool: PublicKey, dispute: PublicKey): PublicKey {
  return findOffence("verdict", pool, dispute.toBytes());
}

function findOffence(kind: OffenceKind, pool: PublicKey, ...what: Uint8Array[]): PublicKey {
  const number = Uint8Array.of(OFFENCE_KIND_VALUES.indexOf(kind));
  return own("offence", sha256(concatBytes(number, pool.toBytes(), ...what)));
}
