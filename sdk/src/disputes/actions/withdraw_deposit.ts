import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { snapshot, wantedToken } from "../../ledger";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchDisputesConfig } from "../fetch";
import { withdrawDepositInstruction } from "../instructions";
import { freeDeposit, wantedGuardian } from "../seat_holder";

/** Pays out what the wallet has above the deposit of its seat, or everything once it has left it. */
export async function withdrawDeposit(client: Client, params: { destination?: PublicKey } = {}): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { mint, parameters } = await fetchDisputesConfig(client);
  const { destination = associatedTokenAddress(mint, wallet) } = params;
  const { guardian, token } = await snapshot(client, { guardian: wantedGuardian(wallet), token: wantedToken(destination) });
  required(freeDeposit(guardian, parameters.seatDeposit) > 0n || guardian.seated === 0, "disputes", "NothingFree", { deposit: guardian.deposit });
  const isUsable = token?.mint.equals(mint) === true && token.state === "initialized";
  required(isUsable, "disputes", "DestinationUnusable", { destination });
  return prepared(computeUnits.disputes.withdrawDeposit, withdrawDepositInstruction({ wallet, destination }));
}
