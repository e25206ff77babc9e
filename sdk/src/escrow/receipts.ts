// What the program asks of a receipt, in its order.
import { PublicKey } from "@solana/web3.js";
import { decodeReceipt, type CosignedReceipt, type Receipt, type ReceiptKind } from "../receipt";
import { isSignedBy } from "../signed_by";
import { refusal, required } from "../transaction";
import type { Located } from "../ledger";
import { amounts, type Amounts } from "./metering";
import { requireSum } from "./opening";
import type { Deal, Session } from "./state";

/** The receipt, if it is of this deal, signed by both its keys, and newer than what was settled. */
export function readReceipt(signed: CosignedReceipt, deal: Located<Deal>, kind: ReceiptKind): Receipt {
  const receipt = decodeReceipt(signed.bytes);
  required(receipt.kind === kind, "escrow", "ReceiptOfAnotherKind", { kind: receipt.kind, expected: kind });
  const account = new PublicKey(receipt.account);
  required(account.equals(deal.address), "escrow", "ReceiptOfAnotherAccount", { account, expected: deal.address });
  requireSigners(signed, deal);
  const { number, units } = receipt;
  required(number > deal.number, "escrow", "NumberNotHigher", { number, settled: deal.number });
  required(units >= deal.units, "escrow", "UnitsDecreased", { units, settled: deal.units });
  return receipt;
}

/** What the receipt's units cost, if the deal's money covers them. */
export function requireFunded(deal: Deal, units: bigint): Amounts {
  const earned = amounts(deal.rates, units);
  requireSum(earned.total);
  required(earned.total <= deal.funds, "escrow", "UnitsAboveFunds", { units, cost: earned.total, funds: deal.funds });
  return earned;
}

/** A receipt counts while the session runs, and until the last second before anyone may end it. */
export function requireOpenToReceipts({ state, closeAt }: Session, now: bigint): void {
  if (state === "active") return;
  required(state === "closing", "escrow", "SessionNotRunning", { state });
  required(now < closeAt, "escrow", "ChallengeWindowOver", { now, closeAt });
}

function requireSigners({ bytes, nodeSignature, renterSignature }: CosignedReceipt, deal: Deal): void {
  const { receiptKey: node, sessionKey: renter } = deal;
  const by = (signature: Uint8Array, key: PublicKey) => isSignedBy(key, bytes, signature);
  if (by(nodeSignature, node) && by(renterSignature, renter)) return;
  const isOneKey = [node, renter].some((key) => by(nodeSignature, key) && by(renterSignature, key));
  required(!isOneKey, "escrow", "SameKeyTwice");
  const isSwapped = by(nodeSignature, renter) && by(renterSignature, node);
  required(!isSwapped, "escrow", "RolesSwapped", { receiptKey: deal.receiptKey, sessionKey: deal.sessionKey });
  if (!by(nodeSignature, node)) throw refusal("escrow", "NotSignedByNode", { receiptKey: deal.receiptKey });
  throw refusal("escrow", "NotSignedByRenter", { sessionKey: deal.sessionKey });
}
