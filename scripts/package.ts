// npm run package: builds the client as it is published, into sdk/dist, and packs it into target/package, unless that was
// done with the same files. The workspace itself runs the client from source: sdk/package.json names sources, and the
// package.json written here names what is built from them.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { rollup, type InputPluginOption, type OutputOptions } from "rollup";
import esbuild from "rollup-plugin-esbuild";
import ts from "typescript";
import { contentOf } from "./content";
import { root } from "./shell";

interface Manifest {
  name: string;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  exports: Record<string, string>;
  /** What browsers get instead of a module that needs Node. */
  browser: Record<string, string>;
}

const sdk = join(root, "sdk");
const dist = join(sdk, "dist");
const packed = join(root, "target/package");

export const readManifest = (): Manifest => JSON.parse(readFileSync(join(sdk, "package.json"), "utf8")) as Manifest;

/** `./src/escrow/index.ts` is `escrow/index` in what is built. */
const stem = (source: string) => source.replace(/^\.\/src\//, "").replace(/\.ts$/, "");
const esm = (source: string) => `./esm/${stem(source)}.mjs`;
const cjs = (source: string) => `./cjs/${stem(source)}.cjs`;

/** The package.json that is published. */
function published({ exports, browser, ...rest }: Manifest): object {
  const entry = (source: string) => ({
    import: { types: `./types/${stem(source)}.d.mts`, default: esm(source) },
    require: { types: `./types/${stem(source)}.d.cts`, default: cjs(source) },
  });
  return {
    ...rest,
    private: false,
    main: cjs(exports["."]!),
    module: esm(exports["."]!),
    types: `./types/${stem(exports["."]!)}.d.cts`,
    exports: {
      ...Object.fromEntries(Object.entries(exports).map(([path, source]) => [path, entry(source)])),
      "./package.json": "./package.json",
    },
    browser: Object.fromEntries(
      Object.entries(browser).flatMap((pair) => [esm, cjs].map((built) => pair.map((source) => built(source)))),
    ) as object,
    files: ["cjs", "esm", "types"],
  };
}

/** A module of Node's alone may ask for an optional package, for which an ES module has to make its own `require`. */
const requireForNode = ({ name }: { name: string }) =>
  name.endsWith("ed25519.node")
    ? 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);'
    : "";

type Output = OutputOptions & { entryFileNames: string };

async function bundle(manifest: Manifest, plugins: InputPluginOption, outputs: Output[]): Promise<void> {
  const entries = [...Object.values(manifest.exports), ...Object.entries(manifest.browser).flat()];
  const outside = [manifest.dependencies, manifest.optionalDependencies].flatMap(Object.keys).concat(builtinModules);
  const build = await rollup({
    input: Object.fromEntries(entries.map((source) => [stem(source), join(sdk, source)])),
    external: (id) => id.startsWith("node:") || outside.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins,
    // Such as modules that need each other, which load in an order that nobody chose.
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  // A file an entry and what entries share, not a file a module: opening 200 files would be half of a cold import.
  for (const output of outputs) {
    const chunkFileNames = `shared/[name]-[hash]${output.entryFileNames.slice(-4)}`;
    // Nothing is imported ahead of its use, or a browser would be asked for what only Node's file needs.
    await build.write({ ...output, chunkFileNames, hoistTransitiveImports: false });
  }
  await build.close();
}

/** Declarations for either module system, which differ in the names by which they find each other. */
function emitTypes(entries: string[]): void {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const declarations = { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: join(sdk, "src"), types: [] };
  const program = ts.createProgram(entries, { ...options, ...declarations, outDir: join(dist, "types") });
  program.emit(undefined, (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    for (const kind of ["m", "c"]) writeFileSync(path.replace(/\.ts$/, `.${kind}ts`), named(path, text, `.${kind}js`));
  });
}

/** The declarations with whole file names in place of "./errors" and "./escrow". */
function named(path: string, text: string, extension: string): string {
  const folder = join(sdk, "src", relative(join(dist, "types"), dirname(path)));
  return text.replace(/(?<=(?:from |import\()")\.[^"]*(?=")/g, (module) => {
    const isFolder = existsSync(join(folder, module, "index.ts"));
    return `${module}${isFolder ? "/index" : ""}${extension}`;
  });
}

/** Builds the package; resolves with its folder. */
async function buildPackage(): Promise<string> {
  const manifest = readManifest();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  await bundle(manifest, [esbuild({ target: "es2022", tsconfig: false })], [
    { dir: join(dist, "esm"), format: "es", entryFileNames: "[name].mjs", sourcemap: true, intro: requireForNode },
    { dir: join(dist, "cjs"), format: "cjs", entryFileNames: "[name].cjs", sourcemap: true, exports: "named" },
  ]);
  emitTypes(Object.values(manifest.exports).map((source) => join(sdk, source)));
  writeFileSync(join(dist, "package.json"), `${JSON.stringify(published(manifest), null, 2)}\n`);
  copyFileSync(join(sdk, "README.md"), join(dist, "README.md"));
  copyFileSync(join(root, "LICENSE"), join(dist, "LICENSE"));
  return dist;
}

/** Builds and packs; resolves with the tarball that `npm publish` would send. */
export async function packPackage(): Promise<string> {
  const tarball = join(packed, "client.tgz");
  const packedOf = join(packed, "client.content");
  const content = contentOf(["sdk", "scripts/package.ts", "tsconfig.json", "package-lock.json", "LICENSE"]);
  if (existsSync(tarball) && existsSync(packedOf) && readFileSync(packedOf, "utf8") === content) return tarball;
  mkdirSync(packed, { recursive: true });
  const printed = execFileSync("npm", ["pack", await buildPackage(), "--silent", "--pack-destination", packed], { cwd: root });
  renameSync(join(packed, printed.toString().trim()), tarball);
  writeFileSync(packedOf, content);
  return tarball;
}

async function main(): Promise<void> {
  const tarball = await packPackage();
  console.log(`package: ${tarball}; publish it with \`npm publish ${tarball}\``);
}

if (require.main === module) void main();
