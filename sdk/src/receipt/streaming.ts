import type { AcceptPolicy } from "./accept";
import { decodeReceipt } from "./bytes";
import type { Metered } from "./chain";
import { ReceiptError } from "./errors";
import { decodeMessage, encodeMessage, type StreamMessage } from "./messages";
import type { ChainEntry, ReceiptChain } from "./receipt_chain";

/** Anything that carries whole messages: a WebSocket, a message port, a data channel. It may lose, repeat and reorder them. */
export interface Transport {
  send(message: Uint8Array): Promise<void>;
  /** Ends, or throws, when the connection does. */
  receive: AsyncIterable<Uint8Array>;
}

export interface StreamOptions {
  /** Told of every message that was refused. The stream goes on: whoever can reach a transport can send anything. */
  onRefused?: (error: ReceiptError) => void;
}

export interface NodeOptions extends StreamOptions {
  maxUnacknowledged?: bigint;
}

/** How many receipts answer one hello: a word of ten bytes must not cost a whole history. */
const BATCH = 32;
/** How many messages from beyond a gap are passed over for each time it is asked for. */
const PATIENCE = 8;

/** These end a stream, because signing on would do harm. Everything else is a message that is passed over. */
const ENDS_STREAM: ReadonlySet<string> = new Set(["NodeEquivocated", "StoreDamaged", "StoreChanged", "StoreFailed"]);

/**
 * The node's side: signs what the meter reads and collects the renter's signatures. Resolves when the meter is done and
 * everything is signed, or when the transport ends. Rejects with `ChainUnacknowledged` when the renter does not sign:
 * then stop serving. After either, a new transport goes on with the same chain.
 */
export async function serveReceipts(
  chain: ReceiptChain,
  transport: Transport,
  meter: AsyncIterable<Metered>,
  secretKey: Uint8Array,
  options: NodeOptions = {},
): Promise<void> {
  const peer = new Peer(chain, transport, options);
  const progress = new Signal();
  const ready = { at: undefined as bigint | undefined };
  const listening = peer.listen(async (message) => {
    if (message.type === "receipt") throw new ReceiptError("StreamType", { type: message.type });
    if (message.type === "hello") {
      ready.at ??= message.number;
      await peer.sendAfter(message.number);
    } else {
      await chain.adopt(message.receipt);
      await peer.adopted();
    }
    progress.notify();
  });
  const ended = listening.finally(() => progress.end());
  // A renter that knows more shows it first: what this node has lost must not be signed anew.
  const issuing = (async () => {
    await peer.hello();
    if (!(await progress.until(() => ready.at !== undefined && chain.acknowledgedNumber >= ready.at))) return;
    const readings = meter[Symbol.asyncIterator]();
    try {
      while (!progress.ended) {
        const reading = await Promise.race([readings.next(), ended.then(() => undefined)]);
        if (!reading || reading.done) break;
        await chain.issue(reading.value, secretKey, options.maxUnacknowledged);
        await peer.sendAfter(chain.acknowledgedNumber);
      }
    } finally {
      void readings.return?.();
    }
    await progress.until(() => chain.acknowledgedNumber === chain.number);
  })();
  await Promise.race([issuing, ended]);
  if (progress.ended) await Promise.all([issuing, listening]);
}

/**
 * The renter's side: signs what the policy accepts. Resolves when the transport ends; rejects with `NodeEquivocated`,
 * which carries the proof, when the node shows two receipts of one number.
 */
export async function acknowledgeReceipts(
  chain: ReceiptChain,
  transport: Transport,
  policy: AcceptPolicy,
  secretKey: Uint8Array,
  options: StreamOptions = {},
): Promise<void> {
  const peer = new Peer(chain, transport, options);
  await peer.hello();
  await peer.listen(async (message) => {
    if (message.type === "hello") return peer.sendAfter(message.number);
    if (message.type === "cosigned") {
      await chain.adopt(message.receipt);
      return peer.adopted();
    }
    const receipt = await chain.acknowledge(message.receipt, policy, secretKey);
    await peer.send({ type: "cosigned", receipt });
  });
}

/** What both sides do alike. */
class Peer {
  private sinceHello = 0;
  private beyondGap = 0;

  constructor(
    private readonly chain: ReceiptChain,
    private readonly transport: Transport,
    private readonly options: StreamOptions,
  ) {}

  send(message: StreamMessage): Promise<void> {
    return this.transport.send(encodeMessage(message));
  }

  hello(): Promise<void> {
    this.sinceHello = 0;
    return this.send({ type: "hello", number: this.chain.acknowledgedNumber });
  }

  async sendAfter(number: bigint): Promise<void> {
    if (number >= this.chain.number) return;
    for (const entry of this.chain.receipts(number).slice(0, BATCH)) await this.send(messageOf(entry));
  }

  /** A batch is over: asks for the next. */
  async adopted(): Promise<void> {
    if (++this.sinceHello === BATCH) await this.hello();
  }

  /** Something between was lost, or overtaken: asks for it, but not at every message of a storm. */
  private async isBeyondGap(message: StreamMessage): Promise<boolean> {
    if (message.type === "hello") return false;
    if (decodeReceipt(message.receipt.bytes).number <= this.chain.number + 1n) {
      this.beyondGap = 0;
      return false;
    }
    if (this.beyondGap++ % PATIENCE === 0) await this.hello();
    return true;
  }

  async listen(handle: (message: StreamMessage) => Promise<void>): Promise<void> {
    for await (const data of this.transport.receive) {
      try {
        const message = decodeMessage(data);
        if (await this.isBeyondGap(message)) continue;
        await handle(message);
      } catch (error) {
        if (!(error instanceof ReceiptError) || ENDS_STREAM.has(error.code)) throw error;
        this.options.onRefused?.(error);
      }
    }
  }
}

function messageOf({ bytes, signature, renterSignature }: ChainEntry): StreamMessage {
  return renterSignature
    ? { type: "cosigned", receipt: { bytes, nodeSignature: signature, renterSignature } }
    : { type: "receipt", receipt: { bytes, signature } };
}

/** Wakes who waits for a state, until there is nothing more to wait for. */
class Signal {
  ended = false;
  private wake: (() => void)[] = [];

  notify(): void {
    for (const wake of this.wake.splice(0)) wake();
  }

  end(): void {
    this.ended = true;
    this.notify();
  }

  /** Whether the state was reached before the end. */
  async until(reached: () => boolean): Promise<boolean> {
    while (!reached()) {
      if (this.ended) return false;
      await new Promise<void>((resolve) => this.wake.push(resolve));
    }
    return true;
  }
}
