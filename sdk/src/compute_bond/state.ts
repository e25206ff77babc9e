import type { PublicKey } from "@solana/web3.js";
import { computeBondIdl } from "../generated";
import type { ComputeProvider } from "./addresses";
import { accountDecoder } from "./decode";

export type BondStatus = "active" | "released" | "slashed" | "expired";

export interface ComputeBond {
  agentDid: Uint8Array;
  provider: ComputeProvider;
  leaseId: Uint8Array;
  bondMint: PublicKey;
  bondAmount: bigint;
  gpuHoursReserved: number;
  capabilityBits: bigint;
  postedAt: bigint;
  expiresAt: bigint;
  slashableUntil: bigint;
  lockedToTask: PublicKey | null;
  brokerAttestation: Uint8Array;
  status: BondStatus;
}

/** Whom a bond's money returns to. */
export interface Lease {
  bond: PublicKey;
  operator: PublicKey;
  refundToken: PublicKey;
}

const decode = accountDecoder(computeBondIdl);

export const decodeComputeBond = (data: Uint8Array): ComputeBond => decode("computeBond", data);
export const decodeLease = (data: Uint8Array): Lease => decode("lease", data);
