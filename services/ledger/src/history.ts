import type { InnerInstructions, Run, TransactionFailure } from "./vm";

export interface TokenBalance {
  accountIndex: number;
  mint: string;
  owner: string;
  programId: string;
  uiTokenAmount: { amount: string; decimals: number; uiAmount: number | null; uiAmountString: string };
}

/** A transaction that landed: it has cost its fee, whether it failed or not. */
export interface Landed {
  signature: string;
  slot: bigint;
  blockTime: bigint;
  /** Base64. */
  wire: string;
  failure: TransactionFailure | null;
  logs: string[];
  inner: InnerInstructions[];
  computeUnits: bigint;
  fee: bigint;
  returnData: Run["returnData"];
  loaded: { writable: string[]; readonly: string[] };
  /** Every account of the message, then the looked up ones. */
  accounts: string[];
  preBalances: bigint[];
  postBalances: bigint[];
  preTokenBalances: TokenBalance[];
  postTokenBalances: TokenBalance[];
}

/** The transactions that landed, the oldest forgotten first. */
export class History {
  private readonly bySignature = new Map<string, Landed>();
  private readonly byAddress = new Map<string, Landed[]>();
  private readonly bySlot = new Map<bigint, Landed[]>();
  /** How many ever landed. */
  count = 0;

  constructor(private readonly limit: number) {}

  /** `keepFrom`: a slot from which on nothing may be forgotten, so that no duplicate goes through. */
  add(landed: Landed, keepFrom: bigint): void {
    this.bySignature.set(landed.signature, landed);
    for (const address of landed.accounts) push(this.byAddress, address, landed);
    push(this.bySlot, landed.slot, landed);
    this.count += 1;
    for (const oldest of this.bySignature.values()) {
      if (this.bySignature.size <= this.limit || oldest.slot >= keepFrom) break;
      this.forget(oldest);
    }
  }

  get(signature: string): Landed | undefined {
    return this.bySignature.get(signature);
  }

  /** The oldest first. */
  all(): Landed[] {
    return [...this.bySignature.values()];
  }

  in(slot: bigint): readonly Landed[] {
    return this.bySlot.get(slot) ?? [];
  }

  /** What touched an address, the newest first. */
  of(address: string, { before, until, limit }: { before?: string; until?: string; limit: number }): Landed[] {
    const list = this.byAddress.get(address) ?? [];
    const end = before === undefined ? list.length : list.findLastIndex(({ signature }) => signature === before);
    const found: Landed[] = [];
    for (let index = end - 1; index >= 0 && found.length < limit; index--) {
      const landed = list[index]!;
      if (landed.signature === until) break;
      found.push(landed);
    }
    return found;
  }

  private forget(oldest: Landed): void {
    this.bySignature.delete(oldest.signature);
    for (const address of oldest.accounts) shift(this.byAddress, address);
    shift(this.bySlot, oldest.slot);
  }
}

function push<Key>(lists: Map<Key, Landed[]>, key: Key, landed: Landed): void {
  const list = lists.get(key);
  if (list) list.push(landed);
  else lists.set(key, [landed]);
}

function shift<Key>(lists: Map<Key, Landed[]>, key: Key): void {
  const list = lists.get(key)!;
  list.shift();
  if (list.length === 0) lists.delete(key);
}
