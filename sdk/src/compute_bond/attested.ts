// What the program asks of a broker's attestation, in its order.
import { PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { singleInstruction } from "../ed25519_instruction";
import type { BondGlobal } from "../generated/compute_bond/accounts";
import { BROKER_KEY_GRACE_SECS } from "../generated/compute_bond/constants";
import { equalBytes } from "../receipt/bytes";
import { isSignedBy } from "../signed_by";
import { required } from "../transaction";
import { encodeAttestation, type Attestation } from "./attestation";

/** A lease with the broker's signature over it. */
export interface SignedAttestation {
  lease: Attestation;
  signature: Uint8Array;
}

/** The Ed25519 instruction of an attestation that the program will accept. */
export function attestationInstruction({ lease, signature }: SignedAttestation, config: BondGlobal, now: bigint): TransactionInstruction {
  const message = encodeAttestation(lease);
  const { brokerKey, previousBrokerKey, rotatedAt } = config;
  const inGrace = now < rotatedAt + BROKER_KEY_GRACE_SECS && !previousBrokerKey.equals(PublicKey.default);
  const signer = [brokerKey, ...(inGrace ? [previousBrokerKey] : [])].find((key) => isSignedBy(key, message, signature));
  required(signer !== undefined, "compute_bond", "NotSignedByBroker", { brokerKey });
  required(equalBytes(lease.instance, config.instance), "compute_bond", "AttestationOfAnotherInstance");
  required(lease.gpuHours > 0, "compute_bond", "NoGpuHours");
  required(lease.expiresAt > now, "compute_bond", "LeaseOver", { expiresAt: lease.expiresAt, now });
  return singleInstruction({ signer: signer.toBytes(), signature, message });
}
