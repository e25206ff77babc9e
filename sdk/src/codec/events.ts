import type { PublicKey } from "@solana/web3.js";
import { startsWith } from "./account";
import type { Decoder } from "./codec";
import { Malformed } from "./malformed";

/** How a program lays out one of its events. */
export interface EventLayout {
  readonly name: string;
  readonly discriminator: Uint8Array;
  readonly fields: () => Decoder<unknown>;
}

/** All events of one program. */
export interface EventSource {
  readonly name: string;
  readonly program: PublicKey;
  readonly events: readonly EventLayout[];
}

const INVOKE = /^Program ([1-9A-HJ-NP-Za-km-z]{32,44}) invoke \[([1-9]\d*)\]$/;
const RETURN = /^Program ([1-9A-HJ-NP-Za-km-z]{32,44}) (?:success$|failed: )/;
const DATA = "Program data: ";

/**
 * The events that the programs themselves emitted, in order. Another program may log the same bytes, so a line counts only
 * for the innermost program that runs. What is no event that this client knows is passed over, as it may be newer than it.
 */
export function parseEvents<Event>(sources: readonly EventSource[], logs: readonly string[]): Event[] {
  const byAddress = new Map(sources.map((source) => [source.program.toBase58(), source]));
  const running: string[] = [];
  const events: Event[] = [];
  for (const line of logs) {
    const invoked = INVOKE.exec(line);
    if (invoked) {
      // The depth in the log corrects ours, should lines be missing.
      running.length = Math.min(running.length, Number(invoked[2]) - 1);
      running.push(invoked[1]!);
    } else if (RETURN.test(line)) {
      running.pop();
    } else if (line.startsWith(DATA)) {
      const source = byAddress.get(running.at(-1) ?? "");
      const event = source && decodeEvent(source, line.slice(DATA.length));
      if (event) events.push(event as Event);
    }
  }
  return events;
}

function decodeEvent(source: EventSource, base64: string): { program: string; name: string; data: unknown } | undefined {
  const bytes = fromBase64(base64);
  const layout = bytes && source.events.find(({ discriminator }) => startsWith(bytes, discriminator));
  if (!layout) return undefined;
  try {
    const [data] = layout.fields().read(bytes, layout.discriminator.length);
    return { program: source.name, name: layout.name, data };
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
