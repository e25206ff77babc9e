import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { courtAccount, disputesConfigAccount } from "../../generated/disputes/accounts";
import type { Party } from "../../generated/disputes/types";
import { snapshot, wanted, wantedToken } from "../../ledger";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { COURT_ADDRESS, DISPUTES_CONFIG_ADDRESS } from "../addresses";
import { fetchDisputesConfig, wantedDispute } from "../fetch";
import { appealInstruction } from "../instructions";
import { requirePayer } from "../paying";
import type { Dispute } from "../state";

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
