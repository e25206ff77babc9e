// The pieces that are compiled for this machine.
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cargo, hostEnvironment } from "./library";
import { llvmMajor } from "./pins";
import { run } from "./run";

/** passes.so, which `opt` loads. */
export async function buildPasses(folder: string, sources: string, headers: string): Promise<void> {
  const files = readdirSync(join(sources, "passes")).filter((name) => name.endsWith(".cpp"));
  const include = ["llvm", "llvm-c"].map((name) => `-I${join(headers, "usr/include", `${name}-${llvmMajor}`)}`);
  const defines = ["_GNU_SOURCE", "__STDC_CONSTANT_MACROS", "__STDC_FORMAT_MACROS", "__STDC_LIMIT_MACROS"];
  const options = ["-shared", "-fPIC", "-O1", "-std=c++17", "-fno-rtti", ...defines.map((name) => `-D${name}`), ...include];
  const inputs = files.sort().map((name) => join(sources, "passes", name));
  await run("g++", [...options, ...inputs, "-o", join(folder, "passes.so")]);
}

/** layout.so, which is preloaded into rustc. */
export async function buildLayout(folder: string, sources: string): Promise<void> {
  await run("gcc", ["-shared", "-fPIC", "-O1", join(sources, "layout.c"), "-o", join(folder, "layout.so"), "-ldl"]);
}

/** cargo-build-sbf and sbf-link. */
export async function buildLinker(folder: string, sources: string, work: string, without: string): Promise<void> {
  const manifest = join(sources, "linker", "Cargo.toml");
  await run(cargo, ["build", "--quiet", "--locked", "--release", "--manifest-path", manifest], {
    cwd: work,
    env: { ...hostEnvironment, CARGO_TARGET_DIR: join(work, "target"), SBF_WITHOUT: without },
  });
  mkdirSync(join(folder, "bin"), { recursive: true });
  for (const name of ["cargo-build-sbf", "sbf-link"]) copyFileSync(join(work, "target", "release", name), join(folder, "bin", name));
}
