import { codec, enough, fixedSize, sizeOf, type Codec } from "./codec";
import { at, Malformed } from "./malformed";
import { u32, u8 } from "./values";

type Fields<T> = { readonly [K in keyof T]-?: Codec<T[K]> };

function assertObject(value: unknown): asserts value is object {
  if (value === null || typeof value !== "object") throw new Malformed("is not an object");
}

/** Fields one after another, in the order in which they are written down. */
export function struct<T extends object>(fields: Fields<T>): Codec<T> {
  const entries = Object.entries(fields) as [keyof T & string, Codec<T[keyof T]>][];
  const sizes = entries.map(([, field]) => fixedSize(field));
  const sizeOfFields = (value: T) => {
    assertObject(value);
    return entries.reduce((sum, [name, field]) => sum + at(name, () => sizeOf(field, value[name])), 0);
  };
  const size = sizes.includes(undefined)
    ? sizeOfFields
    : sizes.reduce<number>((sum, fieldSize) => sum + fieldSize!, 0);
  return codec<T>({
    size,
    write(value, bytes, offset) {
      assertObject(value);
      for (const [name, field] of entries) offset = at(name, () => field.write(value[name], bytes, offset));
      return offset;
    },
    read(bytes, offset) {
      const value: Record<string, T[keyof T]> = {};
      for (const [name, field] of entries) [value[name], offset] = at(name, () => field.read(bytes, offset));
      return [value as T, offset];
    },
  });
}

function assertArray(value: unknown): asserts value is unknown[] {
  if (!Array.isArray(value)) throw new Malformed("is not an array");
}

function writeItems<T>(item: Codec<T>, values: readonly T[], bytes: Uint8Array, offset: number): number {
  values.forEach((value, index) => (offset = at(index, () => item.write(value, bytes, offset))));
  return offset;
}

function readItems<T>(item: Codec<T>, count: number, bytes: Parameters<Codec<T>["read"]>[0], offset: number): [T[], number] {
  const values: T[] = [];
  for (let index = 0; index < count; index++) {
    const [value, next] = at(index, () => item.read(bytes, offset));
    values.push(value);
    offset = next;
  }
  return [values, offset];
}

/** Exactly `count` values of one size. */
export function array<T>(item: Codec<T>, count: number): Codec<T[]> {
  return codec<T[]>({
    size: count * fixedSize(item)!,
    write(values, bytes, offset) {
      assertArray(values);
      if (values.length !== count) throw new Malformed(`has ${values.length} values, not ${count}`);
      return writeItems(item, values, bytes, offset);
    },
    read: (bytes, offset) => readItems(item, count, bytes, offset),
  });
}

/** As many values as the four bytes before them say. */
export function vec<T>(item: Codec<T>): Codec<T[]> {
  return codec<T[]>({
    size(values) {
      assertArray(values);
      return values.reduce((sum, value, index) => sum + at(index, () => sizeOf(item, value)), 4);
    },
    write: (values, bytes, offset) => writeItems(item, values, bytes, u32.write(values.length, bytes, offset)),
    read(bytes, offset) {
      const [count, start] = u32.read(bytes, offset);
      // A hostile count of four billion is refused before the first value is read: every value is a byte at least.
      enough(bytes, start, count * (fixedSize(item) ?? 1));
      return readItems(item, count, bytes, start);
    },
  });
}

export function option<T>(item: Codec<T>): Codec<T | undefined> {
  return codec<T | undefined>({
    size: (value) => 1 + (value === undefined ? 0 : sizeOf(item, value)),
    write(value, bytes, offset) {
      const next = u8.write(value === undefined ? 0 : 1, bytes, offset);
      return value === undefined ? next : item.write(value, bytes, next);
    },
    read(bytes, offset) {
      const [tag, next] = u8.read(bytes, offset);
      if (tag > 1) throw new Malformed(`${tag} is neither there nor absent`);
      return tag === 0 ? [undefined, next] : item.read(bytes, next);
    },
  });
}

/** An enum without fields: its variants' names, in the order of their numbers. */
export function enumeration<const T extends string>(variants: readonly T[]): Codec<T> {
  return codec<T>({
    size: 1,
    write(value, bytes, offset) {
      const number = variants.indexOf(value);
      if (number < 0) throw new Malformed(`${String(value)} is none of ${variants.join(", ")}`);
      return u8.write(number, bytes, offset);
    },
    read(bytes, offset) {
      const [number, next] = u8.read(bytes, offset);
      const variant = variants[number];
      if (variant === undefined) throw new Malformed(`${number} is the number of none of ${variants.join(", ")}`);
      return [variant, next];
    },
  });
}

type Variants<T extends { kind: string }> = { readonly [K in T["kind"]]: Codec<Omit<Extract<T, { kind: K }>, "kind">> };

/** An enum with fields: `kind` is the variant's name, and its fields stand beside it. */
export function union<T extends { kind: string }>(variants: Variants<T>): Codec<T> {
  const entries = Object.entries(variants) as [T["kind"], Codec<Omit<T, "kind">>][];
  const names = entries.map(([name]) => name);
  const variantOf = (value: T): [number, Codec<Omit<T, "kind">>] => {
    const number = names.indexOf(value?.kind);
    if (number < 0) throw new Malformed(`${String(value?.kind)} is none of ${names.join(", ")}`);
    return [number, entries[number]![1]];
  };
  return codec<T>({
    size(value) {
      const [, fields] = variantOf(value);
      return 1 + at(value.kind, () => sizeOf(fields, value));
    },
    write(value, bytes, offset) {
      const [number, fields] = variantOf(value);
      return at(value.kind, () => fields.write(value, bytes, u8.write(number, bytes, offset)));
    },
    read(bytes, offset) {
      const [number, start] = u8.read(bytes, offset);
      const entry = entries[number];
      if (!entry) throw new Malformed(`${number} is the number of none of ${names.join(", ")}`);
      const [fields, next] = at(entry[0], () => entry[1].read(bytes, start));
      return [{ kind: entry[0], ...fields } as unknown as T, next];
    },
  });
}
