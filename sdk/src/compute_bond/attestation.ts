import { COMPUTE_BOND_PROGRAM_ID } from "../generated/compute_bond/pdas";
import { COMPUTE_PROVIDER_VALUES, type ComputeProvider } from "../generated/compute_bond/types";

export const ATTESTATION_LENGTH = 158;
export const ATTESTATION_VERSION = 1;
/** What every attestation begins with, so that its signature means nothing anywhere else. */
export const ATTESTATION_DOMAIN: Uint8Array = new TextEncoder().encode("compute-lease\0\0\0");

/** A lease, as the broker attests it. */
export interface Attestation {
  /** The cluster's genesis hash. */
  instance: Uint8Array;
  agentDid: Uint8Array;
  provider: ComputeProvider;
  /** Hash of the provider's handle of the lease. */
  leaseId: Uint8Array;
  gpuHours: number;
  /** Unix seconds. */
  expiresAt: bigint;
}

/** The bytes that the broker signs. */
export function encodeAttestation(lease: Attestation): Uint8Array {
  const { instance, agentDid, provider, leaseId, gpuHours, expiresAt } = lease;
  const bytes = new Uint8Array(ATTESTATION_LENGTH);
  const view = new DataView(bytes.buffer);
  bytes.set(ATTESTATION_DOMAIN, 0);
  bytes[16] = ATTESTATION_VERSION;
  bytes.set(hash("instance", instance), 17);
  bytes.set(COMPUTE_BOND_PROGRAM_ID.toBytes(), 49);
  bytes.set(hash("agentDid", agentDid), 81);
  bytes[113] = COMPUTE_PROVIDER_VALUES.indexOf(provider);
  bytes.set(hash("leaseId", leaseId), 114);
  if (!Number.isInteger(gpuHours) || gpuHours < 0 || gpuHours > 0xffff_ffff) throw new RangeError(`gpuHours = ${gpuHours} does not fit 32 bits`);
  view.setUint32(146, gpuHours, true);
  if (BigInt.asIntN(64, expiresAt) !== expiresAt) throw new RangeError(`expiresAt = ${expiresAt} does not fit 64 bits`);
  view.setBigInt64(150, expiresAt, true);
  return bytes;
}

function hash(field: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 32) throw new RangeError(`${field} has ${bytes.length} bytes and needs 32`);
  return bytes;
}
