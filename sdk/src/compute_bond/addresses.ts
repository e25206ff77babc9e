import { PublicKey } from "@solana/web3.js";
import { computeBondIdl, registryIdl } from "../generated";

export const COMPUTE_BOND_PROGRAM_ID = new PublicKey(computeBondIdl.address);
const REGISTRY_PROGRAM_ID = new PublicKey(registryIdl.address);

/** Who leases compute, in the order of the program's numbers. */
export const COMPUTE_PROVIDERS = ["ionet", "akash"] as const;
export type ComputeProvider = (typeof COMPUTE_PROVIDERS)[number];

const bytes = (text: string) => new TextEncoder().encode(text);
const derive = (...seeds: Uint8Array[]) => PublicKey.findProgramAddressSync(seeds, COMPUTE_BOND_PROGRAM_ID)[0];

export const bondConfigAddress = (): PublicKey => derive(bytes("config"));

/** `postedAt` is what the operator writes into `post_compute_bond`, at most 120 seconds old. */
export function computeBondAddress(agentDid: Uint8Array, postedAt: bigint): PublicKey {
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigInt64(0, postedAt, true);
  return derive(bytes("compute_bond"), agentDid, time);
}

export const bondEscrowAddress = (bond: PublicKey): PublicKey => derive(bytes("bond_escrow"), bond.toBytes());

/** Of the one bond that a lease backs. */
export const leaseAddress = (provider: ComputeProvider, leaseId: Uint8Array): PublicKey =>
  derive(bytes("lease"), Uint8Array.of(COMPUTE_PROVIDERS.indexOf(provider)), leaseId);

export const agentAddress = (agentDid: Uint8Array): PublicKey =>
  PublicKey.findProgramAddressSync([bytes("agent"), agentDid], REGISTRY_PROGRAM_ID)[0];
