import { receipts, type escrow } from "@compute-market/sdk";
import { unixNow } from "../clock";
import { AgentError } from "../errors";
import type { NodeConnection } from "./node_connection";

const CLOCK_TOLERANCE = 60n;
const RETRY_MS = 500;

/** What a renter signs for: the session's terms, and no more units than its CPUs, or its GPUs, can have used. */
export function acceptPolicy(session: escrow.Session, unitsPerSecond: number, chain: receipts.ReceiptChain): receipts.AcceptPolicy {
  // Each settlement moves the session's own time; what was signed before it began earlier.
  const before = chain.highest && receipts.decodeReceipt(chain.highest.bytes).intervalEnd;
  return {
    rates: session.rates,
    maxUnits: session.maxUnits,
    funds: session.funds,
    startedAt: before !== undefined && before < session.activeAt ? before : session.activeAt,
    unitsPerSecond: BigInt(unitsPerSecond),
    clockTolerance: CLOCK_TOLERANCE,
    now: unixNow,
  };
}

/**
 * Signs receipts until the last one, over as many connections as it takes. Throws what harms: a node that signs two
 * histories, or a store that fails. `onRefused` hears of every receipt that the policy does not allow.
 */
export async function acknowledgeAll(
  node: NodeConnection,
  chain: receipts.ReceiptChain,
  policy: receipts.AcceptPolicy,
  sessionKey: Uint8Array,
  options: receipts.StreamOptions & { signal?: AbortSignal; onLost?: (error: unknown) => void } = {},
): Promise<void> {
  const { signal, onLost, ...streamOptions } = options;
  const isDone = () => signal?.aborted || (chain.acknowledged && receipts.decodeReceipt(chain.acknowledged.bytes).isFinal);
  while (!isDone()) {
    try {
      const channel = await node.openReceipts();
      const close = () => channel.close();
      signal?.addEventListener("abort", close);
      try {
        await receipts.acknowledgeReceipts(chain, channel, policy, sessionKey, streamOptions);
      } finally {
        signal?.removeEventListener("abort", close);
        close();
      }
    } catch (error) {
      // A connection comes again; a key or a chain that is wrong does not get better.
      const isLost = error instanceof AgentError && (error.code === "ChannelClosed" || error.code === "FrameCut" || error.code === "Unreachable");
      if (!isLost) throw error;
      onLost?.(error);
    }
    if (!isDone()) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
