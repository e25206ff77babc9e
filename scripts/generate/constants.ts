import type { IdlConst } from "@coral-xyz/anchor/dist/cjs/idl";
import type { Program } from "./program";
import { bytesExpression, doc, module, screaming } from "./text";

export function constantsModule(program: Program): string {
  const body = (program.idl.constants ?? []).map(
    // Anchor's types forget that constants are documented.
    ({ name, type, value, docs }: IdlConst & { docs?: string[] }) => `${doc(docs)}export const ${screaming(name)} = ${expression(type, value)};`,
  );
  return module(body.join("\n") || "export {};", { c: `import * as c from "../../codec";` });
}

function expression(type: unknown, value: string): string {
  const numeric = value.replaceAll("_", "");
  if (type === "u8" || type === "u16" || type === "u32") return numeric;
  if (type === "u64" || type === "i64" || type === "u128") return `${numeric}n`;
  if (type === "bytes") return bytesExpression(JSON.parse(value) as number[]);
  throw new Error(`the generator does not know constants of the type ${JSON.stringify(type)}`);
}
