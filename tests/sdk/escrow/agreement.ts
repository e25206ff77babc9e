import type { Keypair, TransactionInstruction } from "@solana/web3.js";
import { createClient, keypairWallet, type Client } from "../../../sdk/src/client";
import type { PreparedTransaction } from "../../../sdk/src/transaction";
import { encodeReceipt, signReceipt, type CosignedReceipt, type Receipt } from "../../../sdk/src/receipt";
import type { Fixture } from "../../escrow/fixture";
import { expectFailure, type LiteLedger } from "../../support";
import { expectCode } from "../../support/codes";
import { liteSdkLedger } from "../../support/sdk_ledger";

export type Lite = Fixture<LiteLedger>;

export function clientOf(f: Pick<Lite, "ledger">, wallet: Keypair): Client {
  return createClient({ ledger: liteSdkLedger(f.ledger), wallet: keypairWallet(wallet) });
}

/** The action refuses it before anything is sent, and the chain refuses the bare instructions by the same name. */
export async function agree(
  f: Pick<Lite, "send">,
  action: Promise<PreparedTransaction>,
  bare: TransactionInstruction[],
  code: string,
  ...signers: Keypair[]
): Promise<void> {
  await expectCode(action, code);
  await expectFailure(f.send(bare, ...signers), code);
}

/** A receipt that both sides signed, unless told otherwise. */
export function cosign(
  f: Lite,
  terms: Partial<Receipt> & Pick<Receipt, "account">,
  { node = f.receiptKey, renter = f.sessionKey }: { node?: Keypair; renter?: Keypair } = {},
): CosignedReceipt {
  const bytes = encodeReceipt({
    kind: "session",
    isFinal: false,
    number: 1n,
    units: 0n,
    intervalEnd: 0n,
    previous: new Uint8Array(32),
    ...terms,
  });
  return {
    bytes,
    nodeSignature: signReceipt(bytes, node.secretKey),
    renterSignature: signReceipt(bytes, renter.secretKey),
  };
}
