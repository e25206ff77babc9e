import { PublicKey, SYSVAR_INSTRUCTIONS_PUBKEY, type TransactionInstruction } from "@solana/web3.js";
import { exposureAddress, faultAddress, registryConfigAddress, reputationAddress } from "../escrow/addresses";
import { instructionBuilder, type Accounts } from "../instruction";
import { stakingIdl } from "../generated";
import type { EquivocationProof } from "../receipt";
import {
  abandonmentAddress,
  claimAddress,
  claimVaultAddress,
  delegationAddress,
  equivocationAddress,
  feeVaultAddress,
  poolAddress,
  poolVaultAddress,
  receiptKeyRecordAddress,
  redelegationAddress,
  STAKING_PROGRAM_ID,
  stakingAuthorityAddress,
  stakingConfigAddress,
  treasuryConfigAddress,
  unbondingAddress,
  verdictAddress,
  type StakingRole,
} from "./addresses";

const builder = instructionBuilder(stakingIdl);
const config = stakingConfigAddress();
const vaultAuthority = stakingAuthorityAddress();

/** Anchor's sign for an optional account that is not given: the program's own address. */
const NONE = STAKING_PROGRAM_ID;

type Name = Parameters<typeof builder>[0];

function build(name: Name, args: Record<string, unknown>, accounts: Accounts): TransactionInstruction {
  const instruction = builder(name, args, { config, vaultAuthority, ...accounts });
  for (const key of instruction.keys) if (key.pubkey.equals(NONE)) key.isWritable = false;
  return instruction;
}

/** Everything that `update_config` changes. */
export interface StakingParameters {
  /** The least bond of each role, in the order of `STAKING_ROLES`. */
  minimums: [node: bigint, user: bigint, provider: bigint, guardian: bigint];
  unbondingSeconds: number;
  epochSeconds: number;
  streamSeconds: number;
  commissionNoticeSeconds: number;
  maxCommissionBps: number;
  maxCommissionChangeBps: number;
  equivocationBps: number;
  abandonmentBps: number;
  verdictBps: number;
  epochBps: number;
}

const DAY = 86_400;

/** 100 USDC for a node; 10, 100 and 1,000 for user, provider and guardian. */
export const DEFAULT_STAKING_PARAMETERS: StakingParameters = {
  minimums: [100_000_000n, 10_000_000n, 100_000_000n, 1_000_000_000n],
  unbondingSeconds: 14 * DAY,
  epochSeconds: DAY,
  streamSeconds: 7 * DAY,
  commissionNoticeSeconds: 7 * DAY,
  maxCommissionBps: 3_000,
  maxCommissionChangeBps: 500,
  equivocationBps: 2_000,
  abandonmentBps: 500,
  verdictBps: 3_000,
  epochBps: 5_000,
};

interface Payees {
  finderToken?: PublicKey;
  victimToken?: PublicKey;
  victimWithClaim?: PublicKey;
}

function routing({ victimToken, victimWithClaim, finderToken }: Payees): Accounts {
  return {
    treasuryConfig: treasuryConfigAddress(),
    feeVault: feeVaultAddress(),
    claimVault: claimVaultAddress(),
    victimToken: victimToken ?? NONE,
    victimClaim: victimWithClaim ? claimAddress(victimWithClaim) : NONE,
    finderToken: finderToken ?? NONE,
  };
}

const inPool = (pool: PublicKey): Accounts => ({ pool, vault: poolVaultAddress(pool) });
const ofOwner = (pool: PublicKey, owner: PublicKey): Accounts => ({ pool, owner, delegation: delegationAddress(pool, owner) });

// Pools and stake.

export function createPool(given: {
  operator: PublicKey;
  role: StakingRole;
  /** The node, or the operator's own wallet. */
  holder: PublicKey;
  mint: PublicKey;
  commissionBps: number;
}): TransactionInstruction {
  const { operator, role, holder, mint, commissionBps } = given;
  const pool = poolAddress(role, holder);
  const accounts = { ...inPool(pool), operator, holder, mint, delegation: delegationAddress(pool, operator) };
  return build("createPool", { role: { [role]: {} }, commissionBps }, accounts);
}

export function openDelegation({ pool, owner, payer }: { pool: PublicKey; owner: PublicKey; payer: PublicKey }) {
  return build("openDelegation", {}, { ...ofOwner(pool, owner), payer });
}

export interface Deposit {
  pool: PublicKey;
  owner: PublicKey;
  source: PublicKey;
  amount: bigint;
}

/** The operator adds to the bond. */
export function stake({ pool, owner, source, amount }: Deposit): TransactionInstruction {
  return build("stake", { amount }, { ...inPool(pool), ...ofOwner(pool, owner), source });
}

/** Everyone else; the delegation must be open. */
export function delegate({ pool, owner, source, amount }: Deposit): TransactionInstruction {
  return build("delegate", { amount }, { ...inPool(pool), ...ofOwner(pool, owner), source });
}

export function requestUnstake(given: {
  pool: PublicKey;
  owner: PublicKey;
  /** The delegation's `nextNonce`. */
  nonce: bigint;
  shares: bigint;
  /** Only for a node's bond. */
  node?: PublicKey;
}): TransactionInstruction {
  const { pool, owner, nonce, shares, node } = given;
  const unbonding = unbondingAddress(delegationAddress(pool, owner), nonce);
  const backing = { node: node ?? NONE, exposure: node ? exposureAddress(node) : NONE };
  return build("requestUnstake", { shares }, { ...ofOwner(pool, owner), unbonding, ...backing });
}

export function withdraw(given: { pool: PublicKey; owner: PublicKey; nonce: bigint; destination: PublicKey }) {
  const { pool, owner, nonce, destination } = given;
  const unbonding = unbondingAddress(delegationAddress(pool, owner), nonce);
  return build("withdraw", {}, { ...inPool(pool), owner, unbonding, destination });
}

export interface Move {
  fromPool: PublicKey;
  toPool: PublicKey;
  owner: PublicKey;
  /** The `nextNonce` that the old delegation had, or has. */
  nonce: bigint;
}

/** The delegation to the new pool must be open. */
export function redelegate({ fromPool, toPool, owner, nonce, shares }: Move & { shares: bigint }): TransactionInstruction {
  const fromDelegation = delegationAddress(fromPool, owner);
  return build("redelegate", { shares }, {
    owner,
    fromPool,
    toPool,
    fromDelegation,
    toDelegation: delegationAddress(toPool, owner),
    fromVault: poolVaultAddress(fromPool),
    toVault: poolVaultAddress(toPool),
    redelegation: redelegationAddress(fromDelegation, nonce),
  });
}

/** Anyone. */
export function settleRedelegation({ fromPool, toPool, owner, nonce }: Move): TransactionInstruction {
  return build("settleRedelegation", {}, {
    ...routing({}),
    owner,
    fromPool,
    toPool,
    redelegation: redelegationAddress(delegationAddress(fromPool, owner), nonce),
    delegation: delegationAddress(toPool, owner),
    toVault: poolVaultAddress(toPool),
  });
}

// Rewards.

export function fundRewards(given: { pool: PublicKey; funder: PublicKey; source: PublicKey; amount: bigint }) {
  const { pool, funder, source, amount } = given;
  return build("fundRewards", { amount }, { ...inPool(pool), funder, source });
}

export function claim({ pool, owner, destination }: { pool: PublicKey; owner: PublicKey; destination: PublicKey }) {
  return build("claim", {}, { ...inPool(pool), ...ofOwner(pool, owner), destination });
}

export function compound({ pool, owner }: { pool: PublicKey; owner: PublicKey }): TransactionInstruction {
  return build("compound", {}, ofOwner(pool, owner));
}

export function announceCommission(given: { pool: PublicKey; operator: PublicKey; commissionBps: number }) {
  const { pool, operator, commissionBps } = given;
  return build("announceCommission", { commissionBps }, { pool, operator });
}

// Slashing.

/** Must come directly after `conflictingInstruction(proof)`. */
export function slashEquivocation(given: {
  finder: PublicKey;
  node: PublicKey;
  proof: EquivocationProof;
  /** Where the finder's share goes. */
  finderToken: PublicKey;
  /** What ties the key to the node: the node itself (unless given), a live session of it, or a record of the key. */
  keySource?: PublicKey;
}): TransactionInstruction {
  const { finder, node, proof, keySource, finderToken } = given;
  const pool = poolAddress("node", node);
  return build("slashEquivocation", {}, {
    pool,
    finder,
    instructions: SYSVAR_INSTRUCTIONS_PUBKEY,
    offence: equivocationAddress(pool, proof),
    keySource: keySource ?? node,
    finderToken,
    registryConfig: registryConfigAddress(),
    reputation: reputationAddress(node),
  });
}

export function slashAbandonment(given: { finder: PublicKey; node: PublicKey; session: PublicKey; finderToken: PublicKey }) {
  const { finder, node, session, finderToken } = given;
  const pool = poolAddress("node", node);
  const offence = abandonmentAddress(pool, session);
  return build("slashAbandonment", {}, { pool, finder, fault: faultAddress(session), offence, finderToken });
}

/** For the disputes program, which signs with its `[b"authority"]` address. */
export function slashVerdict(given: {
  payer: PublicKey;
  disputesAuthority: PublicKey;
  pool: PublicKey;
  dispute: PublicKey;
  amount: bigint;
  victim: PublicKey | null;
  finderToken: PublicKey;
}): TransactionInstruction {
  const { payer, disputesAuthority, pool, dispute, amount, victim, finderToken } = given;
  const offence = verdictAddress(pool, dispute);
  return build("slashVerdict", { dispute, amount, victim }, { pool, payer, disputesAuthority, offence, finderToken });
}

/** Anyone, once for each offence: whom its proceeds go to was fixed when it was proven. */
export function routeProceeds(given: {
  pool: PublicKey;
  offence: PublicKey;
  finderToken: PublicKey;
  /** A token account of the victim, if it has one. */
  victimToken?: PublicKey;
  /** The victim, if it has a claim open at the treasury, for when it cannot be paid. */
  victimWithClaim?: PublicKey;
}): TransactionInstruction {
  const { pool, offence, ...payees } = given;
  return build("routeProceeds", {}, { ...inPool(pool), ...routing(payees), offence });
}

export function recordReceiptKey(given: { payer: PublicKey; pool: PublicKey; source: PublicKey; receiptKey: PublicKey }) {
  const { payer, pool, source, receiptKey } = given;
  return build("recordReceiptKey", { receiptKey }, { payer, pool, source, record: receiptKeyRecordAddress(pool, receiptKey) });
}

// Governance.

export function initialize(given: {
  authority: PublicKey;
  programData: PublicKey;
  mint: PublicKey;
  pauseAuthority: PublicKey;
  /** Whose verdicts slash; the default key for nobody's. */
  disputesProgram: PublicKey;
  parameters: StakingParameters;
}): TransactionInstruction {
  const { authority, programData, mint, pauseAuthority, disputesProgram, parameters } = given;
  return build("initialize", { pauseAuthority, disputesProgram, parameters }, { authority, program: STAKING_PROGRAM_ID, programData, mint });
}

export function proposeAuthority({ authority, pendingAuthority }: { authority: PublicKey; pendingAuthority: PublicKey | null }) {
  return build("proposeAuthority", { pendingAuthority }, { authority });
}

export function acceptAuthority({ pendingAuthority }: { pendingAuthority: PublicKey }): TransactionInstruction {
  return build("acceptAuthority", {}, { pendingAuthority });
}

export function setPauseAuthority({ authority, pauseAuthority }: { authority: PublicKey; pauseAuthority: PublicKey }) {
  return build("setPauseAuthority", { pauseAuthority }, { authority });
}

export function setPaused({ signer, paused }: { signer: PublicKey; paused: boolean }): TransactionInstruction {
  return build("setPaused", { paused }, { signer });
}

export function updateConfig({ authority, parameters }: { authority: PublicKey; parameters: StakingParameters }) {
  return build("updateConfig", { parameters }, { authority });
}

/** The default key takes verdicts away from everyone. */
export function proposeDisputes({ authority, program }: { authority: PublicKey; program: PublicKey }): TransactionInstruction {
  return build("proposeDisputes", { program }, { authority });
}

export function applyDisputes({ authority }: { authority: PublicKey }): TransactionInstruction {
  return build("applyDisputes", {}, { authority });
}
