import { PublicKey, VersionedTransaction, type AccountInfo } from "@solana/web3.js";
import type { LiteLedger } from "../../../tests/support";

/** One program's run of one instruction, with what it called. */
export interface Call {
  program: string;
  accounts: string[];
  data: Uint8Array;
  /** Nothing for what the runtime does itself, such as the system program. */
  consumed: number | undefined;
  /** Bytes of each event that it logged. */
  events: number[];
  calls: Call[];
}

export interface Trace {
  calls: Call[];
  before: ReadonlyMap<string, AccountInfo<Buffer> | null>;
  after: ReadonlyMap<string, AccountInfo<Buffer> | null>;
}

/** In how many attempts each address was found that anything here derived. */
const attempts = new Map<string, number>();
const find = PublicKey.findProgramAddressSync.bind(PublicKey);
PublicKey.findProgramAddressSync = (seeds, program) => {
  const [address, bump] = find(seeds, program);
  attempts.set(address.toBase58(), 256 - bump);
  return [address, bump];
};

/** In how many attempts the address of a program's authority is found. */
export const attemptsForAuthority = (program: PublicKey) => 256 - find([Buffer.from("authority")], program)[1];

/** An address that the client knows as a constant has one seed, which the caller names. */
export function attemptsFor(address: string, program: PublicKey, seeds: readonly string[]): number {
  for (const seed of seeds) {
    if (attempts.has(address)) break;
    PublicKey.findProgramAddressSync([Buffer.from(seed)], program);
  }
  const found = attempts.get(address);
  if (!found) throw new Error(`nobody derived ${address}`);
  return found;
}

/** Sends, and returns what ran. */
export async function recorded<T>(ledger: LiteLedger, keys: PublicKey[], send: () => Promise<T>): Promise<{ sent: T; trace: Trace }> {
  const read = () => new Map(keys.map((key) => [key.toBase58(), ledger.accountNow(key)]));
  const svm = ledger.svm["inner"] as unknown as Sender;
  const process = svm.sendVersionedTransaction.bind(svm);
  let calls: Call[] = [];
  svm.sendVersionedTransaction = (transaction) => {
    const outcome = process(transaction);
    if ("logs" in outcome) calls = callsOf(transaction, outcome);
    return outcome;
  };
  const before = read();
  const sent = await send();
  delete (svm as Partial<Sender>).sendVersionedTransaction;
  return { sent, trace: { calls, before, after: read() } };
}

/** What is below LiteSVM's wrapper; a transaction that fails leaves no calls. */
interface Sender {
  sendVersionedTransaction(transaction: Uint8Array): Ran | { err(): unknown };
}

interface Ran {
  logs(): string[];
  innerInstructions(): { instruction(): Compiled; stackHeight(): number }[][];
}

interface Compiled {
  programIdIndex(): number;
  accounts(): Uint8Array;
  data(): Uint8Array;
}

function callsOf(bytes: Uint8Array, outcome: Ran): Call[] {
  const { message } = VersionedTransaction.deserialize(bytes);
  const keys = message.staticAccountKeys.map((key) => key.toBase58());
  const call = (program: number, accounts: ArrayLike<number>, data: Uint8Array): Call => ({
    program: keys[program]!,
    accounts: Array.from(accounts, (index) => keys[index]!),
    data,
    consumed: undefined,
    events: [],
    calls: [],
  });
  const inner = outcome.innerInstructions();
  const inOrder: Call[] = [];
  const calls = message.compiledInstructions.map(({ programIdIndex, accountKeyIndexes, data }, index) => {
    const outermost = call(programIdIndex, accountKeyIndexes, data);
    const above = [outermost];
    inOrder.push(outermost);
    for (const made of inner[index] ?? []) {
      const { instruction, height } = { instruction: made.instruction(), height: made.stackHeight() };
      const callee = call(instruction.programIdIndex(), instruction.accounts(), instruction.data());
      above.length = height - 1;
      above.at(-1)!.calls.push(callee);
      above.push(callee);
      inOrder.push(callee);
    }
    return outermost;
  });
  readLogs(outcome.logs(), inOrder);
  return calls;
}

/** What only the logs tell: what each call consumed, and its events. */
function readLogs(logs: string[], calls: Call[]): void {
  const waiting = [...calls];
  const running: Call[] = [];
  for (const line of logs) {
    const invoked = /^Program (\w+) invoke /.exec(line)?.[1];
    const consumed = /^Program \w+ consumed (\d+) of /.exec(line)?.[1];
    const event = /^Program data: (.*)$/.exec(line)?.[1];
    if (invoked) {
      // What a precompile checks leaves no log.
      while (waiting[0]!.program !== invoked) waiting.shift();
      running.push(waiting.shift()!);
    } else if (event) running.at(-1)!.events.push(Buffer.from(event, "base64").length);
    else if (consumed) running.at(-1)!.consumed = Number(consumed);
    else if (/^Program \w+ success$/.test(line)) running.pop();
  }
}
