import { execFile, spawn } from "node:child_process";
import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { AgentError } from "../errors";
import { writeDurably } from "../files";
import { HOST_IMAGE, ROOT_FOLDERS, VISIBLE, type Driver } from "./driver";
import type { Limits } from "./limits";
import { refusedNames } from "./seccomp";

const run = promisify(execFile);

export type Engine = "podman" | "docker";
export type Runtime = "runsc" | "crun" | "runc";

/** An image of empty folders and links, on which the host's system folders are mounted. */
const HOST_TAG = "localhost/compute-agent-host:1";
/** Engines read it from a file that only root may write. */
const FILTER = "/run/compute-agent-filter.json";
const PULL_MS = 600_000;

/**
 * Runs the engine, and kills the container as soon as standard input ends: what an engine starts is no child of the
 * agent, and would outlive it.
 */
const WATCH = `
engine=$1 name=$2; shift 2
exec 5<&0
cat <&3 | "$engine" "$@" 3<&- 5<&- & run=$!
{ exec 3<&-; cat <&5; while kill -0 $run; do "$engine" kill "$name"; sleep 0.1; done; } >/dev/null 2>&1 &
wait $run
`;

/** Docker or Podman, which share their command line, with one of the OCI runtimes. */
export function containers(engine: Engine, runtime: Runtime): Driver {
  const images = new Map<string, Promise<void>>();
  let filter: string | undefined;
  return {
    name: `${engine} with ${runtime}`,
    guarantees: [
      "own mount, process, network, IPC and host-name namespaces",
      // gVisor takes no filter, and makes further namespaces itself: none of the host's.
      ...(runtime === "runsc"
        ? ["gVisor: the workload's system calls reach a kernel of its own", "no capabilities, no new privileges"]
        : ["no capabilities, no new privileges, no further user namespaces", "system-call filter"]),
      "read-only root",
    ],
    usesEngine: true,
    ...(runtime === "runsc" && { cgroupLimits: withGvisor }),
    ...(runtime !== "runsc" && { takesGpus: true }),
    // gVisor's own stack writes to the link beneath the namespace's filter; Docker joins no namespace by its file.
    ...(runtime !== "runsc" && engine === "podman" && { takesNetwork: true }),
    async fetch(image) {
      const fetched = images.get(image) ?? (image === HOST_IMAGE ? hostImage(engine) : pulled(engine, image));
      images.set(image, fetched);
      // What failed is tried again by the next job.
      fetched.catch(() => images.delete(image));
      filter ??= await writeFilter();
      await fetched;
    },
    containers: {
      list: async () => (await run(engine, ["ps", "--all", "--format", "{{.Names}}"])).stdout.split("\n").filter(Boolean),
      remove: async (name) => {
        // Removing alone would first ask the workload to end, and wait for it. It may be gone by now.
        for (const words of [["kill", name], ["rm", "--force", name]]) await run(engine, words).catch(() => undefined);
      },
    },
    command({ command, env, uid, gpus, network, scratch, name, image, cgroup, limits }) {
      const multiline = Object.entries(env).find(([, value]) => /[\r\n]/.test(value));
      if (multiline) throw new AgentError("EnvironmentRefused", { name: multiline[0], driver: engine });
      const bind = (from: string, to: string, ...more: string[]) => ["--mount", ["type=bind", `src=${from}`, `dst=${to}`, ...more].join(",")];
      const global = engine === "podman" ? ["--runtime", runtime, "--cgroup-manager", "cgroupfs"] : [];
      const own = engine === "podman"
        ? ["--cgroups", "no-conmon", "--no-hosts", "--read-only-tmpfs=false", "--log-driver", "passthrough", "--pull", "never"]
        : ["--runtime", runtime, "--log-driver", "none", "--pull", "never"];
      const words = [
        ...global,
        ...["run", "--rm", "--name", name, "--hostname", "job", "--no-healthcheck", ...own],
        ...["--network", network ? `ns:${network.namespace}` : "none", "--ipc", "private", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"],
        ...["--security-opt", `seccomp=${filter}`],
        ...["--user", `${uid}:${uid}`, "--workdir", "/work", "--env-file", "/dev/stdin"],
        // The job's cgroup holds the container to its limits; these are its own copies, with which the engine agrees.
        ...["--cgroup-parent", cgroup ?? "", "--pids-limit", `${(runtime === "runsc" ? withGvisor(limits) : limits).processes}`, "--cpus", `${limits.cpus}`],
        ...["--ulimit", "core=0:0", "--ulimit", "nofile=4096:4096", "--ulimit", `nproc=${limits.processes}:${limits.processes}`],
        ...["--ulimit", `fsize=${limits.scratchBytes}:${limits.scratchBytes}`],
        ...devices(engine, gpus),
        ...(network ? bind(network.resolver, "/etc/resolv.conf", "readonly") : []),
        ...bind(`${scratch}/work`, "/work"),
        ...bind(`${scratch}/tmp`, "/tmp"),
        ...bind(`${scratch}/shm`, "/dev/shm"),
        ...(image === HOST_IMAGE ? VISIBLE.filter(existsSync).flatMap((folder) => bind(folder, folder, "readonly")) : []),
        ...["--entrypoint", command[0]!, image === HOST_IMAGE ? HOST_TAG : image, ...command.slice(1)],
      ];
      const lines = Object.entries(env).map(([variable, value]) => `${variable}=${value}\n`);
      return {
        argv: ["/bin/sh", "-c", WATCH, "sh", engine, name, ...words],
        descriptors: [new TextEncoder().encode(lines.join(""))],
      };
    },
  };
}

/** gVisor's kernel takes memory and threads, some of them for each process; it holds the workload to `nproc` itself. */
function withGvisor(limits: Limits): Limits {
  const threads = Math.max(limits.cpus, 2) + 2;
  return { ...limits, memoryBytes: limits.memoryBytes + 64 * 2 ** 20, processes: limits.processes * threads + 128 };
}

/** By NVIDIA's container toolkit, which brings the driver's libraries too. */
function devices(engine: Engine, gpus: readonly string[]): string[] {
  if (engine === "podman") return gpus.flatMap((uuid) => ["--device", `nvidia.com/gpu=${uuid}`]);
  // Docker reads the value as a line of CSV.
  return gpus.length > 0 ? ["--gpus", `"device=${gpus.join(",")}"`] : [];
}

const NAMESPACES = 0x7e020000;
const EPERM = 1;
const ENOSYS = 38;

/** The refused calls, and new namespaces by any call: engines' own filters differ in what they let through. */
async function writeFilter(): Promise<string> {
  const profile = {
    defaultAction: "SCMP_ACT_ALLOW",
    syscalls: [
      { names: refusedNames, action: "SCMP_ACT_ERRNO", errnoRet: EPERM },
      // Its flags are in memory, where a filter cannot look; who gets this answer takes clone instead.
      { names: ["clone3"], action: "SCMP_ACT_ERRNO", errnoRet: ENOSYS },
      ...namespaceFlags().map((flag) => ({
        names: ["clone"],
        action: "SCMP_ACT_ERRNO",
        errnoRet: EPERM,
        args: [{ index: 0, value: flag, valueTwo: flag, op: "SCMP_CMP_MASKED_EQ" }],
      })),
    ],
  };
  await writeDurably(FILTER, JSON.stringify(profile));
  return FILTER;
}

/** Each of clone's flags that asks for a namespace of its own. */
function namespaceFlags(): number[] {
  return Array.from({ length: 31 }, (_, bit) => 2 ** bit).filter((flag) => (flag & NAMESPACES) !== 0);
}

async function hasImage(engine: Engine, image: string): Promise<boolean> {
  return run(engine, ["image", "inspect", image]).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new AgentError("EngineMissing", { engine });
    return false;
  });
}

async function pulled(engine: Engine, image: string): Promise<void> {
  try {
    if (!(await hasImage(engine, image))) await run(engine, ["pull", "--quiet", image], { timeout: PULL_MS });
  } catch (error) {
    if (error instanceof AgentError) throw error;
    const reason = (error as { stderr?: string }).stderr?.trim().split("\n").at(-1) ?? String(error);
    throw new AgentError("ImageUnavailable", { image, driver: engine, reason }, error);
  }
  // An engine makes a folder for each on the node's disk, beside the scratch and its limit.
  const { stdout } = await run(engine, ["image", "inspect", "--format", "{{json .Config.Volumes}}", image]);
  const volumes = Object.keys((JSON.parse(stdout) as object | null) ?? {});
  if (volumes.length > 0) throw new AgentError("ImageUnavailable", { image, driver: engine, volumes: volumes.join(", ") });
}

async function hostImage(engine: Engine): Promise<void> {
  if (await hasImage(engine, HOST_TAG)) return;
  const root = await mkdtemp(join(tmpdir(), "compute-image-"));
  try {
    for (const path of VISIBLE.filter(existsSync)) {
      const isFolder = lstatSync(path).isDirectory();
      await mkdir(join(root, isFolder ? path : dirname(path)), { recursive: true });
      if (!isFolder) await writeFile(join(root, path), "");
    }
    for (const folder of ["/work", "/tmp", "/proc", "/dev", "/sys"]) await mkdir(join(root, folder));
    for (const folder of ROOT_FOLDERS.filter(existsSync)) {
      // An image cannot hold the host's own folder, and the mounts are the same for every image.
      if (!lstatSync(folder).isSymbolicLink()) throw new AgentError("ImageUnavailable", { image: HOST_IMAGE, driver: engine, folder });
      await symlink(readlinkSync(folder), join(root, folder));
    }
    const tar = spawn("tar", ["--create", "--owner=0", "--group=0", "--mode=u=rwX,go=rX", "-C", root, "."], { stdio: ["ignore", "pipe", "ignore"] });
    await new Promise<void>((resolve, reject) => {
      const load = execFile(engine, ["import", "-", HOST_TAG], (error, _stdout, stderr) => (error ? reject(new Error(stderr.trim() || error.message)) : resolve()));
      // An engine that ends before it reads says why on its standard error.
      load.stdin!.on("error", () => {});
      tar.stdout.pipe(load.stdin!);
    });
  } finally {
    await rm(root, { recursive: true });
  }
}
