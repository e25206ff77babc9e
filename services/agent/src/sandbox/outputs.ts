import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open, readdir, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { AgentError } from "../errors";

export interface Output {
  /** Relative to the output folder, with slashes. */
  path: string;
  bytes: number;
  /** SHA-256, hexadecimal. */
  sha256: string;
}

export interface Outputs {
  files: Output[];
  /** What lay there and is not a plain file: links, pipes, devices, sockets. None is ever followed or opened. */
  skipped: string[];
}

const MAX_ENTRIES = 1_000;
/** A workload can nest folders deeper than any path can name. */
const MAX_PATH = 1_024;

/**
 * Reads what an ended workload left in a folder. Nothing runs there any more, so what was looked at stays as it is; but
 * every name may be a trap, so no link is followed, not even as a folder on the way.
 */
export async function collectOutputs(folder: string, limit: { bytes: number }): Promise<Outputs> {
  const outputs: Outputs = { files: [], skipped: [] };
  let left = limit.bytes;
  const folders = [""];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const { name, kind } of await entriesOf(join(folder, at))) {
      if (outputs.files.length + outputs.skipped.length === MAX_ENTRIES) {
        throw new AgentError("OutputTooMany", { limit: MAX_ENTRIES });
      }
      const path = at ? `${at}/${name}` : name;
      if (kind === "folder" && path.length < MAX_PATH) folders.push(path);
      else if (kind !== "file") outputs.skipped.push(path);
      else {
        const file = await describe(folder, path, left);
        left -= file.bytes;
        outputs.files.push(file);
      }
    }
  }
  outputs.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return outputs;
}

/** Opens a plain file and nothing else: not through a link, and without waiting for a pipe's other end. */
export async function openPlain(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new AgentError("OutputNotPlain", { path });
}

async function describe(folder: string, path: string, left: number): Promise<Output> {
  const file = await openPlain(join(folder, path));
  try {
    // A sparse file is small on the disk and as large as it says to whoever reads it.
    const { size } = await file.stat();
    if (size > left) throw new AgentError("OutputTooLarge", { path, bytes: size, left });
    const hash = createHash("sha256");
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
    return { path, bytes: size, sha256: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

async function entriesOf(folder: string): Promise<{ name: string; kind: "file" | "folder" | "other" }[]> {
  // The folder itself may be a link that the workload put where its outputs should be.
  const handle = await open(folder, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_DIRECTORY).catch(
    (error: NodeJS.ErrnoException) => {
      if (["ENOENT", "ENOTDIR", "ELOOP"].includes(error.code ?? "")) return undefined;
      throw error;
    },
  );
  if (!handle) return [];
  try {
    const entries = await readdir(`/proc/self/fd/${handle.fd}`, { withFileTypes: true, encoding: "buffer" });
    return entries.map((entry) => {
      const name = entry.name.toString();
      // A name that is no text cannot be asked for.
      const isText = Buffer.from(name).equals(entry.name);
      return { name, kind: !isText ? "other" : entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other" };
    });
  } finally {
    await handle.close();
  }
}
