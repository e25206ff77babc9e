// The transaction that locks the money for a job, and the record without which nothing of it could be acknowledged.
import { Keypair } from "@solana/web3.js";
import type { Client } from "../../../sdk/src/client";
import { openSession, type EscrowConfig } from "../../../sdk/src/escrow";
import type { Located } from "../../../sdk/src/ledger";
import type { Node } from "../../../sdk/src/registry";
import type { PreparedTransaction } from "../../../sdk/src/transaction";
import type { JobRecord } from "./record";
import type { Request } from "./request";

const ACCEPT_SECONDS = 300n;
/** Beyond the job's own time, for the last receipt and its settlement. */
const SPARE_SECONDS = 3_600n;
const WINDOW_SECONDS = 600;

/** What the renter agreed to. */
export interface Agreed {
  node: Located<Node>;
  endpoint: string;
  price: bigint;
  units: bigint;
  seconds: number;
  request: Pick<Request, "bytes" | "hash">;
  /** The scheduler's name for the job. */
  job?: string | undefined;
}

export async function prepareOpening(
  client: Client,
  { parameters: { minWindow, maxWindow } }: EscrowConfig,
  { node, endpoint, price, units, seconds, request, job }: Agreed,
): Promise<{ opening: PreparedTransaction; record: JobRecord }> {
  const sessionKey = Keypair.generate();
  const now = await client.ledger.now();
  const window = Math.min(Math.max(WINDOW_SECONDS, minWindow), maxWindow);
  const opening = await openSession(client, {
    ...{ node: node.address, price, maxUnits: units, sessionKey: sessionKey.publicKey, jobSpecHash: request.hash },
    ...{ acceptBy: now + ACCEPT_SECONDS, expiresAt: now + BigInt(seconds) + SPARE_SECONDS },
    ...{ challengeWindow: window, silenceLimit: window },
  });
  const record: JobRecord = {
    ...{ version: 1, session: opening.session, node: node.address, receiptKey: node.receiptKey, endpoint },
    ...{ spec: request.bytes, sessionKey: sessionKey.secretKey, submittedAt: Number(now) },
    ...(job !== undefined && { job }),
  };
  return { opening, record };
}
