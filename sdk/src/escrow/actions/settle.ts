import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { cosignedInstruction } from "../../ed25519_instruction";
import { computeUnits } from "../../generated/compute_units";
import { settleInstruction } from "../../generated/escrow/instructions";
import { snapshot } from "../../ledger";
import type { CosignedReceipt } from "../../receipt";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedSession } from "../fetch";
import { createOwnToken } from "../paying";
import { readReceipt, requireFunded, requireOpenToReceipts } from "../receipts";

export interface SettleParams {
  session: PublicKey;
  /** Any but the last; the highest pays for all before it. */
  receipt: CosignedReceipt;
}

/** Pays what a receipt adds to the ones before. Anyone may send it, and nobody chooses where the money goes. */
export async function settle(client: Client, params: SettleParams): Promise<PreparedTransaction> {
  const { session, now } = await snapshot(client, { session: wantedSession(params.session) });
  requireOpenToReceipts(session, now);
  const { isFinal, units } = readReceipt(params.receipt, session, "session");
  required(!isFinal, "escrow", "ReceiptIsFinal");
  required(units <= session.maxUnits, "escrow", "UnitsAboveMaximum", { units, maxUnits: session.maxUnits });
  requireFunded(session, units);
  const creating = await createOwnToken(client, session, "operator");
  const keys = { node: session.receiptKey.toBytes(), renter: session.sessionKey.toBytes() };
  return prepared(
    computeUnits.escrow.settle + creating.length * ASSOCIATED_TOKEN_UNITS,
    ...creating,
    // Directly before, where the program looks for it.
    cosignedInstruction(params.receipt, keys),
    settleInstruction(dealAccounts(session.address, session)),
  );
}
