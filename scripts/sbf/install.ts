// Installs the project's sBPF toolchain from package registries alone. docs/toolchain.md explains the pieces.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installOnce } from "./cache";
import { ToolchainError } from "./errors";
import { buildHelpers } from "./helpers";
import { buildLibrary, checkRust, installCompiler, installTarget } from "./library";
import { installLlvm } from "./llvm";
import { buildLayout, buildLinker, buildPasses } from "./native";
import { preparePlatform } from "./platform";

const sources = __dirname;

/** What the test of the compiler leaves out to see that it would notice. */
const pieces = ["sbf-helper-abi", "sbf-division", "sbf-pack-arguments", "layout"];

export interface Toolchain {
  home: string;
  /** To be put on PATH, for the child only: Solana's tools must stay recognisable there. */
  programs: string;
}

/** The toolchain of these sources, installed when it is not there yet. */
export async function ensureToolchain(): Promise<Toolchain> {
  const home = await installOnce(`sbf-${toolchainHash(sources, withoutPiece())}`, install);
  return { home, programs: join(home, "bin") };
}

/** Of everything that a program's bytes may depend on: files of scripts/sbf, in which the versions are pinned. */
export function toolchainHash(folder: string, without = ""): string {
  const hash = createHash("sha256").update(without);
  for (const file of filesIn(folder).sort()) hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 16);
}

function filesIn(folder: string, prefix = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) return [name];
    return entry.name === "target" ? [] : filesIn(join(folder, entry.name), `${name}/`);
  });
}

/** Test only: SBF_WITHOUT=<piece> installs a toolchain without it, beside the real one. */
function withoutPiece(): string {
  const piece = process.env.SBF_WITHOUT ?? "";
  if (piece === "" || pieces.includes(piece)) return piece;
  throw new ToolchainError(`SBF_WITHOUT=${piece}: there is no such piece.`, `It is one of ${pieces.join(", ")}, or unset.`);
}

async function install(home: string): Promise<void> {
  const without = withoutPiece();
  console.log(`Installing the sBPF toolchain, once: about two minutes.${without && ` TEST ONLY: without ${without}.`}`);
  const start = Date.now();
  const done = (what: string) => console.log(`  ${what} (${Math.round((Date.now() - start) / 1000)} s)`);
  await preparePlatform();
  done(`Debian's rustc ${await checkRust()}`);

  const work = join(home, "work");
  const folder = (name: string) => {
    mkdirSync(join(work, name), { recursive: true });
    return join(work, name);
  };
  const withLayout = without !== "layout";
  mkdirSync(join(home, "bin"));
  installTarget(home, sources, withLayout);
  await installCompiler(home, withLayout);
  await buildLayout(home, sources);

  // The download of LLVM leaves the processors to cargo.
  const [, , archives] = await Promise.all([
    buildLinker(home, sources, folder("linker"), without).then(() => done("cargo-build-sbf and sbf-link")),
    installLlvm(join(home, "llvm"), folder("headers"), folder("apt")).then(async (version) => {
      done(`LLVM ${version}`);
      await buildPasses(home, sources, folder("headers"));
      done("passes");
    }),
    buildLibrary(home, sources, folder("library")).then((archives) => {
      done("standard library");
      return archives;
    }),
  ]);
  await buildHelpers(home, join(home, "llvm"), archives, folder("helpers"), without);
  rmSync(work, { recursive: true });
  done("ready");
}

if (require.main === module)
  ensureToolchain().then(
    ({ home }) => console.log(home),
    (error: unknown) => {
      console.error(error instanceof ToolchainError ? error.message : error);
      process.exitCode = 1;
    },
  );
