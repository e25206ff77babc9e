import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { bondGlobalAccount } from "../../generated/compute_bond/accounts";
import { MAX_BOND_DURATION_SECS } from "../../generated/compute_bond/constants";
import { computeUnits } from "../../generated/compute_units";
import { agentAccount } from "../../generated/registry/accounts";
import { snapshot, wanted } from "../../ledger";
import { equalBytes } from "../../receipt/bytes";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { BOND_CONFIG_ADDRESS, findAgentAddress } from "../addresses";
import { attestationInstruction, type SignedAttestation } from "../attested";
import { wantedBond } from "../fetch";
import { renewBondInstruction } from "../instructions";

export interface RenewBondParams {
  bond: PublicKey;
  /** The same lease, which the broker attests for longer. */
  attestation: SignedAttestation;
}

/** Keeps a bond alive for as long as its lease now runs. The wallet is the agent's authority. */
export async function renewBond(client: Client, params: RenewBondParams): Promise<PreparedTransaction> {
  const operator = client.wallet.publicKey;
  const { lease } = params.attestation;
  const { agent, bond, config, now } = await snapshot(client, {
    agent: wanted(agentAccount, findAgentAddress(lease.agentDid)),
    bond: wantedBond(params.bond),
    config: wanted(bondGlobalAccount, BOND_CONFIG_ADDRESS),
  });
  const { agentDid, provider, leaseId, gpuHoursReserved, status, expiresAt } = bond;
  required(agent.authority.equals(operator), "compute_bond", "NotAgentOperator", { authority: agent.authority });
  required(equalBytes(agentDid, lease.agentDid), "compute_bond", "WrongAgent");
  required(config.paused === 0, "compute_bond", "Paused");
  required(status === "active", "compute_bond", "BondNotActive", { status });
  required(now < expiresAt, "compute_bond", "BondExpired", { now, expiresAt });
  const evidence = attestationInstruction(params.attestation, config, now);
  const isSame = lease.provider === provider && equalBytes(lease.leaseId, leaseId);
  required(isSame, "compute_bond", "AttestationOfAnotherLease", { provider });
  required(lease.expiresAt > expiresAt, "compute_bond", "NotAnExtension", { expiresAt: lease.expiresAt, now: expiresAt });
  required(lease.gpuHours >= gpuHoursReserved, "compute_bond", "GpuHoursReduced", { gpuHours: lease.gpuHours, gpuHoursReserved });
  const latest = expiresAt + MAX_BOND_DURATION_SECS;
  required(lease.expiresAt <= latest, "compute_bond", "DurationTooLong", { expiresAt: lease.expiresAt, latest });
  const renew = renewBondInstruction({ operator, agentDid, bond: bond.address });
  return prepared(computeUnits.compute_bond.renewBond, evidence, renew);
}
