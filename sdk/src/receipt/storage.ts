import { ReceiptError } from "./errors";

/** Where a chain keeps its records. One process at a time. */
export interface ChainStorage {
  /** All records in order; called once, first. */
  load(): Promise<Uint8Array[]>;
  /**
   * Resolves when the record survives a crash. `at` is the number of records before it: a storage that holds another
   * number refuses, because somebody else wrote to it.
   */
  append(at: number, record: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** The longest record a storage has to take. */
export const MAX_RECORD = 238;

/** Keeps records as long as the process lives: for browsers that keep the stream elsewhere, and for tests. */
export class MemoryStorage implements ChainStorage {
  private readonly records: Uint8Array[] = [];

  async load(): Promise<Uint8Array[]> {
    return this.records.map((record) => record.slice());
  }

  async append(at: number, record: Uint8Array): Promise<void> {
    if (at !== this.records.length)
      throw new ReceiptError("StoreChanged", { expected: at, found: this.records.length });
    this.records.push(record.slice());
  }

  async close(): Promise<void> {}
}
