import { sha256 } from "@noble/hashes/sha2";
import { concatBytes } from "@noble/hashes/utils";
import { PublicKey } from "@solana/web3.js";
import { stakingIdl, treasuryIdl } from "../generated";
import { decodeReceipt, kindByte } from "../receipt/bytes";
import type { EquivocationProof } from "../receipt";

export const STAKING_PROGRAM_ID = new PublicKey(stakingIdl.address);
const TREASURY_PROGRAM_ID = new PublicKey(treasuryIdl.address);

/** Who may hold a pool, in the order of the program's numbers. */
export const STAKING_ROLES = ["node", "user", "provider", "guardian"] as const;
export type StakingRole = (typeof STAKING_ROLES)[number];

const bytes = (text: string) => new TextEncoder().encode(text);
const derive = (program: PublicKey, ...seeds: Uint8Array[]) => PublicKey.findProgramAddressSync(seeds, program)[0];
const own = (...seeds: Uint8Array[]) => derive(STAKING_PROGRAM_ID, ...seeds);

function u64(value: bigint): Uint8Array {
  const buffer = new Uint8Array(8);
  new DataView(buffer.buffer).setBigUint64(0, value, true);
  return buffer;
}

export const stakingConfigAddress = (): PublicKey => own(bytes("config"));

/** Owns every pool's vault, and signs for staking in the treasury and the registry. */
export const stakingAuthorityAddress = (): PublicKey => own(bytes("authority"));

/** `holder` is the node, or the wallet of a user, provider or guardian. */
export const poolAddress = (role: StakingRole, holder: PublicKey): PublicKey =>
  own(bytes("pool"), Uint8Array.of(STAKING_ROLES.indexOf(role)), holder.toBytes());

export const poolVaultAddress = (pool: PublicKey): PublicKey => own(bytes("vault"), pool.toBytes());

export const delegationAddress = (pool: PublicKey, owner: PublicKey): PublicKey =>
  own(bytes("delegation"), pool.toBytes(), owner.toBytes());

export const unbondingAddress = (delegation: PublicKey, nonce: bigint): PublicKey =>
  own(bytes("unbonding"), delegation.toBytes(), u64(nonce));

/** `delegation` is the one that the stake left. */
export const redelegationAddress = (delegation: PublicKey, nonce: bigint): PublicKey =>
  own(bytes("redelegation"), delegation.toBytes(), u64(nonce));

export const receiptKeyRecordAddress = (pool: PublicKey, receiptKey: PublicKey): PublicKey =>
  own(bytes("receipt_key"), pool.toBytes(), receiptKey.toBytes());

/** Where it says that a pool has been punished for two contradicting receipts, whichever and in whichever order. */
export function equivocationAddress(pool: PublicKey, { signer, first }: EquivocationProof): PublicKey {
  const { kind, account, number } = decodeReceipt(first.bytes);
  return offence(0, pool, signer, Uint8Array.of(kindByte(kind)), account, u64(number));
}

export const abandonmentAddress = (pool: PublicKey, session: PublicKey): PublicKey => offence(1, pool, session.toBytes());

export const verdictAddress = (pool: PublicKey, dispute: PublicKey): PublicKey => offence(2, pool, dispute.toBytes());

function offence(kind: number, pool: PublicKey, ...what: Uint8Array[]): PublicKey {
  return own(bytes("offence"), sha256(concatBytes(Uint8Array.of(kind), pool.toBytes(), ...what)));
}

/** The treasury's accounts that slashed stake goes through. */
export const treasuryConfigAddress = (): PublicKey => derive(TREASURY_PROGRAM_ID, bytes("config"));
export const feeVaultAddress = (): PublicKey => derive(TREASURY_PROGRAM_ID, bytes("fee_vault"));
export const claimVaultAddress = (): PublicKey => derive(TREASURY_PROGRAM_ID, bytes("claim_vault"));
export const claimAddress = (payee: PublicKey): PublicKey => derive(TREASURY_PROGRAM_ID, bytes("claim"), payee.toBytes());
