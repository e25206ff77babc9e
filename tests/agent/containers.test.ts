// Podman runs here with runc, and with gVisor where it is. Docker does not: its command lines are compared, word by word.
import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import type { AgentError } from "../../services/agent/src/errors";
import { bubblewrap } from "../../services/agent/src/sandbox/bubblewrap";
import { findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { containers } from "../../services/agent/src/sandbox/containers";
import { fetchImage, HOST_IMAGE, ROOT_FOLDERS, VISIBLE, type Launch } from "../../services/agent/src/sandbox/driver";
import type { Isolation } from "../../services/agent/src/sandbox/sandbox";
import { folder, limits, refusal, run } from "./fixture";
import { GVISOR, makeImage, removeImage } from "./image";

const podman = containers("podman", "runc");
const DIGEST = `sha256:${"0".repeat(64)}`;

describe("agent: a container's image", () => {
  let home: Awaited<ReturnType<typeof folder>>;
  let isolation: Isolation;
  const made: string[] = [];

  before(async () => {
    home = await folder();
    const cgroups = await findCgroupBase(true);
    if ("whyNot" in cgroups) throw new Error(cgroups.whyNot);
    isolation = { driver: podman, cgroups, folder: home.path };
  });

  after(async () => {
    for (const image of made) removeImage(image);
    await home.remove();
  });

  async function image(name: string, ...changes: string[]): Promise<string> {
    const tag = await makeImage(home.path, name, ...changes);
    made.push(tag);
    return `${tag}@${execFileSync("podman", ["image", "inspect", "--format", "{{.Digest}}", tag], { encoding: "utf8" }).trim()}`;
  }

  for (const driver of [podman, ...GVISOR]) {
    it(`is the workload's root in ${driver.name}, instead of the host's`, async () => {
      const name = `own-${driver.name.split(" ").at(-1)}`;
      const ran = await run({ ...isolation, driver }, 'read name < /made-for; echo "$name"; ls /; : > /made-for', { image: await image(name) });
      expect(ran.stdout).to.equal(`${name}\n`);
      // gVisor looks at the file's rights first.
      expect(ran.stderr).to.contain("ls: not found").and.contain(driver === podman ? "Read-only file system" : "Permission denied");
    });
  }

  it("is not taken with volumes, which an engine would make on the node's disk", async () => {
    const error = await refusal(fetchImage(podman, await image("volumes", "VOLUME=/data")));
    expect(error.code).to.equal("ImageUnavailable");
    expect(error.values["volumes"]).to.equal("/data");
  });

  it("that cannot be had is said to be unavailable, before anything is promised", async () => {
    const none = `localhost:1/none@${DIGEST}`;
    const error = await refusal(fetchImage(podman, none));
    expect(error.code).to.equal("ImageUnavailable");
    expect(error.values).to.include({ image: none, driver: "podman" });
    expect(error.values["reason"]).to.contain("connection refused");
    expect((await refusal(fetchImage(bubblewrap, none))).code).to.equal("ImageUnavailable");
  });

  it("is not had without the engine", async () => {
    const tools = join(home.path, "tools");
    await mkdir(tools);
    const { PATH } = process.env;
    process.env["PATH"] = tools;
    try {
      for (const asked of [HOST_IMAGE, `localhost/none@${DIGEST}`]) {
        expect((await refusal(fetchImage(containers("podman", "crun"), asked))).code).to.equal("EngineMissing");
      }
    } finally {
      process.env["PATH"] = PATH;
    }
  });
});

describe("agent: a container's command line", () => {
  const launch: Launch = {
    name: "session",
    image: `docker.io/library/alpine@${DIGEST}`,
    command: ["/bin/echo", "a b"],
    env: { TOKEN: "hunter2" },
    uid: 600_001,
    gpus: ["GPU-1", "GPU-2"],
    network: undefined,
    scratch: "/run/scratch",
    cgroup: "/session",
    limits,
  };
  const sharedWith = (processes: number) => [
    ...["--network", "none", "--ipc", "private", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"],
    ...["--security-opt", "seccomp=/run/compute-agent-filter.json", "--user", "600001:600001", "--workdir", "/work"],
    ...["--env-file", "/dev/stdin", "--cgroup-parent", "/session", "--pids-limit", `${processes}`, "--cpus", "1"],
    ...["--ulimit", "core=0:0", "--ulimit", "nofile=4096:4096", "--ulimit", "nproc=32:32", "--ulimit", "fsize=4194304:4194304"],
  ];
  const scratch = ["work", "tmp", "dev/shm"].flatMap((place) => ["--mount", `type=bind,src=/run/scratch/${place.replace("dev/", "")},dst=/${place}`]);
  const workload = ["--entrypoint", "/bin/echo", launch.image, "a b"];

  /** Without the shell that watches over the engine. */
  const wordsOf = (driver: typeof podman, changes: Partial<Launch> = {}) => driver.command({ ...launch, ...changes }).argv.slice(4);
  /** The filter's path is known once something was fetched. */
  const prepared = async (driver: typeof podman) => {
    await fetchImage(driver, HOST_IMAGE).catch(() => undefined);
    return driver;
  };

  it("is this one for Docker, whatever its runtime", async () => {
    for (const [runtime, processes] of [["runc", 32], ["runsc", 256]] as const) {
      expect(wordsOf(await prepared(containers("docker", runtime)))).to.deep.equal([
        ...["docker", "session", "run", "--rm", "--name", "session", "--hostname", "job", "--no-healthcheck"],
        ...["--runtime", runtime, "--log-driver", "none", "--pull", "never"],
        ...sharedWith(processes),
        ...["--gpus", '"device=GPU-1,GPU-2"'],
        ...scratch,
        ...workload,
      ]);
    }
  });

  it("is this one for Podman with gVisor", async () => {
    expect(wordsOf(await prepared(containers("podman", "runsc")))).to.deep.equal([
      ...["podman", "session", "--runtime", "runsc", "--cgroup-manager", "cgroupfs"],
      ...["run", "--rm", "--name", "session", "--hostname", "job", "--no-healthcheck"],
      ...["--cgroups", "no-conmon", "--no-hosts", "--read-only-tmpfs=false", "--log-driver", "passthrough", "--pull", "never"],
      ...sharedWith(256),
      ...["--device", "nvidia.com/gpu=GPU-1", "--device", "nvidia.com/gpu=GPU-2"],
      ...scratch,
      ...workload,
    ]);
  });

  it("mounts the host's system folders for `host`, all of them read-only", () => {
    const words = wordsOf(podman, { image: HOST_IMAGE, gpus: [] });
    const mounts = words.filter((word) => word.startsWith("type=bind") && !word.includes("/run/scratch"));
    expect(mounts.length).to.be.within(1, VISIBLE.length);
    for (const mount of mounts) expect(mount).to.match(/,readonly$/);
    for (const place of ROOT_FOLDERS) expect(mounts.join()).to.not.contain(`src=${place},`);
  });

  it("holds nothing of the environment, and refuses what an engine would cut at a line's end", () => {
    const { argv, descriptors } = podman.command(launch);
    expect(argv.join(" ")).to.not.contain("hunter2");
    expect(Buffer.from(descriptors[0]!).toString()).to.equal("TOKEN=hunter2\n");
    for (const value of ["two\nlines", "two\rlines"]) {
      try {
        podman.command({ ...launch, env: { TOKEN: value } });
        throw new Error("it was not refused");
      } catch (error) {
        expect((error as AgentError).code).to.equal("EnvironmentRefused");
        expect((error as AgentError).message).to.contain("TOKEN").and.not.contain("two");
      }
    }
  });
});
