// Writes the generated part of the TypeScript client, sdk/src/generated, from the programs' IDLs.
//   npm run generate [-- <program>...]      writes it
//   npm run generate -- --check             fails where the committed files differ
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Idl } from "@coral-xyz/anchor";
import { convertIdlToCamelCase } from "@coral-xyz/anchor/dist/cjs/idl";
import { programFiles, sharedFiles } from "./generate/index";
import { programNames, programOf } from "./generate/program";
import { isGenerated } from "./generate/text";
import { isProgram, programs, type ProgramName } from "./programs";
import { root } from "./shell";

const folder = join(root, "sdk/src/generated");

function buildIdl(program: ProgramName): Idl {
  const printed = execFileSync("cargo", ["run", "--quiet", "--package", "idl", "--", join("programs", program)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  return convertIdlToCamelCase(JSON.parse(printed.toString()) as Idl);
}

/** Files that are there and that nothing generates any more; those of programs that were not asked for are left out. */
function orphans(files: ReadonlyMap<string, string>, named: readonly ProgramName[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !files.has(file) && isGenerated(readFileSync(join(folder, file), "utf8")))
    .filter((file) => !programs.some((program) => !named.includes(program) && file.startsWith(`${program}/`)));
}

async function main(words: string[]): Promise<void> {
  const check = words.includes("--check");
  const asked = words.filter((word) => !word.startsWith("--")).map((word) => {
    if (!isProgram(word)) throw new Error(`there is no program "${word}": name one of ${programs.join(", ")}`);
    return word;
  });
  const named = asked.length > 0 ? asked : programs;
  const files = sharedFiles(programs.map(programNames));
  for (const program of named) {
    console.log(`idl ${program}`);
    for (const [path, text] of programFiles(programOf(program, buildIdl(program)))) files.set(path, text);
  }

  mkdirSync(folder, { recursive: true });
  const read = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : undefined);
  const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
  const left = orphans(files, named);
  if (check && stale.length + left.length > 0) {
    throw new Error(`sdk/src/generated is stale: ${[...stale, ...left].join(", ")}; run \`npm run generate\` and commit the result`);
  }
  for (const path of stale) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), files.get(path)!);
  }
  for (const path of left) rmSync(join(folder, path));
  console.log(stale.length + left.length === 0 ? "generated client: up to date" : `generated client: wrote ${stale.length}, deleted ${left.length} files`);

  // Not before: it reads what was just written.
  const { keepErrorsDocument } = await import("./generate/errors_doc");
  keepErrorsDocument(check);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`generate: ${error.message}`);
  process.exitCode = 1;
});
