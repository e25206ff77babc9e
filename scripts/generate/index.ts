// What sdk/src/generated holds, from the programs' IDLs alone.
import { accountsModule } from "./accounts";
import { constantsModule } from "./constants";
import { anchorErrorsModule, errorsModule } from "./errors";
import { eventsModule } from "./events";
import { idlModule } from "./idl";
import { instructionsModule } from "./instructions";
import { pdasModule } from "./pdas";
import type { Program, ProgramNames } from "./program";
import { module } from "./text";
import { typesModule } from "./types";

const modules: Record<string, (program: Program) => string> = {
  accounts: accountsModule,
  constants: constantsModule,
  errors: errorsModule,
  events: eventsModule,
  idl: idlModule,
  instructions: instructionsModule,
  pdas: pdasModule,
  types: typesModule,
};

/** A program's modules by their paths in sdk/src/generated. */
export function programFiles(program: Program): Map<string, string> {
  const files = Object.entries(modules).map(([name, text]): [string, string] => [`${program.name}/${name}.ts`, text(program)]);
  const index = Object.keys(modules).map((name) => `export * from "./${name}";`);
  return new Map([...files, [`${program.name}/index.ts`, module(index.join("\n"))]]);
}

/** What is there once for all programs. */
export function sharedFiles(programs: readonly ProgramNames[]): Map<string, string> {
  const clients = programs.flatMap(({ name, pascal, camel, id }) => [
    `  {`,
    `    name: "${name}",`,
    `    address: ${camel}.${id},`,
    `    errors: ${camel}.${camel}Errors,`,
    `    parseEvents: ${camel}.parse${pascal}Events,`,
    `    decodeInstruction: ${camel}.decode${pascal}Instruction,`,
    `  },`,
  ]);
  const index = [
    `import type { Idl } from "@coral-xyz/anchor";`,
    ...programs.map(({ name, camel }) => `import { ${camel}Idl } from "./${name}/idl";`),
    "",
    `export { anchorErrors, type AnchorErrorName } from "./anchor";`,
    `export { programs, type ProgramEvent, type ProgramInstruction } from "./programs";`,
    ...programs.flatMap(({ name, pascal, camel }) => [
      `export { ${camel}Errors, type ${pascal}ErrorName } from "./${name}/errors";`,
      `export { ${camel}Idl, type ${pascal}Idl } from "./${name}/idl";`,
    ]),
    "",
    `/** The IDLs of all programs. */`,
    `export const idls: readonly Idl[] = [${programs.map(({ camel }) => `${camel}Idl`).join(", ")}];`,
  ];
  const union = (what: string) =>
    programs.map(({ name, pascal, camel }) => `  | ({ program: "${name}" } & ${camel}.${pascal}${what})`).join("\n");
  const table = [
    ...programs.map(({ name, camel }) => `import * as ${camel} from "./${name}";`),
    "",
    `/** Any event of any program. */`,
    `export type ProgramEvent =\n${union("Event")};`,
    "",
    `/** Any instruction of any program. */`,
    `export type ProgramInstruction =\n${union("Instruction")};`,
    "",
    `/** All programs, in the order in which one may call the next. */`,
    `export const programs = [`,
    ...clients,
    `] as const;`,
  ];
  return new Map([
    ["anchor.ts", anchorErrorsModule()],
    ["index.ts", module(index.join("\n"))],
    ["programs.ts", module(table.join("\n"))],
  ]);
}
