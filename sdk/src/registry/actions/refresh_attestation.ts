import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { MAX_ATTESTATION_SECS } from "../../generated/registry/constants";
import { refreshAttestationInstruction, type RefreshAttestationArgs } from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { runningNode } from "../owned";

export async function refreshAttestation(
  client: Client,
  params: RefreshAttestationArgs & { node: PublicKey },
): Promise<PreparedTransaction> {
  const { attestationHash, expiresAt } = params;
  const { node, now } = await runningNode(client, params.node);
  required(attestationHash.some((byte) => byte !== 0), "registry", "MissingAttestation");
  const isInBounds = expiresAt > now && expiresAt <= now + MAX_ATTESTATION_SECS;
  required(isInBounds, "registry", "AttestationExpiryOutOfBounds", { expiresAt, now });
  const accounts = { operator: node.operator, node: node.address };
  const instruction = refreshAttestationInstruction(accounts, { attestationHash, expiresAt });
  return prepared(computeUnits.registry.refreshAttestation, instruction);
}
