// npm run build [-- <program>...]: compiles programs, all of them unless some are named, to target/deploy/<name>.so.
import { join } from "node:path";
import { ensureKeypairs } from "./keys";
import { programs, type ProgramName } from "./programs";
import { findBuilder } from "./sbf/builder";
import { CommandFailed, ToolchainError } from "./sbf/errors";
import { show } from "./sbf/run";

const root = join(__dirname, "..");
const deploy = join(root, "target", "deploy");

async function build(names: readonly ProgramName[]): Promise<void> {
  ensureKeypairs(deploy);
  const builder = await findBuilder();
  console.log(`Building with ${builder.name}`);
  for (const [index, name] of names.entries()) {
    console.log(`[${index + 1}/${names.length}] ${name}`);
    const start = Date.now();
    const manifest = join(root, "programs", name, "Cargo.toml");
    const args = ["build-sbf", "--manifest-path", manifest, "--sbf-out-dir", deploy];
    const status = await show("cargo", args, { cwd: root, env: { PATH: builder.path } });
    if (status !== 0) throw new CommandFailed(`${name} does not build.`, "The compiler's messages are above.");
    console.log(`      target/deploy/${name}.so (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  }
}

function parse(args: readonly string[]): readonly ProgramName[] {
  const unknown = args.filter((name) => !programs.some((program) => program === name));
  if (unknown.length > 0)
    throw new ToolchainError(`There is no program ${unknown.join(", ")}.`, `Name some of ${programs.join(", ")}, or none for all.`);
  return args.length === 0 ? programs : programs.filter((program) => args.includes(program));
}

async function main(): Promise<void> {
  await build(parse(process.argv.slice(2)));
}

main().catch((error: unknown) => {
  console.error(error instanceof ToolchainError ? error.message : error);
  process.exitCode = 1;
});
