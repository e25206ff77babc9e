import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "chai";

// crun refuses machines with both versions of cgroups mounted, as those are on which this repository is tested: the second
// one is taken away from it alone.
const WITHOUT_VERSION_2 = 'if [ -d /sys/fs/cgroup/unified ]; then umount /sys/fs/cgroup/unified; fi; exec "$@"';

describe("agent: Podman with crun", () => {
  it("keeps a job behind the same walls as with runc", () => {
    const mocha = [process.execPath, require.resolve("ts-mocha/bin/ts-mocha"), "-p", "tsconfig.json", join(__dirname, "escapes.test.ts"), "--grep", "podman with crun"];
    const { stdout, stderr, status } = spawnSync("unshare", ["--mount", "/bin/sh", "-c", WITHOUT_VERSION_2, "sh", ...mocha], { encoding: "utf8" });
    expect(status, `${stdout}\n${stderr}`).to.equal(0);
    expect(stdout).to.contain("podman with crun with cgroups").and.match(/\b18 passing/);
  });
});
