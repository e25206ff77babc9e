import { AgentError } from "../errors";

/**
 * System calls a workload is refused: those that reach other processes, the kernel's own machinery, or a large surface
 * that past escapes went through. Numbers of x86-64 and of arm64.
 */
const REFUSED: Record<string, readonly [x64: number, arm64: number]> = {
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  pidfd_getfd: [438, 438],
  kcmp: [312, 272],
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  move_mount: [429, 429],
  open_tree: [428, 428],
  fsopen: [430, 430],
  fsmount: [432, 432],
  mount_setattr: [442, 442],
  unshare: [272, 97],
  setns: [308, 268],
  keyctl: [250, 219],
  add_key: [248, 217],
  request_key: [249, 218],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  open_by_handle_at: [304, 265],
  reboot: [169, 142],
  swapon: [167, 224],
  swapoff: [168, 225],
  acct: [163, 89],
  quotactl: [179, 60],
  syslog: [103, 116],
};

export const refusedNames = Object.keys(REFUSED);

const MACHINES = {
  x64: { audit: 0xc000003e, column: 0 },
  arm64: { audit: 0xc00000b7, column: 1 },
} as const;

// struct seccomp_data: the call's number at 0, the machine at 4.
const LOAD = 0x20;
const JUMP_IF_EQUAL = 0x15;
const JUMP_IF_ABOVE_OR_EQUAL = 0x35;
const RETURN = 0x06;
const ALLOW = 0x7fff0000;
const KILL_PROCESS = 0x80000000;
const EPERM = 0x00050001;
/** On x86-64, numbers from here on are the x32 machine's, with which a list of numbers could be walked around. */
const X32 = 0x40000000;

/** The filter as the kernel reads it: an array of struct sock_filter. */
export function seccompFilter(arch: string = process.arch): Uint8Array {
  const machine = MACHINES[arch as keyof typeof MACHINES];
  if (!machine) throw new AgentError("SandboxMachine", { arch });
  const numbers = Object.values(REFUSED).map((row) => row[machine.column]);
  const program: [code: number, yes: number, no: number, value: number][] = [
    [LOAD, 0, 0, 4],
    [JUMP_IF_EQUAL, 1, 0, machine.audit],
    [RETURN, 0, 0, KILL_PROCESS],
    [LOAD, 0, 0, 0],
    [JUMP_IF_ABOVE_OR_EQUAL, 0, 1, X32],
    [RETURN, 0, 0, KILL_PROCESS],
    ...numbers.flatMap((number): typeof program => [
      [JUMP_IF_EQUAL, 0, 1, number],
      [RETURN, 0, 0, EPERM],
    ]),
    [RETURN, 0, 0, ALLOW],
  ];
  const bytes = new Uint8Array(program.length * 8);
  const view = new DataView(bytes.buffer);
  program.forEach(([code, yes, no, value], index) => {
    view.setUint16(index * 8, code, true);
    view.setUint8(index * 8 + 2, yes);
    view.setUint8(index * 8 + 3, no);
    view.setUint32(index * 8 + 4, value, true);
  });
  return bytes;
}
