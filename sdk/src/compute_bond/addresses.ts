import type { PublicKey } from "@solana/web3.js";
import { findAddress, fixedBytes, i64, seed, utf8 } from "../codec";
import { COMPUTE_BOND_PROGRAM_ID } from "../generated/compute_bond/pdas";
import { COMPUTE_PROVIDER_VALUES, type ComputeProvider } from "../generated/compute_bond/types";
import { REGISTRY_PROGRAM_ID } from "../generated/registry/pdas";

export { COMPUTE_BOND_PROGRAM_ID, CONFIG_ADDRESS as BOND_CONFIG_ADDRESS, findBondEscrowAddress } from "../generated/compute_bond/pdas";

const hash = (name: string, value: Uint8Array) => seed(name, fixedBytes(32), value);

/** `postedAt` is what the operator writes into `post_compute_bond`, at most 120 seconds old. */
export function findComputeBondAddress(agentDid: Uint8Array, postedAt: bigint): PublicKey {
  return findAddress(COMPUTE_BOND_PROGRAM_ID, utf8("compute_bond"), hash("agentDid", agentDid), seed("postedAt", i64, postedAt));
}

/** Of the one bond that a lease backs. */
export function findLeaseAddress(provider: ComputeProvider, leaseId: Uint8Array): PublicKey {
  const number = Uint8Array.of(COMPUTE_PROVIDER_VALUES.indexOf(provider));
  return findAddress(COMPUTE_BOND_PROGRAM_ID, utf8("lease"), number, hash("leaseId", leaseId));
}

export function findAgentAddress(agentDid: Uint8Array): PublicKey {
  return findAddress(REGISTRY_PROGRAM_ID, utf8("agent"), hash("agentDid", agentDid));
}
