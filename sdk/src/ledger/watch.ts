// Subscriptions without gaps. A ledger's notifications are hints: connections break, and what happened meanwhile is never
// told. So each hint only makes us look, and we look every half minute in any case.
import type { PublicKey } from "@solana/web3.js";
import type { ProgramEvent } from "../generated/programs";
import { parseEvents } from "../transaction/events";
import type { Reader, Wanted } from "./accounts";
import type { LedgerAccount, Outcome } from "./ledger";

const LOOK_MILLISECONDS = 30_000;
const PAGE = 1_000;

export interface WatchOptions {
  /** Hears of every look that failed; the next one makes up for it. */
  onError?: (error: unknown) => void;
}

/**
 * Tells the account's state at once, and then each time that it is another one. States between two looks are passed over:
 * what must not be, is an event. Returns how to stop.
 */
export function watchAccount<T>(
  { ledger }: Reader,
  { address, read }: Wanted<T>,
  listener: (value: T) => void,
  options: WatchOptions = {},
): () => void {
  let told: { account: LedgerAccount | undefined } | undefined;
  return looking(options, (look) => ledger.onAccount(address, look), async (isStopped) => {
    const [account] = await ledger.accounts([address]);
    if (isStopped() || (told && isSame(told.account, account))) return;
    told = { account };
    listener(read(account));
  });
}

export interface WatchEventsOptions extends WatchOptions {
  /** The signature of the last transaction that was heard of; what follows it is told first. From now on, unless given. */
  after?: string;
}

/**
 * Tells the events of every transaction that names the address and did not fail, oldest first, each once. A listener that
 * throws hears the same transaction again. Remember `outcome.signature` to go on `after` it. Returns how to stop.
 */
export async function watchEvents(
  { ledger }: Reader,
  address: PublicKey,
  listener: (events: ProgramEvent[], outcome: Outcome) => void | Promise<void>,
  options: WatchEventsOptions = {},
): Promise<() => void> {
  let last = options.after ?? (await ledger.signatures(address, { limit: 1 }))[0];

  async function missed(): Promise<string[]> {
    const found: string[] = [];
    for (;;) {
      const before = found.at(-1);
      const page = await ledger.signatures(address, { limit: PAGE, ...(before === undefined ? {} : { before }) });
      const end = last === undefined ? -1 : page.indexOf(last);
      found.push(...(end === -1 ? page : page.slice(0, end)));
      if (end !== -1 || page.length < PAGE) return found.reverse();
    }
  }

  return looking(options, (look) => ledger.onLogs(address, look), async (isStopped) => {
    for (const signature of await missed()) {
      const outcome = await ledger.outcome(signature);
      // Listed but not shown yet: the next look finds it, and nothing after it may come first.
      if (isStopped() || !outcome) return;
      const events = parseEvents(outcome);
      if (events.length > 0) await listener(events, outcome);
      last = signature;
    }
  });
}

/** Looks at once, at every hint and every half minute; one look at a time, and never a hint lost during one. */
function looking(
  { onError = () => undefined }: WatchOptions,
  subscribe: (look: () => void) => () => void,
  body: (isStopped: () => boolean) => Promise<void>,
): () => void {
  let isStopped = false;
  let isLooking = false;
  let isAskedAgain = false;

  const look = async () => {
    isAskedAgain = true;
    if (isLooking) return;
    isLooking = true;
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false;
      await body(() => isStopped).catch(onError);
    }
    isLooking = false;
  };
  const unsubscribe = subscribe(() => void look());
  const timer = setInterval(() => void look(), LOOK_MILLISECONDS);
  void look();
  return () => {
    isStopped = true;
    clearInterval(timer);
    unsubscribe();
  };
}

function isSame(one: LedgerAccount | undefined, other: LedgerAccount | undefined): boolean {
  if (!one || !other) return one === other;
  const [a, b] = [one.data, other.data];
  return one.owner.equals(other.owner) && a.length === b.length && a.every((byte, index) => byte === b[index]);
}
