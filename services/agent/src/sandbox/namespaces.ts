import { ROOT_FOLDERS, VISIBLE, type Driver } from "./driver";

/** Builds the root, gives up everything that could change it, and starts the workload under a first process that reaps. */
const BUILD_ROOT = `
set -e
scratch=$1; shift
cd "$scratch/root"
mount -t tmpfs -o size=256k,mode=755,nosuid,nodev root .
cd "$scratch/root"
mkdir -p proc dev/shm tmp work
for folder in ${VISIBLE.join(" ")} ${ROOT_FOLDERS.join(" ")}; do
  if [ -L "$folder" ]; then ln -s "$(readlink "$folder")" ".$folder"
  elif [ -d "$folder" ]; then mkdir -p ".$folder"; mount --bind -o ro,nosuid,nodev "$folder" ".$folder"
  elif [ -e "$folder" ]; then mkdir -p ".\${folder%/*}"; : > ".$folder"; mount --bind -o ro,nosuid,nodev "$folder" ".$folder"
  fi
done
mount -t proc -o nosuid,nodev,noexec proc proc
for device in null zero full random urandom; do : > "dev/$device"; mount --bind "/dev/$device" "dev/$device"; done
ln -s /proc/self/fd dev/fd
ln -s fd/0 dev/stdin; ln -s fd/1 dev/stdout; ln -s fd/2 dev/stderr
mount --bind -o nosuid,nodev "$scratch/work" work
mount --bind -o nosuid,nodev "$scratch/tmp" tmp
mount --bind -o nosuid,nodev "$scratch/shm" dev/shm
mount -o remount,bind,ro,nosuid,nodev "$scratch/root"
pivot_root . .
umount -l .
cd /work
hostname job
echo 0 > /proc/sys/user/max_user_namespaces
exec env -i setpriv --no-new-privs --inh-caps=-all --bounding-set=-all --securebits +noroot,+noroot_locked -- \\
  /bin/sh -c 'eval "$(cat <&3)"; exec 3<&-; "$@"; exit $?' sh "$@"
`;

/** util-linux's unshare, started by a user without rights. Weaker than bubblewrap: it filters no system calls. */
export const namespaces: Driver = {
  name: "namespaces",
  guarantees: [
    "own user, mount, process, network, IPC, host-name and cgroup namespaces",
    "no capabilities, no new privileges, no further user namespaces",
    "read-only root of system folders only",
  ],
  command({ command, env, scratch }) {
    const exports = Object.entries(env).map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
    const unshare = ["unshare", "--user", "--map-root-user", "--mount", "--pid", "--net", "--ipc", "--uts", "--cgroup"];
    return {
      argv: [...unshare, "--fork", "--kill-child", "/bin/sh", "-c", BUILD_ROOT, "sh", scratch, ...command],
      descriptors: [new TextEncoder().encode(exports.join("\n"))],
    };
  },
};
