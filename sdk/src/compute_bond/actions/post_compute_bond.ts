import { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { leaseAccount } from "../../generated/compute_bond/accounts";
import { MAX_BOND_DURATION_SECS, MIN_BOND_USD_MICRO } from "../../generated/compute_bond/constants";
import { computeUnits } from "../../generated/compute_units";
import { agentAccount } from "../../generated/registry/accounts";
import { snapshot, wanted, wantedIfThere, wantedToken } from "../../ledger";
import { associatedTokenAddress, canReceive } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findAgentAddress, findComputeBondAddress, findLeaseAddress } from "../addresses";
import { attestationInstruction, type SignedAttestation } from "../attested";
import { fetchBondConfig } from "../fetch";
import { postComputeBondInstruction, type BondAccounts } from "../instructions";

export interface PostComputeBondParams {
  /** The lease that backs the bond, as the broker signed it. */
  attestation: SignedAttestation;
  /** In micro-units of the mint. */
  amount: bigint;
  /** What the bond covers: one bit for each capability. */
  capabilityBits: bigint;
  /** Pays now and receives the refund; the wallet's associated account unless given. */
  operatorToken?: PublicKey;
}

/** Puts money behind a lease, with which the agent can bid for tasks. The wallet is the agent's authority. */
export async function postComputeBond(client: Client, params: PostComputeBondParams): Promise<PreparedTransaction & BondAccounts> {
  const operator = client.wallet.publicKey;
  const { attestation, amount, capabilityBits } = params;
  const { agentDid, provider, leaseId, expiresAt } = attestation.lease;
  const config = await fetchBondConfig(client);
  const { operatorToken = associatedTokenAddress(config.mint, operator) } = params;
  const { agent, lease, token, now } = await snapshot(client, {
    agent: wanted(agentAccount, findAgentAddress(agentDid)),
    lease: wantedIfThere(leaseAccount, findLeaseAddress(provider, leaseId)),
    token: wantedToken(operatorToken),
  });
  required(agent.authority.equals(operator), "compute_bond", "NotAgentOperator", { authority: agent.authority });
  const isFree = !lease || lease.bond.equals(PublicKey.default);
  required(isFree, "compute_bond", "LeaseAlreadyBonded", { bond: lease?.bond ?? null });
  required(config.paused === 0, "compute_bond", "Paused");
  required(amount >= MIN_BOND_USD_MICRO, "compute_bond", "BondTooSmall", { amount, minimum: MIN_BOND_USD_MICRO });
  required(capabilityBits !== 0n, "compute_bond", "NoCapability");
  required(canReceive(token, config.mint, operator), "compute_bond", "OperatorTokenUnusable", { operatorToken });
  required(token.amount >= amount, "compute_bond", "BalanceTooLow", { balance: token.amount, amount });
  const evidence = attestationInstruction(attestation, config, now);
  const latest = now + MAX_BOND_DURATION_SECS;
  required(expiresAt <= latest, "compute_bond", "DurationTooLong", { expiresAt, latest });

  const accounts = { operator, operatorToken, mint: config.mint, agentDid };
  const post = postComputeBondInstruction(accounts, { postedAt: now, amount, capabilityBits, provider, leaseId });
  return {
    bond: findComputeBondAddress(agentDid, now),
    lease: findLeaseAddress(provider, leaseId),
    operator,
    ...prepared(computeUnits.compute_bond.postComputeBond, evidence, post),
  };
}
