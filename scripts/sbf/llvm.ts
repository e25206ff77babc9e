// LLVM, from Debian's unstable suite, unpacked beside the system instead of installed into it.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UnexpectedUpstream } from "./errors";
import { llvmHeaderPackage, llvmMajor, llvmRuntimePackages, llvmSuite } from "./pins";
import { debianKeyring } from "./platform";
import { run } from "./run";

/** Unpacks LLVM's tools into `folder`, and its headers into `headers`. Returns the version found. */
export async function installLlvm(folder: string, headers: string, work: string): Promise<string> {
  const apt = await aptOf(work);
  await apt("update");
  const downloads = join(work, "packages");
  mkdirSync(downloads);
  await apt("download", ...llvmRuntimePackages, llvmHeaderPackage);

  const packages = readdirSync(downloads).filter((name) => name.endsWith(".deb"));
  for (const file of packages) {
    const target = file.startsWith(`${llvmHeaderPackage}_`) ? headers : folder;
    await run("dpkg-deb", ["--extract", join(downloads, file), target]);
  }
  rmSync(downloads, { recursive: true });
  return checkVersion(folder);
}

/** apt-get with a configuration of its own: the unstable suite must never be a source of the system's. */
async function aptOf(work: string): Promise<(...args: string[]) => Promise<string>> {
  const source = join(work, "sources.list");
  const lists = join(work, "lists");
  const cache = join(work, "cache");
  for (const folder of [lists, cache]) mkdirSync(join(folder, "partial"), { recursive: true });
  mkdirSync(join(cache, "archives", "partial"), { recursive: true });
  writeFileSync(source, `deb [signed-by=${debianKeyring}] ${await debianMirror()} ${llvmSuite} main\n`);
  const settings = {
    "Dir::Etc::SourceList": source,
    "Dir::Etc::SourceParts": "-",
    "Dir::State::Lists": lists,
    "Dir::Cache": cache,
    "Acquire::Languages": "none",
    "APT::Sandbox::User": "",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  return (...args) => run("apt-get", ["-qq", ...options, ...args], { cwd: join(work, args[0] === "download" ? "packages" : ".") });
}

/** The mirror that this machine has its Debian from. */
async function debianMirror(): Promise<string> {
  const sources = await run("apt-get", ["indextargets", "--format", "$(REPO_URI)"]);
  const mirror = sources.split("\n").find((uri) => /\/debian\/?$/.test(uri));
  if (mirror) return mirror;
  throw new UnexpectedUpstream(
    `apt has no source whose address ends in /debian, but ${JSON.stringify(sources.trim())}.`,
    "Add Debian's main archive to /etc/apt/sources.list.",
  );
}

async function checkVersion(folder: string): Promise<string> {
  const version = /LLVM version (\S+)/.exec(await run(...llvmTool(folder, "llc", ["--version"])))?.[1] ?? "unknown";
  if (version.split(".")[0] === llvmMajor) return version;
  throw new UnexpectedUpstream(
    `Debian's llvm-${llvmMajor} says that it is LLVM ${version}.`,
    "See docs/toolchain.md, Updating the pins.",
  );
}

/** The command that runs a tool of LLVM with the C library that came with it. */
export function llvmTool(folder: string, tool: string, args: readonly string[]): [string, string[]] {
  const libraries = join(folder, "usr/lib/x86_64-linux-gnu");
  const program = join(folder, `usr/lib/llvm-${llvmMajor}/bin`, tool);
  return [join(libraries, "ld-linux-x86-64.so.2"), ["--library-path", libraries, program, ...args]];
}
