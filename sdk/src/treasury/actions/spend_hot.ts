import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { spendHotInstruction } from "../../generated/treasury/instructions";
import { HOT_VAULT_ADDRESS } from "../../generated/treasury/pdas";
import { snapshot, wantedToken } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchTreasury } from "../fetch";

/** Spends from the hot tier, within the limits. The wallet is the operational key. */
export async function spendHot(client: Client, params: { amount: bigint; destination: PublicKey }): Promise<PreparedTransaction> {
  const operationalKey = client.wallet.publicKey;
  const { amount, destination } = params;
  const { config, spendable, balances } = await fetchTreasury(client);
  const { token } = await snapshot(client, { token: wantedToken(destination) });
  required(config.operationalKey.equals(operationalKey), "treasury", "NotOperationalKey", { operationalKey: config.operationalKey });
  required(config.paused === 0, "treasury", "Paused");
  required(!destination.equals(HOT_VAULT_ADDRESS), "treasury", "SpendToItself");
  required(token?.mint.equals(config.mint) === true, "treasury", "WrongMint", { destination });
  required(token.state !== "frozen", "treasury", "DestinationFrozen", { destination });
  required(amount > 0n, "treasury", "ZeroAmount");
  const { perTransaction } = config.limits;
  required(amount <= perTransaction, "treasury", "AboveTransactionLimit", { amount, perTransaction });
  required(amount <= spendable, "treasury", "AboveWindowLimit", { amount, spendable });
  required(amount <= balances.hot, "treasury", "BalanceTooLow", { amount, balance: balances.hot });
  return prepared(computeUnits.treasury.spendHot, spendHotInstruction({ operationalKey, destination }, { amount }));
}
