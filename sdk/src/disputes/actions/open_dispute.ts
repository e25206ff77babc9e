import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { courtAccount, disputesConfigAccount } from "../../generated/disputes/accounts";
import { snapshot, wanted, wantedToken } from "../../ledger";
import { wantedTask } from "../../market/fetch";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { COURT_ADDRESS, DISPUTES_CONFIG_ADDRESS, findDisputeAddress } from "../addresses";
import { fetchDisputesConfig, wantedDispute } from "../fetch";
import { appealInstruction, openDisputeInstruction } from "../instructions";
import { longestDispute } from "../parameters";
import { requirePayer } from "../paying";
import type { Dispute } from "../state";
import { disputeBond, type Party } from "../verdict";

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
  required(!config.paused, "disputes", "Paused");
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

/** Has a larger panel judge again, of whom nobody judged before. The wallet is the side that lost. */
export async function appeal(client: Client, params: { dispute: PublicKey; source?: PublicKey }): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { source = associatedTokenAddress((await fetchDisputesConfig(client)).mint, wallet) } = params;
  const { dispute, config, court, token, now } = await snapshot(client, {
    dispute: wantedDispute(params.dispute),
    config: wanted(disputesConfigAccount, DISPUTES_CONFIG_ADDRESS),
    court: wanted(courtAccount, COURT_ADDRESS),
    token: wantedToken(source),
  });
  const { state, round, appealBy, verdict, bond, parameters } = dispute;
  const { amount: balance } = requirePayer(token, { source, mint: config.mint, owner: wallet });
  required(state === "decided", "disputes", "NotDecided", { state });
  required(round === 0, "disputes", "AppealedAlready");
  required(now < appealBy, "disputes", "AppealOver", { now, appealBy });
  const party = partyOf(dispute, wallet);
  required(party !== undefined, "disputes", "NotParty", { wallet });
  const hasWon = verdict === (party === "client" ? "forClient" : "forAgent");
  required(!hasWon, "disputes", "WinnerAppeals", { verdict: verdict ?? null });
  const seated = court.seats - court.vacant;
  const needed = parameters.panel + parameters.appealPanel;
  required(seated >= needed, "disputes", "NotEnoughGuardians", { seated, needed });
  required(balance >= bond, "disputes", "BalanceTooLow", { balance, bond });
  return prepared(computeUnits.disputes.appeal, appealInstruction({ party: wallet, dispute: dispute.address, source }));
}

function partyOf({ client, agent }: Dispute, wallet: PublicKey): Party | undefined {
  if (client.owner.equals(wallet)) return "client";
  return agent.owner.equals(wallet) ? "agent" : undefined;
}
