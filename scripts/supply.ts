// npm run supply: what everything here is made of (CycloneDX, in target/sbom), and whether any of it is known to be bad or
// under a licence that we do not want. docs/verify.md says how to read it.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { compileTool } from "./cargo_tool";
import { installOnce } from "./sbf/cache";
import { ToolchainError } from "./sbf/errors";
import { run, show } from "./sbf/run";
import { root } from "./shell";

const sbom = join(root, "target", "sbom");

/** A tool of the Rust registry, compiled once. */
async function tool(name: string, version: string): Promise<string> {
  const home = await installOnce(`${name}-${version}`, async (folder) => {
    console.log(`Installing ${name} ${version} from the Rust registry, once.`);
    await compileTool(name, version, folder);
  });
  return join(home, "bin", name);
}

/** The manifests that have a lockfile of their own: the programs', and those of the toolchain and the tests. */
function rustManifests(): string[] {
  const files = execFileSync("git", ["ls-files", "*Cargo.lock"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  return files.map((file) => join(root, dirname(file), "Cargo.toml"));
}

/** cargo-cyclonedx writes a file beside each package's manifest; they are moved, so that no source folder changes. */
async function rustBill(manifest: string): Promise<void> {
  const cyclonedx = await tool("cargo-cyclonedx", "0.5.9");
  const mark = "supply-bill";
  await run(cyclonedx, ["cyclonedx", "--manifest-path", manifest, "--format", "json", "--override-filename", mark]);
  const folder = dirname(manifest);
  const written = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => basename(file) === `${mark}.json` && !/(^|\/)(node_modules|target)\//.test(file),
  );
  for (const file of written) {
    const name = relative(root, dirname(join(folder, file))).replaceAll("/", "-");
    renameSync(join(folder, file), join(sbom, `rust-${name}.cdx.json`));
  }
}

async function npmBill(): Promise<void> {
  const words = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  writeFileSync(join(sbom, "npm.cdx.json"), await run("npm", words, { cwd: root }));
}

async function main(): Promise<number> {
  rmSync(sbom, { recursive: true, force: true });
  mkdirSync(sbom, { recursive: true });
  const manifests = rustManifests();
  await npmBill();
  for (const manifest of manifests) await rustBill(manifest);
  console.log(`Bills of materials: target/sbom (${readdirSync(sbom).length} files)`);

  const deny = await tool("cargo-deny", "0.20.2");
  let failed = 0;
  for (const manifest of manifests) {
    console.log(`\n── cargo deny: ${manifest.slice(root.length + 1)}`);
    const words = ["--manifest-path", manifest, "--config", join(root, "deny.toml"), "check", "--hide-inclusion-graph"];
    failed += await show(deny, words, { cwd: root });
  }
  console.log("\n── npm audit");
  failed += await show("npm", ["audit"], { cwd: root });
  return failed;
}

main().then(
  (failed) => (process.exitCode = failed === 0 ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof ToolchainError ? error.message : error);
    process.exitCode = 1;
  },
);
