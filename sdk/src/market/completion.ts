import type { PublicKey } from "@solana/web3.js";

export const COMPLETION_LENGTH = 82;
const COMPLETION_DOMAIN = new TextEncoder().encode("compute-task\0\0\0\0");
const COMPLETION_VERSION = 1;
const WITNESSES = { client: 1, verifier: 2 } as const;

/** Who says that a task is done. */
export type Witness = keyof typeof WITNESSES;

/** The bytes that a client or a verifier signs when a task is done. */
export function encodeCompletion(done: { witness: Witness; task: PublicKey; resultHash: Uint8Array }): Uint8Array {
  if (done.resultHash.length !== 32) throw new RangeError(`resultHash has ${done.resultHash.length} bytes and needs 32`);
  const bytes = new Uint8Array(COMPLETION_LENGTH);
  bytes.set(COMPLETION_DOMAIN, 0);
  bytes.set([COMPLETION_VERSION, WITNESSES[done.witness]], 16);
  bytes.set(done.task.toBytes(), 18);
  bytes.set(done.resultHash, 50);
  return bytes;
}
