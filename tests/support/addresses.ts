// web3.js keeps an address as a number: it turns it into bytes, writes it out, and derives one, anew each time it is asked,
// which is most of what a transaction of a test would cost. Here each happens once an address.
import { PublicKey } from "@solana/web3.js";

const original = <T>(method: "toBase58" | "toBuffer") =>
  Object.getOwnPropertyDescriptor(PublicKey.prototype, method)!.value as (this: PublicKey) => T;

/** Kept with the address itself: a map of addresses would be asked a hundred times a transaction. */
interface Known extends PublicKey {
  [BYTES]?: string;
  [TEXT]?: string;
}
const BYTES = Symbol("bytes");
const TEXT = Symbol("text");

function keep(address: Known, what: typeof BYTES | typeof TEXT, text: string): string {
  // Not enumerable: two addresses are compared by what web3.js keeps.
  Object.defineProperty(address, what, { value: text });
  return text;
}

const written = new Map<string, string>();
const write = original<string>("toBase58");

PublicKey.prototype.toBase58 = function toBase58(this: Known): string {
  const kept = this[TEXT];
  if (kept !== undefined) return kept;
  const bytes = bytesOf(this);
  const text = written.get(bytes) ?? write.call(this);
  written.set(bytes, text);
  return keep(this, TEXT, text);
};

const toBuffer = original<Buffer>("toBuffer");

PublicKey.prototype.toBuffer = function fromKey(this: PublicKey): Buffer {
  return Buffer.from(bytesOf(this), "latin1");
};

const derived = new Map<string, [PublicKey, number]>();
const derive = PublicKey.findProgramAddressSync.bind(PublicKey);

PublicKey.findProgramAddressSync = (seeds, program) => {
  const from = [program.toBuffer(), ...seeds].map((bytes) => Buffer.from(bytes).toString("hex")).join();
  const found = derived.get(from) ?? derive(seeds, program);
  derived.set(from, found);
  return found;
};

/** An address as a key of a map. */
export function bytesOf(address: Known): string {
  return address[BYTES] ?? keep(address, BYTES, toBuffer.call(address).toString("latin1"));
}

const known = new Map<string, PublicKey>();

/** The other way round: few addresses own all accounts. */
export function addressOf(bytes: Uint8Array): PublicKey {
  const key = Buffer.from(bytes).toString("latin1");
  const address = known.get(key) ?? new PublicKey(bytes);
  known.set(key, address);
  return address;
}
