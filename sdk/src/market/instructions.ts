// The generated instructions, and those of them that need more addresses than the IDL can derive.
import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { BOND_CONFIG_ADDRESS, findBondEscrowAddress } from "../compute_bond/addresses";
import * as generated from "../generated/market/instructions";
import { findBidAddress, marketAuthorityAddress } from "./addresses";

export * from "../generated/market/instructions";

/** Whom the end of an awarded task pays. */
export interface TaskPayees {
  task: PublicKey;
  clientToken: PublicKey;
  providerToken: PublicKey;
  feeVault: PublicKey;
}

/** The bond of an awarded task. */
export interface TaskBond {
  bond: PublicKey;
  lease: PublicKey;
  bondOperator: PublicKey;
}

/** What slashing a bond takes besides. */
export const bondAccounts = (bond: PublicKey) => ({
  bondEscrow: findBondEscrowAddress(bond),
  bondConfig: BOND_CONFIG_ADDRESS,
  marketAuthority: marketAuthorityAddress(),
});

export function awardInstruction(
  accounts: { task: PublicKey; bond: PublicKey; lease: PublicKey } & Partial<generated.AwardAccounts>,
): TransactionInstruction {
  const bid = findBidAddress(accounts.task, accounts.bond);
  return generated.awardInstruction({ bid, bondConfig: BOND_CONFIG_ADDRESS, marketAuthority: marketAuthorityAddress(), ...accounts });
}

export function expireTaskInstruction(
  accounts: TaskPayees & TaskBond & Partial<generated.ExpireTaskAccounts>,
): TransactionInstruction {
  return generated.expireTaskInstruction({ ...bondAccounts(accounts.bond), ...accounts });
}

/** Only within the disputes program: `caller` is its authority PDA. */
export function settleDisputeInstruction(
  accounts: { caller: PublicKey } & TaskPayees & TaskBond & Partial<generated.SettleDisputeAccounts>,
  args: generated.SettleDisputeArgs,
): TransactionInstruction {
  return generated.settleDisputeInstruction({ ...bondAccounts(accounts.bond), ...accounts }, args);
}
