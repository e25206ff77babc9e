import { z } from "zod";
import { canonical } from "./canonical";
import { decision, event, type Decision, type Event } from "./core/events";
import { isSignedBy, sha256, type SigningKey } from "./keys";
import { signature, signingText } from "./messages";
import { hash, natural, seconds } from "./schema";

const record = z.strictObject({
  /** The first entry is 1. */
  index: natural.min(1),
  at: seconds,
  /** Hash of the entry before; zeros before the first. */
  previous: hash,
  event,
  decisions: z.array(decision),
});

const entry = z.strictObject({ ...record.shape, signature });

/** What came in, what followed, and where in the log: signed by the scheduler. */
export type Entry = z.infer<typeof entry>;

/** Where a log ends. */
export interface Head {
  index: number;
  hash: string;
}

export const EMPTY: Head = { index: 0, hash: "0".repeat(64) };

/** The hash is over what is signed. */
export function entryHash({ signature: _, ...record }: Entry): string {
  return sha256(signingText("log", record));
}

export function nextEntry(head: Head, at: number, event: Event, decisions: Decision[], key: SigningKey): Entry {
  const record = { index: head.index + 1, at, previous: head.hash, event, decisions };
  return { ...record, signature: key.sign(signingText("log", record)) };
}

export function isEntrySignedBy({ signature, ...record }: Entry, scheduler: string): boolean {
  return isSignedBy(scheduler, signingText("log", record), signature);
}

export const encodeEntry = (entry: Entry): string => canonical(entry);

/** Throws a zod error unless it is an entry. */
export const decodeEntry = (text: string): Entry => entry.parse(JSON.parse(text));
