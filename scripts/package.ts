// npm run package: builds the client as it is published, into sdk/dist, and packs it. The workspace itself runs the
// client from source: sdk/package.json names sources, and the package.json written here names what is built from them.
import { execFileSync } from "node:child_process";
import { builtinModules } from "node:module";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rollup, type InputPluginOption, type OutputOptions } from "rollup";
import { dts } from "rollup-plugin-dts";
import esbuild from "rollup-plugin-esbuild";
import { root } from "./shell";

/** What `exports` names: a source, or a source for each condition. */
type Source = string | { [condition: string]: Source };

interface Manifest {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  exports: Record<string, Source>;
}

const sdk = join(root, "sdk");
const dist = join(sdk, "dist");
const sources = join(sdk, "src");

export const readManifest = (): Manifest => JSON.parse(readFileSync(join(sdk, "package.json"), "utf8")) as Manifest;

/** `./src/escrow/index.ts` is `escrow/index` in what is built. */
const stem = (source: string) => source.replace(/^\.\/src\//, "").replace(/\.ts$/, "");

const sourcesIn = (source: Source): string[] =>
  typeof source === "string" ? [source] : Object.values(source).flatMap(sourcesIn);

function built(source: Source): object {
  if (typeof source !== "string") {
    return Object.fromEntries(Object.entries(source).map(([condition, inner]) => [condition, built(inner)]));
  }
  const name = stem(source);
  return {
    import: { types: `./types/${name}.d.mts`, default: `./esm/${name}.mjs` },
    require: { types: `./types/${name}.d.cts`, default: `./cjs/${name}.cjs` },
  };
}

/** The package.json that is published. */
function published(manifest: Manifest): object {
  return {
    ...manifest,
    private: false,
    main: "./cjs/index.cjs",
    module: "./esm/index.mjs",
    types: "./types/index.d.cts",
    exports: {
      ...built(manifest.exports),
      "./package.json": "./package.json",
    },
    files: ["cjs", "esm", "types"],
  };
}

async function bundle(manifest: Manifest, plugins: InputPluginOption, outputs: OutputOptions[]): Promise<void> {
  const entries = Object.values(manifest.exports).flatMap(sourcesIn);
  const outside = [...Object.keys(manifest.dependencies), ...builtinModules];
  const build = await rollup({
    input: Object.fromEntries(entries.map((source) => [stem(source), join(sdk, source)])),
    external: (id) => id.startsWith("node:") || outside.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins,
    // Modules that lean on each other in a circle load in an order that nobody chose.
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  for (const output of outputs) await build.write(output);
  await build.close();
}

/** Builds the package; resolves with its folder. */
export async function buildPackage(): Promise<string> {
  const manifest = readManifest();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const modules = { preserveModules: true, preserveModulesRoot: sources, sourcemap: true } as const;
  await bundle(manifest, [esbuild({ target: "es2022", tsconfig: false })], [
    { ...modules, dir: join(dist, "esm"), format: "es", entryFileNames: "[name].mjs" },
    { ...modules, dir: join(dist, "cjs"), format: "cjs", entryFileNames: "[name].cjs", exports: "named" },
  ]);
  const types = { ...modules, sourcemap: false, dir: join(dist, "types"), format: "es" } as const;
  await bundle(manifest, [dts({ tsconfig: join(root, "tsconfig.json") })], [
    { ...types, entryFileNames: "[name].d.mts" },
    { ...types, entryFileNames: "[name].d.cts" },
  ]);
  writeFileSync(join(dist, "package.json"), `${JSON.stringify(published(manifest), null, 2)}\n`);
  copyFileSync(join(sdk, "README.md"), join(dist, "README.md"));
  copyFileSync(join(root, "LICENSE"), join(dist, "LICENSE"));
  return dist;
}

/** Builds and packs; resolves with the tarball that `npm publish` would send. */
export async function packPackage(folder: string): Promise<string> {
  const built = await buildPackage();
  mkdirSync(folder, { recursive: true });
  const printed = execFileSync("npm", ["pack", built, "--silent", "--pack-destination", folder], { cwd: root });
  return join(folder, printed.toString().trim());
}

async function main(): Promise<void> {
  const tarball = await packPackage(join(root, "target/package"));
  console.log(`package: ${tarball}; publish it with \`npm publish ${tarball}\``);
}

if (require.main === module) void main();
