import { createCodec, type Codec, type Decoder } from "@solana/codecs";
import { Malformed } from "./malformed";

export type { Codec, Decoder } from "@solana/codecs";

type Bytes = Parameters<Codec<unknown>["read"]>[0];

interface Parts<T> {
  /** Of every value alike, or of the one given. */
  size: number | ((value: T) => number);
  write: (value: T, bytes: Uint8Array, offset: number) => number;
  read: (bytes: Bytes, offset: number) => [T, number];
}

export function codec<T>({ size, write, read }: Parts<T>): Codec<T> {
  return typeof size === "number"
    ? createCodec<T, T>({ fixedSize: size, write, read })
    : createCodec<T, T>({ getSizeFromValue: size, write, read });
}

/** The size that every value has, if there is one. */
export function fixedSize(of: Decoder<unknown>): number | undefined {
  return "fixedSize" in of ? of.fixedSize : undefined;
}

export function sizeOf<T>(of: Codec<T>, value: T): number {
  return "fixedSize" in of ? of.fixedSize : of.getSizeFromValue(value);
}

/** The next `length` bytes, copied: what is decoded must not change with the buffer it came in. */
export function take(bytes: Bytes, offset: number, length: number): Uint8Array {
  enough(bytes, offset, length);
  return new Uint8Array(bytes.subarray(offset, offset + length));
}

export function enough(bytes: Bytes, offset: number, length: number): void {
  const left = bytes.length - offset;
  if (left < length) throw new Malformed(`needs ${length} bytes, ${left} are left`);
}

/** Makes a codec when it is first needed: importing the client stays quick, and what nobody uses is left out of bundles. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
