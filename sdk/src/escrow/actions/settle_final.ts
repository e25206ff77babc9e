import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { cosignedInstruction } from "../../ed25519_instruction";
import { computeUnits } from "../../generated/compute_units";
import { settleFinalInstruction } from "../../generated/escrow/instructions";
import { snapshot } from "../../ledger";
import type { CosignedReceipt } from "../../receipt";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedSession } from "../fetch";
import { createOwnToken } from "../paying";
import { readReceipt, requireFunded, requireOpenToReceipts } from "../receipts";

export interface SettleFinalParams {
  session: PublicKey;
  /** The one that both signed to be the last. */
  receipt: CosignedReceipt;
}

/** Pays the node, refunds the renter, and closes the session with its vault. Anyone may send it. */
export async function settleFinal(client: Client, params: SettleFinalParams): Promise<PreparedTransaction> {
  const { session, now } = await snapshot(client, { session: wantedSession(params.session) });
  requireOpenToReceipts(session, now);
  const { isFinal, units } = readReceipt(params.receipt, session, "session");
  required(isFinal, "escrow", "ReceiptNotFinal");
  required(units <= session.maxUnits, "escrow", "UnitsAboveMaximum", { units, maxUnits: session.maxUnits });
  requireFunded(session, units);
  const creating = await createOwnToken(client, session, "operator", "renter");
  const keys = { node: session.receiptKey.toBytes(), renter: session.sessionKey.toBytes() };
  return prepared(
    computeUnits.escrow.settleFinal + creating.length * ASSOCIATED_TOKEN_UNITS,
    ...creating,
    // Directly before, where the program looks for it.
    cosignedInstruction(params.receipt, keys),
    settleFinalInstruction(dealAccounts(session.address, session)),
  );
}
