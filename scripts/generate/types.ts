import type { IdlType, IdlTypeDef } from "@coral-xyz/anchor/dist/cjs/idl";
import { isNamed, type NamedField, type Program } from "./program";
import { camel, doc, key, module, screaming } from "./text";

const numbers: Record<string, number> = { u8: 1, u16: 2, u32: 4 };
const bigints: Record<string, number> = { u64: 8, i64: 8, u128: 16 };

const sizes: Record<string, number> = { ...numbers, ...bigints, bool: 1, pubkey: 32 };

const unknownType = (type: unknown) => new Error(`the generator does not know the type ${JSON.stringify(type)}`);

/** Types of a program, as its modules write them; `prefix` is before what `types.ts` exports. */
export class TypeWriter {
  constructor(
    readonly program: Program,
    private readonly prefix: "" | "t.",
  ) {}

  ts(type: IdlType): string {
    if (typeof type === "string") {
      if (type in numbers) return "number";
      if (type in bigints) return "bigint";
      const plain: Record<string, string> = { bool: "boolean", pubkey: "PublicKey", bytes: "Uint8Array", string: "string" };
      if (!plain[type]) throw unknownType(type);
      return plain[type];
    }
    if ("defined" in type) return `${this.prefix}${this.program.typeName(type.defined.name)}`;
    if ("option" in type) return `${this.ts(type.option)} | undefined`;
    if ("vec" in type) return type.vec === "u8" ? "Uint8Array" : `${this.item(type.vec)}[]`;
    if ("array" in type) return type.array[0] === "u8" ? "Uint8Array" : `${this.item(type.array[0])}[]`;
    throw unknownType(type);
  }

  private item(type: IdlType): string {
    const written = this.ts(type);
    return written.includes(" ") ? `(${written})` : written;
  }

  codec(type: IdlType): string {
    if (typeof type === "string") {
      if (type in numbers || type in bigints || type === "bool" || type === "bytes") return `c.${type}`;
      if (type === "pubkey") return "c.publicKey";
      if (type === "string") return "c.text";
      throw unknownType(type);
    }
    if ("defined" in type) return `${this.prefix}${camel(lower(this.program.typeName(type.defined.name)))}Codec()`;
    if ("option" in type) return `c.option(${this.codec(type.option)})`;
    if ("vec" in type) return type.vec === "u8" ? "c.bytes" : `c.vec(${this.codec(type.vec)})`;
    if ("array" in type) {
      const [item, count] = type.array;
      if (typeof count !== "number") throw unknownType(type);
      return item === "u8" ? `c.fixedBytes(${count})` : `c.array(${this.codec(item)}, ${count})`;
    }
    throw unknownType(type);
  }

  /** In bytes; undefined where it depends on the value. */
  size(type: IdlType): number | undefined {
    if (typeof type === "string") {
      if (type === "bytes" || type === "string") return undefined;
      return sizes[type];
    }
    if ("array" in type) {
      const size = this.size(type.array[0]);
      return size === undefined ? undefined : size * (type.array[1] as number);
    }
    if (!("defined" in type)) return undefined;
    const { type: definition } = this.program.definition(type.defined.name);
    if (definition.kind === "enum") return definition.variants.some((variant) => variant.fields) ? undefined : 1;
    if (definition.kind !== "struct") return undefined;
    return namedFields(definition.fields).reduce<number | undefined>((sum, field) => {
      const size = this.size(field.type);
      return sum === undefined || size === undefined ? undefined : sum + size;
    }, 0);
  }

  interface(name: string, fields: readonly NamedField[], docs?: readonly string[]): string {
    const lines = fields.map((field) => `${doc(field.docs, "  ")}  ${key(field.name)}: ${this.ts(field.type)};\n`);
    return `${doc(docs)}export interface ${name} {\n${lines.join("")}}\n`;
  }

  struct(type: string, fields: readonly NamedField[]): string {
    const lines = fields.map((field) => `    ${key(field.name)}: ${this.codec(field.type)},\n`);
    return `c.struct<${type}>({\n${lines.join("")}  })`;
  }

  /** A struct, an enum or another name of a type, with its codec. */
  definition(definition: IdlTypeDef, exported: boolean): string {
    const name = this.program.typeName(definition.name);
    const { type } = definition;
    const constant = `${exported ? "export " : ""}const ${lower(name)}Codec = /* @__PURE__ */ c.once(() =>`;
    if (type.kind === "struct") {
      const fields = namedFields(type.fields);
      return `${this.interface(name, fields, definition.docs)}\n${constant}\n  ${this.struct(name, fields)},\n);\n`;
    }
    if (type.kind === "type") {
      return `${doc(definition.docs)}export type ${name} = ${this.ts(type.alias)};\n\n${constant} ${this.codec(type.alias)});\n`;
    }
    if (type.kind !== "enum") throw unknownType(type);
    if (!type.variants.some((variant) => variant.fields)) {
      const values = `${screaming(lower(name))}_VALUES`;
      return [
        `${doc(definition.docs)}export type ${name} = (typeof ${values})[number];\n`,
        `/** In the order of the program's numbers. */`,
        `export const ${values} = ${JSON.stringify(type.variants.map((variant) => variant.name)).replaceAll(",", ", ")} as const;\n`,
        `${constant} c.enumeration(${values}));\n`,
      ].join("\n");
    }
    const variants = type.variants.map((variant) => ({ name: variant.name, fields: variantFields(name, variant.fields ?? []) }));
    return [
      `${doc(definition.docs)}export type ${name} =`,
      ...variants.map(
        ({ name: kind, fields }, index) =>
          `  | { ${[`kind: "${kind}"`, ...fields.map((field) => `${field.name}: ${this.ts(field.type)}`)].join("; ")} }${index === variants.length - 1 ? ";" : ""}`,
      ),
      "",
      `${constant}`,
      `  c.union<${name}>({`,
      ...variants.map(
        ({ name: kind, fields }) =>
          `    ${key(kind)}: c.struct({ ${fields.map((field) => `${field.name}: ${this.codec(field.type)}`).join(", ")} }),`,
      ),
      `  }),`,
      `);\n`,
    ].join("\n");
  }
}

/** An argument that stands alone and is a struct: builders take it as it is, without a name around it. */
export function wholeArgument(program: Program, args: readonly { type: IdlType }[]): string | undefined {
  const type = args[0]?.type;
  if (args.length !== 1 || typeof type !== "object" || !("defined" in type)) return undefined;
  return program.definition(type.defined.name).type.kind === "struct" ? type.defined.name : undefined;
}

export const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

export function namedFields(fields: unknown): NamedField[] {
  if (fields === undefined) return [];
  if (!Array.isArray(fields) || !fields.every(isNamed)) throw unknownType(fields);
  return fields;
}

/** A variant with one unnamed field has it under `value`. */
function variantFields(type: string, fields: readonly unknown[]): NamedField[] {
  if (fields.length === 1 && !isNamed(fields[0])) return [{ name: "value", type: fields[0] as IdlType }];
  const named = namedFields(fields);
  if (named.some((field) => field.name === "kind")) throw new Error(`${type} has a field called kind, which names the variant`);
  return named;
}

export function typesModule(program: Program): string {
  const writer = new TypeWriter(program, "");
  const body = program.types.map((definition) => writer.definition(definition, true)).join("\n");
  return module(body || "export {};", {
    PublicKey: `import type { PublicKey } from "@solana/web3.js";`,
    c: `import * as c from "../../codec";`,
  });
}
