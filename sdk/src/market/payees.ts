import type { Reader, Located } from "../ledger";
import { fetchBondAccounts, fetchComputeBonds } from "../compute_bond/fetch";
import type { TaskBond, TaskPayees } from "./instructions";
import type { Task } from "./state";

/** Whom the end of a task pays, as the task itself says. */
export function payees({ address, client, provider, treasury }: Located<Task>): TaskPayees {
  return { task: address, clientToken: client.token, providerToken: provider.token, feeVault: treasury.token };
}

/** The bond of an awarded task. Of one that is closed nothing is read: any addresses do. */
export async function fetchTaskBond(reader: Reader, { bond, provider }: Task): Promise<TaskBond> {
  const [found] = await fetchComputeBonds(reader, [bond]);
  if (!found) return { bond, lease: bond, bondOperator: provider.owner };
  const { lease, operator: bondOperator } = await fetchBondAccounts(reader, bond);
  return { bond, lease, bondOperator };
}
