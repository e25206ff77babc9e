import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { exposureAccount } from "../../generated/escrow/accounts";
import { nodeAccount } from "../../generated/registry/accounts";
import { REGISTRY_PROGRAM_ID } from "../../generated/registry/pdas";
import { ROLE_VALUES } from "../../generated/staking/types";
import { snapshot, wanted, wantedIfThere, type Reader } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findUnbondingAddress } from "../addresses";
import { fetchDelegation, fetchPool, fetchStakingConfig } from "../fetch";
import { requireFree } from "../free_shares";
import { requestUnstakeInstruction } from "../instructions";
import { valueOfShares, type Pool } from "../state";

export interface RequestUnstakeParams {
  pool: PublicKey;
  shares: bigint;
}

/** Begins the unbonding of the wallet's shares, after which `withdraw` pays what they are worth then. */
export async function requestUnstake(
  client: Client,
  { pool: address, shares }: RequestUnstakeParams,
): Promise<PreparedTransaction & { unbonding: PublicKey; nonce: bigint }> {
  const owner = client.wallet.publicKey;
  const [pool, delegation] = await Promise.all([fetchPool(client, address), fetchDelegation(client, address, owner)]);
  requireFree(delegation, shares);
  const isBond = pool.operator.equals(owner);
  if (isBond) await requireBondLeft(client, pool, shares);
  const nonce = delegation.nextNonce;
  const node = isBond && pool.role === "node" ? { node: pool.holder } : {};
  const instruction = requestUnstakeInstruction({ pool: address, owner, nonce, ...node }, { shares });
  const unbonding = findUnbondingAddress(delegation.address, nonce);
  return { ...prepared(computeUnits.staking.requestUnstake, instruction), unbonding, nonce };
}

/** The operator keeps the minimum, and what the node's sessions require, until the node is retired or gone. */
async function requireBondLeft(reader: Reader, pool: Pool, shares: bigint): Promise<void> {
  const { parameters } = await fetchStakingConfig(reader);
  const minimum = parameters.minimums[ROLE_VALUES.indexOf(pool.role)]!;
  const rest = pool.bondShares - shares;
  const staked = valueOfShares(pool, rest);
  if (pool.role !== "node") {
    required(rest === 0n || staked >= minimum, "staking", "BondBelowMinimum", { staked, minimum });
    return;
  }
  const node = wanted(nodeAccount, pool.holder);
  const exposure = wantedIfThere(exposureAccount, pool.exposure);
  const { isGone, bondRequired } = await snapshot(reader, {
    isGone: {
      address: pool.holder,
      read: (account) => !account?.owner.equals(REGISTRY_PROGRAM_ID) || node.read(account).status === "retired",
    },
    bondRequired: { address: pool.exposure, read: (account) => exposure.read(account)?.bondRequired ?? 0n },
  });
  required(isGone || staked >= minimum, "staking", "BondBelowMinimum", { staked, minimum });
  required(staked >= bondRequired, "staking", "BondBacksSessions", { staked, bondRequired });
}
