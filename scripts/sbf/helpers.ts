// helpers.bc: what code generation calls by name (memcpy and the like, soft floats, 128-bit arithmetic), as one module.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HelperArchives } from "./library";
import { llvmTool } from "./llvm";
import { run } from "./run";

export async function buildHelpers(folder: string, llvm: string, archives: HelperArchives, work: string, without: string): Promise<void> {
  const tool = (name: string, ...args: string[]) => run(...llvmTool(llvm, name, args));
  const general = join(work, "general.bc");
  const all = join(work, "all.bc");
  await tool("llvm-link", ...(await modulesOf(archives.general, join(work, "general"), tool)), "-o", general);
  const solana = await modulesOf(archives.solana, join(work, "solana"), tool);
  await tool("llvm-link", general, ...solana.map((file) => `--override=${file}`), "-o", all);

  const symbols = await tool("llvm-nm", "--defined-only", "--extern-only", "--format=just-symbols", all);
  const names = [...new Set(symbols.split("\n").filter((name) => /^[a-z_][a-z0-9_]*$/.test(name)))].sort();
  const list = join(folder, "helpers.list");
  writeFileSync(list, names.map((name) => `${name}\n`).join(""));

  const passes = ["internalize", "globaldce", "sbf-helper-abi", "default<O2>", "lower-atomic", "sbf-division", "globaldce"];
  await tool(
    "opt",
    `--internalize-public-api-file=${list}`,
    `-load-pass-plugin=${join(folder, "passes.so")}`,
    `-passes=${passes.filter((pass) => pass !== without).join(",")}`,
    all,
    "-o",
    join(folder, "helpers.bc"),
  );
}

async function modulesOf(
  archive: string,
  folder: string,
  tool: (name: string, ...args: string[]) => Promise<string>,
): Promise<string[]> {
  mkdirSync(folder);
  await tool("llvm-ar", "x", `--output=${folder}`, archive);
  const modules = readdirSync(folder).filter((name) => name.endsWith(".rcgu.o"));
  return modules.sort().map((name) => join(folder, name));
}
