import { concatBytes } from "@noble/hashes/utils";
import { RECEIPT_LENGTH } from "./bytes";
import { ReceiptError } from "./errors";
import type { CosignedReceipt, SignedReceipt } from "./sign";

const VERSION = 1;
const SIGNATURE_LENGTH = 64;
const TYPES = { hello: 1, receipt: 2, cosigned: 3 } as const;
const LENGTHS = {
  hello: 8,
  receipt: RECEIPT_LENGTH + SIGNATURE_LENGTH,
  cosigned: RECEIPT_LENGTH + 2 * SIGNATURE_LENGTH,
} as const;

/** What the two sides of a stream say. */
export type StreamMessage =
  /** The last number that both signed, as far as this side knows: send me what comes after it. */
  | { type: "hello"; number: bigint }
  /** The node's. */
  | { type: "receipt"; receipt: SignedReceipt }
  /** The renter's answer, or what the other side has lost. */
  | { type: "cosigned"; receipt: CosignedReceipt };

/** A version, a type, and the fields, each of fixed length. */
export function encodeMessage(message: StreamMessage): Uint8Array {
  const head = Uint8Array.of(VERSION, TYPES[message.type]);
  switch (message.type) {
    case "hello": {
      const number = new Uint8Array(8);
      new DataView(number.buffer).setBigUint64(0, message.number, true);
      return concatBytes(head, number);
    }
    case "receipt":
      return concatBytes(head, message.receipt.bytes, message.receipt.signature);
    case "cosigned": {
      const { bytes, nodeSignature, renterSignature } = message.receipt;
      return concatBytes(head, bytes, nodeSignature, renterSignature);
    }
  }
}

export function decodeMessage(data: Uint8Array): StreamMessage {
  const [version, byte] = data;
  if (version !== VERSION) throw new ReceiptError("StreamVersion", { version: version ?? null });
  const type = (Object.keys(TYPES) as StreamMessage["type"][]).find((name) => TYPES[name] === byte);
  if (!type) throw new ReceiptError("StreamType", { type: byte ?? null });
  const body = Uint8Array.from(data.subarray(2));
  if (body.length !== LENGTHS[type]) throw new ReceiptError("StreamSize", { type, length: body.length });
  const bytes = body.slice(0, RECEIPT_LENGTH);
  const first = body.slice(RECEIPT_LENGTH, RECEIPT_LENGTH + SIGNATURE_LENGTH);
  switch (type) {
    case "hello":
      return { type, number: new DataView(body.buffer).getBigUint64(0, true) };
    case "receipt":
      return { type, receipt: { bytes, signature: first } };
    case "cosigned": {
      const renterSignature = body.slice(RECEIPT_LENGTH + SIGNATURE_LENGTH);
      return { type, receipt: { bytes, nodeSignature: first, renterSignature } };
    }
  }
}
