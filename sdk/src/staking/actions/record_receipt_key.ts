import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { prepared, type PreparedTransaction } from "../../transaction";
import { findPoolAddress } from "../addresses";
import { recordReceiptKeyInstruction } from "../instructions";

/** Keeps on chain that a key was the node's, while a live session or the node itself still shows it. Anyone may pay for it. */
export function recordReceiptKey(
  { wallet }: Client,
  params: { node: PublicKey; receiptKey: PublicKey; source?: PublicKey },
): PreparedTransaction {
  const { node, receiptKey, source = node } = params;
  const accounts = { payer: wallet.publicKey, pool: findPoolAddress("node", node), source };
  return prepared(computeUnits.staking.recordReceiptKey, recordReceiptKeyInstruction(accounts, { receiptKey }));
}
