// Borsh, as the programs read and write it: what they would refuse is refused here. `@solana/codecs` writes the numbers;
// its own booleans, strings, options and arrays let through what Borsh does not (a 2 for true, text that is cut off), and
// it copies a number before it reads it, which was most of what decoding an account took.
import {
  getI64Codec,
  getU128Codec,
  getU16Codec,
  getU32Codec,
  getU64Codec,
  getU8Codec,
  type FixedSizeCodec,
} from "@solana/codecs";
import { PublicKey } from "@solana/web3.js";
import { codec, enough, take, type Codec } from "./codec";
import { Malformed } from "./malformed";

/** The number that the bytes of a view are, all of them. */
type Read<T> = (view: DataView) => T;

function view(bytes: Parameters<Codec<unknown>["read"]>[0], offset: number, length: number): DataView {
  enough(bytes, offset, length);
  return new DataView(bytes.buffer, bytes.byteOffset + offset, length);
}

type BigCodec = FixedSizeCodec<number | bigint, bigint>;

function bigInteger(name: string, inner: BigCodec, read: Read<bigint>, lowest: bigint, highest: bigint): Codec<bigint> {
  return codec<bigint>({
    size: inner.fixedSize,
    write(value, bytes, offset) {
      if (typeof value !== "bigint") throw new Malformed(`is not a bigint`);
      if (value < lowest || value > highest) throw new Malformed(`${value} does not fit ${name}`);
      return inner.write(value, bytes, offset);
    },
    read: (bytes, offset) => [read(view(bytes, offset, inner.fixedSize)), offset + inner.fixedSize],
  });
}

function integer(name: string, inner: FixedSizeCodec<number | bigint, number>, read: Read<number>): Codec<number> {
  const highest = 2 ** (8 * inner.fixedSize) - 1;
  return codec<number>({
    size: inner.fixedSize,
    write(value, bytes, offset) {
      if (!Number.isInteger(value)) throw new Malformed(`is not an integer`);
      if (value < 0 || value > highest) throw new Malformed(`${value} does not fit ${name}`);
      return inner.write(value, bytes, offset);
    },
    read: (bytes, offset) => [read(view(bytes, offset, inner.fixedSize)), offset + inner.fixedSize],
  });
}

export const u8 = /* @__PURE__ */ integer("u8", /* @__PURE__ */ getU8Codec(), (view) => view.getUint8(0));
export const u16 = /* @__PURE__ */ integer("u16", /* @__PURE__ */ getU16Codec(), (view) => view.getUint16(0, true));
export const u32 = /* @__PURE__ */ integer("u32", /* @__PURE__ */ getU32Codec(), (view) => view.getUint32(0, true));

const readU64: Read<bigint> = (view) => view.getBigUint64(0, true);
const readI64: Read<bigint> = (view) => view.getBigInt64(0, true);
const readU128: Read<bigint> = (view) => (view.getBigUint64(8, true) << 64n) | view.getBigUint64(0, true);
export const u64 = /* @__PURE__ */ bigInteger("u64", /* @__PURE__ */ getU64Codec(), readU64, 0n, 2n ** 64n - 1n);
export const i64 = /* @__PURE__ */ bigInteger("i64", /* @__PURE__ */ getI64Codec(), readI64, -(2n ** 63n), 2n ** 63n - 1n);
export const u128 = /* @__PURE__ */ bigInteger("u128", /* @__PURE__ */ getU128Codec(), readU128, 0n, 2n ** 128n - 1n);

export const bool: Codec<boolean> = /* @__PURE__ */ codec<boolean>({
  size: 1,
  write(value, bytes, offset) {
    if (typeof value !== "boolean") throw new Malformed("is not a boolean");
    return u8.write(value ? 1 : 0, bytes, offset);
  },
  read(bytes, offset) {
    const [value, next] = u8.read(bytes, offset);
    if (value > 1) throw new Malformed(`${value} is neither true nor false`);
    return [value === 1, next];
  },
});

export const publicKey: Codec<PublicKey> = /* @__PURE__ */ codec<PublicKey>({
  size: 32,
  write(value, bytes, offset) {
    if (typeof value?.toBytes !== "function") throw new Malformed("is not a public key");
    bytes.set(value.toBytes(), offset);
    return offset + 32;
  },
  read: (bytes, offset) => [new PublicKey(take(bytes, offset, 32)), offset + 32],
});

function assertBytes(value: unknown): asserts value is Uint8Array {
  if (!(value instanceof Uint8Array)) throw new Malformed("is not bytes");
}

/** Exactly `length` bytes. */
export function fixedBytes(length: number): Codec<Uint8Array> {
  return codec<Uint8Array>({
    size: length,
    write(value, bytes, offset) {
      assertBytes(value);
      if (value.length !== length) throw new Malformed(`is ${value.length} bytes, not ${length}`);
      bytes.set(value, offset);
      return offset + length;
    },
    read: (bytes, offset) => [take(bytes, offset, length), offset + length],
  });
}

/** As many bytes as the four before them say. */
export const bytes: Codec<Uint8Array> = /* @__PURE__ */ codec<Uint8Array>({
  size(value) {
    assertBytes(value);
    return 4 + value.length;
  },
  write(value, into, offset) {
    into.set(value, u32.write(value.length, into, offset));
    return offset + 4 + value.length;
  },
  read(from, offset) {
    const [length, start] = u32.read(from, offset);
    return [take(from, start, length), start + length];
  },
});

const encodeText = (text: string): Uint8Array => {
  if (typeof text !== "string" || /\p{Surrogate}/u.test(text)) throw new Malformed("is not text");
  return new TextEncoder().encode(text);
};

export const text: Codec<string> = /* @__PURE__ */ codec<string>({
  size: (value) => 4 + encodeText(value).length,
  write: (value, into, offset) => bytes.write(encodeText(value), into, offset),
  read(from, offset) {
    const [utf8, next] = bytes.read(from, offset);
    try {
      return [new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(utf8), next];
    } catch {
      throw new Malformed("is not UTF-8");
    }
  },
});
