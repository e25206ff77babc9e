import { LangErrorCode, LangErrorMessage } from "@coral-xyz/anchor";
import type { Program } from "./program";
import { literal, module, pascal } from "./text";

export function errorsModule(program: Program): string {
  const errors = Object.fromEntries(
    (program.idl.errors ?? []).map(({ name, code, msg }) => [pascal(name), { code, message: msg ?? "" }]),
  );
  return module(
    [
      `/** Every error of the program by name. */`,
      `export const ${program.camel}Errors = ${literal(errors)} as const;\n`,
      `export type ${program.pascal}ErrorName = keyof typeof ${program.camel}Errors;`,
    ].join("\n"),
  );
}

/** The errors that any Anchor program may return before its own code runs. */
export function anchorErrorsModule(): string {
  const errors = Object.fromEntries(
    Object.entries(LangErrorCode).map(([name, code]) => [name, { code, message: LangErrorMessage.get(code) ?? "" }]),
  );
  return module(
    [
      `/** What Anchor itself refuses before a program's own code runs, by name. */`,
      `export const anchorErrors = ${literal(errors)} as const;\n`,
      `export type AnchorErrorName = keyof typeof anchorErrors;`,
    ].join("\n"),
  );
}
