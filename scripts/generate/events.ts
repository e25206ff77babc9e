import type { Program } from "./program";
import { discriminator, module } from "./text";
import { lower, TypeWriter } from "./types";

export function eventsModule(program: Program): string {
  const writer = new TypeWriter(program, "t.");
  const union = `${program.pascal}Event`;
  const named = program.events.map(({ name }) => `  | { program: "${program.name}"; name: "${name}"; data: ${program.typeName(name)} }`);
  const body = [
    ...program.events.map(({ name }) => writer.definition(program.definition(name), false)),
    `export type ${union} =`,
    `${named.join("\n")};\n`,
    `export const ${program.camel}EventSource: c.EventSource = {`,
    `  name: "${program.name}",`,
    `  program: ${program.id},`,
    `  events: [`,
    ...program.events.map(
      (event) =>
        `    { name: "${event.name}", discriminator: ${discriminator(event.discriminator)}, fields: ${lower(program.typeName(event.name))}Codec },`,
    ),
    `  ],`,
    `};\n`,
    `/** The events that the program itself emitted, in order, from a transaction's logs. */`,
    `export function parse${program.pascal}Events(logs: readonly string[]): ${union}[] {`,
    `  return c.parseEvents<${union}>([${program.camel}EventSource], logs);`,
    `}`,
  ].join("\n");
  return module(body, {
    PublicKey: `import type { PublicKey } from "@solana/web3.js";`,
    c: `import * as c from "../../codec";`,
    [program.id]: `import { ${program.id} } from "./pdas";`,
    t: `import * as t from "./types";`,
  });
}
