// A program of this tree in one file of plain JavaScript. Compiling its sources anew, and opening a thousand files, would be
// most of what starting it takes, and tests start dozens.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const root = join(__dirname, "../..");

const mains = {
  ledger: "services/ledger/src/main.ts",
  scheduler: "services/scheduler/src/main.ts",
  agent: "services/agent/src/main.ts",
  cli: "cli/src/main.ts",
};

type Program = keyof typeof mains;

/** What any of them is made of, the packages apart, which package-lock.json pins. */
const sources = ["sdk/src", "cli/src", "services/ledger/src", "services/scheduler/src", "services/agent/src"];

/** Packages that read files beside their own. */
const external = ["litesvm", "@electric-sql/pglite", "sodium-native", "bigint-buffer"];

/** What runs the program as it is now: `spawn(process.execPath, [...bundled("ledger"), "--help"])`. */
export function bundled(program: Program): string[] {
  return ["--enable-source-maps", bundle(program)];
}

/** A bundle is named by a hash of all sources: where one has changed, there is none yet. */
function bundle(program: Program): string {
  // As deep below the root as the folders of the sources: what these find relative to themselves, it finds too.
  const folder = join(root, "target/services", program);
  const name = `${hashOfSources()}.js`;
  const file = join(folder, name);
  if (existsSync(file)) return file;
  // Two processes may want it at once, and neither may find half of it.
  const partial = join(folder, `${name}.${process.pid}`);
  buildSync({
    entryPoints: [join(root, mains[program])],
    outfile: partial,
    bundle: true,
    platform: "node",
    target: "node20",
    external,
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "error",
  });
  for (const old of readdirSync(folder)) if (old.endsWith(".js")) rmSync(join(folder, old), { force: true });
  renameSync(partial, file);
  return file;
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  const add = (name: string) => void hash.update(`\0${name}\0`).update(readFileSync(join(root, name)));
  for (const folder of sources) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    for (const name of names.filter((name) => name.endsWith(".ts")).sort()) add(join(folder, name));
  }
  for (const name of ["package-lock.json", "scripts/start/bundle.ts"]) add(name);
  return hash.digest("hex").slice(0, 16);
}
