import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../client";
import { leaseAccount } from "../generated/compute_bond/accounts";
import { snapshot, wanted, wantedToken } from "../ledger";
import { canReceive } from "../tokens";
import { required } from "../transaction";
import { fetchBondAccounts, wantedBond } from "./fetch";

export interface RefundParams {
  bond: PublicKey;
  /** Of the operator; the agreed account unless given. Only the operator may name another. */
  destination?: PublicKey;
}

export async function refund(client: Client, params: RefundParams) {
  const caller = client.wallet.publicKey;
  const { lease: leaseAddress } = await fetchBondAccounts(client, params.bond);
  const { bond, lease, now } = await snapshot(client, {
    bond: wantedBond(params.bond),
    lease: wanted(leaseAccount, leaseAddress),
  });
  const { operator, refundToken } = lease;
  const { destination = refundToken } = params;
  const { token } = await snapshot(client, { token: wantedToken(destination) });
  required(bond.status === "active", "compute_bond", "BondNotActive", { status: bond.status });
  const isAllowed = destination.equals(refundToken) || caller.equals(operator);
  const isUsable = canReceive(token, bond.bondMint, operator);
  return { bond, now, accounts: { named: { caller, bond: bond.address, lease: leaseAddress, destination, operator }, isAllowed, isUsable } };
}

type Refund = Awaited<ReturnType<typeof refund>>["accounts"];

export function requireDeliverable({ named: { destination }, isAllowed, isUsable }: Refund): void {
  required(isAllowed, "compute_bond", "WrongRefundToken", { destination });
  required(isUsable, "compute_bond", "RefundUndeliverable", { destination });
}
