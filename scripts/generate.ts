// Writes the generated part of the TypeScript client, sdk/src/generated, from the programs' IDLs.
//   npm run generate [-- <program>...]      writes it
//   npm run generate -- --check             fails where the committed files differ
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Idl } from "@coral-xyz/anchor";
import { convertIdlToCamelCase } from "@coral-xyz/anchor/dist/cjs/idl";
import { isProgram, programs, type ProgramName } from "./programs";
import { root } from "./shell";

const folder = join(root, "sdk/src/generated");
const banner = "// Generated from the program's IDL by `npm run generate`. Do not edit.\n";

const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`_${name}`);

function buildIdl(program: ProgramName): Idl {
  const printed = execFileSync("cargo", ["run", "--quiet", "--package", "idl", "--", join("programs", program)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  return convertIdlToCamelCase(JSON.parse(printed.toString()) as Idl);
}

function moduleOf(program: ProgramName, idl: Idl): string {
  const literal = JSON.stringify(idl, null, 2);
  const errors = Object.fromEntries((idl.errors ?? []).map(({ name, code, msg }) => [pascal(name), { code, message: msg ?? "" }]));
  return [
    banner,
    `/** The IDL's type, for Anchor's \`Program<${pascal(program)}>\`. */`,
    `export type ${pascal(program)} = ${literal};\n`,
    `export const ${camel(program)}Idl: ${pascal(program)} = ${literal};\n`,
    `/** Every error of the program by name. */`,
    `export const ${camel(program)}Errors = ${JSON.stringify(errors, null, 2)} as const;\n`,
    `export type ${pascal(program)}ErrorName = keyof typeof ${camel(program)}Errors;`,
    "",
  ].join("\n");
}

function indexModule(): string {
  return [
    banner,
    `import type { Idl } from "@coral-xyz/anchor";`,
    ...programs.map((program) => `import { ${camel(program)}Idl } from "./${program}";`),
    "",
    ...programs.map((program) => `export * from "./${program}";`),
    "",
    `/** The IDLs of all programs. */`,
    `export const idls: readonly Idl[] = [${programs.map((program) => `${camel(program)}Idl`).join(", ")}];`,
    "",
  ].join("\n");
}

function main(words: string[]): void {
  const check = words.includes("--check");
  const named = words.filter((word) => !word.startsWith("--")).map((word) => {
    if (!isProgram(word)) throw new Error(`there is no program "${word}": name one of ${programs.join(", ")}`);
    return word;
  });
  const files = new Map<string, string>();
  for (const program of named.length > 0 ? named : programs) {
    console.log(`idl ${program}`);
    files.set(`${program}.ts`, moduleOf(program, buildIdl(program)));
  }
  files.set("index.ts", indexModule());

  mkdirSync(folder, { recursive: true });
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : undefined);
  const stale = [...files].filter(([name, text]) => read(name) !== text).map(([name]) => name);
  if (!check) for (const name of stale) writeFileSync(join(folder, name), files.get(name)!);
  const orphans = readdirSync(folder).filter((name) => name !== "index.ts" && !programs.some((program) => `${program}.ts` === name));
  if (orphans.length > 0) throw new Error(`sdk/src/generated holds what no program generates: ${orphans.join(", ")}; delete it`);
  if (check && stale.length > 0) {
    throw new Error(`sdk/src/generated is stale: ${stale.join(", ")}; run \`npm run generate\` and commit the result`);
  }
  console.log(stale.length === 0 ? "generated client: up to date" : `generated client: wrote ${stale.join(", ")}`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(`generate: ${(error as Error).message}`);
  process.exitCode = 1;
}
