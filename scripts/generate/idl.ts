import type { Program } from "./program";
import { literal, module } from "./text";

export function idlModule(program: Program): string {
  return module(
    [
      `const idl = ${literal(program.idl)} as const;\n`,
      `/** The IDL's type, for Anchor's \`Program<${program.pascal}Idl>\`. */`,
      `export type ${program.pascal}Idl = c.Mutable<typeof idl>;\n`,
      `export const ${program.camel}Idl = idl as ${program.pascal}Idl;`,
    ].join("\n"),
    { c: `import type * as c from "../../codec";` },
  );
}
