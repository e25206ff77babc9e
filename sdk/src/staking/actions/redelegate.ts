import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { ROLE_VALUES } from "../../generated/staking/types";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findRedelegationAddress } from "../addresses";
import { fetchDelegation, wantedConfig, wantedDelegation, wantedPool } from "../fetch";
import { requireFree } from "../free_shares";
import { openDelegationInstruction, redelegateInstruction } from "../instructions";
import { valueOfShares } from "../state";

export interface RedelegateParams {
  fromPool: PublicKey;
  toPool: PublicKey;
  shares: bigint;
}

/** Moves the wallet's stake to another pool at once; until it matures it follows the slashes of both. */
export async function redelegate(
  client: Client,
  params: RedelegateParams,
): Promise<PreparedTransaction & { redelegation: PublicKey }> {
  const owner = client.wallet.publicKey;
  const { fromPool, toPool, shares } = params;
  required(!fromPool.equals(toPool), "staking", "SamePool");
  const delegation = await fetchDelegation(client, fromPool, owner);
  const { config, from, to, opened } = await snapshot(client, {
    config: wantedConfig,
    from: wantedPool(fromPool),
    to: wantedPool(toPool),
    opened: wantedDelegation(toPool, owner),
  });
  required(!config.paused, "staking", "Paused");
  const isOperator = [from, to].some(({ operator }) => operator.equals(owner));
  required(!isOperator, "staking", "BondCannotMove");
  const [bond, minimum] = [valueOfShares(to, to.bondShares), config.parameters.minimums[ROLE_VALUES.indexOf(to.role)]!];
  required(bond >= minimum, "staking", "OperatorNotBonded", { bond, minimum });
  requireFree(delegation, shares);
  const nonce = delegation.nextNonce;
  const opening = opened ? [] : [openDelegationInstruction({ pool: toPool, owner, payer: owner })];
  const units = computeUnits.staking.redelegate + (opened ? 0 : computeUnits.staking.openDelegation);
  const moving = redelegateInstruction({ fromPool, toPool, owner, nonce }, { shares });
  return { ...prepared(units, ...opening, moving), redelegation: findRedelegationAddress(delegation.address, nonce) };
}
