import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { until } from "../../scripts/start/until";
import { cgroupsNamed, findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { containers } from "../../services/agent/src/sandbox/containers";
import { removeLeftovers } from "../../services/agent/src/sandbox/leftovers";
import { groupPrefix } from "../../services/agent/src/sandbox/sandbox";
import { folder, imagesIn } from "./fixture";
import { ENGINES } from "./image";

/** As long as a session's address. */
const [orphan, kept, contained] = ["orphan", "kept", "contained"].map((name) => name.replace("o", "x").padEnd(32, "1")) as [string, string, string];

for (const engine of ENGINES) {
  describe(`agent: what a killed agent leaves behind, with ${engine}`, () => {
    const driver = containers(engine, "runc");
    let home: Awaited<ReturnType<typeof folder>>;
    let prefix: string;

    before(async () => {
      home = await folder();
      prefix = groupPrefix(home.path);
      await mkdir(`${home.path}/else`);
      const agent = spawn(process.execPath, ["--import", "tsx", join(__dirname, "orphans.ts"), home.path, engine, orphan, kept, contained], { stdio: ["ignore", "pipe", "inherit"] });
      const [said] = (await once(agent.stdout, "data")) as [Buffer];
      expect(said.toString()).to.equal("started\n");
      // The shell that ends a container with its agent cannot either: it is killed first, and the agent must not close its input before.
      agent.kill("SIGSTOP");
      for (const pid of await processesOf(`sh ${engine} ${prefix}`)) process.kill(pid, "SIGKILL");
      agent.kill("SIGKILL");
      await once(agent, "exit");
    });

    after(async () => {
      await removeLeftovers({ driver, folder: home.path }, new Set());
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
      const names = execFileSync(engine, ["ps", "--all", "--format", "{{.Names}}"], { encoding: "utf8" }).split("\n");
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
        folders: ["disk", "else", contained, `${contained}.cipher`, ...[kept, orphan].flatMap((name) => [name, `${name}.cipher`, `${name}.network`])].sort(),
        mounts: [contained, kept, orphan].flatMap((name) => [name, `${name}.cipher`]).concat([kept, orphan].map((name) => `${name}.network/namespace`)).sort(),
      });
    });

    it("is removed, but for the jobs that go on, and for what other agents have", async () => {
      await removeLeftovers({ driver, folder: `${home.path}/else` }, new Set());
      // An agent can be killed between the image's making and its mounting.
      await writeFile(`${home.path}/disk/${orphan}`, "half an image");
      const removed = await removeLeftovers({ driver, folder: home.path, disk: `${home.path}/disk` }, new Set([kept]));
      expect(removed.sort()).to.deep.equal([contained, `${contained}.cipher`, orphan, `${orphan}.cipher`, `${orphan}.network`].sort());
      // What is no job's was never the agent's to remove.
      expect(await left()).to.deep.equal({
        groups: [kept],
        containers: [],
        folders: ["else", kept, `${kept}.cipher`, `${kept}.network`].sort(),
        mounts: [kept, `${kept}.cipher`, `${kept}.network/namespace`],
      });
      // What goes on can be read, by the key that outlived the agent; the other keys and images are gone.
      expect(await readFile(`${home.path}/${kept}/work/it`, "utf8")).to.equal("written\n");
      await until("the images' end", async () => imagesIn(home.path).length === 1);
      // As the engine's own command does, the keys' processes end a moment later.
      await until("the processes' end", async () => (await processesOf(home.path)).length === 1);
      expect(await processesOf(`${home.path}/${kept}.cipher`)).to.have.lengthOf(1);
    });
  });
}
