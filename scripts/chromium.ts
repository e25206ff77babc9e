// A real browser, for the test of the packed client.
import { existsSync } from "node:fs";
import { MissingPrerequisite } from "./sbf/errors";
import { installPackages } from "./sbf/platform";

const program = "/usr/bin/chromium";

/** Debian's Chromium, installed where it is missing. */
export async function chromiumProgram(): Promise<string> {
  if (existsSync(program)) return program;
  if (process.getuid?.() !== 0)
    throw new MissingPrerequisite(
      "The client is tested in Chromium, which is missing, and only root may install it.",
      "As root: apt-get update && apt-get install --no-install-recommends chromium",
    );
  await installPackages(["chromium"]);
  return program;
}
