import { bytesToHex } from "@noble/hashes/utils";

/** What was made of the keys used last. Bounded: whoever sends many keys only loses the advantage. */
export class Recent<T> {
  private readonly made = new Map<string, T>();

  constructor(private readonly capacity: number) {}

  of(key: Uint8Array, make: (key: Uint8Array) => T): T {
    const name = bytesToHex(key);
    if (this.made.has(name)) return this.made.get(name)!;
    const value = make(key);
    if (this.made.size === this.capacity) this.made.delete(this.made.keys().next().value!);
    this.made.set(name, value);
    return value;
  }
}
