// Random values of everything that the IDLs describe, and the same values as Anchor's own coder writes them.
import { BN, type Idl } from "@coral-xyz/anchor";
import type { IdlField, IdlType } from "@coral-xyz/anchor/dist/cjs/idl";
import { PublicKey } from "@solana/web3.js";
import fc from "fast-check";

/** Printed by fast-check with every failure; the same in every run. */
export const SEED = 20_261_121;

const bigInt = (min: bigint, max: bigint) => fc.bigInt({ min, max });
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

export const publicKeys = bytes(32).map((key) => new PublicKey(key));

const plain: Record<string, fc.Arbitrary<unknown>> = {
  u8: fc.nat(0xff),
  u16: fc.nat(0xffff),
  u32: fc.integer({ min: 0, max: 0xffff_ffff }),
  u64: bigInt(0n, 2n ** 64n - 1n),
  i64: bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  u128: bigInt(0n, 2n ** 128n - 1n),
  bool: fc.boolean(),
  pubkey: publicKeys,
  bytes: fc.uint8Array({ maxLength: 40 }),
  string: fc.string({ unit: "binary", maxLength: 20 }),
};

const isNamed = (field: unknown): field is IdlField => typeof field === "object" && field !== null && "name" in field;

/** Reads the types of one program's IDL. */
export class Types {
  private readonly definitions;

  constructor(idl: Idl) {
    this.definitions = new Map((idl.types ?? []).map((type) => [type.name, type.type]));
  }

  /** Values as the client has them. */
  values(type: IdlType): fc.Arbitrary<unknown> {
    if (typeof type === "string") return plain[type]!;
    if ("option" in type) return fc.option(this.values(type.option), { nil: undefined });
    if ("vec" in type) return fc.array(this.values(type.vec), { maxLength: 4 });
    if ("array" in type) {
      const [item, length] = type.array as [IdlType, number];
      return item === "u8" ? bytes(length) : fc.array(this.values(item), { minLength: length, maxLength: length });
    }
    if (!("defined" in type)) throw new Error(`no values for ${JSON.stringify(type)}`);
    const definition = this.definitions.get(type.defined.name)!;
    if (definition.kind === "type") return this.values(definition.alias);
    if (definition.kind === "struct") return this.fields(definition.fields as IdlField[]);
    if (definition.kind !== "enum") throw new Error(`no values for ${type.defined.name}`);
    const plainEnum = definition.variants.every((variant) => !variant.fields);
    const variants = definition.variants.map(({ name, fields = [] }) => {
      if (plainEnum) return fc.constant(name);
      return this.fields(named(fields)).map((rest) => ({ kind: name, ...rest }));
    });
    return fc.oneof(...variants);
  }

  fields(fields: readonly IdlField[]): fc.Arbitrary<Record<string, unknown>> {
    return fc.record(Object.fromEntries(fields.map(({ name, type }) => [name, this.values(type)])), { noNullPrototype: true });
  }

  /** What stands at a path like `terms.price` within a struct. */
  field(type: IdlType, value: unknown, path: string): { type: IdlType; value: unknown } {
    return path.split(".").reduce(
      (struct, name) => {
        const definition = this.definitions.get((struct.type as { defined: { name: string } }).defined.name);
        const field = (definition as { fields: IdlField[] }).fields.find((candidate) => candidate.name === name)!;
        return { type: field.type, value: (struct.value as Record<string, unknown>)[name] };
      },
      { type, value },
    );
  }

  /** The same value for Anchor's coder. */
  anchor(type: IdlType, value: unknown): unknown {
    if (typeof value === "bigint") return new BN(value.toString());
    if (value === undefined) return null;
    if (typeof type === "string") return type === "bytes" ? Buffer.from(value as Uint8Array) : value;
    if ("option" in type) return this.anchor(type.option, value);
    if ("vec" in type) return (value as unknown[]).map((item) => this.anchor(type.vec, item));
    if ("array" in type) return [...(value as unknown[])].map((item) => this.anchor(type.array[0], item));
    if (!("defined" in type)) throw new Error(`no values for ${JSON.stringify(type)}`);
    const definition = this.definitions.get(type.defined.name)!;
    if (definition.kind === "type") return this.anchor(definition.alias, value);
    if (definition.kind === "struct") return this.anchorFields(definition.fields as IdlField[], value as Record<string, unknown>);
    if (typeof value === "string") return { [value]: {} };
    if (definition.kind !== "enum") throw new Error(`no values for ${type.defined.name}`);
    const { kind, ...rest } = value as { kind: string };
    const fields = definition.variants.find(({ name }) => name === kind)!.fields ?? [];
    const encoded = this.anchorFields(named(fields), rest);
    return { [kind]: fields.every(isNamed) ? encoded : Object.values(encoded) };
  }

  anchorFields(fields: readonly IdlField[], value: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(fields.map(({ name, type }) => [name, this.anchor(type, value[name])]));
  }
}

/** A variant's one field without a name is called `value`. */
const named = (fields: readonly unknown[]): IdlField[] =>
  fields.map((field) => (isNamed(field) ? field : { name: "value", type: field as IdlType }));

/** A value in a form that chai compares by what it says: a key has many forms inside. */
export function comparable(value: unknown): unknown {
  if (value instanceof PublicKey) return value.toBase58();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, comparable(field)]));
}
