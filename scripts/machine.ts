// What is needed of the machine beside Node, Rust and the compiler.
import { MissingPrerequisite } from "./sbf/errors";
import { installPackages, isInstalled } from "./sbf/platform";

/** What isolates jobs and encrypts what they write; a container engine is the machine's own choice. */
export const SANDBOX = ["bubblewrap", "gocryptfs", "fuse3"];

/** What the tests run against: the sandboxes, a registry of images and a job's network, a browser, a database. */
export const TEST_PACKAGES = [...SANDBOX, "podman", "runc", "crun", "docker-registry", "slirp4netns", "nftables", "chromium", "postgresql"];

/** Installs Debian packages that are missing, all at once: of two tests that call apt one would find it locked. */
export async function installMissing(names: readonly string[]): Promise<void> {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length > 0 && process.getuid?.() !== 0)
    throw new MissingPrerequisite(
      `Packages are missing, and only root may install them: ${missing.join(", ")}.`,
      `As root: apt-get update && apt-get install --no-install-recommends ${missing.join(" ")}`,
    );
  await installPackages(missing);
}
