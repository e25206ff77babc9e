import type { Keypair, PublicKey, TransactionInstruction } from "@solana/web3.js";
import { cosignedInstruction } from "../../sdk/src/ed25519_instruction";
import { encodeReceipt, type Receipt } from "../../sdk/src/receipt";
import { signature } from "../support";

/** What a test says of a receipt; the rest is as an honest pair would have it. */
export interface ReceiptTerms extends Partial<Omit<Receipt, "account">> {
  account?: PublicKey;
  /** Who signs in the node's place. */
  node?: Keypair;
  /** Who signs in the renter's place. */
  renter?: Keypair;
}

/** The Ed25519 instruction for a receipt of `deal` that both sides signed. */
export function cosigned(deal: PublicKey, terms: ReceiptTerms, keys: { node: Keypair; renter: Keypair }): TransactionInstruction {
  const { account = deal, node = keys.node, renter = keys.renter, ...fields } = terms;
  const bytes = encodeReceipt({
    kind: "session",
    isFinal: false,
    number: 1n,
    units: 0n,
    intervalEnd: 0n,
    previous: new Uint8Array(32),
    ...fields,
    account: account.toBytes(),
  });
  return cosignedBytes(bytes, node, renter);
}

/** The same for any bytes, be they a receipt or not. */
export function cosignedBytes(bytes: Uint8Array, node: Keypair, renter: Keypair): TransactionInstruction {
  return cosignedInstruction(
    { bytes, nodeSignature: signature(bytes, node), renterSignature: signature(bytes, renter) },
    { node: node.publicKey.toBytes(), renter: renter.publicKey.toBytes() },
  );
}
