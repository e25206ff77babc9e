// What isolates jobs, for the tests of the agent.
import { installPackages, isInstalled } from "./sbf/platform";

/** Installs bubblewrap where it is missing and this process may; a container engine is the machine's own choice. */
export async function installSandbox(): Promise<void> {
  if (process.getuid?.() !== 0 || isInstalled("bubblewrap")) return;
  await installPackages(["bubblewrap"]);
}
