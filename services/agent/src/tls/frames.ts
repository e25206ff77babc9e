import type { Duplex } from "node:stream";
import type { receipts } from "@compute-market/sdk";
import { AgentError } from "../errors";

const HEADER = 4;
const MAX_FRAME = 64 * 1024;

/** Messages over a stream: four bytes of length, then the message. */
export class FrameChannel implements receipts.Transport {
  readonly receive: AsyncIterable<Uint8Array>;

  constructor(private readonly stream: Duplex) {
    this.receive = frames(stream);
    // Whoever reads or writes next hears of it.
    stream.on("error", () => {});
  }

  async send(message: Uint8Array): Promise<void> {
    const frame = Buffer.alloc(HEADER + message.length);
    frame.writeUInt32BE(message.length);
    frame.set(message, HEADER);
    await new Promise<void>((resolve, reject) => {
      this.stream.write(frame, (error) => (error ? reject(new AgentError("ChannelClosed", {}, error)) : resolve()));
    });
  }

  close(): void {
    this.stream.destroy();
  }
}

async function* frames(stream: Duplex): AsyncGenerator<Uint8Array, void> {
  let held = Buffer.alloc(0);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      held = Buffer.concat([held, chunk]);
      while (held.length >= HEADER) {
        const length = held.readUInt32BE();
        if (length > MAX_FRAME) throw new AgentError("FrameTooLong", { bytes: length, most: MAX_FRAME });
        if (held.length < HEADER + length) break;
        yield Uint8Array.from(held.subarray(HEADER, HEADER + length));
        held = held.subarray(HEADER + length);
      }
    }
  } catch (error) {
    if (error instanceof AgentError) throw error;
    throw new AgentError("ChannelClosed", {}, error);
  }
  if (held.length > 0) throw new AgentError("FrameCut", { bytes: held.length });
}
