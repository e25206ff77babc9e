import type { PublicKey } from "@solana/web3.js";
import { MigrationError } from "../errors";
import { bufferAddress, createBuffer, missingWrites, readBuffer } from "../loader";
import type { State } from "../state";
import { step, type Step } from "../step";

/** Puts an image into a buffer. `handedTo` may own the buffer already, when it is complete. */
export function upload(state: State, payer: PublicKey, name: string, image: Buffer, handedTo?: PublicKey): Step[] {
  const buffer = bufferAddress(payer, image);
  const held = readBuffer(state, buffer);
  const writes = missingWrites(held, payer, image);
  const owner = held?.authority;
  if (held && !owner?.equals(payer) && !(handedTo && owner?.equals(handedTo) && writes.length === 0)) {
    throw new MigrationError(
      "BUFFER_TAKEN",
      `The buffer for ${name} belongs to ${owner?.toBase58() ?? "nobody"}`,
      buffer.toBase58(),
      "Close it with its authority, or build an image of other bytes",
    );
  }
  const write: Step = { title: `${name}: write the buffer`, status: "due", transactions: writes, inAnyOrder: true };
  return [
    step(`${name}: create the buffer ${buffer.toBase58()}`, held !== null, () => createBuffer(state, payer, image)),
    writes.length > 0 ? write : { title: write.title, status: "done" },
  ];
}
