import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { snapshot, wantedToken } from "../../ledger";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchDisputesConfig } from "../fetch";
import { addDepositInstruction } from "../instructions";
import { requirePayer } from "../paying";
import { wantedGuardian } from "../seat_holder";

/** Raises the wallet's deposit, so that it can be drawn again. */
export async function addDeposit(client: Client, params: { amount: bigint; source?: PublicKey }): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { mint } = await fetchDisputesConfig(client);
  const { amount, source = associatedTokenAddress(mint, wallet) } = params;
  const { guardian, token } = await snapshot(client, { guardian: wantedGuardian(wallet), token: wantedToken(source) });
  const { amount: balance } = requirePayer(token, { source, mint, owner: wallet });
  required(amount > 0n, "disputes", "AmountZero");
  required(guardian.seated === 1, "disputes", "NotSeated");
  required(balance >= amount, "disputes", "BalanceTooLow", { balance, amount });
  return prepared(computeUnits.disputes.addDeposit, addDepositInstruction({ wallet, source }, { amount }));
}
