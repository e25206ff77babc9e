import { SYSVAR_SLOT_HASHES_PUBKEY, type PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { bondConfigAddress, bondEscrowAddress, COMPUTE_BOND_PROGRAM_ID } from "../compute_bond/addresses";
import { registryConfigAddress, reputationAddress } from "../escrow/addresses";
import { instructionBuilder, type Accounts } from "../instruction";
import { disputesIdl } from "../generated";
import { marketAuthorityAddress, marketConfigAddress, taskVaultAddress } from "../market/addresses";
import type { Verdict } from "../market/instructions";
import { feeVaultAddress, poolAddress, stakingConfigAddress, verdictAddress } from "../staking/addresses";
import {
  courtAddress,
  disputeAddress,
  DISPUTES_PROGRAM_ID,
  disputesAuthorityAddress,
  disputesConfigAddress,
  disputesVaultAddress,
  guardianAddress,
  seatAddress,
  voteAddress,
} from "./addresses";
import type { Party } from "./verdict";

const builder = instructionBuilder(disputesIdl);

const common: Accounts = {
  config: disputesConfigAddress(),
  court: courtAddress(),
  vault: disputesVaultAddress(),
  disputesAuthority: disputesAuthorityAddress(),
  stakingConfig: stakingConfigAddress(),
  marketConfig: marketConfigAddress(),
};

/** Anchor's sign for an optional account that is not given: the program's own address. */
const NONE = DISPUTES_PROGRAM_ID;

type Name = Parameters<typeof builder>[0];

function build(name: Name, args: Record<string, unknown>, accounts: Accounts): TransactionInstruction {
  const instruction = builder(name, args, { ...common, ...accounts });
  for (const key of instruction.keys) if (key.pubkey.equals(NONE)) key.isWritable = false;
  return instruction;
}

/** Everything that `update_config` changes. */
export interface DisputesParameters {
  guardianFee: bigint;
  seatDeposit: bigint;
  absencePenalty: bigint;
  drawSeconds: number;
  commitSeconds: number;
  revealSeconds: number;
  appealSeconds: number;
  bondBps: number;
  nodeSlashBps: number;
  panel: number;
  appealPanel: number;
}

const HOUR = 3_600;

/** Four days and a half at most, within the market's five. */
export const DEFAULT_DISPUTES_PARAMETERS: DisputesParameters = {
  guardianFee: 2_000_000n,
  seatDeposit: 50_000_000n,
  absencePenalty: 5_000_000n,
  drawSeconds: 6 * HOUR,
  commitSeconds: 24 * HOUR,
  revealSeconds: 12 * HOUR,
  appealSeconds: 12 * HOUR,
  bondBps: 200,
  nodeSlashBps: 500,
  panel: 3,
  appealPanel: 7,
};

// Guardians.

/** `source` is the wallet's token account. A vacant seat is taken first, and then the court's next number. */
export function takeSeat({ wallet, number, source }: { wallet: PublicKey; number: number; source: PublicKey }) {
  const accounts = { guardian: guardianAddress(wallet), seat: seatAddress(number), pool: poolAddress("guardian", wallet) };
  return build("takeSeat", { number }, { wallet, source, ...accounts });
}

export function addDeposit({ wallet, source, amount }: { wallet: PublicKey; source: PublicKey; amount: bigint }) {
  return build("addDeposit", { amount }, { wallet, source, guardian: guardianAddress(wallet) });
}

export function leaveSeat({ wallet }: { wallet: PublicKey }): TransactionInstruction {
  return build("leaveSeat", {}, { wallet, guardian: guardianAddress(wallet) });
}

export function evict({ wallet }: { wallet: PublicKey }): TransactionInstruction {
  return build("evict", {}, { guardian: guardianAddress(wallet), pool: poolAddress("guardian", wallet) });
}

export function vacateSeat({ wallet, seat }: { wallet: PublicKey; seat: number }): TransactionInstruction {
  return build("vacateSeat", {}, { guardian: guardianAddress(wallet), seat: seatAddress(seat) });
}

export function withdrawDeposit({ wallet, destination }: { wallet: PublicKey; destination: PublicKey }) {
  return build("withdrawDeposit", {}, { wallet, destination, guardian: guardianAddress(wallet) });
}

// Disputes.

/** `source` is the opener's token account. */
export function openDispute({ opener, task, source }: { opener: PublicKey; task: PublicKey; source: PublicKey }) {
  return build("openDispute", {}, { opener, task, source, dispute: disputeAddress(task) });
}

export function fixSeed({ dispute }: { dispute: PublicKey }): TransactionInstruction {
  return build("fixSeed", {}, { dispute, slotHashes: SYSVAR_SLOT_HASHES_PUBKEY });
}

/** `wallet` is whoever sits on the seat; leave it out where nobody does. */
export function drawGuardian(given: { dispute: PublicKey; seat: number; wallet?: PublicKey }): TransactionInstruction {
  const { dispute, seat, wallet } = given;
  const guardian = wallet ? guardianAddress(wallet) : NONE;
  const pool = wallet ? poolAddress("guardian", wallet) : NONE;
  return build("drawGuardian", {}, { dispute, seat: seatAddress(seat), guardian, pool });
}

export function commitVote(given: { dispute: PublicKey; guardian: PublicKey; commitment: Uint8Array }): TransactionInstruction {
  const { dispute, guardian, commitment } = given;
  return build("commitVote", { commitment }, { dispute, guardian, vote: voteAddress(dispute, guardian) });
}

export function revealVote(given: { dispute: PublicKey; guardian: PublicKey; verdict: Verdict; salt: Uint8Array }) {
  const { dispute, guardian, verdict, salt } = given;
  return build("revealVote", { verdict: { [verdict]: {} }, salt }, { dispute, guardian, vote: voteAddress(dispute, guardian) });
}

export function concludeRound({ dispute }: { dispute: PublicKey }): TransactionInstruction {
  return build("concludeRound", {}, { dispute });
}

export function appeal({ party, dispute, source }: { party: PublicKey; dispute: PublicKey; source: PublicKey }) {
  return build("appeal", {}, { party, dispute, source });
}

/** The accounts of the market's task that a verdict reaches. */
export interface DisputedTask {
  task: PublicKey;
  clientToken: PublicKey;
  agentToken: PublicKey;
  /** The winner's compute bond, its lease, and who posted it. */
  bond: PublicKey;
  lease: PublicKey;
  bondOperator: PublicKey;
}

export function executeVerdict(disputed: DisputedTask): TransactionInstruction {
  const { task, bond } = disputed;
  return build("executeVerdict", {}, {
    ...disputed,
    dispute: disputeAddress(task),
    taskVault: taskVaultAddress(task),
    feeVault: feeVaultAddress(),
    bondEscrow: bondEscrowAddress(bond),
    bondConfig: bondConfigAddress(),
    marketAuthority: marketAuthorityAddress(),
    computeBondProgram: COMPUTE_BOND_PROGRAM_ID,
  });
}

// Afterwards.

/** `voted` says whether the guardian committed, so that there is a vote to close. */
export function settleJuror(given: { dispute: PublicKey; wallet: PublicKey; voted: boolean }): TransactionInstruction {
  const { dispute, wallet, voted } = given;
  const vote = voted ? voteAddress(dispute, wallet) : NONE;
  return build("settleJuror", {}, { dispute, wallet, vote, guardian: guardianAddress(wallet) });
}

export function recordLoss({ dispute, node }: { dispute: PublicKey; node: PublicKey }): TransactionInstruction {
  return build("recordLoss", {}, { dispute, registryConfig: registryConfigAddress(), reputation: reputationAddress(node) });
}

/** What it takes is paid out by `staking::route_proceeds`. */
export function slashNode({ dispute, node, payer }: { dispute: PublicKey; node: PublicKey; payer: PublicKey }) {
  const pool = poolAddress("node", node);
  return build("slashNode", {}, { payer, dispute, pool, offence: verdictAddress(pool, dispute) });
}

export function claimWaiting(given: { caller: PublicKey; dispute: PublicKey; party: Party; destination: PublicKey }) {
  const { caller, dispute, party, destination } = given;
  return build("claimWaiting", { party: { [party]: {} } }, { caller, dispute, destination });
}

export function payTreasury(): TransactionInstruction {
  return build("payTreasury", {}, { feeVault: feeVaultAddress() });
}

export function closeDispute({ dispute, opener }: { dispute: PublicKey; opener: PublicKey }): TransactionInstruction {
  return build("closeDispute", {}, { dispute, opener });
}

// Governance.

export function initialize(given: {
  authority: PublicKey;
  programData: PublicKey;
  mint: PublicKey;
  feeVault?: PublicKey;
  pauseAuthority: PublicKey;
  parameters: DisputesParameters;
}): TransactionInstruction {
  const { authority, programData, mint, feeVault = feeVaultAddress(), pauseAuthority, parameters } = given;
  const accounts = { authority, program: DISPUTES_PROGRAM_ID, programData, mint, feeVault };
  return build("initialize", { pauseAuthority, parameters }, accounts);
}

export function proposeAuthority({ authority, pendingAuthority }: { authority: PublicKey; pendingAuthority: PublicKey }) {
  return build("proposeAuthority", { pendingAuthority }, { authority });
}

export function acceptAuthority({ newAuthority }: { newAuthority: PublicKey }): TransactionInstruction {
  return build("acceptAuthority", {}, { newAuthority });
}

export function setPauseAuthority({ authority, pauseAuthority }: { authority: PublicKey; pauseAuthority: PublicKey }) {
  return build("setPauseAuthority", { pauseAuthority }, { authority });
}

export function setPaused({ signer, paused }: { signer: PublicKey; paused: boolean }): TransactionInstruction {
  return build("setPaused", { paused }, { signer });
}

export function updateConfig({ authority, parameters }: { authority: PublicKey; parameters: DisputesParameters }) {
  return build("updateConfig", { parameters }, { authority });
}
