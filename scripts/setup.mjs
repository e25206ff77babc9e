// Runs before every command of the README. Plain JavaScript without dependencies, because on a fresh clone there are
// none yet: it checks what a person has to bring, installs what it can, and says what is missing.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
const wantedRust = /channel = "([\d.]+)"/.exec(readFileSync(join(root, "rust-toolchain.toml"), "utf8"))[1];

function fail(message) {
  console.error(`setup: ${message}`);
  process.exit(1);
}

function output(command, words) {
  try {
    return execFileSync(command, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] }).toString().trim();
  } catch (error) {
    return error.code === "ENOENT" ? undefined : "";
  }
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  fail(`Node ${process.versions.node} is too old: install Node 20.11 or newer (.nvmrc names the version we use)`);
}

const cargo = output("cargo", ["--version"]);
if (cargo === undefined) fail(`cargo is not on PATH: install Rust ${wantedRust} through rustup (https://rustup.rs)`);
if (!cargo.startsWith(`cargo ${wantedRust}`)) {
  fail(`cargo is "${cargo || "not working here"}", and rust-toolchain.toml wants ${wantedRust}: run \`rustup toolchain install ${wantedRust}\``);
}
for (const [component, probe] of [["rustfmt", "fmt"], ["clippy", "clippy"]]) {
  if (!output("cargo", [probe, "--version"])) fail(`cargo ${probe} does not work: run \`rustup component add ${component}\``);
}

const installed = join(root, "node_modules/.package-lock.json");
const lock = join(root, "package-lock.json");
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log("setup: installing the npm packages of package-lock.json");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: root, stdio: "inherit" });
}
