import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { courtAccount, disputesConfigAccount } from "../../generated/disputes/accounts";
import { snapshot, wanted, wantedToken } from "../../ledger";
import { wantedTask } from "../../market/fetch";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { COURT_ADDRESS, DISPUTES_CONFIG_ADDRESS, findDisputeAddress } from "../addresses";
import { fetchDisputesConfig } from "../fetch";
import { openDisputeInstruction } from "../instructions";
import { longestDispute } from "../parameters";
import { requirePayer } from "../paying";
import { disputeBond } from "../verdict";

/** Freezes an awarded task and has guardians drawn to judge it. The wallet is the task's client or its provider. */
export async function openDispute(
  client: Client,
  params: { task: PublicKey; source?: PublicKey },
): Promise<PreparedTransaction & { dispute: PublicKey }> {
  const opener = client.wallet.publicKey;
  const { source = associatedTokenAddress((await fetchDisputesConfig(client)).mint, opener) } = params;
  const { task, config, court, token, now } = await snapshot(client, {
    task: wantedTask(params.task),
    config: wanted(disputesConfigAccount, DISPUTES_CONFIG_ADDRESS),
    court: wanted(courtAccount, COURT_ADDRESS),
    token: wantedToken(source),
  });
  const { parameters, mint } = config;
  const { panel, appealPanel } = parameters;
  const { owner, amount: balance } = requirePayer(token, { source, mint, owner: opener });
  required(config.paused === 0, "disputes", "Paused");
  const seated = court.seats - court.vacant;
  required(seated >= panel + appealPanel, "disputes", "NotEnoughGuardians", { seated, needed: panel + appealPanel });
  const longest = longestDispute(parameters);
  required(task.disputeTimeout >= BigInt(longest), "disputes", "TaskTimeoutTooShort", { timeout: task.disputeTimeout, longest });
  const isParty = [task.client.owner, task.provider.owner].some((party) => party.equals(owner));
  required(isParty, "disputes", "NotParty", { wallet: opener });
  const bond = disputeBond(parameters, task.price);
  required(balance >= bond, "disputes", "BalanceTooLow", { balance, bond });
  required(task.status === "awarded", "market", "NotAwarded", { status: task.status });
  required(now < task.settleBy, "market", "SettlementOver", { now, settleBy: task.settleBy });
  const open = openDisputeInstruction({ opener, task: task.address, source });
  return { dispute: findDisputeAddress(task.address), ...prepared(computeUnits.disputes.openDispute, open) };
}
