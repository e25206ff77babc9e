// What sdk/src/generated holds, from the programs' IDLs alone.
import { accountsModule } from "./accounts";
import { computeUnitsModule } from "./compute_units";
import { constantsModule } from "./constants";
import { anchorErrorsModule, errorsModule } from "./errors";
import { eventsModule } from "./events";
import { idlModule } from "./idl";
import { instructionsModule } from "./instructions";
import { pdasModule } from "./pdas";
import type { Program, ProgramNames } from "./program";
import { list, module } from "./text";
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
  // Not the IDL: the client does without it, and it would be half of what an import reads.
  const index = Object.keys(modules).filter((name) => name !== "idl").map((name) => `export * from "./${name}";`);
  return new Map([...files, [`${program.name}/index.ts`, module(index.join("\n"))]]);
}

/** What is there once for all programs. */
export function sharedFiles(programs: readonly ProgramNames[]): Map<string, string> {
  const index = [
    `import type { Idl } from "@coral-xyz/anchor";`,
    ...programs.map(({ name, camel }) => `import { ${camel}Idl } from "./${name}/idl";`),
    "",
    `export { anchorErrors, type AnchorErrorName } from "./anchor";`,
    `export { decodeProgramInstruction, parseProgramEvents, type ProgramEvent, type ProgramInstruction } from "./programs";`,
    ...programs.flatMap(({ name, pascal, camel }) => [
      `export { ${camel}Errors, type ${pascal}ErrorName } from "./${name}/errors";`,
      `export { ${camel}Idl, type ${pascal}Idl } from "./${name}/idl";`,
    ]),
    "",
    `/** The IDLs of all programs. */`,
    `export const idls: readonly Idl[] = [${programs.map(({ camel }) => `${camel}Idl`).join(", ")}];`,
  ];
  const union = (what: string) => programs.map(({ pascal }) => `  | ${pascal}${what}`).join("\n");
  const sources = (what: string) => programs.map(({ camel }) => `${camel}${what}`);
  const table = [
    `import type { TransactionInstruction } from "@solana/web3.js";`,
    `import * as c from "../codec";`,
    ...programs.map(({ name, pascal, camel }) => `import { ${camel}EventSource, type ${pascal}Event } from "./${name}/events";`),
    ...programs.map(
      ({ name, pascal, camel }) => `import { ${camel}InstructionSource, type ${pascal}Instruction } from "./${name}/instructions";`,
    ),
    "",
    `/** Any event of any program. */`,
    `export type ProgramEvent =\n${union("Event")};`,
    "",
    `/** Any instruction of any program. */`,
    `export type ProgramInstruction =\n${union("Instruction")};`,
    "",
    `/** The events that the market's programs themselves emitted, in order, from a transaction's logs. */`,
    `export function parseProgramEvents(logs: readonly string[]): ProgramEvent[] {`,
    list("const sources = [", sources("EventSource"), "];", "  "),
    `  return c.parseEvents<ProgramEvent>(sources, logs);`,
    `}`,
    "",
    `/** Which instruction of which program it is, with accounts and arguments by name. */`,
    `export function decodeProgramInstruction(instruction: TransactionInstruction): ProgramInstruction {`,
    list("const sources = [", sources("InstructionSource"), "];", "  "),
    `  return c.decodeInstruction<ProgramInstruction>(sources, instruction);`,
    `}`,
  ];
  return new Map([
    ["anchor.ts", anchorErrorsModule()],
    ["compute_units.ts", computeUnitsModule()],
    ["index.ts", module(index.join("\n"))],
    ["programs.ts", module(table.join("\n"))],
  ]);
}
