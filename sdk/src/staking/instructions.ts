// The generated instructions, and those of them that need more addresses than the IDL can derive.
import { SYSVAR_INSTRUCTIONS_PUBKEY, type PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { findExposureAddress, findFaultAddress } from "../generated/escrow/pdas";
import { CONFIG_ADDRESS as REGISTRY_CONFIG_ADDRESS, findReputationAddress } from "../generated/registry/pdas";
import * as generated from "../generated/staking/instructions";
import { findDelegationAddress, findVaultAddress } from "../generated/staking/pdas";
import {
  CLAIM_VAULT_ADDRESS,
  CONFIG_ADDRESS as TREASURY_CONFIG_ADDRESS,
  FEE_VAULT_ADDRESS,
  findClaimAddress,
  TREASURY_PROGRAM_ID,
} from "../generated/treasury/pdas";
import type { EquivocationProof } from "../receipt";
import {
  findAbandonmentAddress,
  findEquivocationAddress,
  findPoolAddress,
  findRedelegationAddress,
  findUnbondingAddress,
  findVerdictAddress,
} from "./addresses";

export * from "../generated/staking/instructions";

// Pools and stake.

/** `holder` is the node, or the operator's own wallet. */
export function createPoolInstruction(
  accounts: { operator: PublicKey; holder: PublicKey; mint: PublicKey },
  args: generated.CreatePoolArgs,
): TransactionInstruction {
  return generated.createPoolInstruction({ ...accounts, pool: findPoolAddress(args.role, accounts.holder) }, args);
}

/** `nonce` is the delegation's `nextNonce`; `node` is only for a node's bond. */
export function requestUnstakeInstruction(
  accounts: { pool: PublicKey; owner: PublicKey; nonce: bigint; node?: PublicKey },
  args: generated.RequestUnstakeArgs,
): TransactionInstruction {
  const { pool, owner, nonce, node } = accounts;
  const unbonding = findUnbondingAddress(findDelegationAddress(pool, owner), nonce);
  return generated.requestUnstakeInstruction({ pool, owner, unbonding, node, exposure: node && findExposureAddress(node) }, args);
}

/** `nonce` is the one that the unbonding began with. */
export function withdrawInstruction(accounts: {
  pool: PublicKey;
  owner: PublicKey;
  nonce: bigint;
  destination: PublicKey;
}): TransactionInstruction {
  const { nonce, ...given } = accounts;
  return generated.withdrawInstruction({ ...given, unbonding: findUnbondingAddress(findDelegationAddress(given.pool, given.owner), nonce) });
}

export interface Move {
  fromPool: PublicKey;
  toPool: PublicKey;
  owner: PublicKey;
  /** The `nextNonce` that the old delegation has, or had before it moved. */
  nonce: bigint;
}

/** The delegation to the new pool must be open. */
export function redelegateInstruction(move: Move, args: generated.RedelegateArgs): TransactionInstruction {
  const { fromPool, toPool, owner, nonce } = move;
  const fromDelegation = findDelegationAddress(fromPool, owner);
  const redelegation = findRedelegationAddress(fromDelegation, nonce);
  const toDelegation = findDelegationAddress(toPool, owner);
  const vaults = { fromVault: findVaultAddress(fromPool), toVault: findVaultAddress(toPool) };
  return generated.redelegateInstruction({ owner, fromPool, toPool, fromDelegation, toDelegation, ...vaults, redelegation }, args);
}

/** Anyone. */
export function settleRedelegationInstruction({ fromPool, toPool, owner, nonce }: Move): TransactionInstruction {
  return generated.settleRedelegationInstruction({
    ...routing({}),
    owner,
    fromPool,
    toPool,
    redelegation: findRedelegationAddress(findDelegationAddress(fromPool, owner), nonce),
    delegation: findDelegationAddress(toPool, owner),
    toVault: findVaultAddress(toPool),
  });
}

// Slashing.

/** Must come directly after `conflictingInstruction(proof)`. */
export function slashEquivocationInstruction(accounts: {
  finder: PublicKey;
  node: PublicKey;
  proof: EquivocationProof;
  /** Where the finder's share goes. */
  finderToken: PublicKey;
  /** What ties the key to the node: the node itself (unless given), a live session of it, or a record of the key. */
  keySource?: PublicKey;
}): TransactionInstruction {
  const { finder, node, proof, finderToken, keySource = node } = accounts;
  const pool = findPoolAddress("node", node);
  return generated.slashEquivocationInstruction({
    pool,
    finder,
    instructions: SYSVAR_INSTRUCTIONS_PUBKEY,
    offence: findEquivocationAddress(pool, proof),
    keySource,
    finderToken,
    registryConfig: REGISTRY_CONFIG_ADDRESS,
    reputation: findReputationAddress(node),
  });
}

export function slashAbandonmentInstruction(accounts: {
  finder: PublicKey;
  node: PublicKey;
  session: PublicKey;
  finderToken: PublicKey;
}): TransactionInstruction {
  const { finder, node, session, finderToken } = accounts;
  const pool = findPoolAddress("node", node);
  const offence = findAbandonmentAddress(pool, session);
  return generated.slashAbandonmentInstruction({ pool, finder, fault: findFaultAddress(session), offence, finderToken });
}

/** For the disputes program, which signs with its `[b"authority"]` address. */
export function slashVerdictInstruction(
  accounts: { payer: PublicKey; disputesAuthority: PublicKey; pool: PublicKey; finderToken: PublicKey },
  args: generated.SlashVerdictArgs,
): TransactionInstruction {
  return generated.slashVerdictInstruction({ ...accounts, offence: findVerdictAddress(accounts.pool, args.dispute) }, args);
}

interface Payees {
  finderToken?: PublicKey;
  /** A token account of the victim, if it has one. */
  victimToken?: PublicKey;
  /** The victim, if it has a claim open at the treasury, for when it cannot be paid. */
  victimWithClaim?: PublicKey;
}

/** Anyone, once for each offence: whom its proceeds go to was fixed when it was proven. */
export function routeProceedsInstruction(accounts: { pool: PublicKey; offence: PublicKey } & Payees): TransactionInstruction {
  const { pool, offence, ...payees } = accounts;
  return generated.routeProceedsInstruction({ pool, offence, ...routing(payees) });
}

function routing({ finderToken, victimToken, victimWithClaim }: Payees) {
  return {
    treasuryConfig: TREASURY_CONFIG_ADDRESS,
    feeVault: FEE_VAULT_ADDRESS,
    claimVault: CLAIM_VAULT_ADDRESS,
    victimToken,
    victimClaim: victimWithClaim && findClaimAddress(victimWithClaim),
    finderToken,
    treasuryProgram: TREASURY_PROGRAM_ID,
  };
}
