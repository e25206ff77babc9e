// Whether this machine can have the toolchain, and if not, why not and what to do.
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statfsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { cacheFolder } from "./cache";
import { MissingPrerequisite, UnsupportedPlatform } from "./errors";
import { debianCodename, requiredSpace, systemPackages } from "./pins";
import { run } from "./run";

export const debianKeyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

/** What is known about a machine. */
export interface Machine {
  operatingSystem: string;
  processor: string;
  /** Of /etc/os-release; empty where there is none. */
  debianCodename: string;
  nodeVersion: string;
  isRoot: boolean;
  hasDebianKeyring: boolean;
  missingPackages: readonly string[];
  cacheFolder: string;
  cacheIsWritable: boolean;
  /** In bytes, where the cache is. */
  freeSpace: number;
}

const useSolanasTools =
  "Install Solana's own tools (https://docs.anza.xyz/cli/install): with cargo-build-sbf on PATH none of this is needed.";

/** Throws an error that says what is missing, with which value, and what to do. */
export function checkMachine(machine: Machine): void {
  const { operatingSystem, processor } = machine;
  if (operatingSystem !== "linux" || processor !== "x64")
    throw new UnsupportedPlatform(
      `The toolchain is made of Debian's packages for linux x64; this machine is ${operatingSystem} ${processor}.`,
      useSolanasTools,
    );
  if (machine.debianCodename !== debianCodename)
    throw new UnsupportedPlatform(
      `The toolchain needs Debian 12 (${debianCodename}), whose rustc-web it uses; /etc/os-release of this machine says ` +
        `"${machine.debianCodename || "nothing"}".`,
      useSolanasTools,
    );
  const nodeMajor = Number(machine.nodeVersion.split(".")[0]);
  if (nodeMajor < 20)
    throw new MissingPrerequisite(`Node ${machine.nodeVersion} is too old.`, "Install Node 20 or newer (.nvmrc).");
  if (!machine.hasDebianKeyring)
    throw new MissingPrerequisite(
      `${debianKeyring} is missing: packages of LLVM could not be verified.`,
      "As root: apt-get install debian-archive-keyring",
    );
  if (/[\s:]/.test(machine.cacheFolder))
    throw new MissingPrerequisite(
      `The cache folder "${machine.cacheFolder}" has a space or a colon in its path, which LD_PRELOAD cannot take.`,
      "Set XDG_CACHE_HOME to a folder without one.",
    );
  if (!machine.cacheIsWritable)
    throw new MissingPrerequisite(
      `The cache folder "${machine.cacheFolder}" cannot be written.`,
      "Make it yours, or set XDG_CACHE_HOME to a folder that is.",
    );
  if (machine.freeSpace < requiredSpace)
    throw new MissingPrerequisite(
      `${gigabytes(machine.freeSpace)} GB are free at ${machine.cacheFolder}; an installation needs ${gigabytes(requiredSpace)} GB.`,
      "Make room, or set XDG_CACHE_HOME to a folder on a larger disk.",
    );
  if (machine.missingPackages.length > 0 && !machine.isRoot)
    throw new MissingPrerequisite(
      `Packages are missing, and only root may install them: ${machine.missingPackages.join(", ")}.`,
      `As root: apt-get update && apt-get install --no-install-recommends ${machine.missingPackages.join(" ")}`,
    );
}

/** Looks at the machine this runs on. */
export function thisMachine(): Machine {
  const folder = cacheFolder();
  return {
    operatingSystem: process.platform,
    processor: process.arch,
    debianCodename: codenameOf(existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : ""),
    nodeVersion: process.versions.node,
    isRoot: process.getuid?.() === 0,
    hasDebianKeyring: existsSync(debianKeyring),
    missingPackages: systemPackages.filter((name) => !isInstalled(name)),
    cacheFolder: folder,
    ...spaceAt(folder),
  };
}

export function codenameOf(osRelease: string): string {
  return /^VERSION_CODENAME="?([^"\n]*)"?$/m.exec(osRelease)?.[1] ?? "";
}

/** Checks this machine and installs the packages of the system that are missing. */
export async function preparePlatform(): Promise<void> {
  const machine = thisMachine();
  checkMachine(machine);
  await installPackages(machine.missingPackages);
}

/** Installs packages with apt; says which ones to install where this process may not. */
export async function installPackages(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  console.log(`Installing Debian packages: ${names.join(", ")}`);
  const apt = (...args: string[]) =>
    run("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=600", ...args], { env: { DEBIAN_FRONTEND: "noninteractive" } });
  await apt("update");
  await apt("install", "--yes", "--no-install-recommends", ...names);
}

export function isInstalled(packageName: string): boolean {
  const { stdout } = spawnSync("dpkg-query", ["--show", "--showformat=${db:Status-Status}", packageName], { encoding: "utf8" });
  return stdout === "installed";
}

function spaceAt(folder: string): Pick<Machine, "cacheIsWritable" | "freeSpace"> {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    return { cacheIsWritable: false, freeSpace: 0 };
  }
  const { bavail, bsize } = statfsSync(folder);
  return { cacheIsWritable: true, freeSpace: bavail * bsize };
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}
