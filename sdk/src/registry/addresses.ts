import { sha256 } from "@noble/hashes/sha2";
import { concatBytes } from "@noble/hashes/utils";
import type { PublicKey } from "@solana/web3.js";
import { fixedBytes, findAddress, seed, u32, u64, u8 } from "../codec";
import { AGENT_SEED, CAPABILITY_SEED, DID_DOMAIN, TRIGGER_SEED, VERSION_SEED } from "../generated/registry/constants";
import { REGISTRY_PROGRAM_ID } from "../generated/registry/pdas";

export {
  CONFIG_ADDRESS as REGISTRY_CONFIG_ADDRESS,
  findNodeAddress,
  findReputationAddress,
  findWorkerAddress,
  REGISTRY_PROGRAM_ID,
} from "../generated/registry/pdas";

/** The 32 bytes that name an agent: bound to its first authority and to a slot, so that none ever comes back. */
export function agentDid(authority: PublicKey, slot: bigint): Uint8Array {
  return sha256(concatBytes(DID_DOMAIN, authority.toBytes(), seed("slot", u64, slot)));
}

export function findAgentAddress(did: Uint8Array): PublicKey {
  return findAddress(REGISTRY_PROGRAM_ID, AGENT_SEED, seed("did", fixedBytes(32), did));
}

/** Of a worker's version. */
export function findVersionAddress(worker: PublicKey, number: number): PublicKey {
  return findAddress(REGISTRY_PROGRAM_ID, VERSION_SEED, worker.toBytes(), seed("number", u32, number));
}

/** Of a worker's trigger. */
export function findTriggerAddress(worker: PublicKey, id: number): PublicKey {
  return findAddress(REGISTRY_PROGRAM_ID, TRIGGER_SEED, worker.toBytes(), seed("id", u32, id));
}

export function findCapabilityAddress(bit: number): PublicKey {
  return findAddress(REGISTRY_PROGRAM_ID, CAPABILITY_SEED, seed("bit", u8, bit));
}
