/** A workload as a driver gets it: what to run, where it may write, and as whom. */
export interface Launch {
  command: readonly string[];
  env: Readonly<Record<string, string>>;
  /** A user that owns nothing on this machine but the scratch. */
  uid: number;
  /** A folder with `work`, `tmp`, `shm` and `root`, all the user's own. */
  scratch: string;
}

/**
 * Nothing of the workload's environment may reach the processes that build the wall: the loader would run a library that
 * it names.
 */
export interface Started {
  argv: string[];
  /** What the command reads from descriptors 3, 4, …: secrets stay out of arguments, which every user of a host can list. */
  descriptors: Uint8Array[];
}

/** One way to put a wall around a process. */
export interface Driver {
  readonly name: string;
  /** What the wall is made of, for people. */
  readonly guarantees: readonly string[];
  /** The command that runs the workload behind the wall; it is started as the launch's user. */
  command(launch: Launch): Started;
}

/** Host folders a workload can read. Everything else of the host is not there. */
export const VISIBLE = ["/usr", "/etc/alternatives", "/etc/ssl/certs", "/etc/ld.so.cache"];
/** On a merged system these are links into /usr. */
export const ROOT_FOLDERS = ["/bin", "/sbin", "/lib", "/lib32", "/lib64"];
