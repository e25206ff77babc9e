import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { escrowConfigAccount } from "../../generated/escrow/accounts";
import { topUpInstruction } from "../../generated/escrow/instructions";
import { CONFIG_ADDRESS } from "../../generated/escrow/pdas";
import { snapshot, wanted, wantedToken } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedSession } from "../fetch";
import { amounts } from "../metering";
import { requireSum } from "../opening";
import { requireMoney } from "../paying";

export interface TopUpParams {
  session: PublicKey;
  /** How many more. */
  units: bigint;
}

/** Books more units of a running session, and locks what they cost. The wallet is the renter. */
export async function topUp(client: Client, params: TopUpParams): Promise<PreparedTransaction> {
  const { units } = params;
  const { config, session } = await snapshot(client, {
    config: wanted(escrowConfigAccount, CONFIG_ADDRESS),
    session: wantedSession(params.session),
  });
  const renter = session.renter.owner;
  required(client.wallet.publicKey.equals(renter), "escrow", "NotRenter", { renter });
  required(config.paused === 0, "escrow", "Paused");
  required(units > 0n, "escrow", "NoUnits", { units });
  required(session.state === "active", "escrow", "SessionNotActive", { state: session.state });
  const maxUnits = session.maxUnits + units;
  requireSum(maxUnits);
  const { total } = amounts(session.rates, maxUnits);
  requireSum(total);
  const { token } = await snapshot(client, { token: wantedToken(session.renter.token) });
  requireMoney(token, session.renter.token, total - session.funds);
  return prepared(computeUnits.escrow.topUp, topUpInstruction(dealAccounts(session.address, session), { units }));
}
