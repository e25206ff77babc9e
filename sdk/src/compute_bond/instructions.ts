// The generated instructions, and those of them that need more addresses than the IDL can derive.
import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import * as generated from "../generated/compute_bond/instructions";
import type { PostComputeBondArgs } from "../generated/compute_bond/types";
import { findAgentAddress, findComputeBondAddress, findLeaseAddress } from "./addresses";

export * from "../generated/compute_bond/instructions";

/** What a bond's instructions are told of it. */
export interface BondAccounts {
  bond: PublicKey;
  lease: PublicKey;
  operator: PublicKey;
}

type Derived<A, K extends keyof A> = Omit<A, K> & Partial<Pick<A, K>>;

/** The broker's Ed25519 instruction must come directly before this one. */
export function postComputeBondInstruction(
  accounts: Derived<generated.PostComputeBondAccounts, "agent" | "bond" | "lease"> & { agentDid: Uint8Array },
  args: PostComputeBondArgs,
): TransactionInstruction {
  const { agentDid, ...given } = accounts;
  const agent = findAgentAddress(agentDid);
  const bond = findComputeBondAddress(agentDid, args.postedAt);
  const lease = findLeaseAddress(args.provider, args.leaseId);
  return generated.postComputeBondInstruction({ agent, bond, lease, ...given }, args);
}

/** The broker's Ed25519 instruction must come directly before this one. */
export function renewBondInstruction(
  accounts: Derived<generated.RenewBondAccounts, "agent"> & { agentDid: Uint8Array },
): TransactionInstruction {
  const { agentDid, ...given } = accounts;
  return generated.renewBondInstruction({ agent: findAgentAddress(agentDid), ...given });
}
