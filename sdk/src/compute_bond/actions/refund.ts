import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { computeBondAccount, leaseAccount } from "../../generated/compute_bond/accounts";
import { closeBondInstruction, expireBondInstruction, releaseBondInstruction } from "../../generated/compute_bond/instructions";
import { POSTED_AT_TOLERANCE_SECS } from "../../generated/compute_bond/constants";
import { taskAccount } from "../../generated/market/accounts";
import { fetchAccounts, snapshot, wanted, wantedToken } from "../../ledger";
import { taskOf } from "../../market/state";
import { canReceive } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchBondAccounts } from "../fetch";

export interface RefundParams {
  bond: PublicKey;
  /** Of the operator; the agreed account unless given. Only the operator may name another. */
  destination?: PublicKey;
}

/** The ends of a task that leave the winner its bond. */
const FREEING = ["released", "undecided"];

/** Returns the bond of a task that ended well. Anyone may send it. */
export async function releaseBond(client: Client, params: RefundParams): Promise<PreparedTransaction> {
  const { accounts, bond } = await refund(client, params);
  const { lockedToTask: task } = bond;
  required(task !== undefined, "compute_bond", "NotLockedToTask");
  const [state] = await fetchAccounts(client, taskAccount, [task]);
  const status = state && taskOf(state).status;
  required(FREEING.includes(status ?? ""), "compute_bond", "TaskNotReleased", { task, status: status ?? null });
  requireDeliverable(accounts);
  return prepared(computeUnits.compute_bond.releaseBond, releaseBondInstruction({ ...accounts.named, task }));
}

/** Returns a bond that is locked to no task, once it cannot be slashed any more. Anyone may send it. */
export async function expireBond(client: Client, params: RefundParams): Promise<PreparedTransaction> {
  const { accounts, bond, now } = await refund(client, params);
  const { lockedToTask, slashableUntil } = bond;
  required(!lockedToTask, "compute_bond", "BondLocked", { lockedToTask: lockedToTask ?? null });
  required(now > slashableUntil, "compute_bond", "SlashWindowOpen", { now, slashableUntil });
  requireDeliverable(accounts);
  return prepared(computeUnits.compute_bond.expireBond, expireBondInstruction(accounts.named));
}

/** Returns the rent of a bond that is over to whoever posted it. Anyone may send it. */
export async function closeBond(client: Client, params: { bond: PublicKey }): Promise<PreparedTransaction> {
  const accounts = await fetchBondAccounts(client, params.bond);
  const { bond, now } = await snapshot(client, { bond: wanted(computeBondAccount, params.bond) });
  const { status, postedAt, expiresAt } = bond;
  required(status !== "active", "compute_bond", "BondStillActive");
  const isDue = now >= expiresAt && now > postedAt + POSTED_AT_TOLERANCE_SECS;
  required(isDue, "compute_bond", "TooEarlyToClose", { now, expiresAt, postedAt });
  return prepared(computeUnits.compute_bond.closeBond, closeBondInstruction(accounts));
}

async function refund(client: Client, params: RefundParams) {
  const caller = client.wallet.publicKey;
  const { lease: leaseAddress } = await fetchBondAccounts(client, params.bond);
  const { bond, lease, now } = await snapshot(client, {
    bond: wanted(computeBondAccount, params.bond),
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

function requireDeliverable({ named: { destination }, isAllowed, isUsable }: Refund): void {
  required(isAllowed, "compute_bond", "WrongRefundToken", { destination });
  required(isUsable, "compute_bond", "RefundUndeliverable", { destination });
}
