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
export const entryHash = (entry: Entry): string => sha256(signedText(entry));

export function nextEntry(head: Head, at: number, event: Event, decisions: Decision[], key: SigningKey): Entry {
  const record = { index: head.index + 1, at, previous: head.hash, event, decisions };
  return { ...record, signature: key.sign(signingText("log", record)) };
}

export function isEntrySignedBy(entry: Entry, scheduler: string): boolean {
  return isSignedBy(scheduler, signedText(entry), entry.signature);
}

function signedText({ index, at, previous, event, decisions }: Entry): string {
  return signingText("log", { index, at, previous, event, decisions });
}

export const encodeEntry = (entry: Entry): string => canonical(entry);

/** Throws a zod error unless it is an entry. */
export const decodeEntry = (text: string): Entry => entry.parse(JSON.parse(text));
