import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { LogFile } from "../log_file";
import { mountsIn, unmount } from "../sandbox/mounts";
import { mountMemory } from "../sandbox/scratch";

const KEPT_BYTES = 2 ** 20;

/** What a workload says: the last MiB of each stream, in memory that outlives the agent's process and never touches a disk. */
export class JobLogs {
  readonly stdout: LogFile;
  readonly stderr: LogFile;

  private constructor(folder: string) {
    this.stdout = new LogFile(join(folder, "stdout"), KEPT_BYTES);
    this.stderr = new LogFile(join(folder, "stderr"), KEPT_BYTES);
  }

  /** Makes them, or finds those that are there. */
  static async open(folder: string): Promise<JobLogs> {
    if (!(await mountsIn(folder)).includes(folder)) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await mountMemory(folder, `size=${3 * KEPT_BYTES},mode=0700,nosuid,nodev,noexec`);
    }
    return new JobLogs(folder);
  }

  get isEmpty(): boolean {
    return this.stdout.total + this.stderr.total === 0;
  }

  close(): void {
    this.stdout.close();
    this.stderr.close();
  }
}

/** Forgets a job's logs, whoever wrote them. */
export async function removeLogs(folder: string): Promise<void> {
  await unmount(folder);
  await rm(folder, { recursive: true, force: true });
}
