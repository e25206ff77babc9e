// Rust's standard library for programs, compiled once from the source that belongs to the compiler.
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UnexpectedUpstream } from "./errors";
import { rustRelease } from "./pins";
import { run } from "./run";

/** Rust's name of the target. */
export const target = "sbf-solana-solana";

export const cargo = "/usr/bin/cargo";
const rustc = "/usr/bin/rustc";

interface Patch {
  file: string;
  find: string;
  replace: string;
  because: string;
}

/** What upstream's library assumes and sBPF cannot give. */
const patches: readonly Patch[] = [
  {
    file: "core/src/slice/sort/stable/mod.rs",
    find: "AlignedStorage::<T, 4096>",
    replace: "AlignedStorage::<T, 512>",
    because: "a frame has 4096 bytes",
  },
  {
    file: "core/src/slice/sort/shared/smallsort.rs",
    find: "MAX_STACK_ARRAY_SIZE: usize = 4096",
    replace: "MAX_STACK_ARRAY_SIZE: usize = 1024",
    because: "a frame has 4096 bytes",
  },
  {
    file: "std/src/hash/random.rs",
    find: "pub fn new() -> RandomState {",
    replace:
      "pub fn new() -> RandomState {\n" +
      "        #[allow(unreachable_code)]\n" +
      "        return RandomState { k0: 0x736f_6d65_7073_6575, k1: 0x646f_7261_6e64_6f6d };",
    because: "the keys are kept in a writable static, which a program cannot have, and nothing on chain is random",
  },
];

export function applyPatch(source: string, patch: Patch): string {
  if (source.includes(patch.find)) return source.replaceAll(patch.find, () => patch.replace);
  throw new UnexpectedUpstream(
    `The library's ${patch.file} no longer has "${patch.find}", which must change because ${patch.because}.`,
    "Debian's rust-web-src is newer than scripts/sbf/library.ts: see docs/toolchain.md, Updating the pins.",
  );
}

/** The release of Debian's rustc, which is compared with the one that was tested. */
export async function checkRust(): Promise<string> {
  const version = /^rustc (\S+)/.exec(await run(rustc, ["--version"]))?.[1] ?? "unknown";
  if (!version.startsWith(`${rustRelease}.`))
    console.warn(`Debian's rustc is ${version}; the toolchain was tested with ${rustRelease}. Run the conformance test (npm test).`);
  return version;
}

/**
 * `rustc` as the toolchain runs it: with its own sysroot, Solana's data layout, and what Rust keeps for nightly compilers.
 * The sysroot borrows the library for this machine, which build scripts and macros need.
 */
export async function installCompiler(folder: string, withLayout: boolean): Promise<void> {
  const own = join(folder, "sysroot/lib/rustlib");
  const borrowed = (await run(rustc, ["--print", "target-libdir"])).trim();
  mkdirSync(own, { recursive: true });
  symlinkSync(dirname(borrowed), join(own, basename(dirname(borrowed))));
  const wrapper = join(folder, "bin", "rustc");
  const preload = withLayout ? 'LD_PRELOAD="${0%/*}/../layout.so" ' : "";
  writeFileSync(wrapper, `#!/bin/sh\nRUSTC_BOOTSTRAP=1 ${preload}exec ${rustc} --sysroot="\${0%/bin/*}/sysroot" "$@"\n`);
  chmodSync(wrapper, 0o755);
}

/** Writes the description of the target to where rustc looks for it. */
export function installTarget(folder: string, sources: string, withLayout: boolean): void {
  const rustlib = rustlibOf(folder);
  mkdirSync(join(rustlib, "lib"), { recursive: true });
  const description = readFileSync(join(sources, `${target}.json`), "utf8");
  writeFileSync(join(rustlib, "target.json"), withLayout ? description : description.replace("-i64:64-", "-i64:64-i128:128-"));
}

/** Archives of the run-time helpers that code generation calls by name. */
export interface HelperArchives {
  /** Soft floats, 128-bit arithmetic. */
  general: string;
  /** Those that are syscalls, in place of the general ones of the same name. */
  solana: string;
}

/** Compiles the library into a sysroot for rustc, and crate solana-compiler-builtins with it. */
export async function buildLibrary(folder: string, sources: string, work: string): Promise<HelperArchives> {
  cpSync(join(sources, "builtins"), work, { recursive: true });
  // The library lies inside the sysroot of the compiler: cargo then hashes relative paths, and what it makes of the library
  // is the same wherever the toolchain lies.
  const library = join(folder, "sysroot/lib/rustlib/src/rust/library");
  const sysroot = (await run(rustc, ["--print", "sysroot"])).trim();
  cpSync(join(sysroot, "lib/rustlib/src/rust/library"), library, { recursive: true, dereference: true });
  for (const patch of patches) {
    const file = join(library, patch.file);
    writeFileSync(file, applyPatch(readFileSync(file, "utf8"), patch));
  }

  const flags = [...rustFlags(sources), `--remap-path-prefix=${library}=/rust/library`, `--remap-path-prefix=${work}=/rust`];
  const build = ["build", "--locked", "--release", "--target", target];
  await run(cargo, [...build, "-Zbuild-std=core,alloc,std", "-Zbuild-std-features=optimize_for_size"], {
    cwd: work,
    env: {
      ...hostEnvironment,
      RUSTC: join(folder, "bin", "rustc"),
      RUSTC_BOOTSTRAP: "1",
      RUSTC_BOOTSTRAP_SYNTHETIC_TARGET: "1", // else std marks itself as unusable on a target that it does not know
      __CARGO_TESTS_ONLY_SRC_ROOT: library,
      CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"),
      CARGO_PROFILE_RELEASE_LTO: "fat", // bitcode, and no code that would not be used
      CARGO_TARGET_DIR: join(work, "target"),
    },
  });

  const compiled = join(work, "target", target, "release", "deps");
  const archives = readdirSync(compiled).filter((name) => name.endsWith(".rlib"));
  const archive = (crate: string) => join(compiled, archives.find((name) => name.startsWith(`lib${crate}-`)) ?? crate);
  for (const name of archives)
    if (!/^lib(solana_compiler_)?builtins-/.test(name)) cpSync(join(compiled, name), join(rustlibOf(folder), "lib", name));
  rmSync(join(folder, "sysroot/lib/rustlib/src"), { recursive: true });
  return { general: archive("compiler_builtins"), solana: archive("solana_compiler_builtins") };
}

/** Debian's compiler, not one of rustup's: neither a pinned one nor one that the caller's environment names. */
export const hostEnvironment = { RUSTC: rustc, RUSTFLAGS: undefined, RUSTUP_TOOLCHAIN: undefined, RUSTC_WRAPPER: undefined };

function rustFlags(sources: string): string[] {
  const lines = readFileSync(join(sources, "rustflags.txt"), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

function rustlibOf(folder: string): string {
  return join(folder, "sysroot/lib/rustlib", target);
}
