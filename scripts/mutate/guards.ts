// Copies of the programs in which every guard has a switch.
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { ProgramName } from "../programs";
import { findBuilder } from "../sbf/builder";
import { toolchainHash } from "../sbf/install";
import { run } from "../sbf/run";
import { root } from "../shell";

export interface Guard {
  number: number;
  file: string;
  line: number;
  /** The function, or the struct of accounts. */
  item: string;
  text: string;
  /** Empty where the guard does not tell it. */
  error: string;
}

export const scratch = join(root, "target", "mutate");
const sources = join(root, "scripts", "mutate");
const crates = readdirSync(join(root, "crates"));

/** What has guards: a program, or the crates that programs share. */
export type Target = ProgramName | "crates";

/** Rewrites a copy of the workspace. Its guards have the same numbers whichever program is then built from it. */
export async function rewrite(target: Target): Promise<Guard[]> {
  const workspace = workspaceOf(target);
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  for (const name of ["Cargo.lock", "programs", "crates"]) cpSync(join(root, name), join(workspace, name), { recursive: true });
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  writeFileSync(join(workspace, "Cargo.toml"), manifest.replace(/^members = .*$/m, 'members = ["crates/*", "programs/*"]'));
  cpSync(join(sources, "switch"), join(workspace, "crates", "mutants"), { recursive: true });
  const folders = target === "crates" ? crates.map((name) => join("crates", name)) : [join("programs", target)];
  for (const folder of folders) {
    const features = target === "crates" ? "" : 'features = ["anchor"]\n';
    appendFileSync(join(workspace, folder, "Cargo.toml"), `\n[dependencies.mutants]\npath = "../../crates/mutants"\n${features}`);
  }
  const guards = await switchGuards(folders.map((folder) => join(workspace, folder, "src")));
  return guards.map((guard) => ({ ...guard, file: relative(workspace, guard.file) }));
}

/** Puts the switches into the sources of these folders, in place. */
export async function switchGuards(folders: string[]): Promise<Guard[]> {
  const manifest = join(sources, "rewriter", "Cargo.toml");
  const build = ["run", "--quiet", "--manifest-path", manifest, "--target-dir", join(scratch, "rewriter"), "--"];
  const lines = await run("cargo", [...build, ...folders], { cwd: root });
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [number, file, place, item, text, error] = line.split("\t");
      return { number: Number(number), file: file!, line: Number(place), item: item!, text: text!, error: error! };
    });
}

/** Builds a program of the rewritten workspace, unless it is built, and returns the file, in which every guard is on. */
export async function build(target: Target, program: ProgramName): Promise<string> {
  const out = join(scratch, "deploy", target);
  const [image, built] = [join(out, `${program}.so`), join(out, `${program}.hash`)];
  const hash = toolchainHash(workspaceOf(target));
  if (existsSync(built) && readFileSync(built, "utf8") === hash) return image;
  const builder = await findBuilder();
  const manifest = join(workspaceOf(target), "programs", program, "Cargo.toml");
  await run("cargo", ["build-sbf", "--manifest-path", manifest, "--sbf-out-dir", out], {
    cwd: root,
    env: { PATH: builder.path, CARGO_TARGET_DIR: join(scratch, "build") },
  });
  writeFileSync(built, hash);
  return image;
}

/** Whether the crates' own tests, which run natively, notice that a guard is off. */
export async function cratesNotice(guard: number): Promise<boolean> {
  const packages = crates.filter(hasTests).flatMap((name) => ["--package", name]);
  const test = ["test", "--quiet", "--tests", ...packages];
  const env = { MUTANT: String(guard), CARGO_TARGET_DIR: join(scratch, "native") };
  return run("timeout", ["600", "cargo", ...test], { cwd: workspaceOf("crates"), env }).then(
    () => false,
    () => true,
  );
}

function hasTests(crate: string): boolean {
  const folder = join(root, "crates", crate);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".rs"));
  return files.some((file) => readFileSync(join(folder, file), "utf8").includes("#[test]"));
}

const workspaceOf = (target: Target) => join(scratch, "workspace", target);

const MARK = "mutants' switch:";
export const NONE = 0;
/** No guard is off, and every refusal is logged. */
export const RECORD = 0xffff_ffff;

/** The program with one guard off. */
export function withOff(image: Buffer, guard: number): Buffer {
  const at = image.indexOf(MARK);
  if (at < 0 || image.indexOf(MARK, at + 1) >= 0) throw new Error("the built program does not have exactly one switch");
  const changed = Buffer.from(image);
  changed.writeUInt32LE(guard, at + MARK.length);
  return changed;
}
