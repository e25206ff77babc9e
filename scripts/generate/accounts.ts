import type { Program } from "./program";
import { discriminator, doc, key, module, screaming } from "./text";
import { lower, namedFields, TypeWriter } from "./types";

export function accountsModule(program: Program): string {
  const writer = new TypeWriter(program, "t.");
  const body = program.accounts.map((account) => accountText(writer, account.name, account.discriminator)).join("\n");
  return module(body, {
    PublicKey: `import type { PublicKey } from "@solana/web3.js";`,
    c: `import * as c from "../../codec";`,
    [program.id]: `import { ${program.id} } from "./pdas";`,
    t: `import * as t from "./types";`,
  });
}

function accountText(writer: TypeWriter, account: string, bytes: readonly number[]): string {
  const definition = writer.program.definition(account);
  if (definition.type.kind !== "struct") throw new Error(`${account} is an account and no struct`);
  const name = writer.program.typeName(account);
  const constant = screaming(lower(name));
  const fields = namedFields(definition.type.fields);
  const size = writer.size({ defined: { name: account } });
  return [
    writer.interface(name, fields, definition.docs),
    `export const ${constant}_DISCRIMINATOR = ${discriminator(bytes)};`,
    ...(size === undefined ? [] : [`/** Of every such account, with its discriminator. */`, `export const ${constant}_SIZE = ${8 + size};`]),
    `/** Where fields begin, for filters. */`,
    `export const ${constant}_OFFSETS = {`,
    ...offsets(writer, account).map(([path, offset]) => `  ${key(path)}: ${offset},`),
    `} as const;\n`,
    `${doc([`How \`${name}\` is laid out, for whatever works on any account.`])}export const ${lower(name)}Account: c.AccountLayout<${name}> = {`,
    `  name: "${name}",`,
    `  program: ${writer.program.id},`,
    `  discriminator: ${constant}_DISCRIMINATOR,`,
    `  fields: /* @__PURE__ */ c.once(() =>`,
    `    ${writer.struct(name, fields)},`.replaceAll("\n", "\n  "),
    `  ),`,
    `};\n`,
    `export function decode${name}(data: Uint8Array): ${name} {`,
    `  return c.decodeAccount(${lower(name)}Account, data);`,
    `}\n`,
    `export function encode${name}(value: ${name}): Uint8Array {`,
    `  return c.encodeAccount(${lower(name)}Account, value);`,
    `}\n`,
  ].join("\n");
}

/** Of all fields before the first whose size depends on its value; those of structs within too. */
function offsets(writer: TypeWriter, account: string): [path: string, offset: number][] {
  const found: [string, number][] = [];
  const visit = (struct: string, prefix: string, start: number | undefined): number | undefined => {
    const { type } = writer.program.definition(struct);
    if (type.kind !== "struct") return undefined;
    let offset = start;
    for (const field of namedFields(type.fields)) {
      if (offset === undefined) break;
      const path = `${prefix}${field.name}`;
      found.push([path, offset]);
      if (typeof field.type === "object" && "defined" in field.type) {
        const inner = writer.program.definition(field.type.defined.name);
        if (inner.type.kind === "struct") visit(inner.name, `${path}.`, offset);
      }
      const size: number | undefined = writer.size(field.type);
      offset = size === undefined ? undefined : offset + size;
    }
    return offset;
  };
  visit(account, "", 8);
  return found;
}
