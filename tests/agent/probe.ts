// Prints what the agent's probe finds on this machine: which tests there are has to be known before any test runs.
import { probe } from "../../services/agent/src/sandbox/probe";
import { folder } from "./fixture";

void (async () => {
  const home = await folder();
  try {
    console.log(JSON.stringify((await probe({ folder: home.path, disk: undefined })).candidates));
  } finally {
    await home.remove();
  }
})();
