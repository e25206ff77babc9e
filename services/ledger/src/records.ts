// How the state is written: JSON, with addresses in base58, bytes in base64 and large numbers as text.
import { PublicKey } from "@solana/web3.js";
import { z } from "zod";
import type { Change } from "./bank";
import { LedgerError } from "./errors";
import type { Landed } from "./history";
import type { TimeState } from "./time";

export interface BankState {
  secret: Uint8Array;
  time: TimeState;
  accounts: Change[];
  history: Landed[];
}

/** A committed transaction with what it changed, or a clock that somebody moved. */
export interface JournalRecord {
  time: TimeState;
  landed?: Landed;
  changes: Change[];
}

const whole = z.string().regex(/^\d+$/).transform(BigInt);
const bytes = z.base64().transform((text) => Uint8Array.from(Buffer.from(text, "base64")));
const address = z.string().transform((text) => new PublicKey(text));
const time = z.object({ slot: whole, milliseconds: z.number(), readAt: z.number() });
const account = z.object({ lamports: whole, owner: address, executable: z.boolean(), data: bytes });
const change = z.object({ address, account: account.optional() });

const failure = z.union([z.string(), z.record(z.string(), z.unknown())]);
const tokenBalance = z.object({
  accountIndex: z.number(),
  mint: z.string(),
  owner: z.string(),
  programId: z.string(),
  uiTokenAmount: z.object({
    amount: z.string(),
    decimals: z.number(),
    uiAmount: z.number().nullable(),
    uiAmountString: z.string(),
  }),
});
const inner = z.object({
  programIdIndex: z.number(),
  accounts: z.array(z.number()),
  data: z.string(),
  stackHeight: z.number(),
});
const landed: z.ZodType<Landed> = z.object({
  signature: z.string(),
  slot: whole,
  blockTime: whole,
  wire: z.string(),
  failure: failure.nullable(),
  logs: z.array(z.string()),
  inner: z.array(z.object({ index: z.number(), instructions: z.array(inner) })),
  computeUnits: whole,
  fee: whole,
  returnData: z.object({ programId: z.string(), data: z.tuple([z.string(), z.literal("base64")]) }).nullable(),
  loaded: z.object({ writable: z.array(z.string()), readonly: z.array(z.string()) }),
  accounts: z.array(z.string()),
  preBalances: z.array(whole),
  postBalances: z.array(whole),
  preTokenBalances: z.array(tokenBalance),
  postTokenBalances: z.array(tokenBalance),
});

const state = z.object({ secret: bytes, time, accounts: z.array(change), history: z.array(landed) });
const journal = z.object({ time, landed: landed.optional(), changes: z.array(change).default([]) });

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  const why = z.prettifyError(found.error).slice(0, 500);
  throw new LedgerError("STATE_CORRUPT", { why });
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof PublicKey) return value.toBase58();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]));
}

export const fromRecord = {
  state: (value: unknown): BankState => read(state, value) as BankState,
  journal: (value: unknown): JournalRecord => read(journal, value) as JournalRecord,
};

export const toRecord = {
  state: (value: BankState): unknown => plain(value),
  journal: (value: Omit<JournalRecord, "changes"> & Partial<Pick<JournalRecord, "changes">>): unknown => plain(value),
};
