import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { requestWithdrawInstruction } from "../../generated/escrow/instructions";
import { snapshot } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { wantedLedger } from "../fetch";

export interface RequestWithdrawParams {
  ledger: PublicKey;
  /** More than is there means everything that vouchers leave. */
  amount: bigint;
}

/** Asks for money back, after the agreed delay. Asking again starts it again. The wallet is the renter. */
export async function requestWithdraw(client: Client, params: RequestWithdrawParams): Promise<PreparedTransaction> {
  const { amount } = params;
  const { ledger } = await snapshot(client, { ledger: wantedLedger(params.ledger) });
  const renter = ledger.renter.owner;
  required(client.wallet.publicKey.equals(renter), "escrow", "NotRenter", { renter });
  required(amount > 0n, "escrow", "ZeroAmount", { amount });
  const accounts = { renter, ledger: ledger.address };
  return prepared(computeUnits.escrow.requestWithdraw, requestWithdrawInstruction(accounts, { amount }));
}
