import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { ROOT_FOLDERS, VISIBLE, type Driver } from "./driver";
import { seccompFilter } from "./seccomp";

const ARGUMENTS = 3;
const FILTER = 4;

/** bubblewrap, started by a user without rights: namespaces of its own for everything, and a filter for system calls. */
export const bubblewrap: Driver = {
  name: "bubblewrap",
  guarantees: [
    "own user, mount, process, network, IPC, host-name and cgroup namespaces",
    "no capabilities, no new privileges, no further user namespaces",
    "read-only root of system folders only",
    "system-call filter",
  ],
  takesNetwork: true,
  command({ command, env, scratch, network }) {
    const words = [
      // With a network, it is started in the namespace that has it.
      ...["user", "ipc", "pid", ...(network ? [] : ["net"]), "uts", "cgroup"].map((namespace) => `--unshare-${namespace}`),
      ...["--disable-userns", "--die-with-parent", "--new-session", "--hostname", "job"],
      ...["--uid", "65534", "--gid", "65534", "--seccomp", String(FILTER)],
      ...VISIBLE.flatMap((folder) => ["--ro-bind-try", folder, folder]),
      ...ROOT_FOLDERS.flatMap(rootFolder),
      ...(network ? ["--ro-bind", network.resolver, "/etc/resolv.conf"] : []),
      ...["--proc", "/proc", "--dev", "/dev"],
      ...["--bind", `${scratch}/work`, "/work", "--bind", `${scratch}/tmp`, "/tmp", "--bind", `${scratch}/shm`, "/dev/shm"],
      // bubblewrap's own /dev and / are memory without a limit.
      ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/work", "--clearenv"],
      ...Object.entries(env).flatMap(([name, value]) => ["--setenv", name, value]),
    ];
    // By a descriptor: the workload could read arguments in its first process, and they name host folders.
    const given = new TextEncoder().encode(words.map((word) => `${word}\0`).join(""));
    return {
      argv: ["bwrap", "--args", String(ARGUMENTS), "--", ...command],
      descriptors: [given, seccompFilter()],
    };
  },
};

function rootFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return lstatSync(folder).isSymbolicLink()
    ? ["--symlink", readlinkSync(folder), folder]
    : ["--ro-bind", folder, folder];
}
