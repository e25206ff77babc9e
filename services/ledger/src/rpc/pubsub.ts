// Subscriptions over a WebSocket.
import { SystemProgram } from "@solana/web3.js";
import { z } from "zod";
import type { Bank, Change } from "../bank";
import { invalidParams, rpcCode, RpcError } from "../errors";
import type { Landed } from "../history";
import { toJson } from "../json";
import type { Account } from "../vm";
import type { Call, Request } from "./dispatch";
import { encodeAccount, passes } from "./encoding";
import { method, type Method } from "./method";
import { accountConfig, accountEncoding, address, config, dataSlice, filters, plainConfig, signature } from "./params";

export const MAX_SUBSCRIPTIONS = 1_000;

interface Subscription {
  /** `accountNotification` and its like. */
  name: string;
  slot?(slot: bigint): unknown;
  landed?(landed: Landed, changes: readonly Change[]): unknown[];
  /** Gone after the first word. */
  once?: boolean;
  /** What is already known when it begins. */
  first?: unknown;
}

const programConfig = config({ encoding: accountEncoding, dataSlice, filters });
const logFilter = z.union([z.enum(["all", "allWithVotes"]), z.object({ mentions: z.tuple([address]) })]);
const signatureConfig = config({ enableReceivedNotification: z.boolean().nullish() });

const subscriptions: Record<string, Method> = {
  accountSubscribe: method([address, accountConfig], (bank, key, options): Subscription => ({
    name: "account",
    landed: ({ slot }, changes) =>
      changes
        .filter((change) => change.address.equals(key))
        .map(({ account }) =>
          at(slot, encodeAccount(bank, account ?? closed, options?.encoding ?? "base64", options?.dataSlice)),
        ),
  })),

  programSubscribe: method([address, programConfig], (bank, program, options): Subscription => ({
    name: "program",
    landed: ({ slot }, changes) =>
      changes.flatMap(({ address: key, account }) => {
        if (!account?.owner.equals(program) || !passes(account, options?.filters)) return [];
        const shown = encodeAccount(bank, account, options?.encoding ?? "base64", options?.dataSlice);
        return [at(slot, { pubkey: key.toBase58(), account: shown })];
      }),
  })),

  logsSubscribe: method([logFilter, plainConfig], (_bank, filter): Subscription => ({
    name: "logs",
    landed: (landed) => {
      const wanted = typeof filter === "string" || landed.accounts.includes(filter.mentions[0].toBase58());
      const { slot, signature: name, failure, logs } = landed;
      return wanted ? [at(slot, { signature: name, err: failure, logs })] : [];
    },
  })),

  signatureSubscribe: method([signature, signatureConfig], (bank, wanted): Subscription => {
    const already = bank.landed(wanted);
    const word = ({ slot, failure }: Landed) => at(slot, { err: failure });
    return {
      name: "signature",
      once: true,
      landed: (landed) => (landed.signature === wanted ? [word(landed)] : []),
      ...(already && { first: word(already) }),
    };
  }),

  slotSubscribe: method([], (): Subscription => ({
    name: "slot",
    slot: (slot) => ({ slot, parent: slot - 1n, root: slot - 1n }),
  })),

  rootSubscribe: method([], (): Subscription => ({ name: "root", slot: (slot) => slot - 1n })),
};
const unsubscribe = method([z.int()], (_bank, id) => id);

const closed: Account = {
  lamports: 0n,
  data: new Uint8Array(),
  owner: SystemProgram.programId,
  executable: false,
};
const at = (slot: bigint, value: unknown) => ({ context: { slot }, value });

/** The subscriptions of one connection. Methods of HTTP are answered too. */
export class Subscriber {
  private readonly held = new Map<number, Subscription>();
  private next = 1;

  constructor(
    private readonly bank: Bank,
    private readonly call: Call,
    private readonly send: (text: string) => void,
  ) {
    bank.on("landed", this.onLanded);
    bank.on("slot", this.onSlot);
  }

  close(): void {
    this.bank.off("landed", this.onLanded);
    this.bank.off("slot", this.onSlot);
    this.held.clear();
  }

  readonly answer: Call = (asked: Request) => {
    const begin = subscriptions[asked.method];
    if (begin) return this.begin(begin.answer(this.bank, asked.params) as Subscription);
    if (!/^(account|program|logs|signature|slot|root)Unsubscribe$/.test(asked.method)) return this.call(asked);
    const id = unsubscribe.answer(this.bank, asked.params) as number;
    if (!this.held.delete(id)) throw invalidParams("Invalid subscription id.");
    return true;
  };

  private begin(subscription: Subscription): number {
    if (this.held.size >= MAX_SUBSCRIPTIONS) {
      throw new RpcError(rpcCode.internal, `More than ${MAX_SUBSCRIPTIONS} subscriptions on one connection`);
    }
    const id = this.next++;
    this.held.set(id, subscription);
    // After the answer that tells the subscription's number.
    if (subscription.first !== undefined) setImmediate(() => this.tell(id, subscription, subscription.first));
    return id;
  }

  private readonly onLanded = (landed: Landed, changes: readonly Change[]): void => {
    for (const [id, subscription] of this.held) {
      for (const word of subscription.landed?.(landed, changes) ?? []) this.tell(id, subscription, word);
    }
  };

  private readonly onSlot = (slot: bigint): void => {
    for (const [id, subscription] of this.held) {
      if (subscription.slot) this.tell(id, subscription, subscription.slot(slot));
    }
  };

  private tell(id: number, { name, once }: Subscription, result: unknown): void {
    if (once && !this.held.delete(id)) return;
    this.send(toJson({ jsonrpc: "2.0", method: `${name}Notification`, params: { result, subscription: id } }));
  }
}
