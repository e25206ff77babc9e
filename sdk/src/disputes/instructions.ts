// The generated instructions, and those of them that need more addresses than the IDL can derive.
import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { COMPUTE_BOND_PROGRAM_ID } from "../compute_bond/addresses";
import * as generated from "../generated/disputes/instructions";
import { CONFIG_ADDRESS as REGISTRY_CONFIG_ADDRESS, findReputationAddress } from "../generated/registry/pdas";
import { CONFIG_ADDRESS as STAKING_CONFIG_ADDRESS } from "../generated/staking/pdas";
import { FEE_VAULT_ADDRESS } from "../generated/treasury/pdas";
import { findTaskVaultAddress, MARKET_CONFIG_ADDRESS } from "../market/addresses";
import { bondAccounts } from "../market/instructions";
import { findPoolAddress, findVerdictAddress } from "../staking/addresses";
import { findDisputeAddress, findGuardianAddress, findSeatAddress, findVoteAddress } from "./addresses";

export * from "../generated/disputes/instructions";

const stakingConfig = STAKING_CONFIG_ADDRESS;
const marketConfig = MARKET_CONFIG_ADDRESS;

// Guardians.

/** `source` is the wallet's token account. A vacant seat is taken first, and then the court's next number. */
export function takeSeatInstruction(accounts: { wallet: PublicKey; source: PublicKey }, args: generated.TakeSeatArgs): TransactionInstruction {
  return generated.takeSeatInstruction({ ...accounts, stakingConfig, pool: findPoolAddress("guardian", accounts.wallet) }, args);
}

export function addDepositInstruction(accounts: { wallet: PublicKey; source: PublicKey }, args: generated.AddDepositArgs): TransactionInstruction {
  return generated.addDepositInstruction({ ...accounts, guardian: findGuardianAddress(accounts.wallet) }, args);
}

export function leaveSeatInstruction({ wallet }: { wallet: PublicKey }): TransactionInstruction {
  return generated.leaveSeatInstruction({ wallet, guardian: findGuardianAddress(wallet) });
}

export function evictInstruction({ wallet }: { wallet: PublicKey }): TransactionInstruction {
  return generated.evictInstruction({ guardian: findGuardianAddress(wallet), pool: findPoolAddress("guardian", wallet), stakingConfig });
}

/** `seat` is the seat's number. */
export function vacateSeatInstruction({ wallet, seat }: { wallet: PublicKey; seat: number }): TransactionInstruction {
  return generated.vacateSeatInstruction({ guardian: findGuardianAddress(wallet), seat: findSeatAddress(seat) });
}

export function withdrawDepositInstruction(accounts: { wallet: PublicKey; destination: PublicKey }): TransactionInstruction {
  return generated.withdrawDepositInstruction({ ...accounts, guardian: findGuardianAddress(accounts.wallet) });
}

// Disputes.

/** `source` is the opener's token account. */
export function openDisputeInstruction(accounts: { opener: PublicKey; task: PublicKey; source: PublicKey }): TransactionInstruction {
  return generated.openDisputeInstruction({ ...accounts, marketConfig });
}

/** `seat` is the seat's number, `wallet` whoever sits on it; leave it out where nobody does. */
export function drawGuardianInstruction(accounts: { dispute: PublicKey; seat: number; wallet?: PublicKey }): TransactionInstruction {
  const { dispute, seat, wallet } = accounts;
  const guardian = wallet && findGuardianAddress(wallet);
  const pool = wallet && findPoolAddress("guardian", wallet);
  return generated.drawGuardianInstruction({ dispute, seat: findSeatAddress(seat), guardian, pool, stakingConfig });
}

export function revealVoteInstruction(accounts: { dispute: PublicKey; guardian: PublicKey }, args: generated.RevealVoteArgs): TransactionInstruction {
  const { dispute, guardian } = accounts;
  return generated.revealVoteInstruction({ dispute, guardian, vote: findVoteAddress(dispute, guardian) }, args);
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

export function executeVerdictInstruction(disputed: DisputedTask): TransactionInstruction {
  const { task, bond } = disputed;
  return generated.executeVerdictInstruction({
    ...disputed,
    ...bondAccounts(bond),
    dispute: findDisputeAddress(task),
    taskVault: findTaskVaultAddress(task),
    feeVault: FEE_VAULT_ADDRESS,
    marketConfig,
    computeBondProgram: COMPUTE_BOND_PROGRAM_ID,
  });
}

/** `voted` says whether the guardian committed, so that there is a vote to close. */
export function settleJurorInstruction(accounts: { dispute: PublicKey; wallet: PublicKey; voted: boolean }): TransactionInstruction {
  const { dispute, wallet, voted } = accounts;
  const vote = voted ? findVoteAddress(dispute, wallet) : undefined;
  return generated.settleJurorInstruction({ dispute, wallet, vote, guardian: findGuardianAddress(wallet) });
}

export function recordLossInstruction({ dispute, node }: { dispute: PublicKey; node: PublicKey }): TransactionInstruction {
  return generated.recordLossInstruction({ dispute, registryConfig: REGISTRY_CONFIG_ADDRESS, reputation: findReputationAddress(node) });
}

/** What it takes is paid out by `staking::route_proceeds`. */
export function slashNodeInstruction(accounts: { payer: PublicKey; dispute: PublicKey; node: PublicKey }): TransactionInstruction {
  const { payer, dispute, node } = accounts;
  const pool = findPoolAddress("node", node);
  return generated.slashNodeInstruction({ payer, dispute, pool, stakingConfig, offence: findVerdictAddress(pool, dispute) });
}

export function payTreasuryInstruction(): TransactionInstruction {
  return generated.payTreasuryInstruction({ feeVault: FEE_VAULT_ADDRESS });
}
