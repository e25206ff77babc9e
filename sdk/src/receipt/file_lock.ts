import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ReceiptError } from "./errors";

/**
 * Excludes every other process of this machine from a file. Each leaves a mark of its own and then looks for the marks of
 * others: of two that come at once, at least one sees the other. A mark whose process has ended counts for nothing.
 */
export class FileLock {
  private constructor(private readonly mark: string) {}

  static async take(path: string): Promise<FileLock> {
    const folder = dirname(path);
    const prefix = `${basename(path)}.lock.`;
    const own = `${prefix}${process.pid}.${startOf(process.pid)}.${randomUUID()}`;
    await writeFile(join(folder, own), "", { flag: "wx", mode: 0o600 });
    const lock = new FileLock(join(folder, own));
    for (const other of await readdir(folder)) {
      if (!other.startsWith(prefix) || other === own) continue;
      const [pid = "", start = ""] = other.slice(prefix.length).split(".");
      if (startOf(Number(pid)) === start) {
        await lock.release();
        throw new ReceiptError("StoreLocked", { lock: join(folder, other), pid });
      }
      await unlink(join(folder, other)).catch(() => undefined);
    }
    return lock;
  }

  async release(): Promise<void> {
    await unlink(this.mark);
  }
}

/** When a process started, because its number may be used again; "unknown" where only its number can be asked for. */
function startOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be signalled, but is there.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in parentheses, may hold spaces; the state is the first field after it, the start the twentieth.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return "unknown";
  }
}
