import { PublicKey } from "@solana/web3.js";
import { computeBondIdl, registryIdl } from "../generated";

export const COMPUTE_BOND_PROGRAM_ID = new PublicKey(computeBondIdl.address);
const REGISTRY_PROGRAM_ID = new PublicKey(registryIdl.address);

/** Who leases compute, in the order of the program's numbers. */
export const COMPUTE_PROVIDERS = ["ionet", "akash"] as const;
export type ComputeProvider = (typeof COMPUTE_PROVIDERS)[number];

const bytes = (text: string) => new TextEncoder().encode(text);
const derive = (...seeds: Uint8Array[]) => PublicKey.findProgramAddressSync(seeds, COMPUTE_BOND_PROGRAM_ID)[0];

function i64(value: bigint): Uint8Array {
  const buffer = new Uint8Array(8);
  new DataView(buffer.buffer).setBigInt64(0, value, true);
  return buffer;
}

export const bondConfigAddress = (): PublicKey => derive(bytes("config"));

/** `postedAt` is what the operator writes into `post_compute_bond`, at most 120 seconds old. */
export const computeBondAddress = (agentDid: Uint8Array, postedAt: bigint): PublicKey =>
  derive(bytes("compute_bond"), agentDid, i64(postedAt));

export const bondEscrowAddress = (bond: PublicKey): PublicKey => derive(bytes("bond_escrow"), bond.toBytes());

/** Of the one bond that a lease backs. */
export const leaseAddress = (provider: ComputeProvider, leaseId: Uint8Array): PublicKey =>
  derive(bytes("lease"), Uint8Array.of(COMPUTE_PROVIDERS.indexOf(provider)), leaseId);

export const agentAddress = (agentDid: Uint8Array): PublicKey =>
  PublicKey.findProgramAddressSync([bytes("agent"), agentDid], REGISTRY_PROGRAM_ID)[0];
