// npm run build [-- <program>...]: compiles programs, all of them unless some are named, to target/deploy/<name>.so.
// With --squads also the real Squads v4, with --conformance also the test programs of the compiler and of the benchmark.
import { join } from "node:path";
import { ensureKeypairs } from "./keys";
import { isProgram, programs } from "./programs";
import { root } from "./shell";
import { findBuilder } from "./sbf/builder";
import { CommandFailed, ToolchainError } from "./sbf/errors";
import { show } from "./sbf/run";
import { ensureSquads } from "./squads";

const deploy = join(root, "target", "deploy");

interface Crate {
  name: string;
  folder: string;
}

const program = (name: string): Crate => ({ name, folder: join(root, "programs", name) });
const testPrograms: Crate[] = [
  { name: "conformance", folder: join(root, "tests", "conformance", "program") },
  { name: "floor", folder: join(root, "tests", "bench", "program") },
];

async function build(crates: readonly Crate[]): Promise<void> {
  ensureKeypairs(deploy);
  const builder = await findBuilder();
  console.log(`Building with ${builder.name}`);
  for (const [index, { name, folder }] of crates.entries()) {
    console.log(`[${index + 1}/${crates.length}] ${name}`);
    const start = Date.now();
    const args = ["build-sbf", "--manifest-path", join(folder, "Cargo.toml"), "--sbf-out-dir", deploy];
    const status = await show("cargo", args, { cwd: root, env: { PATH: builder.path } });
    if (status !== 0) throw new CommandFailed(`${name} does not build.`, "The compiler's messages are above.");
    console.log(`      target/deploy/${name}.so (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  }
}

async function main(words: string[]): Promise<void> {
  const names = words.filter((word) => !word.startsWith("--"));
  const unknown = words.filter((word) => !isProgram(word) && word !== "--squads" && word !== "--conformance");
  if (unknown.length > 0) {
    throw new ToolchainError(`There is no program ${unknown.join(", ")}.`, `Name some of ${programs.join(", ")}, or none for all.`);
  }
  const named = (names.length === 0 ? programs : names).map(program);
  await build(words.includes("--conformance") ? [...named, ...testPrograms] : named);
  if (words.includes("--squads")) await ensureSquads();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof ToolchainError ? error.message : error);
  process.exitCode = 1;
});
