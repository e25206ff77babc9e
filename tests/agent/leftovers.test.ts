import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { until } from "../../scripts/start/until";
import { cgroupsNamed, findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { containers } from "../../services/agent/src/sandbox/containers";
import { removeLeftovers } from "../../services/agent/src/sandbox/leftovers";
import { groupPrefix } from "../../services/agent/src/sandbox/sandbox";
import { folder } from "./fixture";

const podman = containers("podman", "runc");
/** As long as a session's address. */
const [orphan, kept, contained] = ["orphan", "kept", "contained"].map((name) => name.replace("o", "x").padEnd(32, "1")) as [string, string, string];

describe("agent: what a killed agent leaves behind", () => {
  let home: Awaited<ReturnType<typeof folder>>;
  let prefix: string;

  before(async () => {
    home = await folder();
    prefix = groupPrefix(home.path);
    await mkdir(`${home.path}/else`);
    const agent = spawn(process.execPath, ["--import", "tsx", join(__dirname, "orphans.ts"), home.path, orphan, kept, contained], { stdio: ["ignore", "pipe", "inherit"] });
    const [said] = (await once(agent.stdout, "data")) as [Buffer];
    expect(said.toString()).to.equal("started\n");
    // The shell that ends a container with its agent cannot either: it is killed first, and the agent must not close its input before.
    agent.kill("SIGSTOP");
    for (const pid of await processesOf(`sh podman ${prefix}`)) process.kill(pid, "SIGKILL");
    agent.kill("SIGKILL");
    await once(agent, "exit");
  });

  after(async () => {
    await removeLeftovers({ driver: podman, folder: home.path }, new Set());
    await home.remove();
  });

  async function processesOf(words: string): Promise<number[]> {
    const found: number[] = [];
    for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
      const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      if (line.replaceAll("\0", " ").includes(words)) found.push(Number(pid));
    }
    return found;
  }

  async function left() {
    const groups: string[] = [];
    for (const usesEngine of [true, false]) {
      const base = await findCgroupBase(usesEngine);
      if (!("whyNot" in base)) groups.push(...(await cgroupsNamed(base)).filter((name) => name.startsWith(prefix)));
    }
    const mounts = (await readFile("/proc/self/mountinfo", "utf8")).split("\n").filter((line) => line.includes(home.path));
    const names = execFileSync("podman", ["ps", "--all", "--format", "{{.Names}}"], { encoding: "utf8" }).split("\n");
    return {
      groups: [...new Set(groups)].map((name) => name.slice(prefix.length)).sort(),
      containers: names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)),
      folders: (await readdir(home.path)).sort(),
      mounts: mounts.map((line) => line.split(" ")[4]!.slice(home.path.length + 1)).sort(),
    };
  }

  it("is there: cgroups, a container, networks and scratches", async () => {
    expect(await left()).to.deep.equal({
      groups: [contained, kept, orphan].sort(),
      containers: [contained],
      folders: [contained, "else", kept, `${kept}.network`, orphan, `${orphan}.network`].sort(),
      mounts: [contained, kept, `${kept}.network/namespace`, orphan, `${orphan}.network/namespace`].sort(),
    });
  });

  it("is removed, but for the jobs that go on, and for what other agents have", async () => {
    await removeLeftovers({ driver: podman, folder: `${home.path}/else` }, new Set());
    const removed = await removeLeftovers({ driver: podman, folder: home.path }, new Set([kept]));
    expect(removed.sort()).to.deep.equal([contained, orphan, `${orphan}.network`].sort());
    // What is no job's was never the agent's to remove.
    expect(await left()).to.deep.equal({
      groups: [kept],
      containers: [],
      folders: ["else", kept, `${kept}.network`].sort(),
      mounts: [kept, `${kept}.network/namespace`],
    });
    // The engine's own command sees its container's end a moment later.
    await until("the processes' end", async () => (await processesOf(home.path)).length === 0);
  });
});
