import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { cosignedInstruction } from "../../ed25519_instruction";
import { computeUnits } from "../../generated/compute_units";
import { settleVoucherInstruction } from "../../generated/escrow/instructions";
import { snapshot } from "../../ledger";
import type { CosignedReceipt } from "../../receipt";
import { ASSOCIATED_TOKEN_UNITS } from "../../tokens";
import { prepared, type PreparedTransaction } from "../../transaction";
import { dealAccounts } from "../deal_accounts";
import { wantedLedger } from "../fetch";
import { createOwnToken } from "../paying";
import { readReceipt, requireFunded } from "../receipts";

export interface SettleVoucherParams {
  ledger: PublicKey;
  voucher: CosignedReceipt;
}

/** Pays what a voucher adds to the ones before. Anyone may send it. */
export async function settleVoucher(client: Client, params: SettleVoucherParams): Promise<PreparedTransaction> {
  const { ledger } = await snapshot(client, { ledger: wantedLedger(params.ledger) });
  requireFunded(ledger, readReceipt(params.voucher, ledger, "ledger").units);
  const creating = await createOwnToken(client, ledger, "operator");
  const keys = { node: ledger.receiptKey.toBytes(), renter: ledger.sessionKey.toBytes() };
  return prepared(
    computeUnits.escrow.settleVoucher + creating.length * ASSOCIATED_TOKEN_UNITS,
    ...creating,
    // Directly before, where the program looks for it.
    cosignedInstruction(params.voucher, keys),
    settleVoucherInstruction(dealAccounts(ledger.address, ledger)),
  );
}
